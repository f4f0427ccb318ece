import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowsField } from '../../../../src/components/calculator/form/list.ts';
import { tableText } from '../../../../src/components/calculator/form/table.ts';
import { pasteRows } from '../../../../src/components/calculator/lists/paste.ts';
import { pastedRows } from '../../../../src/components/calculator/lists/pasted-rows.ts';
import { measureOf } from '../../../../src/policy/index.ts';

const hires = measureOf('veteran-hire').fields.find(({ kind }) => kind === 'rows') as RowsField;

const HEADER = '第 1 行像是表头，没有算进去。';
const BY_NAME = `${HEADER}各列按表头对应，其余的列没有用。`;
const without = (label: string) => `${HEADER}表头里没有找到${label}，请补填。`;
const own = ['2021-06-01', '2022-06-01', '12'];

const title = (row: number) => `第 ${row} 行像是标题，没有算进去。`;
const HEADER_OF_TWO = '第 1 至 2 行像是表头，没有算进去。';
const NAMES = '退役日期\t入职日期\t参保月数';
const OTHERS = '各列按表头对应，其余的列没有用。';

/** Rows above two people, of whom the form gets the three values, and the message about those rows. */
test.each([
  [
    'a line of the firm',
    '某公司\t2022年度\t单位：人',
    NAMES,
    '',
    `${title(1)}第 2 行像是表头，没有算进去。`,
  ],
  [
    'a line with a date',
    '制表：某公司\t\t制表日期：2022-05-01',
    NAMES,
    '',
    `${title(1)}第 2 行像是表头，没有算进去。`,
  ],
  [
    'groups above the names',
    '人员\t日期\t\t社保',
    `姓名\t${NAMES}`,
    '张三',
    `${title(1)}第 2 行像是表头，没有算进去。${OTHERS}`,
  ],
  [
    'groups above short names',
    '姓名\t日期\t\t社保',
    '\t退役\t入职\t参保月数',
    '张三',
    `${title(1)}第 2 行像是表头，没有算进去。${OTHERS}`,
  ],
  [
    'names above their rest',
    '姓名\t退役\t入职\t参保',
    '\t日期\t日期\t月数',
    '张三',
    `${HEADER_OF_TWO}${OTHERS}`,
  ],
  [
    'a name over both rows',
    '姓名\t日期\t\t参保月数',
    '\t退役\t入职\t',
    '张三',
    `${HEADER_OF_TWO}${OTHERS}`,
  ],
  ['formats below the names', NAMES, '(年-月-日)\tYYYY-MM-DD\t个月', '', HEADER_OF_TWO],
  ['the names twice', NAMES, NAMES, '', HEADER_OF_TWO],
])('%s are no person', (_, first, second, name, note) => {
  const rows = [own, ['2021-07-01', '2022-07-01', '8']];
  const people = tableText(rows.map((row) => (name ? [name, ...row] : row)));
  expect(pastedRows(hires, `${first}\n${second}\n${people}`)).toEqual({ rows, note });
});

test('a header of two rows that does not name every column is not pasted', () => {
  const table = `退役日期\t上班\t参保月数\n年-月-日\t年-月-日\t个月\n${tableText([own])}`;
  expect(pastedRows(hires, table)).toEqual({
    note: '第 1 至 2 行像是表头，表头里没有找到入职日期，没有粘贴。请把表头改成一行再粘贴。',
  });
});

