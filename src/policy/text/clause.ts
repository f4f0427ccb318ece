import type { ClauseId } from '../core/register.ts';
import { NUMERAL_CHARACTERS, numeral } from './numeral.ts';

export type { ClauseId };

/** An addressable part of the official text. `text` is empty for a paragraph with sentences. */
export interface Clause {
  id: ClauseId;
  kind: 'heading' | 'paragraph' | 'sentence' | 'segment' | 'departments';
  text: string;
}

export interface Sentence extends Clause {
  kind: 'sentence';
  /** The parts between `；`; empty if there is only one. */
  segments: Clause[];
}

export interface Paragraph extends Clause {
  kind: 'paragraph';
  sentences: Sentence[];
}

export interface Article {
  id: ClauseId;
  /** From 1. */
  number: number;
  heading: Clause;
  paragraphs: Paragraph[];
  departments: Clause;
}

/** The whole official document, from its number to its distribution list. */
export interface PlanDocument {
  documentNumber: string;
  noticeTitle: string;
  preface: Paragraph[];
  issuer: string;
  issuedOn: string;
  title: string;
  preamble: Paragraph;
  articles: Article[];
  conclusions: Paragraph;
  distribution: string[];
}

const HEADING = new RegExp(`^([${NUMERAL_CHARACTERS}]+)、`);
const NUMBER = /〔\d{4}〕\d+号$/;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
/** 本实施方案自…年…月…日起实施. */
const CLOSING = /^本[^，。]{0,8}自\d{4}年\d{1,2}月\d{1,2}日起/;
const DEPARTMENTS = /(?:（[^（）]*负责[^（）]*）|\[[^[\]]*负责\])$/;

/** Whether a clause is another one or a part of it: the id of a part begins with that of the whole. */
export const isWithin = (id: string, whole: string): boolean => `${id}__`.startsWith(`${whole}__`);

// The cast is safe: a test compares the parsed ids with the published list.
const clauseId = (...parts: string[]) => parts.join('__') as ClauseId;

function parseSentence(paragraphId: ClauseId, text: string, index: number): Sentence {
  const id = clauseId(paragraphId, `sent_${index + 1}`);
  const pieces = text.split(/(?<=；)/);
  const segments =
    pieces.length < 2
      ? []
      : pieces.map(
          (piece, i): Clause => ({
            id: clauseId(id, `seg_${i + 1}`),
            kind: 'segment',
            text: piece,
          }),
        );
  return { id, kind: 'sentence', text, segments };
}

function parseParagraph(part: string, text: string, index: number): Paragraph {
  const id = clauseId(part, `para_${index + 1}`);
  const sentences = text.split(/(?<=。)/).map((sentence, i) => parseSentence(id, sentence, i));
  return { id, kind: 'paragraph', text: '', sentences };
}

function parseArticle(number: number, headingText: string, lines: string[]): Article {
  const part = `art_${number}`;
  const id = clauseId(part);
  const last = lines.at(-1) ?? '';
  const departments = DEPARTMENTS.exec(last)?.[0];
  if (!departments) {
    throw new Error(
      `Official text, article ${number}: its last paragraph must end in the bracket that names the departments (（…负责） or […负责]), but it ends in “${last.slice(-20)}”.`,
    );
  }
  const texts = [...lines.slice(0, -1), last.slice(0, -departments.length)];
  return {
    id,
    number,
    heading: { id, kind: 'heading', text: headingText },
    paragraphs: texts.map((text, i) => parseParagraph(part, text, i)),
    departments: { id: clauseId(part, 'resp'), kind: 'departments', text: departments },
  };
}

function parseArticles(lines: string[]): Article[] {
  const headings = lines.flatMap((heading, at) => {
    const written = HEADING.exec(heading)?.[1];
    return written ? [{ at, heading, written }] : [];
  });
  return headings.map(({ at, heading, written }, i) => {
    const number = i + 1;
    if (written !== numeral(number)) {
      throw new Error(
        `Official text: article ${number} should be headed ${numeral(number)}、, found “${heading}”.`,
      );
    }
    return parseArticle(number, heading, lines.slice(at + 1, headings[i + 1]?.at));
  });
}

