import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answerReaders } from '../../../../src/policy/core/measure/answers.ts';
import {
  choice,
  count,
  counts,
  day,
  type Fields,
  metaOf,
  money,
  month,
  months,
  namedFields,
  optional,
  percent,
  rows,
  yesNo,
} from '../../../../src/policy/core/measure/field.ts';
import { AssessmentError } from '../../../../src/policy/core/measure/verdict.ts';

type Schema = Fields[string];

/** The problems of a value for a field: none if it is valid, else each path with its message. */
function complaints(field: Schema, value: unknown): string[] {
  try {
    answerReaders({ field }).readAll({ field: value });
    return [];
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error;
    return error.problems.map(({ path, reason }) =>
      [...path.split('.').slice(1), reason].join(' '),
    );
  }
}

const takes = (schema: Schema, value: unknown) => complaints(schema, value).length === 0;

interface Bounds {
  name: string;
  /** Created in each test, so that the test covers the creation. */
  make: () => Schema;
  taken: unknown[];
  refused: unknown[];
  says: string;
}

const fields: Bounds[] = [
  {
    name: 'a count from 0 to a million by default',
    make: () => count({ label: '人数', unit: '人', example: 3 }),
    taken: [0, 1, 999_999, 1_000_000],
    refused: [-1, 1_000_001, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null, undefined, true],
    says: '“人数”要填 0 到 1,000,000 之间的整数（单位：人），例如 3。',
  },
  {
    name: 'a count between bounds of its own',
    make: () => count({ label: '哪一届', unit: '届', min: 1900, max: 2100, example: 2022 }),
    taken: [1900, 2100],
    refused: [1899, 2101],
    says: '“哪一届”要填 1900 到 2100 之间的整数（单位：届），例如 2022。',
  },
  {
    name: 'months of payment from 1 to 600',
    make: () => months({ label: '月数', example: 12 }),
    taken: [1, 600],
    refused: [0, 601, 1.5, '12'],
    says: '“月数”要填 1 到 600 之间的整数（单位：个月），例如 12。',
  },
  {
    name: 'money with at most two decimals, however large',
    make: () => money({ label: '贷款', example: 100 }),
    taken: [0, -0, 0.01, 0.29, 1.15, 100, 1_563_559_386.77, 9_999_999_999.99, 10_000_000_000],
    refused: [-0.01, 0.001, 1.005, 1.0000000001, 10_000_000_000.01, 13_000_000_000, '100', null],
    says: '“贷款”要填 0 到 10,000,000,000 之间的金额（单位：元，最多两位小数），例如 100。',
  },
  {
    name: 'money that cannot be nothing',
    make: () => money({ label: '工资', example: 100, min: 0.01, max: 1000 }),
    taken: [0.01, 1000],
    refused: [0, -0, 0.001, 1000.01],
    says: '“工资”要填 0.01 到 1,000 之间的金额（单位：元，最多两位小数），例如 100。',
  },
  {
    name: 'a rate with at most four decimals',
    make: () => percent({ label: '费率', example: 0.4 }),
    taken: [0, 0.4, 0.0001, 33.3333, 99.9999, 100],
    refused: [-0.0001, 100.0001, 0.00001, 33.33333, '0.4', null],
    says: '“费率”要填 0 到 100 之间的百分数（最多四位小数），例如 0.4。',
  },
  {
    name: 'yes or no',
    make: () => yesNo({ label: '参保' }),
    taken: [true, false],
    refused: ['true', 1, 0, null, undefined],
    says: '“参保”要选“是”或“否”。',
  },
  {
    name: 'a choice of numbers',
    make: () =>
      choice({
        label: '年龄',
        options: [
          { value: 50, label: '50 周岁' },
          { value: 55, label: '55 周岁' },
        ],
      }),
    taken: [50, 55],
    refused: ['50', 51, '', null, undefined],
    says: '“年龄”要从这些里选一个：50 周岁、55 周岁。',
  },
  {
    name: 'a day from 1900 to 2100',
    make: () => day({ label: '日期', example: '2022-06-01' }),
    taken: ['1900-01-01', '2000-02-29', '2100-12-31'],
    refused: ['1899-12-31', '2101-01-01', '2022-02-29', '2022-6-1', '2022-06', 20220601, null],
    says: '“日期”要填 1900-01-01 至 2100-12-31 之间存在的日期（年-月-日），例如 2022-06-01。',
  },
  {
    name: 'a day up to a last one',
    make: () => day({ label: '日期', example: '2022-06-01', through: '2023-12-31' }),
    taken: ['1900-01-01', '2023-12-31'],
    refused: ['1899-12-31', '2024-01-01', '2100-12-31', '2022-02-29', 20220601, null],
    says: '“日期”要填 1900-01-01 至 2023-12-31 之间存在的日期（年-月-日），例如 2022-06-01。',
  },
  {
    name: 'a month from 1900 to 2100',
    make: () => month({ label: '月份', example: '2022-06' }),
    taken: ['1900-01', '2000-12', '2100-12'],
    refused: ['1899-12', '2101-01', '2022-00', '2022-13', '2022-6', '2022-06-01', 202206, null],
    says: '“月份”要填 1900-01 至 2100-12 之间存在的月份（年-月），例如 2022-06。',
  },
];

