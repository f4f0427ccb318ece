import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answers,
  assessAnswers,
} from '../../../../src/components/calculator/answers/answers.ts';
import { measureOf, measures } from '../../../../src/policy/index.ts';

const LAST_DAY = '2023-12-31';
const assessed = (id: string, answers: Answers) => assessAnswers(measureOf(id), answers, LAST_DAY);
const places = (id: string, answers: Answers) =>
  assessed(id, answers).problems.map(({ path, missing }) => [path, missing]);

test('readable texts give the verdict', () => {
  const { verdict, problems } = assessed('flexible-employment', {
    pension: 'true',
    medical: '是',
    months: '１２个月',
  });
  expect(problems).toEqual([]);
  expect(verdict?.amount).toEqual({ kind: 'exact', fen: 327_600 });
});

test('an empty form reports every field as missing, in the order of the form', () => {
  expect(places('flexible-employment', {})).toEqual([
    ['pension', true],
    ['medical', true],
    ['months', true],
  ]);
});

test("a value out of bounds is reported with the measure's message before the form is complete", () => {
  const { problems, verdict } = assessed('flexible-employment', { months: '0' });
  expect(verdict).toBeNull();
  expect(problems.at(-1)).toEqual({
    path: 'months',
    reason: '“灵活就业缴社会保险费的月数”要填 1 到 600 之间的整数（单位：个月），例如 12。',
    missing: false,
  });
});

test('a number beyond all bounds is reported once', () => {
  const answers = { pension: '是', medical: '是', months: '999999999999999999999' };
  expect(places('flexible-employment', answers)).toEqual([['months', false]]);
});

test.each(['1863-05-01', '2024-01-01', '2063年5月1日'])(
  'the birthday %s is reported with the first and last accepted day and an example',
  (birthDate) => {
    const { problems } = assessed('unemployment-benefit-extension', { birthDate });
    expect(problems.find(({ path }) => path === 'birthDate')?.reason).toBe(
      '“出生日期”要填 1900-01-01 至 2023-12-31 之间存在的日期（年-月-日），例如 1963-05-20。',
    );
  },
);

test('a violated rule between two fields is reported at its field', () => {
  const { problems } = assessed('work-injury-rate-cut', {
    monthlyBase: '50万',
    ratePercent: '0.4%',
    from: '2022-06',
    through: '2021-10',
  });
  expect(problems.map(({ path }) => path)).toEqual(['through']);
});

test('an empty optional field is not reported', () => {
  const { verdict } = assessed('disability-levy', {
    organisation: 'other',
    employees: '500',
    disabledEmployees: '2',
    averageWage: '10万',
  });
  expect(verdict?.amount).toEqual({ kind: 'exact', fen: 49_500_000 });
});

test.each<[string, Answers, number | null]>([
  ['an exempt enterprise needs no wages', { organisation: '企业', employees: '30' }, 0],
  ['a larger one does', { organisation: '企业', employees: '31' }, null],
  [
    'a wage that cannot be read is reported as well',
    { organisation: '企业', employees: '30', averageWage: '很多' },
    null,
  ],
])('%s', (_, answers, fen) => {
  expect(assessed('disability-levy', answers).verdict?.amount?.fen ?? null).toBe(fen);
});

const HIRE = '2021-06-01\t2022-06-01\t12';

test.each<[string, string, [string, boolean][]]>([
  ['a whole row', HIRE, []],
  ['no row', '', [['hires', true]]],
  ['only blank rows', '\t\t\n\t\t', [['hires', true]]],
  ['a blank row between two', `${HIRE}\n\t\t\n${HIRE}`, []],
  ['a cell that is still empty', '2021-06-01\t\t12', [['hires.0.hiredOn', true]]],
  [
    'a row that stops early',
    `${HIRE}\n2021-06-01`,
    [
      ['hires.1.hiredOn', true],
      ['hires.1.insuredMonths', true],
    ],
  ],
  ['a cell that cannot be read', `${HIRE}\n2021-06-01\t昨天\t12`, [['hires.1.hiredOn', false]]],
  ['a fourth column', `${HIRE}\t张三`, [['hires.0', false]]],
  [
    'a value out of bounds behind a blank row',
    `\t\t\n2021-06-01\t2022-06-01\t-1`,
    [['hires.1.insuredMonths', false]],
  ],
])('a list with %s', (_, hires, problems) => {
  expect(places('veteran-hire', { employer: 'enterprise', hires })).toEqual(problems);
});

const MONTHS = '“入职后由本单位参保的月数”要填';

