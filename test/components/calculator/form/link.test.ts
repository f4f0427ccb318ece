import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  assessAnswers,
} from '../../../../src/components/calculator/answers/answers.ts';
import {
  answersFromLink,
  searchWithAnswers,
} from '../../../../src/components/calculator/form/link.ts';
import { columnsOf, countsText, isList } from '../../../../src/components/calculator/form/list.ts';
import {
  OMITTED,
  readField,
  type SimpleField,
} from '../../../../src/components/calculator/form/reading.ts';
import { isBlankRow, tableText } from '../../../../src/components/calculator/form/table.ts';
import {
  type Measure,
  measureOf,
  measures,
  type NamedField,
} from '../../../../src/policy/index.ts';

/** In milliseconds. A property of every measure takes long on a busy machine. */
const SLOWLY = 60_000;

const flexible = measureOf('flexible-employment');
const veterans = measureOf('veteran-hire');
const headcount = measureOf('domestic-service-headcount');

test('a link contains answers by measure and field, as values and not as typed', () => {
  const answers = { pension: 'true', medical: '否', months: '１２ 个月' };
  expect(searchWithAnswers(flexible, answers, '')).toBe(
    '?flexible-employment.medical=false&flexible-employment.months=12&flexible-employment.pension=true',
  );
});

test('a link contains rows and counts as lists', () => {
  const hires = '2021.6.1\t2022年6月1日\t12\n\t\t\n2021-07-01\t2021-08-01\t24';
  expect(searchWithAnswers(veterans, { hires }, '')).toBe(
    '?veteran-hire.hires=2021-06-01%2C2022-06-01%2C12%3B2021-07-01%2C2021-08-01%2C24',
  );
  const monthlyHeadcounts = Array(12).fill('29').join('\t');
  expect(searchWithAnswers(headcount, { monthlyHeadcounts }, '')).toBe(
    '?domestic-service-headcount.monthlyHeadcounts=29%2C29%2C29%2C29%2C29%2C29%2C29%2C29%2C29%2C29%2C29%2C29',
  );
});

test('only the measure’s own parameters are rewritten; the day and other measures are kept, sorted', () => {
  const before =
    '?on=2022-06-01&unemployment-benefit.meetsConditions=true&flexible-employment.months=3&flexible-employment.old=1&a=%E5%A5%BD';
  expect(searchWithAnswers(flexible, { months: '4' }, before)).toBe(
    '?a=%E5%A5%BD&flexible-employment.months=4&on=2022-06-01&unemployment-benefit.meetsConditions=true',
  );
});

test('a form without answers adds nothing to the link', () => {
  expect(searchWithAnswers(flexible, {}, '?flexible-employment.months=3')).toBe('');
  expect(searchWithAnswers(veterans, { hires: '\t\t' }, '')).toBe('');
});

test('a link restores the answers', () => {
  const search = '?flexible-employment.pension=true&flexible-employment.months=12&on=2022-06-01';
  expect(answersFromLink(flexible, search)).toEqual({
    answers: { pension: 'true', months: '12' },
    rejected: [],
  });
});

test.each([
  [
    'an unknown field',
    '?flexible-employment.city=%E6%B1%9F%E9%97%A8',
    {},
    ['flexible-employment.city', '这个计算器没有这一项：“江门”。'],
  ],
  [
    'a text in a number’s place, which stays to be mended',
    '?flexible-employment.months=many',
    { months: 'many' },
    [
      'flexible-employment.months',
      '“灵活就业缴社会保险费的月数”里的“many”没认出来：请只填数字，例如 12。',
    ],
  ],
  [
    'a pick that is none of the options',
    '?flexible-employment.pension=maybe',
    {},
    ['flexible-employment.pension', '“参加了职工养老保险”里的“maybe”没认出来：请填“是”或“否”。'],
  ],
  [
    'the same field twice',
    '?flexible-employment.months=1&flexible-employment.months=2',
    { months: '1' },
    [
      'flexible-employment.months',
      '“灵活就业缴社会保险费的月数”写了两次，只用第一次的；没有用“2”。',
    ],
  ],
])('a link with %s reports it', (_, search, answers, [name, reason]) => {
  expect(answersFromLink(flexible, search)).toMatchObject({
    answers,
    rejected: [{ name, reason }],
  });
});

