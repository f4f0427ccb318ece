import type { Hits } from './postings.ts';
import type { Nearness } from './questions.ts';
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
const LEAST_COVERAGE = 0.1;

/** The boost of records with a stated sum, for queries that ask for an amount. */
const STATES_A_SUM = 1.25;

/** The weight of the best question match, relative to the best score by words. */
const NEAREST_QUESTION = 3;
/** Queries of up to `NAME_LENGTH` characters are names; from `QUESTION_LENGTH` on they are questions. */
const NAME_LENGTH = 4;
const QUESTION_LENGTH = 8;
/** The minimum value for the best score by words. */
const LEAST_BEST = 10;
/** The minimum weight of question matches for names, so that records without word matches are found too. */
const LEAST_QUESTION = 0.01;
/** The minimum similarity of questions. Higher for records without word matches. */
const LEAST_NEARNESS = 0.1;
const LEAST_ALONE = 0.35;

const isDepartments = ({ unit }: SearchRecord) => unit === 'departments';

/** The indexes of the records whose text counts for each record: its own, and recursively the clauses of its basis. */
function sourcesOf({ records }: Catalogue): number[][] {
  const clauses = new Map<string, number>();
  for (const [place, { kind, id }] of records.entries()) {
    if (kind === 'clause') clauses.set(id, place);
  }
  const sources = (place: number): number[] => [
    place,
    ...(records[place]?.basis ?? []).flatMap((id) => {
      const under = clauses.get(id);
      return under === undefined ? [] : sources(under);
    }),
  ];
  return records.map((_, place) => sources(place));
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

/** Ranks all records that match the tokens, best first. Equal scores keep the order of the catalogue. */
export function rank(
  found: readonly (readonly [Token, Hits])[],
  {
    asksForDepartment,
    asksForSum,
    literal,
    quantities,
    runs,
    stems,
  }: Pick<
    Understanding,
    'asksForDepartment' | 'asksForSum' | 'literal' | 'quantities' | 'runs' | 'stems'
  >,
  catalogue: Catalogue,
  nearness: Nearness = new Map(),
): Ranked[] {
  const sources = sourcesOf(catalogue);
  const asked = found.map(([{ kind, code }, hits]) => ({
    code,
    hits,
    weight: TOKEN_WEIGHT[kind],
    // The highest possible score for this token.
    mass:
      kind === 'echo' || kind === 'stem' ? 0 : Math.max(0, ...hits.values()) * TOKEN_WEIGHT[kind],
  }));
  const total = asked.reduce((sum, { mass }) => sum + mass, 0);
  const scoreOf = (place: number) => {
    let score = 0;
    let met = 0;
    const held = new Set<string>();
    for (const { code, hits, weight, mass } of asked) {
      const best = Math.max(...(sources[place] ?? []).map((source) => hits.get(source) ?? 0));
      score += best * weight;
      if (best <= 0) continue;
      met += mass;
      held.add(code);
    }
    const least = stems.some((pairs) => pairs.every(({ code }) => held.has(code)));
    const coverage = Math.max(met / total, least ? LEAST_COVERAGE : 0);
    // Prefers records that match the whole query to records that match one word of it well.
    return total > 0 ? score * coverage ** COVERAGE : score;
  };
  const byWords = catalogue.records.map((record, place) => {
    const fits = asksForSum && record.sum ? STATES_A_SUM : 1;
    const whole = record.unit === 'segment' ? PART : 1;
    return scoreOf(place) * KIND_WEIGHT[record.kind] * fits * whole;
  });
  const best = Math.max(LEAST_BEST, ...byWords);
  // An amount or a date alone is not a question.
  const counted = quantities.reduce((sum, typed) => sum + lettersOf(typed).length, 0);
  const length = lettersOf(literal).length - counted;
  const isQuestion = (length - NAME_LENGTH) / (QUESTION_LENGTH - NAME_LENGTH);
  const byQuestion = (place: number) => {
    const near = nearness.get(place);
    const least = byWords[place] || runs.length === 0 ? LEAST_NEARNESS : LEAST_ALONE;
    if (!near || near.nearest < least) return 0;
    return near.worth * best * NEAREST_QUESTION * Math.min(1, Math.max(LEAST_QUESTION, isQuestion));
  };
  const ranked = catalogue.records
    .map((record, place) => ({ record, score: (byWords[place] ?? 0) + byQuestion(place) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return asksForDepartment ? departmentsFirst(ranked, catalogue.records) : ranked;
}
