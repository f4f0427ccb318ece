import type { Measure } from '../../policy/index.ts';

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
