import type { Place } from '#content/coverage-notes.ts';
import { type ClauseId, cite } from '../../policy/index.ts';
import type { Claim, Coverage, NumeralCoverage, SentenceCoverage } from './coverage.ts';

/** What accounts for official words: measures by id, or a reason why there is none. */
export interface Accounted {
  measures: readonly string[];
  reason: string | undefined;
}

/** Numerals of one passage for which the same accounts. */
export interface Numbers extends Accounted {
  words: readonly string[];
}

/** A sentence, or a segment of it, with its numerals; outside the articles a numeral by itself. */
export interface Row extends Accounted {
  place: Place;
  words: string;
  numbers: readonly Numbers[];
}

/** How many there are, and for how many of them a measure accounts. */
export interface Tally {
  all: number;
  byMeasure: number;
}

/** The table that accounts for the official text, under the name of the part that each row is in. */
export interface CoverageTable {
  groups: [string, Row[]][];
  sentences: Tally;
  numbers: Tally;
}

type Stated = Accounted & Pick<Row, 'place' | 'words'>;

const measuresIn = (claims: readonly Claim[]) =>
  claims.flatMap((claim) => (claim.kind === 'figure' ? (claim.name.split('.')[0] ?? []) : []));

const reasonIn = (claims: readonly Claim[]) =>
  claims.flatMap((claim) => (claim.kind === 'narrative' ? `叙述：${claim.reason}` : []))[0];

/** The phrases that contain numerals, each once: a date contains three numerals, and two measures may quote the same figure. */
function statedIn(numerals: readonly NumeralCoverage[]): Stated[] {
  const claims = numerals.flatMap((numeral) => numeral.claims);
  const byWords = Map.groupBy(claims, ({ place, words }) => `${place} ${words}`);
  return [...byWords.values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ place, words }) => ({
      place,
      words,
      measures: [...new Set(measuresIn(alike))],
      reason: reasonIn(alike),
    })),
  );
}

/** Whether a numeral is in a sentence or segment; it may be told of the sentence or clause that holds it. */
const holds = ({ clause, text }: SentenceCoverage, { place, words }: Stated) =>
  `${clause}__`.startsWith(`${place}__`) && text.includes(words);

/** What accounts for something, as one text: alike for what the same accounts for. */
export const accountOf = ({ measures, reason = '' }: Accounted) =>
  [...measures].sort().join() + reason;

function sentenceRow(sentence: SentenceCoverage, stated: readonly Stated[]): Row {
  const { clause, text, measures, reasons } = sentence;
  const numbers = [...Map.groupBy(stated, accountOf).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ measures, reason }) => {
      return { measures, reason, words: alike.map(({ words }) => words) };
    }),
  );
  const reason = reasons[0] && `没有什么可以申请：${reasons[0]}`;
  return { place: clause, words: text, measures, reason, numbers };
}

function partOf({ place }: Row): string {
  const article = /^art_\d+/.exec(place)?.[0];
  if (article) return cite(article as ClauseId);
  return place.startsWith('conclusions') ? '结尾' : '文号、通知和引言';
}

const tally = (accounted: readonly Accounted[]): Tally => ({
  all: accounted.length,
  byMeasure: accounted.filter(({ measures }) => measures.length > 0).length,
});

/** Joins the numerals of a coverage to the sentences that they are in; what is in none is a row by itself, ahead of them. */
export function coverageTable({
  numerals,
  sentences,
}: Pick<Coverage, 'numerals' | 'sentences'>): CoverageTable {
  const stated = statedIn(numerals);
  const bySentence = Map.groupBy(stated, (one) =>
    sentences.find((sentence) => holds(sentence, one)),
  );
  const alone = (bySentence.get(undefined) ?? []).map((one): Row => ({ ...one, numbers: [] }));
  const rows = sentences.map((sentence) => sentenceRow(sentence, bySentence.get(sentence) ?? []));
  return {
    groups: [...Map.groupBy([...alone, ...rows], partOf)],
    sentences: tally(rows),
    numbers: tally(stated),
  };
}
