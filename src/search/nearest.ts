import type { Catalogue, SearchRecord } from './record.ts';
import type { Understanding } from './understand.ts';

/** What is near a query that has no answer. Both may be empty: then nothing is near. */
export interface Near {
  /** Measures whose names hold two neighbouring characters of the query, or its only one. */
  measures: SearchRecord[];
  /** Words of the vocabulary that do; each of them brings answers. */
  words: string[];
}

const MOST = 5;

const chars = (text: string) => [...text];

/** What a word has to hold to be near: two neighbouring characters, or one where there is only one. */
const partsOf = (run: string): string[] =>
  chars(run).length < 2
    ? [run]
    : chars(run)
        .slice(1)
        .map((char, i) => `${chars(run)[i]}${char}`);

/** The measures and words that share something with a query that matters, those that share most first. */
export function nearTo(
  { typed }: Pick<Understanding, 'typed'>,
  { records, concepts }: Catalogue,
): Near {
  const longest = typed.filter((run) => chars(run).length > 1);
  const parts = [...new Set((longest.length > 0 ? longest : typed).flatMap(partsOf))];
  const shared = (text: string) => parts.filter((part) => text.includes(part)).length;
  const nearest = <T>(all: readonly T[], textOf: (each: T) => string): T[] =>
    all
      .map((each) => ({ each, score: shared(textOf(each)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ each }) => each);
  const measures = records.filter(({ kind }) => kind === 'measure');
  return {
    measures: nearest(measures, ({ title }) => title),
    words: nearest([...new Set(concepts.flatMap(({ words }) => words))], (word) => word),
  };
}
