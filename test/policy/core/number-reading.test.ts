import { describe, expect, test } from 'vitest';
import { readMoney, readNumber, readPercent } from '../../../src/policy/core/number-reading.ts';

const DIGITS = '一二三四五六七八九';
const neighbours = [...DIGITS]
  .slice(1)
  .flatMap((digit, i) => [
    `${DIGITS[i]}${digit}`,
    ...(digit === '三' ? ['两三', '三两'] : []),
    ...(digit === '二' ? ['一两'] : []),
  ]);

/** Numbers with `@` at the position of a pair of digits. */
const positions = [
  '@',
  '@十',
  '@百',
  '@千',
  '@万',
  '@亿',
  '@十万',
  '@百万',
  '十@',
  '二十@',
  '一百@十',
  '一百@',
  '一百零@',
  '一千@百',
  '一千@',
  '三千零@',
  '一万@千',
  '三万零@',
  '二十@万',
  '一百@十万',
];

describe.each(positions)('two adjacent numerals in “%s” are not an exact number', (position) => {
  test.each(neighbours)('%s', (pair) => {
    for (const after of ['', '个', '个月', '人', '名', '元', '万元']) {
      const typed = position.replace('@', pair) + after;
      for (const read of [readNumber, readMoney]) expect(read(typed).is, typed).not.toBe('exact');
    }
    expect(readNumber(position.replace('@', pair))).toMatchObject({
      is: 'inexact',
      why: 'approximate',
    });
  });
});

test('two adjacent numerals can mean either', () => {
  const meant = (words: string) => {
    const reading = readNumber(words);
    return reading.is === 'inexact' ? reading.candidates : reading;
  };
  expect(meant('两三')).toEqual([2, 3]);
  expect(meant('一两百')).toEqual([100, 200]);
  expect(meant('五六万')).toEqual([50_000, 60_000]);
  expect(meant('十七八')).toEqual([17, 18]);
  expect(meant('一百二三十')).toEqual([120, 130]);
});

test.each([
  '12左右',
  '大概12',
  '大约十二',
  '约12',
  '近百',
  '10~12',
  '10～12',
  '10-12',
  '10—12',
  '10到12',
  '十至十二',
  '2、3',
  '两、三',
  '2或3',
  '十来个',
  '10多',
  '一百多',
  '三十几',
  '几十',
  '好几百',
  '数百',
  '二十余',
  '若干12',
  '12以上',
  '不到12',
  '超过12',
  '至少12',
  '最多12',
  '百八十',
  '千八百',
  '三四五',
])('“%s” is not an exact number', (words) => {
  expect(readNumber(words)).toMatchObject({ is: 'inexact', why: 'approximate' });
});

test.each([
  ['一万五', [15_000, 10_005]],
  ['1万5', [15_000, 10_005]],
  ['一千五', [1_500, 1_005]],
  ['三百五', [350, 305]],
  ['三千五百二', [3_520, 3_502]],
  ['一亿五', [150_000_000, 100_000_005]],
])('“%s” can be %j', (words, candidates) => {
  expect(readNumber(words)).toEqual({ is: 'inexact', why: 'two-ways', candidates });
});

const UNITS = ['', '十', '百', '千'];

/** A whole number in Chinese words: 1,005 → 一千零五. */
function inWords(value: number): string {
  if (value === 0) return '零';
  const section = (part: number) => {
    const digits = [...String(part).padStart(4, '0')].map(Number);
    const words = digits.map((digit, i) => (digit ? `${DIGITS[digit - 1]}${UNITS[3 - i]}` : '零'));
    return words.join('').replace(/零+/g, '零').replace(/零$/, '');
  };
  const low = section(value % 10_000);
  const high = value >= 10_000 ? `${section(Math.floor(value / 10_000))}万` : '';
  return `${high}${low}`.replace(/^零/, '').replace(/零+/g, '零');
}

const FULL = '壹贰叁肆伍陆柒捌玖';
const inFull = (words: string) =>
  words
    .replace(/[一二三四五六七八九]/g, (digit) => FULL[DIGITS.indexOf(digit)] ?? digit)
    .replace(/十/g, '拾')
    .replace(/百/g, '佰')
    .replace(/千/g, '仟');

