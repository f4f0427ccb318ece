import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableText } from '../../../../src/components/calculator/form/table.ts';
import { pasteCounts } from '../../../../src/components/calculator/lists/paste.ts';
import { pastedCounts } from '../../../../src/components/calculator/lists/pasted-counts.ts';

const times = (length: number, one = '30') => Array<string>(length).fill(one);
const months = (numbers: readonly string[]) => numbers.map((one, i) => `${i + 1}月\t${one}`);
const monthsAbove = times(12).map((_, i) => `${i + 1}月`);

test.each([
  ['a row', times(12).join('\t'), times(12)],
  ['a column', `${times(12).join('\r\n')}\r\n`, times(12)],
  ['a column and blank lines', `${times(12).join('\n')}\n\n\n`, times(12)],
  ['a row with its name', `在岗人数\t${times(12).join('\t')}`, times(12)],
  ['a row named 合计', `合计\t${times(12).join('\t')}`, times(12)],
  ['a column with its name', `人数\n${times(12).join('\n')}`, times(12)],
  ['a row of months above', `${monthsAbove.join('\t')}\n${times(12).join('\t')}\n`, times(12)],
  [
    'a row of months above and an empty corner',
    `\t${monthsAbove.join('\t')}\n\t${times(12).join('\t')}`,
    times(12),
  ],
  [
    'a first column of months, under names',
    ['月份\t人数', ...months(times(12))].join('\n'),
    times(12),
  ],
  [
    'each month’s own mean',
    times(12)
      .map((one, i) => `${i + 1}月平均\t${one}`)
      .join('\n'),
    times(12),
  ],
  ['thousands', times(12, '1,030').join('\n'), times(12, '1,030')],
  ['full-width digits', times(12, '３０').join('\t'), times(12)],
  ['a line of commas', times(12).join(','), times(12)],
  ['a line of 、', times(12).join('、'), times(12)],
  [
    'a message with each month and its number',
    times(12, '1,030')
      .map((one, i) => `${i + 1}月${one}人`)
      .join('，'),
    times(12, '1,030'),
  ],
  [
    'lines with each month and its number',
    times(12)
      .map((one, i) => `2022年${i + 1}月： ${one}名`)
      .join('\n'),
    times(12),
  ],
])('twelve numbers are read from %s', (_, text, places) => {
  expect(pastedCounts(12, text)).toEqual({ places, leftOut: [] });
});

test.each([
  ['in the middle of a row', `30\t\t${times(10).join('\t')}`, ['30', '', ...times(10)]],
  ['at the head of a row', `\t${times(11).join('\t')}`, ['', ...times(11)]],
  ['at the end of a column', `${times(11).join('\n')}\n\n`, [...times(11), '']],
  ['at the head of a column', `\n${times(11).join('\n')}`, ['', ...times(11)]],
  ['as a hyphen', `30\n-\n${times(10).join('\n')}`, ['30', '', ...times(10)]],
  ['as a dash', `30\n——\n${times(10).join('\n')}`, ['30', '', ...times(10)]],
  ['as a stroke', `30\t／\t${times(10).join('\t')}`, ['30', '', ...times(10)]],
  ['beside its month', months(['30', '', ...times(10)]).join('\n'), ['30', '', ...times(10)]],
  ['beside the last month', months([...times(11), '']).join('\n'), [...times(11), '']],
  ['without its tab', `${months(times(11)).join('\n')}\n12月`, [...times(11), '']],
  [
    'under its month',
    `${monthsAbove.join('\t')}\n30\t\t${times(10).join('\t')}`,
    ['30', '', ...times(10)],
  ],
])('empty cells keep their position: %s', (_, text, places) => {
  expect(pastedCounts(12, text)).toEqual({ places, leftOut: [] });
});

const JANUARY_ON = times(12).map((_, i) => new Date(Date.UTC(2022, i)));
const inEnglish = (month: 'short' | 'long') => (date: Date) =>
  date.toLocaleString('en-US', { month, timeZone: 'UTC' });
const spellings: [string, (name: string) => string][] = [
  ['Jan', (name) => name],
  ['JAN.', (name) => `${name.toUpperCase()}.`],
  ['Jan-22', (name) => `${name}-22`],
  ['Jan 2022', (name) => `${name} 2022`],
  ['Jan, 2022', (name) => `${name}, 2022`],
  ['Jan ’22', (name) => `${name} ’22`],
  ['22-Jan', (name) => `22-${name}`],
  ['2022 Jan', (name) => `2022 ${name}`],
];

