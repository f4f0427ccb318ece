import { expect, test } from 'vitest';
import { quantitiesIn, valuesIn } from '../../src/search/engine/quantity.ts';
import { quantityToken } from '../../src/search/engine/token.ts';

const codes = (words: string) =>
  quantitiesIn(words.normalize('NFKC')).flatMap(({ tokens }) => tokens.map(({ code }) => code));
const code = (unit: string, value: string | number) => quantityToken(unit, value).code;

test.each([
  ['273', 273],
  ['1,000', 1000],
  ['50万', 500_000],
  ['0.5万', 5000],
  ['10w', 100_000],
  ['3k', 3000],
  ['一万', 10_000],
  ['五十万', 500_000],
  ['三千', 3000],
  ['一百九十一', 191],
  ['二百七十三', 273],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['一百九十万零三千九百七十一', 1_903_971],
  ['一百八十一元七角', 181.7],
  ['一千零五', 1005],
  ['五百万', 5_000_000],
])('%s is %i', (words, value) => {
  expect(valuesIn(words)).toEqual([value]);
});

test.each([
  ['一万二', [12_000, 10_002]],
  ['两三', [2, 3]],
  ['五六万', [50_000, 60_000]],
])('%s can be each of %j, and is looked up as each', (words, values) => {
  expect(valuesIn(words)).toEqual(values);
});

test.each([
  ['1万', '10000元'],
  ['10000', '一万元'],
  ['１万', '10,000块'],
  ['273元', '273块钱'],
  ['５０００元', '5千元'],
  ['50%', '百分之五十'],
  ['50%', '千分之五百'],
  ['30人', '三十名'],
  ['30个员工', '30人'],
  ['2022年12月31日', '2022-12-31'],
  ['2022.4.30', '2022年4月30号'],
  ['2022年六月一日', '2022-06-01'],
  ['二〇二二年三月', '2022年3月份'],
  ['一百八十一元七角', '181.7元'],
  ['两三个月', '3个月'],
])('%s and %s have a common token', (one, other) => {
  const shared = codes(one).filter((found) => codes(other).includes(found));
  expect(shared.length).toBeGreaterThan(0);
});

test.each([
  ['1万', '10万'],
  ['1元', '10元'],
  ['30人', '30%'],
  ['2022年12月31日', '2023年12月31日'],
  ['5年', '5个月'],
])('%s and %s have no common token', (one, other) => {
  const exact = codes(one).slice(0, 1);
  expect(codes(other).filter((found) => exact.includes(found))).toEqual([]);
});

test.each(['一对一', '三支一扶', '一村一品', '六横六纵', '第一位', '公益一类', '双百工程'])(
  '%s contains no quantity',
  (words) => {
    expect(codes(words)).toEqual([]);
  },
);

test('a date has tokens for day, month and year, in this order', () => {
  expect(codes('2022年4月30日')).toEqual([
    code('d', '20220430'),
    code('h', '202204'),
    code('j', '2022'),
    code('k', '0430'),
  ]);
});

test.each([
  [18, false],
  [19, true],
  [22, true],
  [30, true],
  [31, false],
])('%i年 is a duration and possibly a year of this century: %s', (years, mayBeYear) => {
  const year = mayBeYear ? [code('j', 2000 + years)] : [];
  expect(codes(`${years}年`)).toEqual([code('n', years), ...year]);
});

test('each quantity has its position', () => {
  expect(
    quantitiesIn('补273元和82元').map(({ words, from, through }) => [words, from, through]),
  ).toEqual([
    ['273元', 1, 5],
    ['82元', 6, 9],
  ]);
});

test.each([
  ['2022年3月', ['h202203', 'j2022']],
  ['4月3日', ['k0403']],
  ['12月31号', ['k1231']],
  ['2022年', ['j2022']],
  // A day or month that does not exist.
  ['2022年2月30日', []],
  ['2022年13月', []],
  ['百分之50', ['p50']],
  ['百分之零点四', ['p0.4']],
  ['0.4%', ['p0.4']],
  ['4‰', ['p0.4']],
  ['千分之四', ['p0.4']],
  ['五百‰', ['p50']],
  ['万分之五千', ['p50']],
  ['50个百分点', ['p50']],
  ['百分之三四', ['p3', 'p4']],
  ['20人', ['r20']],
  ['20天', ['t20']],
  ['20个工作日', ['t20']],
  ['20周岁', ['s20']],
  ['5蚊', ['y5']],
  ['1元', ['y1']],
  ['一百八十一元七角', ['y181.7']],
  // 一个月 means per month.
  ['一个月', []],
  ['2个月', ['m2']],
  ['一天', ['t1']],
  // Without a unit: money from 1000 on or in 千 and 万, otherwise any unit.
  ['999', ['y999', 'p999', 'r999', 't999', 'm999', 'n999', 's999']],
  ['1000', ['y1000']],
  ['3万', ['y30000']],
  ['2百', ['y200']],
  ['几万', []],
])('%s is looked up as %j', (words, expected) => {
  expect(codes(words)).toEqual(expected);
});

test('what is no number has no value', () => {
  expect(valuesIn('无')).toEqual([]);
});

test('quantities of several forms come in the order of the text', () => {
  const words = quantitiesIn('补273元，2022年3月1日起，百分之5，20人').map((one) => one.words);
  expect(words).toEqual(['273元', '2022年3月1日', '百分之5', '20人']);
});

test.each([
  // A number with another unit after a month is not its day.
  ['2022年3月28人', ['2022年3月', '28人']],
  ['2022年3月 28人', ['2022年3月', '28人']],
  ['2022年3月28个员工', ['2022年3月', '28个']],
  ['2022年3月28000元', ['2022年3月', '28000元']],
  ['2022年3月28日', ['2022年3月28日']],
  ['2022年3月28', ['2022年3月28']],
  ['2022年3月 28 日起', ['2022年3月 28 日']],
  ['二〇二二年三月二十八', ['二〇二二年三月二十八']],
])('the quantities of %s are %j', (text, words) => {
  expect(quantitiesIn(text).map((one) => one.words)).toEqual(words);
});
