import { spokenSum } from '../../policy/index.ts';

/** Replacements from written to spoken text, in order. */
const STEPS: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  // Document numbers: 〔2020〕1号.
  [/〔(\d{4})〕\s*(\d+)\s*号/g, '$1年$2号'],
  // Days and months: 2020-01-31, 2021/9/30, 2021-10.
  [
    /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g,
    (_, year = '', month, day) => `${year}年${Number(month)}月${Number(day)}日`,
  ],
  [/(\d{4})-(\d{2})(?![\d-])/g, (_, year = '', month) => `${year}年${Number(month)}月`],
  // Sums per person and period: 273元/人/月.
  [/[\d.,]+[万亿]?元(?:\/[人月年天日次户个件])+/g, spokenSum],
  // Thousands separators.
  [/(\d),(?=\d{3}(?!\d))/g, '$1'],
  // Ranges, before the symbols after the numbers are replaced.
  [/(\d[%‰]?)\s*(?:—|–|-|～|~)+\s*(?=\d)/g, '$1到'],
  [/(\d+(?:\.\d+)?)[%％]/g, '百分之$1'],
  [/(\d+(?:\.\d+)?)‰/g, '千分之$1'],
  // Fractions.
  [/(\d+)\/(\d+)/g, '$2分之$1'],
  [/(\p{Script=Han})\/(?=\p{Script=Han})/gu, '$1、'],
  [/\s*(?:≥|>=)\s*/g, '大于等于'],
  [/\s*(?:≤|<=)\s*/g, '小于等于'],
  [/\s*×\s*/g, '乘'],
  [/\s*÷\s*/g, '除以'],
  [/(\d)\s*\+\s*(?=\d)/g, '$1加'],
  [/\s*=\s*/g, '等于'],
  [/㎡/g, '平方米'],
  // A short word in brackets is read without a pause: 出国（境）, 村（居）. A longer one is separated by a pause.
  [/[（(]([^（）()]{1,2})[）)]/g, '$1'],
  [/[（(]/g, '，'],
  [/[）)]/g, '，'],
  [/—+|…+/g, '，'],
  // Symbols that are not spoken.
  [/[“”‘’"「」『』《》〈〉〔〕【】[\]*#_|●○◐◇✓✗✕←→↑↓　]/g, ''],
  [/[，、：；]+(?=[，。；：！？、])/g, ''],
  [/^[，、。；：\s]+/g, ''],
  [/[，、：]+$/g, ''],
  [/\s+/g, ' '],
];

/** Spoken text: without brackets and symbols; sums, dates and document numbers in words. */
export const speechText = (text: string): string =>
  STEPS.reduce(
    (done, [printed, spoken]) => done.replace(printed, spoken as string),
    text.normalize('NFC'),
  ).trim();

/** The digits of a telephone number, read one by one: 12333 is 幺二三三三. */
export const spelled = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '零幺二三四五六七八九'[Number(digit)] ?? digit);

/** In characters. Chrome stops long utterances after a quarter of a minute. */
const MOST = 60;

/** A text split into utterances: at commas if it is long, else at the maximum length. */
export function utterancesOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.match(/[^，、；：]+[，、；：]*/g) ?? []) {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.length + part.length <= MOST)
      parts[parts.length - 1] = last + part;
    else parts.push(...(part.match(/.{1,60}/gs) ?? []));
  }
  return parts;
}
