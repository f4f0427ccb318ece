import type { ClauseId, Measure, NamedField } from '../../policy/index.ts';

/** What a calculator knows before the measures of its article have arrived: plain data, written into the page. */
export interface Subject
  extends Pick<Measure, 'id' | 'title' | 'article' | 'gives' | 'sumIs' | 'owed' | 'span'> {
  fields: readonly NamedField[];
  /** The clauses that the measure rests on, with their official words. */
  basis: readonly { clause: ClauseId; words: string }[];
}
