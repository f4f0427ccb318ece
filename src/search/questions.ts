import { quantitiesIn } from './quantity.ts';
import type { Catalogue } from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { conceptsIn, subjectOf } from './understand.ts';
import { runsIn } from './words.ts';

/** The similarity of a query to the questions of a record. */
export interface Near {
  /** The weighted sum of the two highest similarities; 1 is an identical question. */
  nearest: number;
  /** `nearest` plus the share of the query that all questions of the record cover together. Used as the score. */
  worth: number;
}

/** The similarities by record index. */
export type Nearness = ReadonlyMap<number, Near>;

/** The weight of the second-best question. */
const SECOND = 0.4;
/** The number of questions with a term at which the term counts half. */
const HALF = 1;
/** Normalizes the score to 1 for an identical question; the coverage is then about 0.5. */
const WHOLE = 1.5;

/**
 * The terms of a question: characters and character pairs of its subject, and concepts and quantities, so that
 * questions with the same meaning but different words match.
 */
function termsOf(subject: string, concepts: Catalogue['concepts']): Set<string> {
  return new Set([
    ...runsIn(subject).flatMap((run) => [...run, ...pairsOf(run).map(({ code }) => code)]),
    ...conceptsIn(subject, concepts).map(([, place]) => conceptToken(place).code),
    // The unit alone is a term too, so that a number that occurs in no question can match questions with that unit.
    ...quantitiesIn(subject).flatMap(({ tokens }) =>
      tokens.flatMap(({ code }) => [code, `${code[0]}…`]),
    ),
  ]);
}

/** A stored question: its record index, its terms, and their total weight. */
interface Known {
  place: number;
  terms: ReadonlySet<string>;
  worth: number;
}

/** For each term, the number of questions per record that contain it. */
function holdersOf(asked: readonly Pick<Known, 'place' | 'terms'>[]) {
  const holders = new Map<string, Map<number, number>>();
  for (const { place, terms } of asked) {
    for (const term of terms) {
      const counts = holders.get(term) ?? new Map<number, number>();
      holders.set(term, counts.set(place, (counts.get(place) ?? 0) + 1));
    }
  }
  return holders;
}

/** Creates a function that compares a query with the stored questions of each record. */
export function questionsOf({
  records,
  concepts,
  keptWords,
}: Catalogue): (words: string) => Nearness {
  const asked = records.flatMap(({ questions }, place) =>
    questions.map((question) => ({ place, terms: termsOf(question, concepts) })),
  );
  const holders = holdersOf(asked);
  const answering = new Set(asked.map(({ place }) => place)).size;
  // Document frequency is counted in records, because a term in all questions of one record is still distinctive.
  const rarities = new Map(
    [...holders].map(([term, { size }]) => [
      term,
      Math.log((answering - size + 0.5) / (size + 0.5) + 1),
    ]),
  );
  const worthOf = (terms: Iterable<string>) =>
    [...terms].reduce((sum, term) => sum + (rarities.get(term) ?? 0), 0);
  const known: Known[] = asked.map((one) => ({ ...one, worth: worthOf(one.terms) }));

  /** The share of a query that the questions of each record cover. A term counts more if more questions contain it. */
  function heldBy(terms: readonly string[], worth: number): Map<number, number> {
    const held = new Map<number, number>();
    for (const term of terms) {
      const share = worthOf([term]) / worth;
      for (const [place, count] of holders.get(term) ?? []) {
        held.set(place, (held.get(place) ?? 0) + (share * count) / (count + HALF));
      }
    }
    return held;
  }

  return (words) => {
    const terms = [...termsOf(subjectOf(words, keptWords), concepts)].filter((term) =>
      holders.has(term),
    );
    const worth = worthOf(terms);
    const held = heldBy(terms, worth);
    const best = new Map<number, [first: number, second: number]>();
    for (const question of known) {
      const shared = terms.filter((term) => question.terms.has(term));
      // A single shared character is not significant.
      if (shared.every((term) => term.length === 1)) continue;
      // Dice coefficient, weighted by rarity.
      const near = (2 * worthOf(shared)) / (worth + question.worth);
      const [first, second] = best.get(question.place) ?? [0, 0];
      best.set(question.place, [Math.max(first, near), Math.max(second, Math.min(first, near))]);
    }
    return new Map(
      [...best].map(([place, [first, second]]) => {
        const nearest = first + SECOND * second;
        return [place, { nearest, worth: (nearest + (held.get(place) ?? 0)) / WHOLE }];
      }),
    );
  };
}