test('every number is read in full form, in spoken form, in financial numerals and in traditional characters', () => {
  const sample = Array.from({ length: 3_000 }, (_, i) => (i * 33_331 + 7 * i * i) % 99_999_999);
  for (const value of [...Array.from({ length: 2_001 }, (_, i) => i), ...sample]) {
    const words = inWords(value);
    const whole = { is: 'exact', value };
    expect(readNumber(words), words).toEqual(whole);
    expect(readMoney(`${inFull(words)}元整`), words).toEqual(whole);
    expect(readNumber(inFull(words).replace(/万/g, '萬')), words).toEqual(whole);
    expect(readMoney(`${words}元七角`), words).toEqual({
      is: 'exact',
      value: Number(`${value}.7`),
    });
  }
});

test.each([
  '1万20000',
  '2三',
  '三3百',
  '一万万',
  '1e5',
  '1,5',
  '',
  '元',
  '人数',
  '十角',
  '1.5元3角',
])('“%s” is not a number', (words) => {
  expect(readMoney(words)).toEqual({ is: 'none' });
});

describe('廿 and 卅 are twenty and thirty', () => {
  test.each(
    [
      ['廿', 20],
      ['卅', 30],
    ].flatMap(([char, tens]) =>
      ['', ...'一二三四五六七八九'].map(
        (digit, i) => [`${char}${digit}`, Number(tens) + i] as const,
      ),
    ),
  )('%s is %d', (typed, value) => {
    expect(readNumber(typed)).toEqual({ is: 'exact', value });
    expect(readMoney(`${typed}元整`)).toEqual({ is: 'exact', value });
  });

  test('approximate numbers with them stay approximate', () => {
    expect(readNumber('廿多')).toMatchObject({ is: 'inexact', why: 'approximate' });
    expect(readNumber('廿七八')).toMatchObject({ is: 'inexact', why: 'approximate' });
  });
});

describe('a number with zeros before its first digit is a code', () => {
  test.each([
    ['07503338888', [7_503_338_888]],
    ['０７５０３３３８８８８', [7_503_338_888]],
    ['〇七五〇三三三八八八八', [7_503_338_888]],
    ['007', [7]],
    ['-007', [7]],
    ['05', [5]],
    ['00', [0]],
    ['00.5', [0.5]],
    ['0,750', [750]],
    ['0，750', [750]],
    ['0 750', [750]],
    ['0750-3338888', []],
    ['零五', [5]],
    ['05万', [50_000]],
  ])('%s', (typed, candidates) => {
    const padded = { is: 'inexact', why: 'padded', candidates };
    expect(readNumber(typed)).toEqual(padded);
    expect(readMoney(typed)).toEqual(padded);
    expect(readPercent(typed)).toEqual(padded);
  });

  test.each([
    ['0', 0],
    ['0.5', 0.5],
    ['0.05', 0.05],
    ['０．５', 0.5],
    ['零', 0],
    ['0万', 0],
    ['零点五', 0.5],
    ['10005', 10_005],
    ['一万零五', 10_005],
  ])('but %s is a number', (typed, value) => {
    expect(readNumber(typed)).toEqual({ is: 'exact', value });
    expect(readMoney(typed)).toEqual({ is: 'exact', value });
  });

  test('with 元, and 角 behind it', () => {
    expect(readMoney('0750元5角')).toMatchObject({ is: 'inexact', why: 'padded' });
    expect(readMoney('0元5角')).toEqual({ is: 'exact', value: 0.5 });
  });
});

