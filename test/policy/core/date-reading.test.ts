import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../src/policy/core/date.ts';
import { readDate } from '../../../src/policy/core/date-reading.ts';
import { withFormatCharacters } from '../../format-characters.ts';

const NUMERALS = '〇一二三四五六七八九';
const digitByDigit = (year: number) => [...String(year)].map((d) => NUMERALS[Number(d)]).join('');
const inWords = (n: number) => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? NUMERALS[ones] : ''}`;
};
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** The unambiguous notations of a day. */
function waysToWrite(day: IsoDate): string[] {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const weekday = '日一二三四五六'[new Date(day).getUTCDay()];
  return [
    day,
    day.replace(/-/g, ''),
    ...['-', '/', '.', '。', '、', ' '].map((between) => [y, m, d].join(between)),
    `${y}年${m}月${d}日`,
    `${y}年${m}月${d}号`,
    `${y} 年 ${m} 月 ${d} 日`,
    `${y}年${m}月份${d}号`,
    `${y}年${inWords(m)}月${inWords(d)}日`,
    `${digitByDigit(y)}年${inWords(m)}月${inWords(d)}日`,
    `${y}年${m}月${d}日星期${weekday}`,
    `${y}年${m}月${d}日（周${weekday}）`,
    `${y}/${m}/${d} 0:00`,
    `${day}T09:30:00`,
    `${y}年${m}月${d}日 上午9:30`,
    fullWidth(`${y}-${m}-${d}`),
    `${day}。`,
    `“${y}年${m}月${d}日”`,
  ];
}

test('each day from 2021 to 2024 is read in all common notations', () => {
  for (let day: IsoDate = '2021-01-01'; day <= '2024-12-31'; day = addDays(day, 1)) {
    for (const typed of waysToWrite(day))
      expect(readDate(typed), typed).toEqual({ is: 'day', day });
  }
});

test('each month is read in all common notations', () => {
  for (let m = 1; m <= 12; m++) {
    const month = `2021-${String(m).padStart(2, '0')}`;
    const typed = [`2021年${m}月`, `2021年${m}月份`, `2021.${m}`, `2021/${m}`, `2021 年 ${m} 月`];
    const ways = [...typed, month, month.replace('-', ''), `二〇二一年${inWords(m)}月`];
    for (const way of ways) expect(readDate(way), way).toEqual({ is: 'month', month });
  }
});

test('a wrong day of the week is reported', () => {
  expect(readDate('2022年6月1日星期四')).toEqual({
    is: 'other-weekday',
    day: '2022-06-01',
    weekday: '三',
    stated: '四',
  });
});

test.each([
  ['2022年6月5日星期天', '2022-06-05'],
  ['2022年6月5日礼拜日', '2022-06-05'],
  ['2022年6月6日（周一）', '2022-06-06'],
  ['2022年元月1日', '2022-01-01'],
  ['三四五六年三月一日', '3456-03-01'],
  ['二零二二年三月一日', '2022-03-01'],
  ['2022年三月廿一日', '2022-03-21'],
  ['2022年三月卅一日', '2022-03-31'],
  ['二〇二二年十一月三十日', '2022-11-30'],
  ['0021年6月1日', '0021-06-01'],
  ['20220601', '2022-06-01'],
  ['20220601 9:30', '2022-06-01'],
])('“%s” is the day %s', (typed, day) => {
  expect(readDate(typed)).toEqual({ is: 'day', day });
});

test.each([
  ['2021年元月', '2021-01'],
  ['二〇二一年十月份', '2021-10'],
  ['202110', '2021-10'],
])('“%s” is the month %s', (typed, month) => {
  expect(readDate(typed)).toEqual({ is: 'month', month });
});

test.each([
  ['2021-02-30', '2021-02-30'],
  ['2022年2月30日星期三', '2022-02-30'],
  ['20220230', '2022-02-30'],
  ['202113', '2021-13'],
  ['2021年13月', '2021-13'],
  ['2022年六月三十一日', '2022-06-31'],
])('“%s” is not a date: %s', (typed, written) => {
  expect(readDate(typed)).toEqual({ is: 'no-such-date', written });
});

test.each([
  ['2022年3月初', 'about'],
  ['2022年3月中旬', 'about'],
  ['2022年底', 'about'],
  ['年底', 'about'],
  ['月初', 'about'],
  ['12左右', 'about'],
  ['2022年3月1日左右', 'about'],
  ['2022年3月至5月', 'about'],
  ['22年3月1日', 'short-year'],
  ['22.3.1', 'short-year'],
  ['3/1/2022', 'order'],
])('“%s” is not an exact date: %s', (typed, why) => {
  expect(readDate(typed)).toEqual({ is: 'inexact', why });
});

test.each([
  ['农历正月初一', 'lunar'],
  ['正月初一', 'lunar'],
  ['2022年正月初一', 'lunar'],
  ['2022年正月', 'lunar'],
  ['2022-正月-1', 'lunar'],
  ['腊月廿三', 'lunar'],
  ['冬月十五', 'lunar'],
  ['农历2021年八月十五', 'lunar'],
  ['陰曆八月十五', 'lunar'],
  ['阴历8月15', 'lunar'],
  ['2021年3月初三', 'lunar'],
  ['2022年3月初三日', 'lunar'],
  ['2021年八月廿三', 'lunar'],
  ['闰四月初八', 'lunar'],
  ['44348', 'serial'],
  ['44348.5', 'serial'],
  ['４４３４８', 'serial'],
  ['30000', 'serial'],
  ['79999', 'serial'],
])('“%s” is in another notation: %s', (typed, why) => {
  expect(readDate(typed)).toEqual({ is: 'inexact', why });
});

test.each(['29999', '80000', '4434', '443480', '44,348', '44348元', ''])(
  '“%s” is not a number of a day',
  (typed) => {
    expect(readDate(typed).is).not.toBe('inexact');
  },
);

test.each(['', '去年', '左右', '上旬', '3月1日', '2022', '2022年', '2022-03-01T16:00:00Z', '12'])(
  '“%s” is not a date',
  (typed) => {
    expect(readDate(typed)).toEqual({ is: 'none' });
  },
);

test('no format character changes a date', () => {
  for (const typed of withFormatCharacters('2022年3月1号')) {
    expect(readDate(typed)).toEqual({ is: 'day', day: '2022-03-01' });
  }
});
