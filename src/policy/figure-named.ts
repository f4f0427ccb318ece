import { measures } from '#plan/measures.ts';
import { planFigures } from '#plan/plan-figures.ts';
import type { Figure } from './core/measure/figure.ts';

/** The figures of a measure by name, or those of the plan for `plan`; `undefined` if there is no such measure. */
export const figuresOf = (owner: string): Readonly<Record<string, Figure>> | undefined =>
  owner === 'plan' ? planFigures : measures.find(({ id }) => id === owner)?.figures;

/** Looks up a figure by `measure-id.name` or `plan.name`. */
export function figureNamed(name: string): Figure | undefined {
  const [owner = '', key = ''] = name.split('.');
  return figuresOf(owner)?.[key];
}
