import type { Catalogue, SearchRecord } from './record.ts';
import type { Understanding } from './understand.ts';

/** Suggestions for a query without results. Both lists may be empty. */
export interface Near {
  /** Measures whose title contains a pair of characters of the query, or its only character. */
  measures: SearchRecord[];
  /** Such words of the vocabulary. Each of them has results. */
  words: string[];
}

const MOST = 5;

const chars = (text: string) => [...text];

/** The pairs of characters of a run, or its only character. */
const partsOf = (run: string): string[] =>
  chars(run).length < 2
    ? [run]
    : chars(run)
        .slice(1)
        .map((char, i) => `${chars(run)[i]}${char}`);

/** The measures and words that share the most pairs with a query, best first. */
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
