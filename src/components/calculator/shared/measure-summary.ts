import type { Measure } from '../../../policy/index.ts';

/** The data of a measure that a form has before the measure itself is loaded. Plain JSON. */
export type MeasureSummary = Pick<
  Measure,
  | 'id'
  | 'title'
  | 'article'
  | 'gives'
  | 'sumIs'
  | 'flow'
  | 'span'
  | 'fields'
  | 'basis'
  | 'departments'
  | 'later'
>;

/** The id of a result's one-line summary, by which a focused result is described to screen readers. */
export const resultId = ({ id }: Pick<MeasureSummary, 'id'>) => `${id}.result`;