test.each<[string, string, string[]]>([
  [
    'two wrong dates and a wrong number in one row',
    '昨天\t2022-13-01\t12.5',
    ['第 1 名：“退役日期”', '第 1 名：“入职日期”', `第 1 名：${MONTHS}`],
  ],
  [
    'a wrong number in another row than a wrong date, with a blank row between',
    `2021-06-01\t昨天\t12\n\t\t\n2021-06-01\t2022-06-01\t12.5`,
    ['第 1 名：“入职日期”', `第 3 名：${MONTHS}`],
  ],
  [
    'a wrong number in a row above a wrong date',
    '2021-06-01\t2022-06-01\t12.5\n2021-06-01\t昨天\t12',
    [`第 1 名：${MONTHS}`, '第 2 名：“入职日期”'],
  ],
  [
    'a wrong number beside an empty cell',
    `\t2022-06-01\t-1`,
    ['第 1 名：“退役日期”还没有填', `第 1 名：${MONTHS}`],
  ],
  [
    'a wrong number behind more unreadable cells than the measure lists',
    `${'昨天\t前天\t12\n'.repeat(100)}2021-06-01\t2022-06-01\t12.5`,
    [
      ...Array.from({ length: 100 }, (_, i) => [
        `第 ${i + 1} 名：“退役日期”`,
        `第 ${i + 1} 名：“入职日期”`,
      ]).flat(),
      `第 101 名：${MONTHS}`,
    ],
  ],
])('a list with %s: each is named at once', (_, hires, starts) => {
  const { problems, verdict } = assessed('veteran-hire', { employer: 'enterprise', hires });
  expect(verdict).toBeNull();
  expect(problems.map(({ reason }, i) => reason.slice(0, starts[i]?.length))).toEqual(starts);
});

test('of twelve numbers each wrong one is named at once', () => {
  const typed = ['很多', '-1', ...Array(9).fill('29'), ''].join('\t');
  const others = { district: 'taishan', employeeBased: 'true' };
  expect(places('domestic-service-headcount', { ...others, monthlyHeadcounts: typed })).toEqual([
    ['monthlyHeadcounts.0', false],
    ['monthlyHeadcounts.1', false],
    ['monthlyHeadcounts.11', true],
  ]);
});

test.each<[string, string, Answers, [string, boolean][]]>([
  [
    'months in the wrong order beside a sum that cannot be read',
    'work-injury-rate-cut',
    { monthlyBase: '很多', ratePercent: '0.4', from: '2022-06', through: '2021-10' },
    [
      ['monthlyBase', false],
      ['through', false],
    ],
  ],
  [
    'months in the wrong order beside a rate out of bounds',
    'work-injury-rate-cut',
    { monthlyBase: '50万', ratePercent: '101', from: '2022-06', through: '2021-10' },
    [
      ['ratePercent', false],
      ['through', false],
    ],
  ],
  [
    'rates and months in the wrong order beside an empty sum',
    'unemployment-rate-cut',
    { normalRatePercent: '0.8', reducedRatePercent: '1.5', from: '2022-06', through: '2021-10' },
    [
      ['monthlyBase', true],
      ['reducedRatePercent', false],
      ['through', false],
    ],
  ],
  [
    'an end before the birth beside a choice that is open',
    'unemployment-benefit-extension',
    { birthDate: '2022-11-30', benefitEndsOn: '1963-05-20', stillUnemployed: 'true' },
    [
      ['retirementAge', true],
      ['benefitEndsOn', false],
    ],
  ],
])('%s: each is named at once', (_, id, answers, expected) => {
  expect(places(id, answers)).toEqual(expected);
});

test('a problem in a list is reported with its row', () => {
  const { problems } = assessed('veteran-hire', {
    employer: 'enterprise',
    hires: `${HIRE}\n2021-06-01\t昨天\t12`,
  });
  expect(problems[0]?.reason).toBe(
    '第 2 名：“入职日期”里的“昨天”没认出来：请按年-月-日填，例如 2022-03-01。',
  );
});

test('twelve numbers are evaluated together, and missing ones are reported', () => {
  const others = { district: 'taishan', employeeBased: 'true' };
  const twelve = Array(12).fill('29').join('\t');
  const { verdict } = assessed('domestic-service-headcount', {
    ...others,
    monthlyHeadcounts: twelve,
  });
  expect(verdict?.amount).toEqual({ kind: 'exact', fen: 2_900_000 });
  const eleven = Array(11).fill('29').join('\t');
  expect(places('domestic-service-headcount', { ...others, monthlyHeadcounts: eleven })).toEqual([
    ['monthlyHeadcounts.11', true],
  ]);
});

test('a cell out of bounds is reported with its row, named as in the form', () => {
  const hires = `${HIRE}\n2021-06-01\t2021-11-15\t-1`;
  const { problems } = assessed('veteran-hire', { employer: 'enterprise', hires });
  expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^第 2 名：/)]);
});

test('ten thousand rows are evaluated quickly', () => {
  const hires = Array(10_000).fill(HIRE).join('\n');
  const begun = performance.now();
  const { verdict } = assessed('veteran-hire', { employer: 'enterprise', hires });
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(verdict?.amount).toEqual({ kind: 'exact', fen: 10_000_000_000 });
});

test('ten thousand and one rows are rejected, not truncated', () => {
  const hires = Array(10_001).fill(HIRE).join('\n');
  expect(places('veteran-hire', { employer: 'enterprise', hires })).toEqual([['hires', false]]);
});

test('for any input, no measure throws, and each returns either a verdict or problems', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', '2021-10-01', 'true', '\t\n'),
  );
  for (const measure of measures) {
    const answers = fc.record(Object.fromEntries(measure.fields.map(({ name }) => [name, text])));
    fc.assert(
      fc.property(answers, (typed) => {
        const { verdict, problems } = assessAnswers(measure, typed as Answers, LAST_DAY);
        expect(verdict === null).toBe(problems.length > 0);
      }),
      { numRuns: 25 },
    );
  }
}, 60_000);
