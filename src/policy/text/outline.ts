import { type IsoDate, isIsoDate } from '../core/date.ts';
import type { ClauseId } from '../core/register.ts';
import type { Clause, Paragraph, PlanDocument } from './clause.ts';

/** The number of parts at each level of a document. Used to format and parse citations. */
export interface Outline {
  /** The number of paragraphs of the covering notice. */
  preface: number;
  /** The number of sentences in the opening paragraph. */
  preamble: number;
  /** The number of sentences in each paragraph of each article. */
  articles: readonly (readonly number[])[];
  /** The number of segments of each divided sentence, by sentence id. */
  segments: Readonly<Record<string, number>>;
  /** The number of sentences in the closing paragraph. */
  conclusions: number;
}

/** The metadata of a document: number, title and validity. */
export interface DocumentFrame {
  number: string;
  title: string;
  issuer: string;
  issuedOn: IsoDate;
  /** The first and last day of its validity, as stated in the clause `validity`. */
  from: IsoDate;
  through: IsoDate;
  validity: ClauseId;
  /** The number of the document that it repeals, and the clause that states it. */
  repeals: { number: string; clause: ClauseId } | null;
}

const sentencesOf = ({ sentences }: Paragraph) => sentences.length;

/** Counts the parts of a document. */
export function outlineOf(document: PlanDocument): Outline {
  const { preface, preamble, articles, conclusions } = document;
  const sentences = articles.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.sentences));
  const divided = sentences.filter(({ segments }) => segments.length > 0);
  return {
    preface: preface.length,
    preamble: sentencesOf(preamble),
    articles: articles.map(({ paragraphs }) => paragraphs.map(sentencesOf)),
    segments: Object.fromEntries(divided.map(({ id, segments }) => [id, segments.length])),
    conclusions: sentencesOf(conclusions),
  };
}

const DAY = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
const VALIDITY = new RegExp(`自${DAY}起.*有效期至${DAY}`);
const REPEALS = /（([^（）]+号)）同时废止/;

type DayGroups = readonly [year: string, month: string, day: string];

function dayOf([year, month, day]: DayGroups): IsoDate {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(written)) return written;
  throw new Error(`Official text: ${year}年${month}月${day}日 is not a date.`);
}

/** The first clause that matches a pattern, with the captured groups. */
function findIn<Groups extends readonly string[]>(clauses: readonly Clause[], pattern: RegExp) {
  for (const { id, text } of clauses) {
    const match = pattern.exec(text);
    if (match) return { id, groups: match.slice(1) as readonly string[] as Groups };
  }
  return null;
}

/** Extracts the metadata of a document. Throws an Error if the closing paragraph does not state the validity. */
export function frameOf(document: PlanDocument): DocumentFrame {
  const { sentences } = document.conclusions;
  const validity = findIn<[...DayGroups, ...DayGroups]>(sentences, VALIDITY);
  if (!validity) {
    throw new Error(
      'Official text: its closing paragraph must state its first and last day (自…年…月…日起…有效期至…年…月…日).',
    );
  }
  const issued = new RegExp(DAY)
    .exec(document.issuedOn)
    ?.slice(1) as readonly string[] as DayGroups;
  const [year, month, day, ...end] = validity.groups;
  const repeals = findIn<[string]>(sentences, REPEALS);
  return {
    number: document.documentNumber,
    title: document.title,
    issuer: document.issuer,
    issuedOn: dayOf(issued),
    from: dayOf([year, month, day]),
    through: dayOf(end),
    validity: validity.id,
    repeals: repeals && { number: repeals.groups[0], clause: repeals.id },
  };
}
