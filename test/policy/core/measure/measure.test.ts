import { describe, expect, test } from 'vitest';
import { defineMeasure } from '#plan/define-measure.ts';
import { count, optional, rows, yesNo } from '../../../../src/policy/core/measure/field.ts';
import { dateFigure, figure, outsideFigure } from '../../../../src/policy/core/measure/figure.ts';

import { caveat, exact, step } from '../../../../src/policy/core/measure/verdict.ts';
import { AssessmentError, type IsoDate } from '../../../../src/policy/index.ts';

const CLAUSE = 'art_5__para_2__sent_5';

/** A complete publishable measure; each test changes one property. */
const sound = {
  id: 'made-up',
  title: '试验',
  who: 'worker',
  roles: ['working'],
  gives: 'exact',
  basis: [CLAUSE],
  departments: ['甲局', '乙局'],
  figures: {},
  fields: { hired: yesNo({ label: '就业' }), months: optional(count(monthsField())) },
  conditions: [
    {
      clause: CLAUSE,
      text: '已就业',
      test: ({ hired }: { hired: boolean }) => hired,
      remedy: '要先就业。',
    },
  ],
} as const;

function monthsField() {
  return { label: '月数', unit: '个月', example: 12 };
}

describe('a measure', () => {
  test('has the data of its definition', () => {
    const measure = defineMeasure({
      ...sound,
      conditions: [
        ...sound.conditions,
        { clause: 'art_5__para_2', text: '符合规定', test: 'left-open' },
      ],
    });
    expect(measure).toMatchObject({
      id: 'made-up',
      title: '试验',
      who: 'worker',
      gives: 'exact',
      article: 5,
      basis: [CLAUSE],
      departments: ['甲局', '乙局'],
      figures: {},
      outside: {},
      later: [],
      span: { from: '2021-10-01', through: '2023-12-31' },
      conditions: [
        { clause: CLAUSE, text: '已就业', leftOpen: false },
        { clause: 'art_5__para_2', text: '符合规定', leftOpen: true },
      ],
    });
    expect(measure.fields.map(({ name, optional: may }) => [name, may])).toEqual([
      ['hired', false],
      ['months', true],
    ]);
  });

  test.each([
    ['2021-10-01', '2021-10-01'],
    ['2022-04-30', '2022-04-30'],
    ['2023-12-31', '2023-12-31'],
  ] as [IsoDate, IsoDate][])('that ends on %s is valid through %s', (day, through) => {
    const { span } = defineMeasure({ ...sound, figures: { through: dateFigure(day, CLAUSE) } });
    expect(span).toEqual({ from: '2021-10-01', through });
  });

  test('belongs to the article of its first clause, or to the closing paragraph', () => {
    const closing = defineMeasure({ ...sound, basis: ['conclusions__para_1__sent_2'] });
    expect(closing.article).toBe('closing');
    expect(defineMeasure({ ...sound, basis: ['art_9__para_1'] }).article).toBe(9);
  });

  test('shows its figures that are money or rates, or those that it names', () => {
    const figures = {
      cap: figure(5000, '元/人', CLAUSE),
      rate: figure(50, '%', CLAUSE),
      people: figure(3, '人', CLAUSE),
      share: figure(1, '个/元', CLAUSE),
      through: dateFigure('2022-04-30', CLAUSE),
    };
    const { sums, sumIs } = defineMeasure({ ...sound, figures });
    expect([sums, sumIs]).toEqual([[figures.cap, figures.rate], null]);
    const named = defineMeasure({ ...sound, figures, sums: ['people'], sumIs: '要缴' });
    expect([named.sums, named.sumIs]).toEqual([[figures.people], '要缴']);
  });

  test('names each outside document that it uses once, including those of its numbers', () => {
    const outside = {
      rate: outsideFigure(1.5, '%', 'levy-ratio'),
      share: outsideFigure(1, '%', 'levy-ratio'),
    };
    const computing = defineMeasure({ ...sound, outside, computesWith: ['levy-formula'] });
    expect(computing.documents).toEqual(['levy-formula', 'levy-ratio']);
    expect(defineMeasure(sound).documents).toEqual([]);
  });

  test('pays the applicants, unless defined otherwise', () => {
    const owing = defineMeasure({ ...sound, flow: 'due' });
    expect([defineMeasure(sound).flow, owing.flow]).toEqual(['paid', 'due']);
  });

  test('contains later policy and outside numbers unchanged', () => {
    const outside = { rate: outsideFigure(1.5, '%', 'levy-ratio') };
    const later = [
      {
        document: 'rates-2024',
        changes: '延续。',
        span: { from: '2025-01-01', through: '2025-12-31' },
        source: 'national',
      },
    ] as const;
    const measure = defineMeasure({ ...sound, outside, later });
    expect([measure.outside, measure.later]).toEqual([outside, later]);
  });
});