/** A header and one row below it, and the row that the form gets. */
test.each([
  ['all names', '退役日期\t入职日期\t参保月数', own, own, HEADER],
  ['all labels', '退役日期\t入职日期\t入职后由本单位参保的月数', own, own, HEADER],
  ['another order', '入职日期\t退役日期\t参保月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  [
    'a number and a name before',
    '序号\t姓名\t退役日期\t入职日期\t参保月数',
    ['1', '张三', ...own],
    own,
    BY_NAME,
  ],
  ['a column without a name', '\t退役日期\t入职日期\t参保月数', ['1', ...own], own, BY_NAME],
  [
    'a name with a digit',
    '退役日期\t入职日期\t参保月数\t2023年工资',
    [...own, '5000'],
    own,
    BY_NAME,
  ],
  ['columns behind', '退役日期\t入职日期\t参保月数\t电话', [...own, '13800138000'], own, BY_NAME],
  [
    'units and marks',
    '入职日期*\t退役 日期：\t参保月数（个月）',
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
    BY_NAME,
  ],
  ['时间 for 日期', '入职时间\t退役时间\t参保月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  ['日 for 日期', '入职日\t退役日（必填）\t参保月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  [
    '时间 alone, which fits two columns',
    '时间\t退役日期\t参保月数',
    ['a', 'b', 'c'],
    ['b', '', 'c'],
    `${HEADER}表头里没有找到入职日期，请补填。`,
  ],
  ['short forms', '月数\t退役\t入职日期', ['a', 'b', 'c'], ['b', 'c', 'a'], BY_NAME],
  [
    'names that contain the label',
    '军人入职日期\t军人退役日期\t参保月数',
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
    BY_NAME,
  ],
  [
    'one column missing, in the form’s order',
    '姓名\t入职日期\t参保月数',
    ['张三', 'a', 'b'],
    ['', 'a', 'b'],
    without('退役日期'),
  ],
  [
    'one column missing, in another order',
    '入职日期\t姓名\t参保月数',
    ['a', '张三', 'b'],
    ['', 'a', 'b'],
    `${HEADER}表头里没有找到退役日期，请补填。`,
  ],
  [
    'one column twice',
    '入职日期\t入职日期\t退役日期\t参保月数',
    ['a', 'b', 'c', 'd'],
    ['c', '', 'd'],
    `${HEADER}表头里没有找到入职日期，请补填。`,
  ],
  ['stems', '入职\t退役\t月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  ['退伍 for 退役', '入职\t退伍\t月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  ['年月 for 日期', '入职年月\t退役年月\t月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  [
    '年月日 for 日期',
    '入职年月日\t退伍年月日\t参保月数',
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
    BY_NAME,
  ],
  ['everyday words', '到岗时间\t退伍时间\t缴费月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  ['everyday words in the form’s order', '退伍时间\t到岗时间\t缴费月数', own, own, HEADER],
  ['参保 and a unit', '上岗日期\t退伍日期\t参保（月）', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  ['社保 and 缴费', '录用时间\t退伍\t社保缴费月数', ['a', 'b', 'c'], ['b', 'a', 'c'], BY_NAME],
  [
    '缴纳 and 社会保险',
    '入职\t退伍\t缴纳社会保险费月数',
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
    BY_NAME,
  ],
  [
    '社保 without months',
    '入职\t退伍\t社保\t缴费月数',
    ['a', 'b', '有', 'c'],
    ['b', 'a', 'c'],
    BY_NAME,
  ],
  [
    '单位, which is no short form',
    '单位\t退伍时间\t入职时间\t缴费月数',
    ['甲', ...own],
    own,
    BY_NAME,
  ],
  [
    'an unknown date before a known one',
    '报到日期\t退役日期\t参保月数',
    ['a', 'b', 'c'],
    ['b', '', 'c'],
    without('入职日期'),
  ],
  [
    'an unknown date in the form’s place',
    '离队日期\t入职日期\t参保月数',
    ['a', 'b', 'c'],
    ['', 'b', 'c'],
    without('退役日期'),
  ],
  [
    'birthdays and numbers of certificates',
    '生日\t入伍时间\t离职日期\t参保时间\t退役证号\t入职岗位\t月数',
    ['a', 'b', 'c', 'd', 'e', 'f', '12'],
    ['', '', '12'],
    without('退役日期、入职日期'),
  ],
  [
    'an unknown number',
    '退伍时间\t录用时间\t满几个月',
    own,
    [...own.slice(0, 2), ''],
    without('入职后由本单位参保的月数'),
  ],
])('a header with %s', (_, header, row, expected, note) => {
  expect(pastedRows(hires, `${header}\r\n${row.join('\t')}\r\n`)).toEqual({
    rows: [expected],
    note,
  });
});

test.each(['离队\t报到\t满几个月', '\t离队\t报到\t满几个月'])(
  'a table whose header names none of the columns is not pasted: %j',
  (header) => {
    const table = `${header}\n${own.join('\t')}`;
    const message =
      '第 1 行像是表头，表头里没有找到退役日期、入职日期、入职后由本单位参保的月数，没有粘贴。';
    expect(pasteRows(hires, [own], 0, table)).toEqual([message]);
  },
);

const TITLE = '第 1 行像是标题，没有算进去。';

test.each([
  ['above a header', '退役军人名单\n入职\t退伍\t月数\na\tb\tc', ['b', 'a', 'c'], BY_NAME],
  ['with blank cells', '退役军人名单\t\t\n入职\t退伍\t月数\na\tb\tc', ['b', 'a', 'c'], BY_NAME],
  ['with a year', '2022年退役军人名单\n入职\t退伍\t月数\na\tb\tc', ['b', 'a', 'c'], BY_NAME],
])('a title %s is no person', (_, text, row, header) => {
  const note = TITLE + header.replace('第 1 行', '第 2 行');
  expect(pastedRows(hires, text)).toEqual({ rows: [row], note });
});

test('titles above rows without a header are no persons', () => {
  const text = `退役军人名单\n填报单位：甲公司\n${own.join('\t')}`;
  const note = `${TITLE}第 2 行像是标题，没有算进去。`;
  expect(pastedRows(hires, text)).toEqual({ rows: [own], note });
});

test.each([
  ['a date without the cells behind it', '2021-06-01\t\t', ['2021-06-01', '', '']],
  ['a row in Chinese numerals', '二〇二一年六月一日\t二〇二二年六月一日\t十二', undefined],
])('no title and no header: %s', (_, line, row) => {
  const rows = [row ?? line.split('\t'), own];
  expect(pastedRows(hires, `${line}\n${own.join('\t')}`)).toEqual({ rows, note: '' });
});

test.each([
  ['values in the form’s order', own.join('\t'), [own]],
  ['more columns', `${own.join('\t')}\t张三`, [[...own, '张三']]],
  ['fewer columns', '2021-06-01', [['2021-06-01']]],
])('without a header cells keep their places: %s', (_, text, rows) => {
  expect(pastedRows(hires, text)).toEqual({ rows, note: '' });
});

test('for any order of the named columns among others, each row is the form’s', () => {
  const names = [
    ['退役日期', '退役', '退役日期（必填）', '退伍', '退伍时间', '退役年月', '退出现役日期'],
    ['入职日期', '入职日期*', '本单位入职日期', '入职', '入职年月', '到岗时间', '录用日'],
    ['参保月数', '入职后由本单位参保的月数', '参保的月数', '月数', '缴费月数', '参保（月）'],
  ];
  const others = fc.constantFrom(
    '序号',
    '姓名',
    '身份证号',
    '手机',
    '备注',
    '出生日期',
    '单位',
    '',
  );
  const columns = fc
    .tuple(
      ...names.map((forms, i) =>
        fc.constantFrom(...forms).map((name) => ({ name, value: own[i] ?? '' })),
      ),
      fc.array(
        others.map((name) => ({ name, value: '张三' })),
        { maxLength: 4 },
      ),
    )
    .chain((all) => {
      const flat = all.flat();
      return fc.shuffledSubarray(flat, { minLength: flat.length });
    });
  fc.assert(
    fc.property(columns, fc.integer({ min: 1, max: 5 }), (shuffled, count) => {
      const row = shuffled.map(({ value }) => value);
      const text = tableText([shuffled.map(({ name }) => name), ...Array(count).fill(row)]);
      expect(pastedRows(hires, text).rows).toEqual(Array(count).fill(own));
    }),
  );
});

describe('titles and headers in the middle of a table are no persons', () => {
  const next = ['2021-07-01', '2022-07-01', '8'];
  const again = (rows: string) => `第 ${rows}又是标题或表头，没有算进去。`;

  test.each([
    ['the header', [NAMES, own, NAMES, next], `${HEADER}${again('3 行')}`],
    [
      'the header of another sheet',
      [NAMES, own, '退伍日期\t到岗时间\t缴费月数', next],
      `${HEADER}${again('3 行')}`,
    ],
    ['a header above which there is none', [own, NAMES, next], again('2 行')],
    [
      'a header of two rows',
      ['退役\t入职\t参保', '日期\t日期\t月数', own, '退役\t入职\t参保', '日期\t日期\t月数', next],
      `${HEADER_OF_TWO}${again('4、5 行')}`,
    ],
    [
      'title and header on each page',
      ['2022年名册', NAMES, own, '2022年名册\t\t', NAMES, next, '2022年名册', NAMES],
      `${title(1)}第 2 行像是表头，没有算进去。${again('4、5、7 行等 4 行')}`,
    ],
  ])('%s', (_, lines, note) => {
    const text = lines
      .map((line) => (typeof line === 'string' ? line : line.join('\t')))
      .join('\n');
    expect(pastedRows(hires, text)).toEqual({ rows: [own, next], note });
  });

  test('but a header in another order is not skipped, because the rows below it would be misread', () => {
    const other = ['入职日期', '退役日期', '参保月数'];
    const text = tableText([NAMES.split('\t'), own, other, next]);
    expect(pastedRows(hires, text).rows).toEqual([own, other, next]);
  });

  test('wherever the header of any table is repeated, the persons are the same', () => {
    const header = fc.constantFrom(
      NAMES,
      `姓名\t${NAMES}`,
      '入职\t备注\t退伍\t月数',
      '入职\t2022年工资\t月数',
    );
    fc.assert(
      fc.property(header, fc.array(fc.boolean(), { minLength: 1 }), (names, isHeader) => {
        const person = names
          .split('\t')
          .map((_, i) => own[i] ?? '张三')
          .join('\t');
        const once = [names, person, ...isHeader.flatMap((is) => (is ? [] : [person]))];
        const again = [names, person, ...isHeader.map((is) => (is ? names : person))];
        const rowsOf = (lines: string[]) => pastedRows(hires, lines.join('\n')).rows;
        expect(rowsOf(again)).toEqual(rowsOf(once));
      }),
    );
  });
});

describe('a row of sums is left out', () => {
  test.each([
    ['in the first column', `${own.join('\t')}\n合计\t\t12`, '“合计”没有算进去。'],
    ['behind blank cells', `${own.join('\t')}\n\t\t总计 12`, '“总计”没有算进去。'],
    ['with a blank in the word', `${own.join('\t')}\n小　计\t\t12`, '“小计”没有算进去。'],
    ['twice', `本页小计\t\t12\n${own.join('\t')}\n累计：\t\t24`, '“小计”“累计”没有算进去。'],
    [
      'under a header in another order',
      `姓名\t退役日期\t入职日期\t参保月数\n张三\t${own.join('\t')}\n合计\t\t\t12`,
      `${BY_NAME}“合计”没有算进去。`,
    ],
  ])('%s', (_, text, note) => {
    expect(pastedRows(hires, text)).toEqual({ rows: [own], note });
  });

  test('but not a row with a remark about a sum', () => {
    const row = [...own, '累计参保 24 个月'];
    expect(pastedRows(hires, row.join('\t'))).toEqual({ rows: [row], note: '' });
  });
});
