import type { Hits } from './postings.ts';
import type { Nearness } from './questions.ts';
import type { Catalogue, SearchRecord } from './record.ts';
import type { Token, TokenKind } from './token.ts';
import type { Understanding } from './understand.ts';
import { lettersOf } from './words.ts';

/** An answer and how well it fits; only the order of the scores means anything. */
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
/** For everyday questions a measure comes before the clause that it rests on, and that before our explanation. */
const KIND_WEIGHT = { measure: 1.2, clause: 1, reading: 0.75 };

/** A part of a sentence comes after the sentence. */
const PART = 0.9;
/** How much it counts to answer all of a query; 0 would mean not at all. */
const COVERAGE = 0.5;

/** What answers nothing but a word within a longer term comes last, but comes. */
const LEAST_COVERAGE = 0.1;

/** Who asks how much is answered first by what states a sum. */
const STATES_A_SUM = 1.25;

/** What the nearest question that people ask is worth beside the best answer by words. */
const NEAREST_QUESTION = 3;
/** How many characters name something, and from how many on they ask. */
const NAME_LENGTH = 4;
const QUESTION_LENGTH = 8;
/** That answer's worth where words find little. */
const LEAST_BEST = 10;
/** What a question is worth to a name: enough to find what else has none of its words. */
const LEAST_QUESTION = 0.01;
/** Two questions that share less only share how they ask; where no word is found, more is needed. */
const LEAST_NEARNESS = 0.1;
const LEAST_ALONE = 0.35;

const isDepartments = ({ unit }: SearchRecord) => unit === 'departments';

/** The places whose words count as a record's own: its own, and those of the clauses that it rests on and of their parts. */
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

/** Who asks for the department gets that of the article of the best answer, unless that is about the plan as a whole. */
function departmentsFirst(ranked: Ranked[], records: Catalogue['records']): Ranked[] {
  const best = ranked.find(({ record }) => !isDepartments(record));
  const departments = records.find(
    (record) => isDepartments(record) && record.article === best?.record.article,
  );
  if (!best || !departments) return ranked;
  const others = ranked.filter(({ record }) => record !== departments);
  return [{ record: departments, score: best.score * 1.1 }, ...others];
}

/** Orders all records that answer the tokens, best first. Equal scores keep the order of the catalogue. */
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
    // What the best answer to this token gets for it.
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
    // Who answers all that was asked goes before who answers one word of it well.
    return total > 0 ? score * coverage ** COVERAGE : score;
  };
  const byWords = catalogue.records.map((record, place) => {
    const fits = asksForSum && record.sum ? STATES_A_SUM : 1;
    const whole = record.unit === 'segment' ? PART : 1;
    return scoreOf(place) * KIND_WEIGHT[record.kind] * fits * whole;
  });
  const best = Math.max(LEAST_BEST, ...byWords);
  // An amount or a date alone asks nothing.
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