test('a link with too many numbers for a list is reported', () => {
  const search = `?domestic-service-headcount.monthlyHeadcounts=${Array(13).fill('29').join(',')}`;
  const { answers, rejected } = answersFromLink(headcount, search);
  expect(answers).toEqual({});
  expect(rejected.map(({ reason }) => reason)).toEqual([
    '“年度内每个月在岗的家政服务人员”要 12 个数，链接里有 13 个。',
  ]);
});

test('a measure ignores the answers of another whose id begins with its own', () => {
  const benefit = measureOf('unemployment-benefit');
  const search = '?unemployment-benefit-extension.birthDate=1963-05-20';
  expect(answersFromLink(benefit, search)).toEqual({ answers: {}, rejected: [] });
  expect(searchWithAnswers(benefit, {}, search)).toBe(search);
});

test(
  'a calculator does not throw for any query string',
  () => {
    const name = fc.constantFrom(
      'veteran-hire.hires',
      'veteran-hire.employer',
      'veteran-hire.',
      'on',
    );
    const pair = fc
      .tuple(name, fc.string({ unit: 'binary' }))
      .map(([key, text]) => `${key}=${text}`);
    const search = fc.oneof(
      fc.array(pair).map((pairs) => `?${pairs.join('&')}`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(search, (text) => {
        const { answers } = answersFromLink(veterans, text);
        searchWithAnswers(veterans, answers, text);
      }),
      { numRuns: 500 },
    );
  },
  SLOWLY,
);

/** Ways to write a value, within the limits of a number, and what no field of a single text reads. */
const written = (field: SimpleField): string[] => {
  const amount = 'max' in field && field.max >= 100_000 ? ['１０万'] : ['１２'];
  return [String('example' in field ? field.example : ''), ...amount, '2021.6.1', '-1', OMITTED];
};

/** Texts for a field: valid ones of its kind, and unreadable ones. */
function textsOf(field: NamedField): fc.Arbitrary<string> {
  const nonsense = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/[\t\r\n\uFEFF]/g, ''));
  switch (field.kind) {
    case 'yes-no':
      return fc.constantFrom('', 'true', 'false');
    case 'choice':
      return fc.constantFrom('', ...field.options.map(({ value }) => String(value)));
    case 'counts':
      return fc
        .array(fc.oneof(fc.nat(field.max).map(String), nonsense), { minLength: 12, maxLength: 12 })
        .map((texts) => texts.join('\t'));
    case 'rows': {
      const cells = fc.tuple(...field.columns.map(textsOf));
      return fc.array(cells).map((rows) => rows.map((row) => row.join('\t')).join('\n'));
    }
    default:
      return fc.oneof(fc.constantFrom(...written(field)), nonsense);
  }
}

const readable = (measure: Measure, answers: Answers) =>
  assessAnswers(measure, answers, '2023-12-31').input;

test(
  'for every measure, restored answers have the same meaning and the same link',
  () => {
    for (const measure of measures) {
      const texts = Object.fromEntries(measure.fields.map((f) => [f.name, textsOf(f)]));
      fc.assert(
        fc.property(fc.record(texts), (typed) => {
          const link = searchWithAnswers(measure, typed as Answers, '?on=2022-06-01');
          const { answers } = answersFromLink(measure, link);
          expect(searchWithAnswers(measure, answers, '?on=2022-06-01')).toBe(link);
          expect(readable(measure, answers)).toEqual(readable(measure, typed as Answers));
        }),
        { numRuns: 50 },
      );
    }
  },
  SLOWLY,
);

test.each([
  ['2021-12-01\t2021-12-02', '2021-12-01,2021-12-02'],
  ['2021-12-01\t2021-12-02\t', '2021-12-01,2021-12-02'],
  ['2021-12-01\t\t12\n2021-12-02', '2021-12-01,,12;2021-12-02'],
  // A quoted cell with tabs.
  ['2021-12-01\t"\t\n2021-12-02\t\t"', '2021-12-01,2021-12-02'],
])('rows without their last cells have the same link when restored: %j', (hires, parameter) => {
  const link = searchWithAnswers(veterans, { hires }, '');
  expect(new URLSearchParams(link).get('veteran-hire.hires')).toBe(parameter);
  expect(searchWithAnswers(veterans, answersFromLink(veterans, link).answers, '')).toBe(link);
});

test('the texts of a list of numbers survive a link, including separators and quotation marks', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'"1a,;% \t') }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, (cells) => {
      const typed = { monthlyHeadcounts: countsText(cells) };
      const link = searchWithAnswers(headcount, typed, '');
      const { answers } = answersFromLink(headcount, link);
      expect(searchWithAnswers(headcount, answers, '')).toBe(link);
    }),
    { numRuns: 500 },
  );
});

