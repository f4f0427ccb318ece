import type { Place } from '#content/coverage-notes.ts';
import { type ClauseId, cite, isWithin } from '../../policy/index.ts';
import type { Claim, Coverage, NumeralCoverage, SentenceCoverage } from './coverage.ts';

/** What accounts for official text: ids of measures, or a reason why there is none. */
interface Accounted {
  measures: readonly string[];
  reason: string | undefined;
}

/** Numerals of one passage with the same account. */
interface Numbers extends Accounted {
  words: readonly string[];
}

/** A sentence or a segment with its numerals; outside the articles a single numeral. */
export interface Row extends Accounted {
  place: Place;
  words: string;
  numbers: readonly Numbers[];
}

type Stated = Accounted & Pick<Row, 'place' | 'words'>;

const measuresIn = (claims: readonly Claim[]) =>
  claims.flatMap((claim) => (claim.kind === 'figure' ? (claim.name.split('.')[0] ?? []) : []));

const reasonIn = (claims: readonly Claim[]) =>
  claims.flatMap((claim) => (claim.kind === 'narrative' ? `叙述：${claim.reason}` : []))[0];

/**
 * The phrases that contain numerals, without duplicates: a date contains three numerals, and two measures may quote the
 * same figure.
 */
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

/** Whether a numeral is in a sentence or segment. Its place may be that sentence or an outer clause. */
const containsWords = ({ clause, text }: SentenceCoverage, { place, words }: Stated) =>
  isWithin(clause, place) && text.includes(words);

/** A key that is equal for equal accounts. */
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

/** The total, and how many of them a measure accounts for. */
const tally = (accounted: readonly Accounted[]) => ({
  all: accounted.length,
  byMeasure: accounted.filter(({ measures }) => measures.length > 0).length,
});

/**
 * Joins numerals to the sentences that contain them. Numerals in no sentence are separate rows, first. Rows are grouped
 * by the part of the text they are in.
 */
export function coverageTable({ numerals, sentences }: Pick<Coverage, 'numerals' | 'sentences'>) {
  const stated = statedIn(numerals);
  const bySentence = Map.groupBy(stated, (one) =>
    sentences.find((sentence) => containsWords(sentence, one)),
  );
  const alone = (bySentence.get(undefined) ?? []).map((one): Row => ({ ...one, numbers: [] }));
  const rows = sentences.map((sentence) => sentenceRow(sentence, bySentence.get(sentence) ?? []));
  return {
    groups: [...Map.groupBy([...alone, ...rows], partOf)],
    sentences: tally(rows),
    numbers: tally(stated),
  };
}
