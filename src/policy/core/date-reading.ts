import { clean } from './clean.ts';
import { type IsoDate, type IsoMonth, isIsoDate, isIsoMonth } from './date.ts';
import { type NumberReading, readNumber } from './number-reading.ts';

/** The result of parsing a date from user input. */
export type DateReading =
  | { is: 'day'; day: IsoDate }
  | { is: 'month'; month: IsoMonth }
  /** A date that does not exist, in ISO form: `2021-02-30`, `2021-13`. */
  | { is: 'no-such-date'; written: string }
  /** The stated weekday is wrong for the date. Both weekdays are one character, such as `三`. */
  | { is: 'other-weekday'; day: IsoDate; weekday: string; stated: string }
  /**
   * Not an exact date: 月初, 左右, a two-digit year, an ambiguous order of day and month, a date of the lunar calendar
   * (正月初一, 腊月廿三), or the number of a day in a spreadsheet (44348).
   */
  | { is: 'inexact'; why: 'about' | 'short-year' | 'order' | 'lunar' | 'serial' }
  | { is: 'none' };

const DIGITS = '零一二三四五六七八九';
const DIGIT = `[〇${DIGITS}]`;
const YEAR = `\\d{4}|${DIGIT}{4}`;
const MONTH = '\\d{1,2}|十[一二]|[一二三四五六七八九十]|元';
const DAY =
  '\\d{1,2}|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九十]';
const BETWEEN = '\\s*[-./。,、·_年月—–]\\s*|\\s+';
const WEEKDAY = '(?:\\s*\\(?\\s*(?:星期|周|礼拜)\\s*([一二三四五六日天])\\s*\\)?)?';
// A time with a time zone is not accepted: its day in China may be a different one.
const TIME =
  '(?:[ T]?\\s*(?:[上下]午)?\\s*\\d{1,2}[:点时]\\d{0,2}(?:[:分]\\d{0,2}秒?)?(?:\\.\\d+)?)?';

const WHOLE_DAY = new RegExp(
  `^(${YEAR})(?:${BETWEEN})(${MONTH})(?:${BETWEEN})份?\\s*(${DAY})\\s*[日号號]?${WEEKDAY}${TIME}$`,
);
const DIGITS_ONLY = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})?${TIME}$`);
const WHOLE_MONTH = new RegExp(`^(${YEAR})(?:${BETWEEN})(${MONTH})\\s*(?:月份?)?$`);
const ABOUT = /[初底末中]$|[上中下]旬|左右|前后|大概|约|[~〜至到]/;
const SHORT_YEAR = /^\d{2}年\d{1,2}月|^\d{2}([./-])\d{1,2}\1\d{1,2}$/;
const YEAR_LAST = /^\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{4}$/;
// In a date of the civil calendar, 初 is never before the day, and 廿 only with 日 or 号 after it.
const LUNAR = /[农農阴陰腊臘闰閏]|[正冬]月|初[一二三四五六七八九十]|月[廿卅][一二三四五六七八九]?$/;
// The days from 1982 to 2119, counted from 1900, with or without a time.
const SERIAL = /^[3-7]\d{4}(\.\d+)?$/;
const WEEKDAYS = '日一二三四五六';

const twoDigits = (number: string) => number.padStart(2, '0');

/** `六` → `6`, `廿一` → `21`, `元` → `1`. */
function numberOf(text: string): string {
  // Nearly all dates have digits, and the first call of `readNumber` takes a millisecond.
  if (/^\d/.test(text)) return text;
  const reading = readNumber(text.replace('元', '一'));
  return String((reading as Extract<NumberReading, { is: 'exact' }>).value);
}

/** `二〇二二` → `2022`, digit by digit. */
const yearOf = (text: string) =>
  text
    .replaceAll('〇', '零')
    .replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));

function dayOf(year: string, month: string, day: string, stated?: string): DateReading {
  const written = `${yearOf(year)}-${twoDigits(numberOf(month))}-${twoDigits(numberOf(day))}`;
  if (!isIsoDate(written)) return { is: 'no-such-date', written };
  if (stated === undefined) return { is: 'day', day: written };
  const weekday = WEEKDAYS.charAt(new Date(written).getUTCDay());
  return weekday === stated.replace('天', '日')
    ? { is: 'day', day: written }
    : { is: 'other-weekday', day: written, weekday, stated };
}

function monthOf(year: string, month: string): DateReading {
  const written = `${yearOf(year)}-${twoDigits(numberOf(month))}`;
  return isIsoMonth(written) ? { is: 'month', month: written } : { is: 'no-such-date', written };
}

function whyNone(text: string): DateReading {
  if (SERIAL.test(text)) return { is: 'inexact', why: 'serial' };
  if (SHORT_YEAR.test(text)) return { is: 'inexact', why: 'short-year' };
  if (YEAR_LAST.test(text)) return { is: 'inexact', why: 'order' };
  return /\d|年|月/.test(text) && ABOUT.test(text)
    ? { is: 'inexact', why: 'about' }
    : { is: 'none' };
}

/**
 * Parses a date from user input: `2021.6.1`, `2022年3月1号`, `2021年10月份`, `二〇二二年六月一日`, `2022年6月1日星期三`,
 * `20210601`, `2021/6/1 0:00`. Never guesses: ambiguous input is reported as `inexact`.
 */
export function readDate(typed: string): DateReading {
  // Fast path: nearly all cells of a pasted table with 10,000 rows.
  if (isIsoDate(typed)) return { is: 'day', day: typed };
  const text = clean(typed);
  if (LUNAR.test(text)) return { is: 'inexact', why: 'lunar' };
  const day = WHOLE_DAY.exec(text)?.slice(1) as [string, string, string, string?] | undefined;
  if (day) return dayOf(...day);
  const digits = DIGITS_ONLY.exec(text) as [string, string, string, string?] | null;
  if (digits) {
    const [, y, m, d] = digits;
    return d ? dayOf(y, m, d) : monthOf(y, m);
  }
  const month = WHOLE_MONTH.exec(text) as [string, string, string] | null;
  return month ? monthOf(month[1], month[2]) : whyNone(text);
}