describe('a link contains only what answers its field', () => {
  const asked = measures.flatMap((measure) => measure.fields.map((field) => ({ measure, field })));
  const simple = asked.flatMap(({ measure, field }) =>
    isList(field) ? [] : [{ name: `${measure.id}.${field.name}`, measure, field }],
  );
  const lists = asked.flatMap(({ measure, field }) =>
    field.kind === 'rows' ? [{ name: `${measure.id}.${field.name}`, measure, field }] : [],
  );
  /** No field of a measure takes these for an answer. */
  const personal = fc.constantFrom(
    '张三',
    '440701199001011234',
    '44070119900101123X',
    '-440701199001011234',
    '张三 13800138000',
    'ou@example.cn',
    '江门市蓬江区1号',
    '“张三”,;%',
  );
  const parameter = (measure: Measure, name: string, text: string) =>
    new URLSearchParams(searchWithAnswers(measure, { [name]: text }, '')).get(
      `${measure.id}.${name}`,
    );

  test.each(simple)('$name', ({ measure, field }) => {
    fc.assert(
      fc.property(personal, (text) => {
        expect(parameter(measure, field.name, text)).toBe(OMITTED);
      }),
    );
    expect(readField(field, OMITTED).is).toBe('unreadable');
  });

  test.each([
    ['1000000', '1000000'],
    ['1000001', OMITTED],
    ['13800138000', OMITTED],
    ['1.38e10', OMITTED],
    ['一百万零一', OMITTED],
    ['-1', '-1'],
  ])('a number of people, at most a million: %s', (text, linked) => {
    expect(parameter(measureOf('disability-levy'), 'employees', text)).toBe(linked);
    const monthly = countsText([text, ...Array(11).fill('29')]);
    expect(parameter(headcount, 'monthlyHeadcounts', monthly)).toBe(
      [linked, ...Array(11).fill('29')].join(),
    );
  });

  test.each([
    ['a name before the columns', '张三\t2021-06-01\t2022-06-01\t12', '略,2021-06-01,略,略'],
    [
      'a number behind the columns',
      '2021-06-01\t2022-06-01\t12\t440701199001011234',
      '2021-06-01,2022-06-01,12,略',
    ],
    [
      'three columns more',
      '2021-06-01\t2022-06-01\t12\t张三\t\t13800138000',
      '2021-06-01,2022-06-01,12,略',
    ],
    ['blank columns more', '2021-06-01\t2022-06-01\t12\t\t　', '2021-06-01,2022-06-01,12'],
    ['a name in place of a day', '张三\t2022-06-01\t12', '略,2022-06-01,12'],
    ['a name in the second row', '2021-06-01\t2022-06-01\t12\n李四', '2021-06-01,2022-06-01,12;略'],
  ])('a table with %s', (_, hires, linked) => {
    expect(parameter(veterans, 'hires', hires)).toBe(linked);
  });

  test.each(lists)(
    '$name, any table: a row that is no answer is none after the link',
    ({ measure, field }) => {
      const cells = columnsOf(field).map((column) =>
        fc.oneof(fc.constantFrom('', ...written(column)), personal),
      );
      const row = fc
        .tuple(fc.tuple(...cells), fc.array(fc.oneof(fc.constant(''), personal), { maxLength: 3 }))
        .map(([own, more]) => [...own, ...more])
        // A link leaves out blank rows.
        .filter((cells) => !isBlankRow(cells));
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
          const typed = { [field.name]: tableText(rows) };
          const search = searchWithAnswers(measure, typed, '');
          expect(decodeURIComponent(search)).not.toMatch(/[张三李四@江X%"“]|\d{11}/);
          const { answers } = answersFromLink(measure, search);
          const problemsIn = (texts: Answers) =>
            assessAnswers(measure, texts, '2023-12-31')
              .problems.map(({ path }) => path)
              .filter((path) => path.startsWith(`${field.name}.`));
          const [before, after] = [problemsIn(typed), problemsIn(answers)];
          expect(after).toEqual(expect.arrayContaining(before));
          if (before.length > 0) return;
          expect(after).toEqual([]);
          expect(readable(measure, answers)).toEqual(readable(measure, typed));
        }),
        { numRuns: 300 },
      );
    },
  );
});
