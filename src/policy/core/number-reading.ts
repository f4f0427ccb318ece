import { clean } from './clean.ts';

/** The result of parsing a number from user input. */
export type NumberReading =
  | { is: 'exact'; value: number }
  /**
   * Not an exact number: `approximate` (两三个, 十来个, 10~12, 左右), ambiguous (一万五), or `padded` with zeros as only
   * telephone numbers and codes are (0750, 007). `candidates` are the possible values, if they can be derived.
   */
  | { is: 'inexact'; why: 'approximate' | 'two-ways' | 'padded'; candidates: readonly number[] }
  | { is: 'none' };

/** The power of ten of each unit. */
const ZEROS = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 } as const;

type NumberWord = keyof typeof ZEROS;

/** Numerals in financial, traditional and other variant forms; `EVERYDAY` has the common form at the same index. */
const FULL_FORMS = '壹贰貳弍叁參叄肆伍陆陸柒捌玖拾佰仟萬億兩两〇';
const EVERYDAY = '一二二二三三三四五六六七八九十百千万亿二二零';
const FULL_FORM = new RegExp(`[${FULL_FORMS}]`, 'g');
const DIGITS = '零一二三四五六七八九';
/** Latin unit suffixes: 10w, 3k. */
const LETTERS: Record<string, string> = { k: '千', w: '万' };

const NUMERAL = '[\\d零一二三四五六七八九十百千万亿]';
/** Words that mark a number as approximate or as a range. */
const ABOUT = new RegExp(
  `左右|上下|大概|差不多|以[上下内]|[约近几来多余许或到至和超]|数[十百千万亿]|不[止足]|最少|起码|若干|${NUMERAL}\\s*[~〜、/–—-]\\s*${NUMERAL}`,
);
/** Arabic and Chinese digits next to each other are not a number. */
const MIXED = /\d[一二三四五六七八九]|[一二三四五六七八九]\d/;
/** Two Chinese digits in a row mean a range: 两三百, 十七八, 五六万. */
const NEIGHBOURS = /[一二三四五六七八九]{2}/;
/** 百八十, 千八百: approximate numbers. */
const ROUND = /^[百千万][一二三四五六七八九][十百千]$/;
/** 二〇二一, 一九九八: read digit by digit, as in years. 三四五 means three numbers. */
const DIGIT_BY_DIGIT = new RegExp(`^[${DIGITS}]{3,}$`);

/** 零五 → 05. */
const digitsIn = (text: string) =>
  text.replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));

/** Zeros before the first digit, whatever the separators: 0750, 0,750, 零七五零; but not 0,4. */
const PADDED = new RegExp(`^[0零](?:[ -]?[\\d${DIGITS}]|,\\d{3})`);

/** Whether the text is a series of consecutive digits, such as 三四五. */
const isSeries = (text: string) => DIGIT_BY_DIGIT.test(text) && DIGITS.includes(text);

function everyday(typed: string): string {
  return clean(typed)
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(FULL_FORM, (char) => EVERYDAY[FULL_FORMS.indexOf(char)] ?? char)
    .replace(/(\d)\s*([kw])$/i, (_, digit, letter) => digit + LETTERS[letter.toLowerCase()])
    .replace(/[点點]([\d零一二三四五六七八九]+)/, (_, digits) => `.${digitsIn(digits)}`);
}

/** Removes separators in groups of three or four digits. Keeps misplaced ones, so that the number is rejected. */
function withoutSeparators(number: string): string {
  const wellPlaced = /^\d{1,3}(?:[, ]\d{3})+$|^\d{1,4}(?:[, ]\d{4})+$/.test(number);
  return wellPlaced ? number.replace(/[, ]/g, '') : number;
}

/** Converts to Arabic digits without thousands separators. */
const inArabic = (text: string) =>
  digitsIn(text)
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/\s*([,十百千万亿])\s*/g, '$1')
    .replace(/[\d.]+(?:[, ]\d+)+/g, withoutSeparators)
    .replace(/(^|[^\d])(?=[十百千])/g, (before) => `${before}1`);

/** `1.5` and `万` → 15000. Uses an exponent string to avoid binary fractions. */
const scaled = (digits: string | number, word?: NumberWord) =>
  Number(`${digits}e${word ? ZEROS[word] : 0}`);

/** A trailing digit on the implied scale, a tenth of the unit before it: 三千五 means 3500. */
const below = (digit: number, word: NumberWord) => digit * 10 ** (ZEROS[word] - 1);

/** The possible values of a number below 万, such as `2千3百`, `1十5`, `1.5千` or `35`; empty if it is not a number. */
function readSection(text: string): number[] {
  const single = /^(\d+\.?\d*|\.\d+)([十百千])?$/.exec(text);
  if (single) return [scaled(single[1] ?? '', single[2] as NumberWord | undefined)];
  const words = /^(?:0?(\d)千)?(?:0?(\d)百)?(?:0?(\d)十)?(0?)(\d?)$/.exec(text);
  if (!words || text === '') return [];
  const [thousands, hundreds, tens, zero, ones] = words.slice(1).map(Number);
  const before = (thousands || 0) * 1000 + (hundreds || 0) * 100 + (tens || 0) * 10;
  const written = before + (ones || zero || 0);
  // 一千五 means 1500 but could be read as 1005, so it is ambiguous.
  const inTwoWays = ones && !tens && words[4] !== '0';
  return inTwoWays
    ? [before + below(ones, text[text.length - 2] as NumberWord), written]
    : [written];
}

