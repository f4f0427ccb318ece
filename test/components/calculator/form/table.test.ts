import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, tableText } from '../../../../src/components/calculator/form/table.ts';
import { isHeaderRow } from '../../../../src/components/calculator/lists/pasted-rows.ts';

const twoRows = [
  ['2021-06-01', '12'],
  ['2021-07-01', '13'],
];

test.each([
  ['tabs and line breaks', '2021-06-01\t12\n2021-07-01\t13'],
  ['a line break at its end', '2021-06-01\t12\n2021-07-01\t13\n'],
  ['the line breaks of Windows', '2021-06-01\t12\r\n2021-07-01\t13\r\n'],
  ['a byte order mark', '\uFEFF2021-06-01\t12\n2021-07-01\t13'],
  ['quotation marks', '"2021-06-01"\t"12"\n"2021-07-01"\t13'],
  ['commas', '2021-06-01,12\n2021-07-01,13'],
  ['Chinese commas', '2021-06-01，12\n2021-07-01，13'],
  ['blanks', '2021-06-01 12\n2021-07-01　13'],
  ['quotation marks between commas', '"2021-06-01","12"\r\n"2021-07-01",13\r\n'],
])('a table with %s is split into its cells', (_, text) => {
  expect(cellsOf(text)).toEqual(twoRows);
});

test('a quoted cell keeps its quotation marks; its line break becomes a space', () => {
  expect(cellsOf('"他说""好"""\t"两\n行"')).toEqual([['他说"好"', '两 行']]);
});

test.each([
  ['"2021-06-01","2022-06-01","12"\r\n', [['2021-06-01', '2022-06-01', '12']]],
  ['"1,030","30"', [['1,030', '30']]],
  [
    '"1,030",30\n980,"3,000"',
    [
      ['1,030', '30'],
      ['980', '3,000'],
    ],
  ],
  ['"1,030"\n"1,200"\n980', [['1,030'], ['1,200'], ['980']]],
  ['"a\tb","两\n行",""', [['a\tb', '两 行', '']]],
  ['"a,b"\t"c"', [['a,b', 'c']]],
  ['他说"好,30', [['他说"好', '30']]],
])('commas separate quoted cells, and are kept inside them: %j', (text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test('text after an unclosed quotation mark is kept', () => {
  expect(cellsOf('"12\t13')).toEqual([['"12', '13']]);
});

test('every table of two or more columns is restored from its text', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\t\r\n\uFEFF]/g, ''));
  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(tables, (cells) => {
      expect(cellsOf(tableText(cells))).toEqual(cells);
    }),
  );
});

test.each([
  [['退役日期', '入职日期', '参保月数'], true],
  [['退役日期', '', '参保月数'], false],
  [['2021-06-01', '2022-06-01', '12'], false],
  [['退役日期', '录用日期', '参保满12个月'], true],
  [['第１列', '第２列'], true],
  [['退役日期', '１２个月', '录用日期'], false],
  [["'2021-06-01", '“2022-06-01', '约12'], false],
])('whether a row of %j is a header: %s', (row, names) => {
  expect(isHeaderRow(row)).toBe(names);
});

test.each([
  ['a column of grouped thousands', '1,030\n1,200\n980', [['1,030'], ['1,200'], ['980']]],
  ['one cell of grouped thousands', '1,200', [['1,200']]],
  ['grouped thousands among units', '31\n34人\n1,035', [['31'], ['34人'], ['1,035']]],
  ['grouped thousands with a unit', '1,035人\n980人', [['1,035人'], ['980人']]],
  [
    'grouped thousands under their name',
    '人数\n1,030\n-\n980',
    [['人数'], ['1,030'], ['-'], ['980']],
  ],
  ['full-width commas between thousands', '1，200\n30', [['1，200'], ['30']]],
  ['a line of counts', '30,31,29', [['30', '31', '29']]],
  [
    'a line of twelve counts of three digits',
    Array(12).fill('100').join(','),
    [Array(12).fill('100')],
  ],
])('a comma separates thousands if every line is one number, else cells: %s', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});