test.each(
  spellings.flatMap(([example, spell]) =>
    (['short', 'long'] as const).map((length) => [example, length, spell] as const),
  ),
)('months in English are read: %s, with %s names, in a column and in a row', (_, length, spell) => {
  const names = JANUARY_ON.map(inEnglish(length)).map(spell);
  const numbers = times(12).map((_, i) => String(20 + i));
  const column = [['Month', 'Employees'], ...names.map((name, i) => [name, numbers[i] ?? ''])];
  expect(pastedCounts(12, tableText(column))).toEqual({ places: numbers, leftOut: [] });
  const row = [names, numbers];
  expect(pastedCounts(12, tableText(row))).toEqual({ places: numbers, leftOut: [] });
  const withTotal = [...column, ['Total', '306']];
  expect(pastedCounts(12, tableText(withTotal))).toEqual({ places: numbers, leftOut: ['Total'] });
});

test('words keep their position, so that they are reported there', () => {
  const places = ['30', '停业', ...times(10)];
  expect(pastedCounts(12, places.join('\n'))?.places).toEqual(places);
});

test.each([
  ['合计', [...months([...times(11), '']), '合计\t330'].join('\n'), [...times(11), '']],
  ['总计', [...months(times(12)), '总 计\t360'].join('\n'), times(12)],
  ['平均', [...months(times(12)), '月平均\t30'].join('\n'), times(12)],
  ['小计', ['1月\t30', '2月\t30', '3月\t30', '1月至3月小计\t90', '4月\t30'].join('\n'), times(4)],
  [
    '合计',
    `${[...monthsAbove, '合计'].join('\t')}\n${[...times(12), '360'].join('\t')}`,
    times(12),
  ],
  ['合计', [...times(11), '合计', '330'].join('\t'), times(11)],
  ['合计', [...times(12), '合计：360'].join('\n'), times(12)],
  ['合计', [...times(12), '合计 360'].join('\n'), times(12)],
  ['合计', '1\n2\n3\n合计 6', ['1', '2', '3']],
])('a number labelled %s is left out: %j', (word, text, places) => {
  expect(pastedCounts(12, text)).toEqual({ places, leftOut: [word] });
});

test.each([
  ['twelve and one more', [...times(12), '360'].join('\n')],
  ['eleven, a blank line and one more', [...times(11), '', '275'].join('\n')],
])('text that may be a month counts as a position: %s', (_, text) => {
  expect(pastedCounts(12, text)?.places).toHaveLength(13);
});

const sums = ['合计', '总计', '小计', '累计', '共计', '合 计', '本年合计：', '月平均'];

test.each(
  sums.flatMap((word) => [
    `${word}\t240`,
    `${word}\t\t\t240`,
    `${word}\n240`,
    `${word}240`,
    `\t${word}\t240\t`,
    `月份\t人数\n${word}\t240\n`,
  ]),
)('a sum alone is not pasted as a month: %j', (text) => {
  expect(pastedCounts(12, text)?.places).toEqual([]);
  const [message, pasted] = pasteCounts(times(12), text, 0);
  expect(message).toMatch(/^剪贴板里只有“(.计|平均)”，没有粘贴。$/);
  expect(pasted).toBeUndefined();
});

test.each([
  ['a month and its number', '3月\t30', ['30']],
  ['a month above its number', '3月\n30', ['30']],
  ['1, 2 and 3 in a row', '1\t2\t3', ['1', '2', '3']],
  ['1, 2 and 3 in a column', '1\n2\n3', ['1', '2', '3']],
  ['two numbers of a row named 合计', '合计\t30\t31', ['30', '31']],
  ['full-width numbers of a row named 合计', '合计\t３０\t３１', ['30', '31']],
  ['one number under its name', '人数\n30', ['30']],
])('no sum: %s', (_, text, places) => {
  expect(pastedCounts(12, text)).toEqual({ places, leftOut: [] });
});

test.each([
  ['1 to 6 above', '1\t2\t3\t4\t5\t6\n10\t11\t12\t13\t14\t15', '10 11 12 13 14 15'],
  ['months above', '1月\t2月\t3月\n10\t11\t12', '10 11 12'],
  ['one month above', '月份\t3月\n人数\t10', '10'],
  ['months and names', '月份\t1月\t2月\t3月\n人数\t10\t11\t12', '10 11 12'],
  ['1 to 3 and names', '月份\t1\t2\t3\n人数\t10\t11\t12', '10 11 12'],
  ['7 to 9 under 月份', '月份\t7\t8\t9\n人数\t10\t11\t12', '10 11 12'],
  ['a name of the numbers alone', '\t1月\t2月\n在岗人数\t10\t11', '10 11'],
  ['a row named 合计', '月份\t1月\t2月\n合计\t10\t11', '10 11'],
  ['years and months', '2022-01\t2022-02\n10\t11', '10 11'],
  ['days', '月份\t2022/1/1\t2022/2/1\n人数\t10\t11', '10 11'],
  ['months in Chinese numerals', '十月\t十一月\t十二月\n10\t11\t12', '10 11 12'],
  ['a year in the corner', '2022年\t1月\t2月\n人数\t10\t11', '10 11'],
  ['a row of remarks', '1月\t2月\n10\t11\n正常\t停业', '10 11'],
  ['an empty row between', '1月\t2月\n\n10\t11\n', '10 11'],
  ['a month without a number', '1月\t2月\t3月\n10\t\t12', '10  12'],
  ['the first month without a number', '1月\t2月\n\t11', ' 11'],
  ['months beside', '1月\t10\n2月\t11\n3月\t12', '10 11 12'],
  ['1 to 3 beside', '1\t10\n2\t11\n3\t12', '10 11 12'],
  ['numbers like months', '1月\t1\n2月\t2\n3月\t3', '1 2 3'],
  ['row numbers before', '序号\t月份\t人数\n1\t1月\t10\n2\t2月\t11', '10 11'],
  ['a year before', '2022\t1\t10\n2022\t2\t11', '10 11'],
  ['remarks behind', '月份\t人数\t备注\n1月\t10\t\n2月\t11\t新招一人', '10 11'],
  ['a title above', '2022年人数\t\n1月\t10\n2月\t11', '10 11'],
])('numbers of fewer months are read from a table with %s', (_, text, places) => {
  expect(pastedCounts(12, text)).toEqual({ places: places.split(' '), leftOut: [] });
});

