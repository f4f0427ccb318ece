import { measures } from '#plan/measures.ts';
import { planFigures } from '#plan/plan-figures.ts';
import type { Figure } from './core/measure/figure.ts';

/** The figures by their names that a measure declares, or the plan under `plan`; `undefined` where nothing has this id. */
export const figuresOf = (owner: string): Readonly<Record<string, Figure>> | undefined =>
  owner === 'plan' ? planFigures : measures.find(({ id }) => id === owner)?.figures;

/** The figure that `measure-id.name` or `plan.name` names. */
export function figureNamed(name: string): Figure | undefined {
  const [owner = '', key = ''] = name.split('.');
  return figuresOf(owner)?.[key];
}
