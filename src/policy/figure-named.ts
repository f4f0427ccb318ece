import { measures } from '#plan/measures.ts';
import { planFigures } from '#plan/plan-figures.ts';
import type { Figure } from './core/measure/figure.ts';

/** Looks up a figure by `measure-id.name` or `plan.name`. */
export function figureNamed(name: string): Figure | undefined {
  const [owner = '', key = ''] = name.split('.');
  const figures: Readonly<Record<string, Figure>> | undefined =
    owner === 'plan' ? planFigures : measures.find(({ id }) => id === owner)?.figures;
  return figures?.[key];
}
