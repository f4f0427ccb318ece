import { expect, test } from 'vitest';
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

test('words keep their position, so that they are reported there', () => {
  const places = ['30', '停业', ...times(10)];
  expect(pastedCounts(12, places.join('\n')).places).toEqual(places);
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
])('a number labelled %s is left out: %j', (word, text, places) => {
  expect(pastedCounts(12, text)).toEqual({ places, leftOut: [word] });
});

test.each([
  ['twelve and one more', [...times(12), '360'].join('\n')],
  ['eleven, a blank line and one more', [...times(11), '', '275'].join('\n')],
  ['a thirteenth row without its month', [...months(times(12)), '\t360'].join('\n')],
])('text that may be a month counts as a position: %s', (_, text) => {
  expect(pastedCounts(12, text).places).toHaveLength(13);
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
  expect(pastedCounts(12, text).places).toEqual([]);
  const [message, pasted] = pasteCounts(times(12), text, 0);
  expect(message).toMatch(/^剪贴板里只有“(.计|平均)”，没有粘贴。$/);
  expect(pasted).toBeUndefined();
});

test.each([
  ['a month and its number', '3月\t30', ['3月', '30']],
  ['two numbers of a row named 合计', '合计\t30\t31', ['30', '31']],
  ['full-width numbers of a row named 合计', '合计\t３０\t３１', ['30', '31']],
  ['one number under its name', '人数\n30', ['30']],
])('no sum: %s', (_, text, places) => {
  expect(pastedCounts(12, text)).toEqual({ places, leftOut: [] });
});
