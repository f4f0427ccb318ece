import { plan } from '#plan/plan.ts';
import type { ClauseId } from './clause.ts';

/** The numerals of articles and of 款, in their order: the plan has nine articles, and no article more 款. */
export const NUMERALS = '一二三四五六七八九';

/** How many 句 each 款 of each article has; a test compares it with the official text. */
export const SENTENCES_PER_PARAGRAPH: readonly (readonly number[])[] = [
  [7],
  [4, 3, 6],
  [5, 3, 5, 3],
  [11, 3],
  [3, 7],
  [2, 2, 5, 3],
  [2, 1, 2],
  [2, 1, 1, 3, 4],
  [5],
];

/** How many 分句 each sentence has that is cut into 分句; a test compares it with the official text. */
export const SEGMENTS_PER_SENTENCE: Readonly<Record<string, number>> = {
  art_5__para_2__sent_5: 3,
  art_6__para_1__sent_2: 2,
  art_6__para_2__sent_1: 2,
  art_7__para_2__sent_1: 2,
};

/** The short citation of an article by its number, 1 to 9: `5` → `第五条`. */
export const citeArticle = (article: number) => `第${NUMERALS[article - 1]}条`;

const UNIT: Record<string, (n: number) => string> = {
  art: citeArticle,
  para: (n) => `第${NUMERALS[n - 1]}款`,
  sent: (n) => `第${n}句`,
  seg: (n) => `第${n}分句`,
};

const PART: Record<string, string> = { preface: '印发通知', preamble: '引言', conclusions: '结尾' };

function citeUnit(part: string, onlyParagraph: boolean): string {
  if (part === 'resp') return '责任单位';
  const [unit = '', number = ''] = part.split('_');
  // An article with a single paragraph is cited without 款 (第一条第4句).
  if (unit === 'para' && onlyParagraph) return '';
  return PART[unit] ?? UNIT[unit]?.(Number(number)) ?? '';
}

/** The short citation of a clause within the plan: `art_5__para_2__sent_5` → `第五条第二款第5句`. */
export function cite(id: ClauseId): string {
  const parts = id.split('__');
  const head = parts[0] ?? '';
  const article = head.startsWith('art_') ? Number(head.slice(4)) : 0;
  const onlyParagraph =
    head !== 'preface' && (article === 0 || SENTENCES_PER_PARAGRAPH[article - 1]?.length === 1);
  return parts.map((part) => citeUnit(part, onlyParagraph)).join('');
}

/** The full citation, `《…》（江府〔2021〕14号）第五条第二款第5句`, with `（已失效）` once the plan has ended. */
export function citeInFull(id: ClauseId, ended: boolean): string {
  return `《${plan.title}》（${plan.number}）${cite(id)}${ended ? '（已失效）' : ''}`;
}
