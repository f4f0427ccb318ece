import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canGrow } from '../../../../src/components/calculator/growth/can-grow.ts';
import { growthOf, tableRows } from '../../../../src/components/calculator/growth/growth.ts';
import { measureOf, measures } from '../../../../src/policy/index.ts';
import { answersTo } from '../../../policy/arbitrary.ts';

function growth(id: string, input: Record<string, unknown>) {
  const measure = measureOf(id);
  const verdict = measure.settle(input, '2023-12-31');
  if (!verdict) throw new Error(`The answers to ${id} settle nothing.`);
  return growthOf(measure, input, verdict);
}

const headcounts = (district: string, headcount: number) => ({
  district,
  employeeBased: true,
  monthlyHeadcounts: Array(12).fill(headcount),
});

const hire = { dischargedOn: '2021-06-01', hiredOn: '2022-06-01', insuredMonths: 12 };
const late = { ...hire, hiredOn: '2022-06-02' };

const levy = { organisation: 'enterprise', disabledEmployees: 0, averageWage: 100_000 };

test.each<[string, string, Record<string, unknown>, object]>([
  [
    'months without a bound',
    'flexible-employment',
    { pension: true, medical: true, months: 12 },
    {
      label: '灵活就业缴社会保险费的月数',
      here: { at: 12, fen: 327_600 },
      threshold: null,
      cap: null,
    },
  ],
  [
    'students with a cap at 100',
    'domestic-service-major',
    { students: 20 },
    { here: { at: 20, fen: 2_000_000 }, threshold: null, cap: { at: 100, fen: 10_000_000 } },
  ],
  [
    'a loan with a cap at 500,000 元',
    'startup-loan',
    { consumerDebt: 0, jobsCreated: 5, loanNeeded: 800_000 },
    { here: { at: 800_000, fen: 50_000_000 }, cap: { at: 500_000, fen: 50_000_000 } },
  ],
  [
    'a headcount that starts at 30 in 蓬江, with the applicant below it',
    'domestic-service-headcount',
    headcounts('pengjiang', 29),
    { here: { at: 29, fen: null }, threshold: { at: 30, fen: 3_000_000 }, cap: null },
  ],
  [
    'a headcount that starts at 20 in 台山, with the applicant above it',
    'domestic-service-headcount',
    headcounts('taishan', 29),
    { here: { at: 29, fen: 2_900_000 }, threshold: { at: 20, fen: 2_000_000 }, cap: null },
  ],
  [
    'veterans, of whom only those count who were hired in time: 2 of 3',
    'veteran-hire',
    { employer: 'enterprise', hires: [late, hire, hire] },
    {
      label: '招用的退役军人（符合条件的）',
      here: { at: 2, fen: 2_000_000 },
      threshold: null,
      cap: null,
    },
  ],
  [
    'a mean cut after two decimals, as the working shows it: 251 ÷ 12',
    'domestic-service-headcount',
    {
      ...headcounts('taishan', 21),
      monthlyHeadcounts: [...Array(11).fill(21), 20],
    },
    { here: { at: 20.91, fen: 2_000_000 } },
  ],
  [
    'a levy that starts beyond 30 employees',
    'disability-levy',
    { ...levy, employees: 28 },
    { here: { at: 28, fen: 0 }, threshold: { at: 31, fen: 4_185_000 }, cap: null },
  ],
])('finds %s', (_, id, input, expected) => {
  expect(growth(id, input)).toMatchObject(expected);
});

test.each<[string, string, Record<string, unknown>]>([
  ['a sum that is the same for everyone', 'domestic-service-leader', { recognised: true }],
  [
    'a loan whose sum the plan leaves open',
    'startup-loan',
    { consumerDebt: 0, jobsCreated: 4, loanNeeded: 800_000 },
  ],
  ['veterans of whom none counts', 'veteran-hire', { employer: 'enterprise', hires: [late] }],
  [
    'more veterans than a picture has to tell',
    'veteran-hire',
    { employer: 'enterprise', hires: Array(101).fill(hire) },
  ],
  [
    'an enterprise that is exempt, its wages unknown',
    'disability-levy',
    { organisation: 'enterprise', employees: 28 },
  ],
  [
    'another condition that fails whatever the quantity',
    'flexible-employment',
    { pension: false, medical: false, months: 12 },
  ],
])('returns null for %s', (_, id, input) => {
  expect(growth(id, input)).toBeNull();
});

test('a chart is requested only for measures whose sum can vary', () => {
  const asking = measures.filter(canGrow).map(({ id }) => id);
  const moving = measures.filter(({ monotonic }) => Object.keys(monotonic).length > 0);
  expect(asking.length).toBeGreaterThan(10);
  expect(asking).toEqual(moving.map(({ id }) => id));
});

test('the table has round values, both sides of the threshold, and the applicant’s own', () => {
  const found = growth('domestic-service-headcount', headcounts('pengjiang', 29));
  expect(found && tableRows(found).map(({ at, fen }) => [at, fen])).toEqual([
    [0, null],
    [15, null],
    [29, null],
    [30, 3_000_000],
    [45, 4_500_000],
    [60, 6_000_000],
  ]);
});

test.each([
  [1, 10],
  [12, 27],
  [27, 27],
  [28, 28],
  [600, 600],
])(
  "a chart of %i months of payment ends at %i: the plan's length or the typed value",
  (months, last) => {
    const found = growth('flexible-employment', { pension: true, medical: true, months });
    expect(found?.points.at(-1)?.at).toBe(last);
  },
);

test('a chart of a wage that must not be 0 starts at 1 元', () => {
  // A million employees want 15,000 disabled people. One is missing; with more than 1% employed, half his wage is due.
  const found = growth('disability-levy', {
    ...levy,
    employees: 1_000_000,
    disabledEmployees: 14_999,
    socialAverageWage: 0.01,
  });
  expect(found).toMatchObject({
    label: '当地社会平均工资（一年）',
    here: { at: 0.01, fen: 1 },
    cap: { at: 50_000, fen: 5_000_000 },
  });
  expect(found?.points[0]).toEqual({ at: 1, fen: 100 });
});

test.each(measures.filter(canGrow).map((measure) => [measure.id, measure] as const))(
  'a chart of %s uses only values that the measure accepts, for any answers',
  (_, measure) => {
    fc.assert(
      fc.property(answersTo(measure.fields), (answers) => {
        const verdict = measure.settle(answers, '2023-12-31');
        if (verdict) growthOf(measure, answers, verdict);
      }),
      { numRuns: 60 },
    );
  },
);

test('the points of the chart ascend and end beyond the applicant’s value', () => {
  const points = growth('disability-levy', { ...levy, employees: 500 })?.points ?? [];
  const places = points.map(({ at }) => at);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.at(-1)).toBeGreaterThan(500);
});
