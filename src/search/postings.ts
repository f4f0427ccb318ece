/** Terms of one weight in one record. */
export interface Field {
  weight: number;
  codes: readonly string[];
}

/** The score of each record that holds a term, by the record's place. */
export type Hits = ReadonlyMap<number, number>;

const SATURATION = 1.2;

/**
 * Half BM25, half the plain weight. A record is a short list of distinct terms, so its length says nothing, and
 * the weight of the field in which a term is says more than BM25 alone lets through.
 */
function termScore(weight: number): number {
  const tf = weight ** 0.75;
  return 0.5 * ((tf * (SATURATION + 1)) / (tf + SATURATION)) + 0.5 * tf;
}

/** An inverted index of records, each a list of fields; a term counts in a record with its best weight. */
export function indexOf(records: readonly (readonly Field[])[]): (code: string) => Hits {
  const postings = new Map<string, Map<number, number>>();
  for (const [place, fields] of records.entries()) {
    for (const { weight, codes } of fields) {
      const score = termScore(weight);
      for (const code of codes) {
        const posting = postings.get(code) ?? new Map<number, number>();
        posting.set(place, Math.max(score, posting.get(place) ?? 0));
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
    return new Map([...posting].map(([place, score]) => [place, idf * score]));
  };
}
