import { quantitiesIn } from './quantity.ts';
import type { Catalogue } from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { conceptsIn, subjectOf } from './understand.ts';
import { runsIn } from './words.ts';

/** How near the questions of a record come to a query. */
export interface Near {
  /** The two nearest of them; 1 is a question word for word. */
  nearest: number;
  /** The same, and how much of the query all of them have together: what the record is worth as an answer. */
  worth: number;
}

/** How near the questions of each record come to a query, by the record's place. */
export type Nearness = ReadonlyMap<number, Near>;

/** A second question that is near makes a record likelier. */
const SECOND = 0.4;
/** How many of a record's questions must have a term to get half of what it is worth. */
const HALF = 1;
/** Brings the sum to 1 for a question word for word, as the others have about half of it. */
const WHOLE = 1.5;

/**
 * What a question is compared by: the characters and every two neighbouring characters of what it asks about; concepts and quantities, so
 * that questions meet that say the same in other words.
 */
function termsOf(subject: string, concepts: Catalogue['concepts']): Set<string> {
  return new Set([
    ...runsIn(subject).flatMap((run) => [...run, ...pairsOf(run).map(({ code }) => code)]),
    ...conceptsIn(subject, concepts).map(([, place]) => conceptToken(place).code),
    // A number that no question has meets at least those that ask of as many of something.
    ...quantitiesIn(subject).flatMap(({ tokens }) =>
      tokens.flatMap(({ code }) => [code, `${code[0]}…`]),
    ),
  ]);
}

/** One question: the place of its record, its terms, and what they are worth together. */
interface Known {
  place: number;
  terms: ReadonlySet<string>;
  worth: number;
}

/** How many questions of each record have a term, for every term. */
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

/** Compares queries with the questions that people may ask about each record. */
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
  // Counted in records, not in questions: what all the questions of one record have tells that record from the others.
  const rarities = new Map(
    [...holders].map(([term, { size }]) => [
      term,
      Math.log((answering - size + 0.5) / (size + 0.5) + 1),
    ]),
  );
  const worthOf = (terms: Iterable<string>) =>
    [...terms].reduce((sum, term) => sum + (rarities.get(term) ?? 0), 0);
  const known: Known[] = asked.map((one) => ({ ...one, worth: worthOf(one.terms) }));

  /** How much of a query the questions of each record have together, each term the more, the more of them have it. */
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
      // A single character in common is chance.
      if (shared.every((term) => term.length === 1)) continue;
      // Twice what both share over what both hold (Dice).
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