/** The lines before the first article. */
interface Head {
  documentNumber: string;
  noticeTitle: string;
  notice: string[];
  issuer: string;
  issuedOn: string;
  title: string;
  preamble: string;
}

/** Reads the notice (number, title, paragraphs, issuer, date), then the document's title and opening paragraph. */
function readHead(lines: readonly string[]): Head {
  const date = lines.findIndex((line) => DATE.test(line));
  const [documentNumber = '', noticeTitle] = lines as readonly [string | undefined, string];
  const notice = lines.slice(2, date - 1);
  // Each of them exists in a complete head; `issuer` exists if there is a line above the date.
  const [issuer, issuedOn, title, preamble] = lines.slice(date - 1) as [
    string,
    string,
    string,
    string,
  ];
  const isComplete = date >= 4 && lines.length === date + 3;
  if (
    !isComplete ||
    !NUMBER.test(documentNumber) ||
    issuer.endsWith('。') ||
    issuer.endsWith('：')
  ) {
    throw new Error(
      `Official text: before article 一, expected one per line: the document number (…〔2030〕5号), a title, the paragraphs of a notice, the issuer, the date, a title and one opening paragraph; found ${lines.length} lines, the first “${documentNumber}”, and above the date “${date < 1 ? '' : issuer.slice(-20)}”.`,
    );
  }
  return { documentNumber, noticeTitle, notice, issuer, issuedOn, title, preamble };
}

const parseNotice = (text: string, index: number): Paragraph => ({
  id: clauseId('preface', `para_${index + 1}`),
  kind: 'paragraph',
  text,
  sentences: [],
});

/**
 * Parses the official text (one heading or paragraph per line) into clauses.
 * Throws an Error if the text does not have the structure of a notice with a plan.
 */
export function parsePlan(text: string): PlanDocument {
  const lines = text.split('\n').filter((line) => line !== '');
  const find = (what: string, test: (line: string) => boolean) => {
    const index = lines.findIndex(test);
    if (index < 0) throw new Error(`Official text: ${what} is missing.`);
    return index;
  };
  const firstHeading = find('the heading 一、', (line) => HEADING.test(line));
  const closing = find('the closing paragraph (本…自…年…月…日起)', (line) => CLOSING.test(line));
  const { notice, preamble, ...head } = readHead(lines.slice(0, firstHeading));
  return {
    ...head,
    preface: notice.map(parseNotice),
    preamble: parseParagraph('preamble', preamble, 0),
    articles: parseArticles(lines.slice(firstHeading, closing)),
    conclusions: parseParagraph('conclusions', lines[closing] as string, 0),
    distribution: lines.slice(closing + 1),
  };
}

/** The heading of an article without its number: `一、办好这件事` → `办好这件事`. */
export const headingWords = ({ heading }: Pick<Article, 'heading'>): string =>
  heading.text.replace(HEADING, '');

function clausesOfParagraph(paragraph: Paragraph): Clause[] {
  return [paragraph, ...paragraph.sentences.flatMap((s) => [s, ...s.segments])];
}

/** All clauses of an article, the heading first, the departments last. */
export function clausesOfArticle(article: Article): Clause[] {
  return [article.heading, ...article.paragraphs.flatMap(clausesOfParagraph), article.departments];
}

/** All clauses of the plan in the order of the text. */
export function clausesOf(plan: PlanDocument): Clause[] {
  return [
    ...plan.preface.flatMap(clausesOfParagraph),
    ...clausesOfParagraph(plan.preamble),
    ...plan.articles.flatMap(clausesOfArticle),
    ...clausesOfParagraph(plan.conclusions),
  ];
}
