/** Terms with the same weight in one record. */
export interface Field {
  weight: number;
  codes: readonly string[];
}

/** The score of each record that contains a term, by record index. */
export type Hits = ReadonlyMap<number, number>;

const SATURATION = 1.2;

/**
 * The average of BM25 and the plain weight. Records are short lists of distinct terms, so there is no length
 * normalization. BM25 alone would reduce the effect of the field weights too much.
 */
function termScore(weight: number): number {
  const tf = weight ** 0.75;
  return 0.5 * ((tf * (SATURATION + 1)) / (tf + SATURATION)) + 0.5 * tf;
}

/** Builds an inverted index. For a term in several fields of a record, the highest weight counts. */
export function indexOf(records: readonly (readonly Field[])[]): (code: string) => Hits {
  const postings = new Map<string, Map<number, number>>();
  for (const [index, fields] of records.entries()) {
    for (const { weight, codes } of fields) {
      const score = termScore(weight);
      for (const code of codes) {
        const posting = postings.get(code) ?? new Map<number, number>();
        posting.set(index, Math.max(score, posting.get(index) ?? 0));
        postings.set(code, posting);
      }
    }
  }
  const size = records.filter((fields) => fields.some(({ codes }) => codes.length > 0)).length;
  const none: Hits = new Map();
  return (code) => {
    const posting = postings.get(code);
    if (!posting) return none;
    const idf = Math.log((size - posting.size + 0.5) / (posting.size + 0.5) + 1);
    return new Map([...posting].map(([index, score]) => [index, idf * score]));
  };
}
