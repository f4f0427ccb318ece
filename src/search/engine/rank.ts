import type { Similarities } from '../on-demand/questions.ts';
import type { Hits } from './postings.ts';
import type { Catalogue, SearchRecord } from './record.ts';
import type { Token, TokenKind } from './token.ts';
import type { Understanding } from './understand.ts';
import { lettersOf } from './words.ts';

/** A result with its score. Scores are only comparable within one query. */
export interface Ranked {
  record: SearchRecord;
  score: number;
}

const TOKEN_WEIGHT: Record<TokenKind, number> = {
  concept: 1.6,
  quantity: 2,
  pair: 1,
  echo: 0.5,
  stem: 0.05,
  prose: 0.8,
  exact: 0.1,
};
/** Measures before clauses, clauses before explanations. */
const KIND_WEIGHT = { measure: 1.2, clause: 1, reading: 0.75 };

/** Ranks a segment below its sentence. */
const PART = 0.9;
/** The exponent of query coverage; 0 would ignore it. */
const COVERAGE = 0.5;

/** The minimum coverage of records that match only a word inside a longer term. They are last in the results. */
const MIN_COVERAGE = 0.1;

/** The boost of records with a stated sum, for queries that ask for an amount. */
const STATES_A_SUM = 1.25;

/** The weight of the best question match, relative to the best score by words. */
const NEAREST_QUESTION = 3;
/** Queries of up to `NAME_LENGTH` characters are names; from `QUESTION_LENGTH` on they are questions. */
const NAME_LENGTH = 5;
const QUESTION_LENGTH = 8;
/** The minimum value for the best score by words. */
const MIN_BEST = 10;
/** The minimum weight of question matches for names, so that records without word matches are found too. */
const MIN_QUESTION = 0.01;
/** The minimum similarity of questions. Higher for records without word matches. */
const MIN_NEARNESS = 0.1;
const MIN_ALONE = 0.35;

const isDepartments = ({ unit }: SearchRecord) => unit === 'departments';

/** The indexes of the records whose text counts for each record: its own, and recursively the clauses of its basis. */
function sourcesOf({ records }: Catalogue): number[][] {
  const clauses = new Map<string, number>();
  for (const [index, { kind, id }] of records.entries()) {
    if (kind === 'clause') clauses.set(id, index);
  }
  const sources = (index: number): number[] => [
    index,
    ...(records[index]?.basis ?? []).flatMap((id) => {
      const under = clauses.get(id);
      return under === undefined ? [] : sources(under);
    }),
  ];
  return records.map((_, index) => sources(index));
}

/**
 * For a query that asks for the department, puts the departments of the best result's article first, unless the best
 * result belongs to no article.
 */
function departmentsFirst(ranked: Ranked[], records: Catalogue['records']): Ranked[] {
  const best = ranked.find(({ record }) => !isDepartments(record));
  const departments = records.find(
    (record) => isDepartments(record) && record.article === best?.record.article,
  );
  if (!best || !departments) return ranked;
  const others = ranked.filter(({ record }) => record !== departments);
  return [{ record: departments, score: best.score * 1.1 }, ...others];
}

type RankedQuery = Pick<
  Understanding,
  'asksForDepartment' | 'asksForSum' | 'literal' | 'quantities' | 'runs' | 'stems'
>;

/** A token with its score in each record. */
export type TokenHits = readonly [Token, Hits];

/** The score of each record by the tokens that it contains. */
function wordScores(
  found: readonly TokenHits[],
  stems: RankedQuery['stems'],
  catalogue: Catalogue,
): number[] {
  const tokens = found.map(([{ kind, code }, hits]) => {
    const weight = TOKEN_WEIGHT[kind];
    const counts = kind !== 'echo' && kind !== 'stem';
    // `most` is the highest possible score for this token.
    return { code, hits, weight, most: counts ? Math.max(0, ...hits.values()) * weight : 0 };
  });
  const total = tokens.reduce((sum, { most }) => sum + most, 0);
  return sourcesOf(catalogue).map((sources) => {
    let score = 0;
    let matched = 0;
    const codes = new Set<string>();
    for (const { code, hits, weight, most } of tokens) {
      const best = Math.max(...sources.map((source) => hits.get(source) ?? 0));
      if (best <= 0) continue;
      score += best * weight;
      matched += most;
      codes.add(code);
    }
    const hasStem = stems.some((pairs) => pairs.every(({ code }) => codes.has(code)));
    const coverage = Math.max(matched / total, hasStem ? MIN_COVERAGE : 0);
    // Prefers records that match the whole query to records that match one word of it well.
    return total > 0 ? score * coverage ** COVERAGE : score;
  });
}

/** The effect of the sum, the kind and the unit of a record on its score. */
function boostOf({ kind, sum, unit }: SearchRecord, asksForSum: boolean): number {
  return (
    KIND_WEIGHT[kind] * (asksForSum && sum ? STATES_A_SUM : 1) * (unit === 'segment' ? PART : 1)
  );
}

/** The number of letters of a query without amounts, counts and dates: alone, these are not a question. */
function lengthOf({ literal, quantities }: Pick<RankedQuery, 'literal' | 'quantities'>): number {
  const counted = quantities.reduce((sum, typed) => sum + lettersOf(typed).length, 0);
  return lettersOf(literal).length - counted;
}

/** Whether a query is a name, not a question: it is short, or one word of the vocabulary. */
export const isName = (query: Understanding): boolean =>
  lengthOf(query) <= NAME_LENGTH || (query.runs.length === 0 && query.concepts.length <= 1);

/** How much a query is a question, not a name: from `MIN_QUESTION` to 1, by its length. */
function questionWeight(query: RankedQuery): number {
  const share = (lengthOf(query) - NAME_LENGTH) / (QUESTION_LENGTH - NAME_LENGTH);
  return Math.min(1, Math.max(MIN_QUESTION, share));
}

/** Ranks all records that match the tokens, best first. Equal scores keep the order of the catalogue. */
export function rank(
  found: readonly TokenHits[],
  query: RankedQuery,
  catalogue: Catalogue,
  nearness: Similarities = new Map(),
): Ranked[] {
  const { records } = catalogue;
  const byWords = wordScores(found, query.stems, catalogue);
  const boosted = records.map(
    (record, index) => (byWords[index] ?? 0) * boostOf(record, query.asksForSum),
  );
  const best = Math.max(MIN_BEST, ...boosted) * NEAREST_QUESTION * questionWeight(query);
  const byQuestion = (index: number) => {
    const near = nearness.get(index);
    const least = boosted[index] || query.runs.length === 0 ? MIN_NEARNESS : MIN_ALONE;
    return near && near.best >= least ? near.score * best : 0;
  };
  const ranked = records
    .map((record, index) => ({ record, score: (boosted[index] ?? 0) + byQuestion(index) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return query.asksForDepartment ? departmentsFirst(ranked, records) : ranked;
}