const LATER = {
  kind: 'later-policy',
  field: null,
  text: '国家和省后来的政策对这项有调整的，按国家和省的办。',
  clause: 'conclusions__para_1__sent_3',
  document: null,
};

describe('a verdict', () => {
  test('contains the steps, and general caveats before specific ones', () => {
    const measure = defineMeasure({
      ...sound,
      caveats: [caveat(CLAUSE, '总是。')],
      outcome: () => ({
        amount: exact(123),
        steps: [step(CLAUSE, '一步', '值')],
        caveats: [caveat(CLAUSE, '这次。')],
        period: { from: '2022-01-01', through: '2022-01-31' },
      }),
    });
    expect(measure.assess({ hired: true }, '2022-01-01')).toStrictEqual({
      measure: 'made-up',
      on: '2022-01-01',
      lifecycle: 'in-force',
      eligible: true,
      amount: { kind: 'exact', fen: 123 },
      conditions: [{ clause: CLAUSE, text: '已就业', met: true, found: null, remedy: null }],
      steps: [{ clause: CLAUSE, text: '一步', value: '值', document: null }],
      caveats: [
        { kind: 'note', field: null, text: '总是。', clause: CLAUSE, document: null },
        { kind: 'note', field: null, text: '这次。', clause: CLAUSE, document: null },
        LATER,
      ],
      period: { from: '2022-01-01', through: '2022-01-31' },
    });
  });

  test('computes nothing if a condition fails, and states the remedy', () => {
    const measure = defineMeasure({
      ...sound,
      conditions: [{ ...sound.conditions[0], found: ({ hired }) => `答：${hired}` }],
      outcome: () => {
        throw new Error('must not be computed');
      },
    });
    expect(measure.assess({ hired: false }, '2024-01-01')).toStrictEqual({
      measure: 'made-up',
      on: '2024-01-01',
      lifecycle: 'ended',
      eligible: false,
      amount: null,
      conditions: [
        { clause: CLAUSE, text: '已就业', met: false, found: '答：false', remedy: '要先就业。' },
      ],
      steps: [],
      caveats: [LATER],
      period: null,
    });
  });

  test.each([
    ['unstated', '方案没有写明金额，以负责部门的规定为准：甲局、乙局。'],
    ['exact', '方案没有写明金额，以负责部门的规定为准：甲局、乙局。'],
    ['service', '这句没写要发钱，也没写金额；怎样办，以负责部门的规定为准：甲局、乙局。'],
    ['period', null],
    ['answer', null],
  ] as const)('of a measure that gives %s, without a sum, is: %s', (gives, text) => {
    const { amount, caveats } = defineMeasure({ ...sound, gives }).assess(
      { hired: true },
      '2022-01-01',
    );
    expect(amount).toStrictEqual({ kind: 'unstated', fen: null });
    const said = text
      ? [{ kind: 'departments', field: null, text, clause: 'art_5__resp', document: null }]
      : [];
    expect(caveats).toStrictEqual([...said, LATER]);
  });

  test('of a measure of the closing paragraph, without a sum, refers to the covering notice', () => {
    const measure = defineMeasure({
      ...sound,
      gives: 'unstated',
      basis: ['conclusions__para_1__sent_2'],
    });
    expect(measure.assess({ hired: true }, '2022-01-01').caveats[0]?.clause).toBe(
      'preface__para_2',
    );
  });

  test('rejects contradictory answers with the path that the measure names', () => {
    const reason = '没有就业，就没有月数。';
    const measure = defineMeasure({
      ...sound,
      rules: [({ hired, months }) => (!hired && months ? { path: 'months', reason } : null)],
    });
    expect(() => measure.assess({ hired: false, months: 3 }, '2022-01-01')).toThrow(
      expect.objectContaining({ code: 'bad-input', problems: [{ path: 'months', reason }] }),
    );
    expect(measure.assess({ hired: true, months: 3 }, '2022-01-01').eligible).toBe(true);
  });

  test.each<[string, unknown, string[]]>([
    ['an invalid answer', { hired: false, months: 3, people: -1 }, ['people', 'months']],
    ['an unknown name', { hired: false, months: 3, age: 1 }, ['age', 'months']],
    [
      'a rule that needs an invalid answer',
      { hired: 'no', months: 3, people: 5 },
      ['hired', 'people'],
    ],
    ['a rule that needs a missing answer', { months: 3, people: 5 }, ['hired', 'people']],
    ['no contradiction', { hired: true, months: 3, people: -1 }, ['people']],
  ])('names contradictions together with %s', (_, input, paths) => {
    const measure = defineMeasure({
      ...sound,
      fields: {
        ...sound.fields,
        people: optional(count({ label: '人数', unit: '人', example: 1 })),
      },
      rules: [
        ({ hired, months }) => (!hired && months ? { path: 'months', reason: '' } : null),
        ({ people }) => (people === 5 ? { path: 'people', reason: '' } : null),
      ],
    });
    try {
      measure.assess(input, '2022-01-01');
      expect.unreachable();
    } catch (error) {
      expect((error as AssessmentError).problems.map(({ path }) => path)).toEqual(paths);
    }
  });
});

