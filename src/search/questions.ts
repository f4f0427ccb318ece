import { quantitiesIn } from './quantity.ts';
import type { Catalogue } from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { conceptsIn } from './understand.ts';
import { runsIn, withoutMarks } from './words.ts';

/** How near the questions of each record come to a query, by the record's place; 1 is a question word for word. */
export type Nearness = ReadonlyMap<number, number>;

/** A second question that is near makes a record likelier. */
const SECOND = 0.4;
/** A single character tells less than two that are together. */
const SINGLE = 0.8;

/**
 * What a question is compared by: its characters and every two neighbouring characters, those of words that only ask (怎么办, 给不给) too, for
 * they say what is wanted; concepts and quantities, so that questions meet that say the same in other words.
 */
function termsOf(words: string, concepts: Catalogue['concepts']): Set<string> {
  const plain = withoutMarks(words);
  return new Set([
    ...runsIn(plain).flatMap((run) => [...run, ...pairsOf(run).map(({ code }) => code)]),
    ...conceptsIn(plain, concepts).map(([, place]) => conceptToken(place).code),
    // A number that no question has meets at least those that ask of as many of something.
    ...quantitiesIn(plain).flatMap(({ tokens }) =>
      tokens.flatMap(({ code }) => [code, `${code[0]}…`]),
    ),
  ]);
}

interface Known {
  place: number;
  /** The sum of its terms' rarities. */
  size: number;
}

/** Compares queries with the questions that people may ask about each record. */
export function questionsOf({ records, concepts }: Catalogue): (words: string) => Nearness {
  const asked = records.flatMap(({ questions }, place) =>
    questions.map((question) => ({ place, terms: termsOf(question, concepts) })),
  );
  const holders = new Map<string, number[]>();
  for (const [at, { terms }] of asked.entries()) {
    for (const term of terms) holders.set(term, [...(holders.get(term) ?? []), at]);
  }
  const rarity = (term: string) => {
    const count = holders.get(term)?.length ?? 0;
    const kind = term.length === 1 ? SINGLE : 1;
    return kind * Math.log((asked.length - count + 0.5) / (count + 0.5) + 1);
  };
  const sizeOf = (terms: Iterable<string>) =>
    [...terms].reduce((sum, term) => sum + rarity(term), 0);
  const known: Known[] = asked.map(({ place, terms }) => ({ place, size: sizeOf(terms) }));

  /** Twice what two questions share over what both hold (Dice), with rare terms counting more. */
  return (words) => {
    const terms = [...termsOf(words, concepts)].filter((term) => holders.has(term));
    const size = sizeOf(terms);
    const shared = new Map<number, number>();
    const met = new Set<number>();
    for (const term of terms) {
      const weight = rarity(term);
      for (const at of holders.get(term) ?? []) {
        shared.set(at, (shared.get(at) ?? 0) + weight);
        if (term.length > 1) met.add(at);
      }
    }
    const best = new Map<number, [first: number, second: number]>();
    for (const [at, sum] of shared) {
      // A single character in common is chance.
      if (!met.has(at)) continue;
      const { place, size: other } = known[at] as Known;
      const near = (2 * sum) / (size + other);
      const [first, second] = best.get(place) ?? [0, 0];
      best.set(place, near > first ? [near, first] : [first, Math.max(near, second)]);
    }
    return new Map([...best].map(([place, [first, second]]) => [place, first + SECOND * second]));
  };
}
