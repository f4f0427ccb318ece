import type { Measure } from '../../../policy/index.ts';

/** What a calculator knows before the measures of its article have arrived: plain data, which its forms bring. */
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

/** The id of what a result says in one line: the focus that comes to it brings that to a screen reader. */
export const resultId = ({ id }: Pick<MeasureSummary, 'id'>) => `${id}.result`;