describe('an input', () => {
  const problemsOf = (input: unknown) => {
    try {
      defineMeasure(sound).assess(input, '2022-01-01');
      return [];
    } catch (error) {
      if (!(error instanceof AssessmentError)) throw error;
      expect(error.code).toBe('bad-input');
      return error.problems;
    }
  };
  const noGroup = [{ path: 'input', reason: '要填的内容应是一组“名称: 值”。' }];
  const unreadable = [
    { path: 'input', reason: '填的内容读不出来：每一项都要是普通的文字、数字或“是”“否”。' },
  ];
  const surplus = (path: string) => ({ path, reason: '这项措施没有这一项，请删去。' });

  class Person {
    hired = true;
  }

  test.each([
    { name: 'a plain group', input: { hired: true }, problems: [] },
    {
      name: 'a group without a prototype',
      input: Object.assign(Object.create(null), { hired: true }),
      problems: [],
    },
    { name: 'nothing', input: null, problems: noGroup },
    { name: 'nothing at all', input: undefined, problems: noGroup },
    { name: 'a text', input: 'hired', problems: noGroup },
    {
      name: 'a surplus answer with as long a name as is repeated',
      input: { hired: true, ['x'.repeat(60)]: 1 },
      problems: [surplus('x'.repeat(60))],
    },
    {
      name: 'a surplus answer with a longer name',
      input: { hired: true, ['x'.repeat(61)]: 1 },
      problems: [surplus(`${'x'.repeat(60)}…`)],
    },
    { name: 'a list', input: [true], problems: noGroup },
    { name: 'a function', input: () => ({ hired: true }), problems: noGroup },
    { name: 'an instance of a class', input: new Person(), problems: noGroup },
    { name: 'a date', input: new Date(0), problems: noGroup },
    { name: 'inherited answers', input: Object.create({ hired: true }), problems: noGroup },
    {
      name: 'an answer that throws when it is read',
      input: {
        get hired(): boolean {
          throw new Error('no');
        },
      },
      problems: unreadable,
    },
    {
      name: 'surplus answers, one of them without a name',
      input: JSON.parse('{"hired": true, "age": 3, "": 1, "__proto__": 2}'),
      problems: [surplus('age'), surplus('input'), surplus('__proto__')],
    },
  ])('with $name is rejected: $problems', ({ input, problems }) => {
    expect(problemsOf(input)).toEqual(problems);
  });

  test('is validated in the same way if it is incomplete', () => {
    const measure = defineMeasure(sound);
    expect(() => measure.evaluatePartially(new Person() as never, '2022-01-01')).toThrow(
      expect.objectContaining({ code: 'bad-input', problems: noGroup }),
    );
    expect(measure.evaluatePartially({}, '2022-01-01').needs).toEqual(['hired']);
  });

  test('is complete if every field is answered that the outcome reads', () => {
    const people = count({ label: '人数', unit: '人', example: 1 });
    const measure = defineMeasure({
      ...sound,
      fields: { ...sound.fields, people },
      outcome: (input) => ({ amount: exact(input.people) }),
    });
    expect(measure.evaluatePartially({ hired: true }, '2022-01-01').needs).toEqual(['people']);
    expect(measure.evaluatePartially({ hired: true, people: 0 }, '2022-01-01').needs).toEqual([]);
    expect(measure.evaluatePartially({ hired: true, months: 2 }, '2022-01-01').needs).toEqual([
      'people',
    ]);
  });

  test('that makes a condition throw is an error and does not count as a missing answer', () => {
    const broken = defineMeasure({
      ...sound,
      conditions: [
        {
          ...sound.conditions[0],
          test: () => {
            throw new RangeError('broken');
          },
        },
      ],
    });
    expect(() => broken.evaluatePartially({ hired: true }, '2022-01-01')).toThrow(RangeError);
  });
});

test('a row with inherited columns is rejected for its missing columns', () => {
  const people = count({ label: '人数', unit: '人', example: 1 });
  const measure = defineMeasure({
    ...sound,
    fields: { list: rows({ label: '名单', row: '名', columns: { people } }) },
    conditions: [],
  });
  const pretends = new Proxy({}, { get: () => 1 });
  expect(() => measure.assess({ list: [pretends] }, '2022-01-01')).toThrow(
    expect.objectContaining({
      problems: [
        {
          path: 'list.0.people',
          reason: '“人数”要填 0 到 1,000,000 之间的整数（单位：人），例如 1。',
        },
      ],
    }),
  );
});
