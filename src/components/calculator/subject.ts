import type { Measure } from '../../policy/index.ts';

/** What a calculator knows before the measures of its article have arrived: plain data, written into the page. */
export type Subject = Pick<
  Measure,
  'id' | 'title' | 'article' | 'gives' | 'sumIs' | 'owed' | 'span' | 'fields' | 'basis'
>;