function readLargeUnits(text: string, [word, ...smaller]: readonly NumberWord[]): number[] {
  if (word === undefined) return readSection(text);
  const at = text.indexOf(word);
  if (at < 0) return readLargeUnits(text, smaller);
  const counts = readSection(text.slice(0, at)).map((count) => scaled(count, word));
  const rest = text.slice(at + 1);
  if (rest === '') return counts;
  // 1万5 means 15000 but could be read as 10005, so it is ambiguous.
  const rests = /^[1-9]$/.test(rest)
    ? [below(Number(rest), word), Number(rest)]
    : readLargeUnits(rest, smaller).filter((value) => value < scaled(1, word));
  return counts.flatMap((count) => rests.map((value) => count + value));
}

const valuesOf = (text: string) => {
  const arabic = inArabic(text);
  return /\d/.test(arabic) ? readLargeUnits(arabic, ['亿', '万']) : [];
};

/** The possible values of two adjacent digits: 两三百 → 200 and 300. */
function candidatesOf(text: string): number[] {
  const at = text.search(NEIGHBOURS);
  if (at < 0 || isSeries(text)) return [];
  return [0, 1].flatMap((one) => valuesOf(text.slice(0, at) + text[at + one] + text.slice(at + 2)));
}

function isApproximate(text: string): boolean {
  if (ROUND.test(text)) return true;
  return NEIGHBOURS.test(text) && (isSeries(text) || !DIGIT_BY_DIGIT.test(text));
}

/**
 * Parses a number from user input: `１０万`, `100,000`, `1.5 万`, `三千五百`, `叁仟伍佰`, `-5`, `10w`. Never guesses:
 * approximate or ambiguous input is reported as `inexact`.
 */
export function readNumber(typed: string): NumberReading {
  const text = everyday(typed);
  const unsigned = text.replace(/^[-−+] ?/, '');
  if (!/[\d零一二三四五六七八九十百千万亿几]/.test(unsigned) || MIXED.test(unsigned)) {
    return { is: 'none' };
  }
  if (PADDED.test(unsigned)) {
    return { is: 'inexact', why: 'padded', candidates: valuesOf(unsigned).filter(Number.isFinite) };
  }
  if (ABOUT.test(unsigned)) return { is: 'inexact', why: 'approximate', candidates: [] };
  if (isApproximate(unsigned)) {
    return { is: 'inexact', why: 'approximate', candidates: candidatesOf(unsigned) };
  }
  const sign = /^[-−]/.test(text) ? -1 : 1;
  const [value, ...others] = valuesOf(unsigned);
  if (value === undefined || Number.isNaN(value)) return { is: 'none' };
  if (others.length > 0) {
    return { is: 'inexact', why: 'two-ways', candidates: [value, ...others] };
  }
  return { is: 'exact', value: sign * value };
}

const FULL_SUM = /^(?:(.*?)[元块圆])?(?:零?(.)[角毛]钱?)?(?:零?(.)分)?[整正]?$/;

/** Parses a sum of money: a plain number, or 元, 角 and 分, with an optional final 整: `一百八十一元七角` → 181.7. */
export function readMoney(typed: string): NumberReading {
  const text = everyday(typed);
  const [, yuan = '0', jiao, fen] = FULL_SUM.exec(text) ?? [];
  if (jiao === undefined && fen === undefined) {
    return readNumber(text.replace(/[元圆]?[整正]$/, ''));
  }
  const parts = [yuan, jiao ?? '0', fen ?? '0'].map(readNumber);
  const inexact = parts.find(({ is }) => is !== 'exact');
  if (inexact) return inexact;
  const [whole, tenths = 0, hundredths = 0] = parts.map((part) =>
    part.is === 'exact' ? part.value : 0,
  );
  const isWritten = Number.isInteger(whole) && tenths < 10 && hundredths < 10;
  return isWritten
    ? { is: 'exact', value: Number(`${whole}.${tenths}${hundredths}`) }
    : { is: 'none' };
}

/** The signs of a rate, each a tenth of the one before; `BASES` has the word of each at the same index. */
const SIGNS = '%‰‱';
const BASES = '百千万';

/** Parses a rate, in per cent. A plain number is per cent as well: `4‰`, `千分之四`, `0.4%` and `0.4` → 0.4. */
export function readPercent(typed: string): NumberReading {
  const text = clean(typed).replace(
    /^([百千万])分之(.+)/,
    (_, base, share) => share + SIGNS[BASES.indexOf(base)],
  );
  const sign = SIGNS.indexOf(text.slice(-1));
  const reading = readNumber(sign < 0 ? text : text.slice(0, -1));
  // Rounded, because a division leaves binary fractions.
  const inPercent = (value: number) => Number((value / 10 ** Math.max(sign, 0)).toPrecision(15));
  if (reading.is === 'none') return reading;
  return reading.is === 'exact'
    ? { is: 'exact', value: inPercent(reading.value) }
    : { ...reading, candidates: reading.candidates.map(inPercent) };
}