test('a sum behind fewer months is left out', () => {
  const expected = { places: ['10', '11'], leftOut: ['合计'] };
  expect(pastedCounts(12, '1月\t2月\t合计\n10\t11\t21')).toEqual(expected);
  expect(pastedCounts(12, '1月\t10\n2月\t11\n合计\t21')).toEqual(expected);
});

test.each([
  ['two columns of numbers', '10\t20\n11\t21\n12\t22'],
  ['two rows of numbers', `${times(12).join('\t')}\n${times(12, '31').join('\t')}`],
  ['two numbers for each month', '月份\t男\t女\n1月\t10\t20\n2月\t11\t21'],
  ['two numbers under each month', '\t1月\t2月\n男\t10\t20\n女\t11\t21'],
  ['wages behind numbers like months', '1月\t1\t5000\n2月\t2\t6000'],
  ['names, not months', '张三\t10\n李四\t11'],
  ['1 and 2 both above and beside', '1\t2\n2\t3'],
  ['months both above and beside', '1月\t2月\n3月\t4月'],
  ['numbers that do not start with 1', '7\t8\t9\n10\t11\t12'],
  ['numbers that are not in order', '1\t3\t2\n10\t11\t12'],
  ['a number without its month', [...months(times(12)), '\t360'].join('\n')],
  ['the number of a part', '1月\t10\n2月\t11\n其中女职工\t5'],
])('a table is not pasted if it is not certain which numbers are meant: %s', (_, text) => {
  expect(pastedCounts(12, text)).toBeUndefined();
  expect(pasteCounts(times(12), text, 0)).toEqual([
    '剪贴板里不止一行一列，分不清哪些是每个月的数，没有粘贴。请只复制每个月的数那一行或那一列。',
  ]);
});

test('a column of 200,000 numbers is refused with their count', () => {
  expect(pasteCounts(times(12), times(200_000).join('\n'), 0)).toEqual([
    '剪贴板里有 200000 个数，从这里往后只有 12 格，没有粘贴。',
  ]);
});

test('fewer months above their numbers fill the months from the one pasted into', () => {
  const [message, pasted] = pasteCounts(times(4, ''), '1月\t2月\t3月\n10\t11\t12', 0);
  expect(message).toBe('已粘贴 3 个数。');
  expect(pasted).toBe('10\t11\t12\t');
});

test('for any months above or beside their numbers, with names and a sum or not, the numbers are read', () => {
  const labels = fc.constantFrom<(month: number) => string>(
    (month) => `${month}`,
    (month) => `${month}月`,
    (month) => `${month}月份`,
    (month) => `2022年${month}月`,
    (month) => `2022-${`${month}`.padStart(2, '0')}`,
    (month) => `2022/${month}/1`,
  );
  const numbers = fc.array(fc.integer({ min: 13, max: 5000 }).map(String), {
    minLength: 2,
    maxLength: 12,
  });
  const corners = fc.constantFrom<string[]>(
    [],
    ['', ''],
    ['月份', '人数'],
    ['', '在岗人数'],
    ['月份', ''],
  );
  fc.assert(
    fc.property(
      labels,
      numbers,
      corners,
      fc.boolean(),
      fc.boolean(),
      (label, counts, corner, hasSum, isBeside) => {
        const pairs = counts.map((count, i) => [label(i + 1), count]);
        const all = [...(corner.length > 0 ? [corner] : []), ...pairs];
        if (hasSum) all.push(['合计', '9999']);
        const rows = isBeside ? all : [0, 1].map((i) => all.map((pair) => pair[i] ?? ''));
        expect(pastedCounts(12, tableText(rows))).toEqual({
          places: counts,
          leftOut: hasSum ? ['合计'] : [],
        });
      },
    ),
  );
});
