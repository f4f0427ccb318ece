import type { Catalogue, SearchRecord } from '../engine/record.ts';
import type { Understanding } from '../engine/understand.ts';
import { pairsIn } from '../engine/words.ts';

/** Suggestions for a query without results. Both lists may be empty. */
interface Suggestions {
  /** Measures whose title contains a pair of characters of the query, or its only character. */
  measures: SearchRecord[];
  /** Such words of the vocabulary. Each of them has results. */
  words: string[];
}

const MOST = 5;

/** The measures and words that share the most pairs with a query, best first. */
export function suggestionsFor(
  { typed }: Pick<Understanding, 'typed'>,
  { records, concepts }: Catalogue,
): Suggestions {
  const pairs = typed.flatMap(pairsIn);
  const parts = [...new Set(pairs.length > 0 ? pairs : typed)];
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
