import { quantitiesIn } from './quantity.ts';
import type { Catalogue, Questions } from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { conceptsIn, subjectOf } from './understand.ts';
import { runsIn } from './words.ts';

/** The similarity of a query to the questions of a record. */
export interface Similarity {
  /** The weighted sum of the two highest similarities; 1 is an identical question. */
  best: number;
  /** `best` plus the share of the query that all questions of the record cover together. Used as the score. */
  score: number;
}

/** The similarities by record index. */
export type Similarities = ReadonlyMap<number, Similarity>;

/** The weight of the second-best question. */
const SECOND_WEIGHT = 0.4;
/** The number of questions with a term at which the term counts half. */
const HALF_COUNT = 1;
/** Normalizes the score to 1 for an identical question; the coverage is then about 0.5. */
const IDENTICAL_SCORE = 1.5;

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

/** A stored question: its record index and its terms. */
interface StoredQuestion {
  place: number;
  terms: ReadonlySet<string>;
}

/** The questions that contain a term, by index, and their number per record. */
interface Postings {
  questions: number[];
  records: Map<number, number>;
}

function postingsOf(stored: readonly StoredQuestion[]): Map<string, Postings> {
  const postings = new Map<string, Postings>();
  for (const [at, { place, terms }] of stored.entries()) {
    for (const term of terms) {
      const held: Postings = postings.get(term) ?? { questions: [], records: new Map() };
      held.questions.push(at);
      held.records.set(place, (held.records.get(place) ?? 0) + 1);
      postings.set(term, held);
    }
  }
  return postings;
}

/** Creates a function that compares a query with the stored questions of each record. */
export function questionMatcher(
  subjects: Questions,
  { concepts, keptWords }: Pick<Catalogue, 'concepts' | 'keptWords'>,
): (words: string) => Similarities {
  const stored = subjects.flatMap((ofRecord, place) =>
    ofRecord.map((subject) => ({ place, terms: termsOf(subject, concepts) })),
  );
  const postings = postingsOf(stored);
  const answering = new Set(stored.map(({ place }) => place)).size;
  // Document frequency is counted in records, because a term in all questions of one record is still distinctive.
  const rarities = new Map(
    [...postings].map(([term, { records }]) => [
      term,
      Math.log((answering - records.size + 0.5) / (records.size + 0.5) + 1),
    ]),
  );
  const weightOf = (terms: Iterable<string>) =>
    [...terms].reduce((sum, term) => sum + (rarities.get(term) ?? 0), 0);
  const questions = stored.map(({ place, terms }) => ({ place, weight: weightOf(terms) }));

  /** The weight of the terms of a query in each question; 0 where only single characters match: these are not significant. */
  function sharedWeights(terms: readonly string[]): number[] {
    const shared = questions.map(() => 0);
    const significant = new Set<number>();
    for (const term of terms) {
      for (const at of postings.get(term)?.questions ?? []) {
        shared[at] = (shared[at] ?? 0) + (rarities.get(term) ?? 0);
        if (term.length > 1) significant.add(at);
      }
    }
    return shared.map((sum, at) => (significant.has(at) ? sum : 0));
  }

  /** The share of a query that the questions of each record cover. A term counts more if more questions contain it. */
  function coverageOf(terms: readonly string[], weight: number): Map<number, number> {
    const covered = new Map<number, number>();
    for (const term of terms) {
      const share = weightOf([term]) / weight;
      for (const [place, count] of postings.get(term)?.records ?? []) {
        covered.set(place, (covered.get(place) ?? 0) + (share * count) / (count + HALF_COUNT));
      }
    }
    return covered;
  }

  return (words) => {
    const terms = [...termsOf(subjectOf(words, keptWords), concepts)];
    const weight = weightOf(terms);
    const covered = coverageOf(terms, weight);
    const highest = new Map<number, [first: number, second: number]>();
    const shared = sharedWeights(terms);
    for (const [at, { place, weight: own }] of questions.entries()) {
      if (!shared[at]) continue;
      // Dice coefficient, weighted by rarity.
      const similarity = (2 * shared[at]) / (weight + own);
      const [first, second] = highest.get(place) ?? [0, 0];
      highest.set(place, [
        Math.max(first, similarity),
        Math.max(second, Math.min(first, similarity)),
      ]);
    }
    return new Map(
      [...highest].map(([place, [first, second]]) => {
        const best = first + SECOND_WEIGHT * second;
        return [place, { best, score: (best + (covered.get(place) ?? 0)) / IDENTICAL_SCORE }];
      }),
    );
  };
}
