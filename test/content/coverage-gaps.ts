import { naming } from '../../checks/provenance.ts';
import type {
  NumeralCoverage,
  Passage,
  SentenceCoverage,
} from '../../src/components/coverage/coverage.ts';

const NOTES = '#content/coverage-notes.ts';
const MEASURES = '#plan/measures';

/** Numerals that are claimed by nothing, or by two notes. */
export function unaccountedNumerals(
  numerals: readonly NumeralCoverage[],
  passages: readonly Passage[],
): string[] {
  return numerals.flatMap(({ place, numeral, index, claims }) => {
    const text = passages.find((passage) => passage.place === place)?.text ?? '';
    const around = text.slice(Math.max(0, index - 8), index + numeral.length + 8);
    const where = `${place}: the numeral “${numeral}” in “…${around}…”`;
    if (claims.length === 0) {
      return [
        `${where} is unclaimed. Declare it as a figure in ${MEASURES}, or list it with a reason in \`narrativeNumerals\` (${NOTES}).`,
      ];
    }
    if (claims.filter(({ kind }) => kind === 'narrative').length <= 1) return [];
    return [
      `${where} is claimed by ${claims.map(naming).join(' and by ')}. Keep one entry in ${NOTES}.`,
    ];
  });
}

/** Sentences with neither a measure nor a reason, or with two reasons. */
export function unaccountedSentences(sentences: readonly SentenceCoverage[]): string[] {
  return sentences.flatMap(({ clause, text, measures, reasons }) => {
    if (measures.length > 0 || reasons.length === 1) return [];
    const count = reasons.length === 0 ? 'has no measure and no reason' : 'is listed twice';
    return [
      `${clause} (“${text.slice(0, 16)}…”) ${count}. Give it a measure, or list it once in \`noApplication\` (${NOTES}).`,
    ];
  });
}

/** Clauses listed in `noApplication` that are not a whole sentence or segment of an article. */
export function invalidNotes(
  listed: readonly string[],
  sentences: readonly SentenceCoverage[],
): string[] {
  const known = new Set<string>(sentences.map(({ clause }) => clause));
  return listed
    .filter((clause) => !known.has(clause))
    .map(
      (clause) =>
        `\`noApplication\` (${NOTES}) lists ${clause}, which is no sentence of an article, or one that is cut into segments. List those.`,
    );
}
