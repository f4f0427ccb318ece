import { readDate, readMoney } from '../policy/index.ts';
import { quantityToken, type Token } from './token.ts';

/** A number, an amount or a date that words name, where they name it. */
export interface Quantity {
  words: string;
  from: number;
  through: number;
  tokens: Token[];
}

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?\\s*[万千百wk]?|[零〇一二两三四五六七八九十百千万]+';
const CHANGE = '(?:零?[\\d一二三四五六七八九][角毛]钱?)(?:零?[\\d一二三四五六七八九]分)?';
/** A sum with 角, as a receipt writes it. */
const SMALL_CHANGE = new RegExp(`.*[元块圆]${CHANGE}$`);
/** Unit letters: y yuan, p per cent, r people, t days, m months, n years, s years of age. */
const UNITS: readonly [string, string][] = [
  ['y', `[元块圆]${CHANGE}|元|块钱?|圆|蚊|人民币`],
  ['p', '%|个百分点'],
  ['r', '个?人|名|位|个(?=员工|职工|工人|残疾|学生|退)'],
  ['t', '个?工作日|天|日'],
  ['m', '个?月'],
  ['n', '周?年'],
  ['s', '周岁|岁'],
];
const NUMERALS = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const YEAR_AND_MONTH = `(?:\\d{4}|[零〇一二三四五六七八九]{4})\\s*[年./。-]\\s*(?:${NUMERALS})`;
const DATE = new RegExp(`${YEAR_AND_MONTH}\\s*[月./。-]\\s*(?:${NUMERALS})(?:\\s*[日号])?`);
const MONTH = new RegExp(`${YEAR_AND_MONTH}(?:\\s*月份?)?(?!\\d)`);
const DAY = /(\d{1,2})月(\d{1,2})[日号]/;
const YEAR = /(?<!\d)(20\d\d)(?:年度?|(?=届|级))?(?![\d万千百元块人])/;
const PER_CENT = new RegExp(`百分之(${NUMBER})`);
const MEASURED = new RegExp(
  `(?<![第\\d.])(${NUMBER})\\s*(?:${UNITS.map(([, pattern]) => `(${pattern})`).join('|')})`,
);
const BARE =
  /(?<![第\d.])(\d[\d,]*(?:\.\d+)?\s*[万千百wk]?|[一二两三四五六七八九十]+[百千万][零〇一二两三四五六七八九十百千万]*)/;

/** The values that words name, or may name: 五十万 → 500,000; 两三 → 2 and 3; 一万二 → 12,000 and 10,002. */
export function valuesIn(words: string): readonly number[] {
  const reading = readMoney(words);
  if (reading.is === 'none') return [];
  return reading.is === 'exact' ? [reading.value] : reading.candidates;
}

const digitsOf = (date: string) => date.replace(/-/g, '');

/** A date is looked up by its day, its month and its year, and by its day of any year. */
function dated([words]: RegExpExecArray): Token[] {
  const reading = readDate(words);
  if (reading.is !== 'day' && reading.is !== 'month') return [];
  const date = reading.is === 'day' ? reading.day : reading.month;
  const [year = '', month = '', day] = date.split('-');
  return [
    ...(day ? [quantityToken('d', digitsOf(date))] : []),
    quantityToken('h', year + month),
    quantityToken('j', year),
    ...(day ? [quantityToken('k', month + day)] : []),
  ];
}

const two = (text = '') => text.padStart(2, '0');

function measured(match: RegExpExecArray): Token[] {
  const place = match.slice(2).findIndex((unit) => unit !== undefined);
  const unit = UNITS[place]?.[0] ?? 'y';
  const sum = unit === 'y' && SMALL_CHANGE.test(match[0]);
  return valuesIn(sum ? match[0] : (match[1] ?? '')).flatMap((value) => {
    // 一个月 says per month, as everyone does, and tells nothing.
    if (unit === 'm' && value === 1) return [];
    // 22年 is a span or, as often, a year.
    const year = unit === 'n' && value >= 19 && value <= 30;
    return [quantityToken(unit, value), ...(year ? [quantityToken('j', 2000 + value)] : [])];
  });
}

/** A number without a unit: money where it is large, else whatever there is that many of. */
function bare(match: RegExpExecArray): Token[] {
  const text = match[1] ?? '';
  return valuesIn(text).flatMap((value) => {
    const money = /[万千百wk]/.test(text) || value >= 1000;
    const units = money ? ['y'] : UNITS.map(([unit]) => unit);
    return units.map((unit) => quantityToken(unit, value));
  });
}

/** Each way of writing a quantity, the longest first. */
const READERS: readonly [RegExp, (match: RegExpExecArray) => Token[]][] = [
  [DATE, dated],
  [MONTH, dated],
  [DAY, ([, m, d]) => [quantityToken('k', `${two(m)}${two(d)}`)]],
  [YEAR, ([, y]) => [quantityToken('j', `${y}`)]],
  [PER_CENT, ([, n]) => valuesIn(n ?? '').map((value) => quantityToken('p', value))],
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
