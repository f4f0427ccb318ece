import { quantityToken, type Token } from './token.ts';

/** A number, an amount or a date that words name, where they name it. */
export interface Quantity {
  words: string;
  from: number;
  through: number;
  tokens: Token[];
}

const DIGITS = '零一二三四五六七八九';
const SCALES: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
};

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?\\s*[万千百wk]?|[零〇一二两三四五六七八九十百千万]+';
/** Unit letters: y yuan, p per cent, r people, t days, m months, n years, s years of age. */
const UNITS: readonly [string, string][] = [
  ['y', '元|块钱?|圆|蚊|人民币'],
  ['p', '%|个百分点'],
  ['r', '个?人|名|位|个(?=员工|职工|工人|残疾|学生|退)'],
  ['t', '个?工作日|天|日'],
  ['m', '个?月'],
  ['n', '周?年'],
  ['s', '周岁|岁'],
];
const DATE = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?:\s*[日号])?/;
const MONTH = /(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*月份?)?(?!\d)/;
const DAY = /(\d{1,2})月(\d{1,2})[日号]/;
const YEAR = /(?<!\d)(20\d\d)(?:年度?|(?=届|级))?(?![\d万千百元块人])/;
const PER_CENT = new RegExp(`百分之(${NUMBER})`);
const MEASURED = new RegExp(
  `(?<![第\\d.])(${NUMBER})\\s*(?:${UNITS.map(([, pattern]) => `(${pattern})`).join('|')})`,
);
const BARE =
  /(?<![第\d.])(\d[\d,]*(?:\.\d+)?\s*[万千百wk]?|[一二两三四五六七八九十]+[百千万][零〇一二两三四五六七八九十百千万]*)/;

function chineseValue(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  let scale = 1;
  for (const char of text) {
    const unit = SCALES[char];
    if (unit === undefined) {
      digit = char === '两' ? 2 : Math.max(0, DIGITS.indexOf(char));
      continue;
    }
    scale = unit;
    if (unit === 10_000) {
      total += (section + digit) * unit;
      section = 0;
    } else {
      section += (digit || 1) * unit;
    }
    digit = 0;
  }
  // 一万二 is 12,000: what trails a scale counts in tenths of it.
  const trailing = scale > 10 && !text.includes('零') ? (digit * scale) / 10 : digit;
  return total + section + trailing;
}

/** The value of `1,000`, `50万`, `10w`, `五十万`. */
export function numberIn(text: string): number {
  const plain = text.replace(/[\s,]/g, '').replaceAll('〇', '零');
  if (!/^\d/.test(plain)) return chineseValue(plain);
  const scale = SCALES[plain.at(-1) ?? ''];
  return scale === undefined ? Number(plain) : Math.round(Number(plain.slice(0, -1)) * scale);
}

const two = (text = '') => text.padStart(2, '0');

function measured(match: RegExpExecArray): Token[] {
  const value = numberIn(match[1] ?? '');
  const place = match.slice(2).findIndex((unit) => unit !== undefined);
  const unit = UNITS[place]?.[0] ?? 'y';
  // 一个月 says per month, as everyone does, and tells nothing.
  if (unit === 'm' && value === 1) return [];
  // 22年 is a span or, as often, a year.
  const year = unit === 'n' && value >= 19 && value <= 30;
  return [quantityToken(unit, value), ...(year ? [quantityToken('j', 2000 + value)] : [])];
}

/** A number without a unit: money where it is large, else whatever there is that many of. */
function bare(match: RegExpExecArray): Token[] {
  const text = match[1] ?? '';
  const value = numberIn(text);
  const money = /[万千百wk]/.test(text) || value >= 1000;
  const units = money ? ['y'] : UNITS.map(([unit]) => unit);
  return units.map((unit) => quantityToken(unit, value));
}

/** Each way of writing a quantity, the longest first. */
const READERS: readonly [RegExp, (match: RegExpExecArray) => Token[]][] = [
  [
    DATE,
    ([, y, m, d]) => [
      quantityToken('d', `${y}${two(m)}${two(d)}`),
      quantityToken('h', `${y}${two(m)}`),
      quantityToken('j', `${y}`),
      quantityToken('k', `${two(m)}${two(d)}`),
    ],
  ],
  [MONTH, ([, y, m]) => [quantityToken('h', `${y}${two(m)}`), quantityToken('j', `${y}`)]],
  [DAY, ([, m, d]) => [quantityToken('k', `${two(m)}${two(d)}`)]],
  [YEAR, ([, y]) => [quantityToken('j', `${y}`)]],
  [PER_CENT, ([, n]) => [quantityToken('p', numberIn(n ?? ''))]],
  [MEASURED, measured],
  [BARE, bare],
];

/** The quantities in normalised words, in order, none within another. */
export function quantitiesIn(words: string): Quantity[] {
  const found: Quantity[] = [];
  let left = words;
  for (const [pattern, read] of READERS) {
    for (let match = pattern.exec(left); match; match = pattern.exec(left)) {
      const { index } = match;
      const through = index + match[0].length;
      found.push({ words: match[0], from: index, through, tokens: read(match) });
      // Keeps every place while nothing is read twice.
      left = `${left.slice(0, index)}${'\u0000'.repeat(match[0].length)}${left.slice(through)}`;
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
