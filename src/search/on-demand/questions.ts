import { quantitiesIn } from '../engine/quantity.ts';
import type { Catalogue, Questions } from '../engine/record.ts';
import { conceptToken, pairsOf } from '../engine/token.ts';
import { conceptsIn, subjectOf } from '../engine/understand.ts';
import { runsIn } from '../engine/words.ts';

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

/** A number without a unit. 万 and 千 mean money. */
const BARE_NUMBER = /^[\d,.\s零〇一二两三四五六七八九十百]+$/;

/**
 * The terms of a question: characters and character pairs of its subject, and concepts and quantities, so that
 * questions with the same meaning but different words match.
 */
function termsOf(subject: string, concepts: Catalogue['concepts']): Set<string> {
  return new Set([
    ...runsIn(subject).flatMap((run) => [...run, ...pairsOf(run).map(({ code }) => code)]),
    ...conceptsIn(subject, concepts).map(([, index]) => conceptToken(index).code),
    // A stated unit is a term too, so that a number that occurs in no question can match questions with that unit.
    ...quantitiesIn(subject).flatMap(({ words, tokens }) => {
      const codes = tokens.map(({ code }) => code);
      if (!BARE_NUMBER.test(words)) return [...codes, ...codes.map((code) => `${code[0]}…`)];
      // With several possible units it would match whatever any question counts.
      return codes.length === 1 ? codes : [];
    }),
  ]);
}

/** A stored question: its record index, its terms, and their total weight. */
interface StoredQuestion {
  index: number;
  terms: ReadonlySet<string>;
  weight: number;
}

/** For each term, the questions that contain it, as indexes by record. */
function postingsOf(stored: readonly Pick<StoredQuestion, 'index' | 'terms'>[]) {
  const postings = new Map<string, Map<number, number[]>>();
  for (const [at, { index, terms }] of stored.entries()) {
    for (const term of terms) {
      const byRecord = postings.get(term) ?? new Map<number, number[]>();
      postings.set(term, byRecord.set(index, [...(byRecord.get(index) ?? []), at]));
    }
  }
  return postings;
}

/** The two highest similarities of each record; 0 if it has only one. */
function twoHighest(similarities: readonly [record: number, similarity: number][]) {
  const highest = new Map<number, [first: number, second: number]>();
  for (const [index, similarity] of similarities) {
    const [first, second] = highest.get(index) ?? [0, 0];
    highest.set(index, [
      Math.max(first, similarity),
      Math.max(second, Math.min(first, similarity)),
    ]);
  }
  return highest;
}

/**
 * The rarity of each term. Counted in records, because a term in all questions of one record is still distinctive.
 */
const raritiesOf = (postings: ReturnType<typeof postingsOf>, records: number) =>
  new Map(
    [...postings].map(([term, { size }]) => [
      term,
      Math.log((records - size + 0.5) / (size + 0.5) + 1),
    ]),
  );

/** Creates a function that compares a query with the stored questions of each record. */
export function questionMatcher(
  subjects: Questions,
  { concepts, keptWords }: Pick<Catalogue, 'concepts' | 'keptWords'>,
): (words: string) => Similarities {
  const stored = subjects.flatMap((ofRecord, index) =>
    ofRecord.map((subject) => ({ index, terms: termsOf(subject, concepts) })),
  );
  const postings = postingsOf(stored);
  const rarities = raritiesOf(postings, new Set(stored.map(({ index }) => index)).size);
  const weightOf = (terms: Iterable<string>) =>
    [...terms].reduce((sum, term) => sum + (rarities.get(term) ?? 0), 0);
  const questions: StoredQuestion[] = stored.map((one) => ({
    ...one,
    weight: weightOf(one.terms),
  }));

  /** The share of a query that the questions of each record cover. A term counts more if more questions contain it. */
  function coverageOf(terms: readonly string[], weight: number): Map<number, number> {
    const covered = new Map<number, number>();
    for (const term of terms) {
      const share = weightOf([term]) / weight;
      for (const [index, { length: count }] of postings.get(term) ?? []) {
        covered.set(index, (covered.get(index) ?? 0) + (share * count) / (count + HALF_COUNT));
      }
    }
    return covered;
  }

  return (words) => {
    const terms = [...termsOf(subjectOf(words, keptWords), concepts)];
    const weight = weightOf(terms);
    const covered = coverageOf(terms, weight);
    // A single shared character is not significant.
    const significant = terms.filter((term) => term.length > 1);
    const near = new Set(
      significant.flatMap((term) => [...(postings.get(term)?.values() ?? [])].flat()),
    );
    const similarities = [...near].map((at): [record: number, similarity: number] => {
      const question = questions[at] as StoredQuestion;
      const shared = terms.filter((term) => question.terms.has(term));
      // Dice coefficient, weighted by rarity.
      return [question.index, (2 * weightOf(shared)) / (weight + question.weight)];
    });
    return new Map(
      [...twoHighest(similarities)].map(([index, [first, second]]) => {
        const best = first + SECOND_WEIGHT * second;
        return [index, { best, score: (best + (covered.get(index) ?? 0)) / IDENTICAL_SCORE }];
      }),
    );
  };
}
