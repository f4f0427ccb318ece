import type { Ranked } from '../engine/rank.ts';
import type { Catalogue, SearchRecord } from '../engine/record.ts';

// A separate module, so that this and the parser of citations are loaded only for queries that may contain a citation, and
// for those that name no subject.
export { readCitation } from '../../policy/index.ts';

/** Whether `clause` is `whole` or a part of it. */
export type IsPart = (clause: string, whole: string) => boolean;

/** The results with a clause first, then those about it, then the others. */
export function withCited(
  cited: SearchRecord,
  ranked: Ranked[],
  { records }: Catalogue,
  isPart: IsPart,
): Ranked[] {
  const within = (clause: string) => isPart(clause, cited.id);
  const about = (record: SearchRecord) =>
    record !== cited && (record.basis.some(within) || within(record.id));
  const score = (ranked[0]?.score ?? 1) + 1;
  const others = ranked.filter(({ record }) => record !== cited);
  const words = others.filter(({ record }) => about(record));
  const rest = others.filter(({ record }) => !about(record));
  // The catalogue lists measures first.
  const unasked = records
    .filter((record) => about(record) && !words.some((ranking) => ranking.record === record))
    .map((record) => ({ record, score: 0 }));
  return [{ record: cited, score }, ...words, ...unasked, ...rest];
}
