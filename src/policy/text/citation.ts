import type { ClauseId } from '../core/register.ts';
import { numeral } from './numeral.ts';
import type { DocumentFrame, Outline } from './outline.ts';

/** The short citation of an article: `5` → `第五条`. */
export const citeArticle = (article: number) => `第${numeral(article)}条`;

const UNIT: Record<string, (n: number) => string> = {
  art: citeArticle,
  para: (n) => `第${numeral(n)}款`,
  sent: (n) => `第${n}句`,
  seg: (n) => `第${n}分句`,
};

const PART: Record<string, string> = { preface: '印发通知', preamble: '引言', conclusions: '结尾' };

function citeUnit(part: string, onlyParagraph: boolean): string {
  if (part === 'resp') return '责任单位';
  const [unit, number] = part.split('_') as [string, string?];
  // An article with a single paragraph is cited without 款 (第一条第4句).
  if (unit === 'para' && onlyParagraph) return '';
  return PART[unit] ?? UNIT[unit]?.(Number(number)) ?? '';
}

/** Creates a function that formats the short citation of a clause: `art_20__para_2__sent_5` → `第二十条第二款第5句`. */
export const citer =
  ({ articles }: Outline) =>
  (id: ClauseId): string => {
    const parts = id.split('__');
    const [head] = parts as [string];
    const article = head.startsWith('art_') ? Number(head.slice(4)) : 0;
    const onlyParagraph =
      head !== 'preface' && (article === 0 || articles[article - 1]?.length === 1);
    return parts.map((part) => citeUnit(part, onlyParagraph)).join('');
  };

/** Expands a short citation: `《…》（…号）第五条第二款第5句`, with `（已失效）` if the document has ended. */
export const fullCitation = (
  { title, number }: Pick<DocumentFrame, 'title' | 'number'>,
  citation: string,
  ended: boolean,
) => `《${title}》（${number}）${citation}${ended ? '（已失效）' : ''}`;
