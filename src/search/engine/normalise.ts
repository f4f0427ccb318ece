import { visible } from '../../policy/index.ts';

/** A character mapping, as two strings of the same length. */
export interface CharacterPairs {
  from: string;
  to: string;
}

// Common typing errors.
export const MISSPELLINGS: Record<string, string> = { 帐: '账', 帖: '贴' };

// Financial numerals: 伍拾万元, 3仟元. Only before a unit, because the characters are also parts of words: 退伍.
const RECEIPT_NUMBER = /[壹贰叁肆伍陆柒捌玖拾佰仟]+(?=[万元圆块])/g;
const RECEIPT_DIGITS = '壹贰叁肆伍陆柒捌玖拾佰仟';
const EVERYDAY_DIGITS = '一二三四五六七八九十百千';

// 残 保 金: single characters, spaced for emphasis or by an input method, are one word.
const SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u;

const everydayNumber = (run: string) =>
  [...run].map((char) => EVERYDAY_DIGITS[RECEIPT_DIGITS.indexOf(char)]).join('');

// Longer input is usually a pasted page and would be slow to search.
const LONGEST_QUERY = 200;
const LONGEST_TYPED = 2_000;

/**
 * Normalizes a query: no invisible characters, half-width, lower case, simplified, common typing errors corrected,
 * single characters joined, limited length.
 */
export function normalise(words: string, pairs: CharacterPairs): string {
  const to = [...pairs.to];
  const table = new Map([...pairs.from].map((char, i) => [char, to[i]]));
  const typed = visible(words.slice(0, LONGEST_TYPED)).trim();
  const joined = SPACED.test(typed) ? typed.replace(/\s/g, '') : typed;
  return [...joined.slice(0, LONGEST_QUERY).toLowerCase()]
    .map((char) => table.get(char) ?? char)
    .map((char) => MISSPELLINGS[char] ?? char)
    .join('')
    .replace(RECEIPT_NUMBER, everydayNumber);
}

let everyday: Set<string> | undefined;

/** The characters of GB 2312, the standard set of simplified Chinese, from the browser's own decoder. */
export function simplifiedCharacters(): Set<string> {
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i);
  const cells = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, i) => 0xa1 + i);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
  return new Set(new TextDecoder('gb2312').decode(new Uint8Array(bytes)));
}

/** Whether `words` contain a Chinese character that is not in the simplified set. */
export function hasTraditional(words: string): boolean {
  const han = words.slice(0, LONGEST_QUERY).match(/\p{Script=Han}/gu) ?? [];
  everyday ??= simplifiedCharacters();
  return han.some((char) => !everyday?.has(char));
}