describe.each(fields)('$name', ({ make, taken, refused, says }) => {
  test.each(taken.map((value) => [value]))('accepts %j', (value) => {
    expect(complaints(make(), value)).toEqual([]);
  });

  test.each(refused.map((value) => [value]))(
    'rejects %j with a message that explains how to fix it',
    (value) => {
      const [first, ...others] = complaints(make(), value);
      expect([first, ...others.filter((other) => other !== first)]).toEqual([says]);
    },
  );

  test('can be omitted only if it is optional', () => {
    const field = make();
    expect(metaOf(field).optional).toBe(false);
    const may = optional(field);
    expect(takes(may, undefined)).toBe(true);
    expect(metaOf(may)).toEqual({ ...metaOf(field), optional: true });
  });
});

describe('a fixed number of counts', () => {
  const make = () => counts({ label: '人数', unit: '人', length: 2, each: '个月', example: 30 });
  const wrongLength = '“人数”要正好填 2 个数，每个月一个。';
  const wrong = (i: number) =>
    `${i} “人数，第 ${i + 1} 个月”要填 0 到 1,000,000 之间的整数（单位：人），例如 30。`;

  test.each([
    { value: [0, 1_000_000], reported: [] },
    { value: [1], reported: [wrongLength] },
    { value: [1, 2, 3], reported: [wrongLength] },
    { value: 12, reported: [wrongLength] },
    { value: [1, -1], reported: [wrong(1)] },
    { value: [1_000_001, 1], reported: [wrong(0)] },
    { value: [0.5, '1'], reported: [wrong(0), wrong(1)] },
    // If there are too many or too few, no item is checked.
    { value: ['1'], reported: [wrongLength] },
    { value: ['1', '2', '3'], reported: [wrongLength] },
  ])('reports for $value: $reported', ({ value, reported }) => {
    expect(complaints(make(), value)).toEqual(reported);
  });
});

describe('rows', () => {
  const make = () =>
    rows({
      label: '名单',
      row: '名',
      columns: { people: count({ label: '人数', unit: '人', example: 1 }) },
    });

  test.each([
    { name: 'no row', value: [], reported: [] },
    { name: 'one row', value: [{ people: 3 }], reported: [] },
    {
      name: 'a bad cell',
      value: [{ people: 3 }, { people: -1 }],
      reported: ['1 people “人数”要填 0 到 1,000,000 之间的整数（单位：人），例如 1。'],
    },
    {
      name: 'a column that does not exist',
      value: [{ people: 3, age: 1, name: 'x' }],
      reported: ['0 没有这一列：age、name。'],
    },
    { name: 'a row that is none', value: [7], reported: ['0 每一行要有：人数。'] },
    { name: 'a list for a row', value: [[3]], reported: ['0 每一行要有：人数。'] },
    { name: 'no row at all', value: [null], reported: ['0 每一行要有：人数。'] },
    {
      name: 'an inherited cell',
      value: [Object.create({ people: 3 })],
      reported: ['0 每一行要有：人数。'],
    },
    { name: 'no list', value: { people: 3 }, reported: ['“名单”要是一张表，最多 10,000 行。'] },
  ])('reports for $name: $reported', ({ value, reported }) => {
    expect(complaints(make(), value)).toEqual(reported);
  });

  test('have at most 10,000 items', () => {
    const list = (length: number) => Array.from({ length }, () => ({ people: 1 }));
    expect(complaints(make(), list(10_000))).toEqual([]);
    expect(complaints(make(), list(10_001))).toEqual(['“名单”要是一张表，最多 10,000 行。']);
  });
});

test('fields keep their order and contain everything a form needs', () => {
  const asked: Fields = {
    zeta: yesNo({ label: '是否', hint: '看证书。' }),
    alpha: months({ label: '月数', example: 12 }),
    list: rows({
      label: '名单',
      row: '名',
      columns: { on: day({ label: '日期', example: '2022-06-01' }) },
    }),
  };
  expect(namedFields(asked)).toEqual([
    { name: 'zeta', kind: 'yes-no', label: '是否', hint: '看证书。', optional: false },
    {
      name: 'alpha',
      kind: 'count',
      label: '月数',
      unit: '个月',
      min: 1,
      max: 600,
      example: 12,
      optional: false,
    },
    {
      name: 'list',
      kind: 'rows',
      label: '名单',
      row: '名',
      max: 10_000,
      optional: false,
      columns: [
        {
          name: 'on',
          kind: 'day',
          label: '日期',
          from: '1900-01-01',
          through: '2100-12-31',
          example: '2022-06-01',
          optional: false,
        },
      ],
    },
  ]);
});

test.each([
  {
    make: () => money({ label: '钱', example: 1 }),
    shape: { kind: 'money', unit: '元', min: 0, max: 10_000_000_000 },
  },
  {
    make: () => percent({ label: '率', example: 1 }),
    shape: { kind: 'percent', unit: '%', max: 100 },
  },
  {
    make: () => choice({ label: '奖', options: [{ value: 'gold', label: '金奖' }] }),
    shape: { kind: 'choice', label: '奖', options: [{ value: 'gold', label: '金奖' }] },
  },
  {
    make: () => month({ label: '月', example: '2022-06' }),
    shape: { kind: 'month', from: '1900-01', through: '2100-12' },
  },
  {
    make: () => counts({ label: '数', unit: '人', length: 12, each: '个月', example: 30 }),
    shape: { kind: 'counts', unit: '人', max: 1_000_000, length: 12, each: '个月' },
  },
])('a form receives $shape', ({ make, shape }) => {
  expect(metaOf(make())).toMatchObject(shape);
});

test('a schema without an entry in the registry is rejected, and the error says where fields are defined', () => {
  expect(() => metaOf(z.string())).toThrow('field.ts');
});