describe('a number with separators, decimals, signs or a suffix', () => {
  test.each([
    ['1,030', 1_030],
    ['999,999', 999_999],
    ['1,234,567', 1_234_567],
    ['12 345 678', 12_345_678],
    ['1,2345', 12_345],
    ['1234,5678', 12_345_678],
    ['1,2345,6789', 123_456_789],
    ['1 , 030', 1_030],
    ['1.5 万', 15_000],
    ['1 万 2 千', 12_000],
    ['12.5', 12.5],
    ['12。5', 12.5],
    ['.5', 0.5],
    ['.25', 0.25],
    ['5.', 5],
    ['1.25千', 1_250],
    ['一点二五', 1.25],
    ['三点零五万', 30_500],
    ['3点14', 3.14],
    ['10w', 100_000],
    ['10 W', 100_000],
    ['3k', 3_000],
    ['2.5K', 2_500],
    ['-5', -5],
    ['−5', -5],
    ['- 5', -5],
    ['+5', 5],
    ['+ 5', 5],
    ['一', 1],
    ['十', 10],
    ['一万', 10_000],
    ['两亿零五', 200_000_005],
    ['九千九百九十九万', 99_990_000],
  ])('“%s” is %d', (typed, value) => {
    expect(readNumber(typed)).toEqual({ is: 'exact', value });
  });

  test.each([
    '1,03',
    '12,34',
    '1,0300,1',
    '1,030,1',
    '12345,678',
    '1,030.5,1',
    '1-5万x',
    'k',
    '10kk',
    '1.2.3',
    '5万10000',
    '一万一万',
  ])('“%s” is not an exact number', (typed) => {
    expect(readNumber(typed).is).not.toBe('exact');
  });
});

test('a minus sign inside a number is a range, not a negative number', () => {
  expect(readNumber('10-12')).toEqual({ is: 'inexact', why: 'approximate', candidates: [] });
});

test('three adjacent numerals have no two candidates', () => {
  expect(readNumber('三四五')).toEqual({ is: 'inexact', why: 'approximate', candidates: [] });
});

describe('a sum of money', () => {
  test.each([
    ['100元整', 100],
    ['100圆正', 100],
    ['100整', 100],
    ['5角', 0.5],
    ['5毛钱', 0.5],
    ['7分', 0.07],
    ['3元零5分', 3.05],
    ['一百八十一元七角', 181.7],
    ['181块7毛2分', 181.72],
    ['叁仟伍佰元整', 3_500],
  ])('“%s” is %d yuan', (typed, value) => {
    expect(readMoney(typed)).toEqual({ is: 'exact', value });
  });

  test.each(['一万五元三角', '两三元五角', '大概5元3角'])('“%s” is not an exact sum', (typed) => {
    expect(readMoney(typed).is).toBe('inexact');
  });

  test.each(['3元x角', '3元十角', '3元十分', '元5', '3.5元5角'])('“%s” is not a sum', (typed) => {
    expect(readMoney(typed)).toEqual({ is: 'none' });
  });
});

describe('a rate', () => {
  test.each([
    ['0.4%', 0.4],
    ['0.4 %', 0.4],
    ['０．４％', 0.4],
    ['百分之零点四', 0.4],
    ['百分之 0.4', 0.4],
    ['百分之一百', 100],
    ['4‰', 0.4],
    ['4 ‰。', 0.4],
    ['千分之四', 0.4],
    ['千分之四点五', 0.45],
    ['千分之十五', 1.5],
    ['3‰', 0.3],
    ['14‰', 1.4],
    ['-4‰', -0.4],
    ['万分之五', 0.05],
    ['5‱', 0.05],
    ['0.00001‰', 0.000001],
  ])('“%s” is %d per cent', (typed, value) => {
    expect(readPercent(typed)).toEqual({ is: 'exact', value });
    for (const read of [readNumber, readMoney]) expect(read(typed), typed).toEqual({ is: 'none' });
  });

  test.each([
    ['0.4', 0.4],
    ['四', 4],
    ['1000', 1000],
  ])('the plain number “%s” is %d per cent', (typed, value) => {
    expect(readPercent(typed)).toEqual({ is: 'exact', value });
  });

  test.each(['百分之4%', '千分之4‰', '4%‰', '‰', '百分之', '4‰元', '千四', '十分之四'])(
    '“%s” is not a rate',
    (typed) => {
      expect(readPercent(typed).is).not.toBe('exact');
    },
  );

  test.each([
    ['千分之三四', 'approximate', [0.3, 0.4]],
    ['约4‰', 'approximate', []],
    ['千分之一百五', 'two-ways', [15, 10.5]],
  ])('“%s” is not an exact rate', (typed, why, candidates) => {
    expect(readPercent(typed)).toEqual({ is: 'inexact', why, candidates });
  });
});
