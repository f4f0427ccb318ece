import {
  type NarrativeNumerals,
  type NoApplication,
  narrativeNumerals,
  noApplication,
  type Place,
} from '#content/coverage-notes.ts';
import {
  type ClauseId,
  clausesOf,
  isWithin,
  type Measure,
  type PlanDocument,
} from '../../policy/index.ts';

/** The properties of a measure that coverage needs. */
type Covering = Pick<Measure, 'id' | 'basis' | 'figures'>;

/** Official text and its place. A sentence is one passage, even if it has segments. */
export interface Passage {
  place: Place;
  text: string;
}

/** What accounts for words of a passage: a measure's figure (`measure.figure`), or a reason why none does. */
export type Claim =
  | { kind: 'figure'; place: Place; words: string; name: string }
  | { kind: 'narrative'; place: Place; words: string; reason: string };

/** One numeral of the official text and the claims on it. No claim is a gap. */
export interface NumeralCoverage {
  place: Place;
  /** The run of digits or Chinese numerals, `273` or `两`. */
  numeral: string;
  /** The index of its first character in the passage. */
  index: number;
  claims: readonly Claim[];
}

/** One sentence of the nine articles, or a segment if it has some: its measures, or the reasons why there are none. */
export interface SentenceCoverage {
  clause: ClauseId;
  text: string;
  measures: readonly string[];
  reasons: readonly string[];
}

/** The coverage of every numeral and every sentence of a document. */
export interface Coverage {
  passages: readonly Passage[];
  claims: readonly Claim[];
  numerals: readonly NumeralCoverage[];
  sentences: readonly SentenceCoverage[];
}

const NUMERALS = /[0-9０-９]+|[〇零一二三四五六七八九十百千万亿两双半]+/g;

/**
 * Computes the coverage of a document by its measures and the notes of `coverage-notes.ts`. Gaps are included
 * unchanged.
 */
export function coverageOf(document: PlanDocument, measures: readonly Covering[]): Coverage {
  const passages = passagesOf(document);
  const claims = [...figureClaims(measures), ...narrativeClaims(narrativeNumerals)];
  return {
    passages,
    claims,
    numerals: numeralCoverage(passages, claims),
    sentences: sentenceCoverage(document, measures, noApplication),
  };
}

/** Every passage of the document in the order of the text, cited or not. */
export function passagesOf(document: PlanDocument): Passage[] {
  const clauses = clausesOf(document)
    .filter(({ kind, text }) => kind !== 'segment' && text !== '')
    .map(({ id, text }): Passage => ({ place: id, text }));
  const before = (place: ClauseId) => clauses.findIndex((passage) => passage.place === place);
  const notice = before((document.preamble.sentences[0] ?? document.preamble).id);
  return [
    { place: 'documentNumber', text: document.documentNumber },
    { place: 'noticeTitle', text: document.noticeTitle },
    ...clauses.slice(0, notice),
    { place: 'issuer', text: document.issuer },
    { place: 'issuedOn', text: document.issuedOn },
    { place: 'title', text: document.title },
    ...clauses.slice(notice),
    ...document.distribution.map((text): Passage => ({ place: 'distribution', text })),
  ];
}

/** Every run of Arabic digits or Chinese numerals in a text, with the index of its first character. */
export function numeralsIn(text: string): { numeral: string; index: number }[] {
  return [...text.matchAll(NUMERALS)].map((match) => ({ numeral: match[0], index: match.index }));
}

function figureClaims(measures: readonly Covering[]): Claim[] {
  return measures.flatMap(({ id, figures }) =>
    Object.entries(figures).map(
      ([name, { clause, words }]): Claim => ({
        kind: 'figure',
        place: clause,
        words,
        name: `${id}.${name}`,
      }),
    ),
  );
}

function narrativeClaims(notes: readonly NarrativeNumerals[]): Claim[] {
  return notes.flatMap(({ reason, words: stated }) =>
    stated.map(([place, words]): Claim => ({ kind: 'narrative', place, words, reason })),
  );
}

/** The official text at a claim's place. */
export const textAt = ({ place }: Claim, passages: readonly Passage[]): string =>
  passages
    .filter((passage) => isIn(place, passage))
    .map(({ text }) => text)
    .join('\n');

/** Every numeral of the passages with its claims: those of figures, or those of notes if no figure states it. */
export function numeralCoverage(
  passages: readonly Passage[],
  claims: readonly Claim[],
): NumeralCoverage[] {
  return passages.flatMap((passage) =>
    numeralsIn(passage.text).map(({ numeral, index }) => {
      const all = claims.filter((claim) => reaches(claim, passage, index));
      const figures = all.filter(({ kind }) => kind === 'figure');
      return {
        place: passage.place,
        numeral,
        index,
        claims: figures.length > 0 ? figures : all,
      };
    }),
  );
}

/** Every sentence of the articles with the measures based on it, or the reasons why there are none. */
function sentenceCoverage(
  document: PlanDocument,
  measures: readonly Covering[],
  notes: readonly NoApplication[],
): SentenceCoverage[] {
  const sentences = document.articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.sentences),
  );
  const pieces = sentences.flatMap((one) => (one.segments.length > 0 ? one.segments : [one]));
  return pieces.map(({ id, text }) => {
    const based = measures.filter(({ basis }) => basis.some((clause) => isWithin(id, clause)));
    const listed = notes.filter(({ clauses }) => clauses.includes(id));
    return {
      clause: id,
      text,
      measures: based.map((measure) => measure.id),
      reasons: based.length > 0 ? [] : listed.map(({ reason }) => reason),
    };
  });
}

/** A segment's words are searched in its sentence, which is the passage. */
function isIn(place: Place, passage: Passage): boolean {
  return place === passage.place || place.replace(/__seg_\d+$/, '') === passage.place;
}

function reaches(claim: Claim, passage: Passage, index: number): boolean {
  if (!isIn(claim.place, passage)) return false;
  const start = passage.text.indexOf(claim.words);
  return start >= 0 && start <= index && index < start + claim.words.length;
}
