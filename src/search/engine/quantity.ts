import { type NumberReading, readDate, readMoney, readPercent } from '../../policy/index.ts';
import { quantityToken, type Token } from './token.ts';
import { blankAt } from './words.ts';

/** A number, amount or date in a query, with its position. */
export interface Quantity {
  words: string;
  from: number;
  through: number;
  tokens: Token[];
}

const NUMBER =
  '\\d[\\d,]*(?:\\.\\d+)?\\s*[万千百wk]?|[零〇一二两三四五六七八九十百千万]+(?:点[零一二三四五六七八九]+)?';
const CHANGE = '(?:零?[\\d一二三四五六七八九][角毛]钱?)(?:零?[\\d一二三四五六七八九]分)?';
/** An amount with 角, as on receipts. */
const SMALL_CHANGE = new RegExp(`.*[元块圆]${CHANGE}$`);
/** Unit letters: y yuan, p per cent, r people, t days, m months, n years, s years of age. */
const UNITS: readonly [string, string][] = [
  ['y', `[元块圆]${CHANGE}|元|块钱?|圆|蚊|人民币`],
  ['p', '个百分点'],
  ['r', '个?人|名|位|个(?=员工|职工|工人|残疾|学生|退)'],
  ['t', '个?工作日|天|日'],
  ['m', '个?月'],
  ['n', '周?年'],
  ['s', '周岁|岁'],
];
const NUMERALS = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const YEAR_AND_MONTH = `(?:\\d{4}|[零〇一二三四五六七八九]{4})\\s*[年./。-]\\s*(?:${NUMERALS})`;

/** A pattern with a prefix in the first group. Replaces lookbehind, which Safari supports only since 16.4. */
const after = (before: string, pattern: string) => new RegExp(`(${before})(?:${pattern})`);
const ANYWHERE = '';
const NOT_IN_A_NUMBER = '^|[^第\\d.]';

// A number with another unit is not the day: 2022年3月28人.
const DATE = after(
  ANYWHERE,
  `${YEAR_AND_MONTH}\\s*[月./。-]\\s*(?:${NUMERALS})(?:\\s*[日号]|(?!\\s*[\\d零一二三四五六七八九十元块人名个位岁万千百%]))`,
);
const MONTH = after(ANYWHERE, `${YEAR_AND_MONTH}(?:\\s*月份?|(?!\\d))`);
const DAY = after(ANYWHERE, '(\\d{1,2})月(\\d{1,2})[日号]');
const YEAR = after('^|\\D', '(20\\d\\d)(?:年度?|(?=届|级))?(?![\\d万千百元块人])');
const RATE = after(NOT_IN_A_NUMBER, `[百千万]分之(?:${NUMBER})|(?:${NUMBER})\\s*[%‰‱]`);
const MEASURED = after(
  NOT_IN_A_NUMBER,
  `(${NUMBER})\\s*(?:${UNITS.map(([, pattern]) => `(${pattern})`).join('|')})`,
);
const BARE = after(
  NOT_IN_A_NUMBER,
  '\\d[\\d,]*(?:\\.\\d+)?\\s*[万千百wk]?|[一二两三四五六七八九十]+[百千万][零〇一二两三四五六七八九十百千万]*',
);

/** Converts a match and its groups to tokens. */
type Read = (words: string, groups: readonly (string | undefined)[]) => Token[];

/** The possible values of a number: 五十万 → 500,000; 两三 → 2 and 3; 一万二 → 12,000 and 10,002. */
export function valuesIn(
  words: string,
  read: (words: string) => NumberReading = readMoney,
): readonly number[] {
  const reading = read(words);
  if (reading.is === 'none') return [];
  return reading.is === 'exact' ? [reading.value] : reading.candidates;
}

const digitsOf = (date: string) => date.replace(/-/g, '');

/** The tokens of a date. Letters: d day (20220301), h month (202203), j year (2022), k day of any year (0301). */
function dated(words: string): Token[] {
  const reading = readDate(words);
  if (reading.is !== 'day' && reading.is !== 'month') return [];
  const date = reading.is === 'day' ? reading.day : reading.month;
  const [year, month, day] = date.split('-') as [string, string, string?];
  return [
    ...(day ? [quantityToken('d', digitsOf(date))] : []),
    quantityToken('h', year + month),
    quantityToken('j', year),
    ...(day ? [quantityToken('k', month + day)] : []),
  ];
}

const two = (text: string | undefined) => `0${text}`.slice(-2);

const measured: Read = (words, [number, ...units]) => {
  const index = units.findIndex((unit) => unit !== undefined);
  const [unit] = UNITS[index] as (typeof UNITS)[number];
  return valuesIn(SMALL_CHANGE.test(words) ? words : `${number}`).flatMap((value) => {
    // 一个月 usually means “per month”, so it is not a quantity.
    if (unit === 'm' && value === 1) return [];
    // 22年 can be a duration or the year 2022.
    const year = unit === 'n' && value >= 19 && value <= 30;
    return [quantityToken(unit, value), ...(year ? [quantityToken('j', 2000 + value)] : [])];
  });
};

/** The tokens of a number without a unit: money if it is large, otherwise every unit. */
function bare(text: string): Token[] {
  return valuesIn(text).flatMap((value) => {
    const money = /[万千百wk]/.test(text) || value >= 1000;
    const units = money ? ['y'] : UNITS.map(([unit]) => unit);
    return units.map((unit) => quantityToken(unit, value));
  });
}

/** The readers for each form of a quantity, longest form first. */
const READERS: readonly [RegExp, Read][] = [
  [DATE, dated],
  [MONTH, dated],
  [DAY, (_, [m, d]) => [quantityToken('k', `${two(m)}${two(d)}`)]],
  [YEAR, (_, [y]) => [quantityToken('j', `${y}`)]],
  [RATE, (words) => valuesIn(words, readPercent).map((value) => quantityToken('p', value))],
  [MEASURED, measured],
  [BARE, bare],
];

/** The quantities in normalized text, in order, without overlaps. */
export function quantitiesIn(words: string): Quantity[] {
  const found: Quantity[] = [];
  let left = words;
  for (const [pattern, read] of READERS) {
    for (let match = pattern.exec(left); match; match = pattern.exec(left)) {
      const [all, before = '', ...groups] = match;
      const from = match.index + before.length;
      const through = match.index + all.length;
      const text = left.slice(from, through);
      found.push({ words: text, from, through, tokens: read(text, groups) });
      // Nothing is matched twice.
      left = blankAt(left, text, from);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
