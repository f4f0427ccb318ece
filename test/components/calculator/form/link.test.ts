import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answers,
  assessAnswers,
} from '../../../../src/components/calculator/answers/answers.ts';
import {
  answersFromLink,
  searchWithAnswers,
} from '../../../../src/components/calculator/form/link.ts';
import { countsText } from '../../../../src/components/calculator/form/list.ts';
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
      '“灵活就业缴社会保险费的月数”里的“many”看不明白：请只填数字，例如 12。',
    ],
  ],
  [
    'a pick that is none of the options',
    '?flexible-employment.pension=maybe',
    {},
    ['flexible-employment.pension', '“参加了职工养老保险”里的“maybe”看不明白：请填“是”或“否”。'],
  ],
  [
    'the same field twice',
    '?flexible-employment.months=1&flexible-employment.months=2',
    { months: '1' },
    ['flexible-employment.months', '链接里写了两次，只用第一次的；没有用“2”。'],
  ],
])('a link with %s reports it', (_, search, answers, [name, reason]) => {
  expect(answersFromLink(flexible, search)).toEqual({ answers, rejected: [{ name, reason }] });
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
        .array(fc.oneof(fc.nat().map(String), nonsense), { minLength: 12, maxLength: 12 })
        .map((texts) => texts.join('\t'));
    case 'rows': {
      const cells = fc.tuple(...field.columns.map(textsOf));
      return fc.array(cells).map((rows) => rows.map((row) => row.join('\t')).join('\n'));
    }
    default:
      return fc.oneof(fc.constantFrom(String(field.example), '１０万', '2021.6.1', '-1'), nonsense);
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
