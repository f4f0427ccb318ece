import { expect, test } from 'vitest';
import { assess, measureOf, measures } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

for (const id of ['pension-pooling', 'medical-rate-adjustment', 'work-injury-base-rate'] as const) {
  verdictTable(id, [
    {
      name: 'is for every employer, and the plan states no sum',
      input: {},
      eligible: true,
      kind: 'unstated',
    },
  ]);
  badInputTable(id, {});
}

const injury = { monthlyBase: 500_000, ratePercent: 0.4, from: '2021-10', through: '2022-06' };

verdictTable('work-injury-rate-cut', [
  {
    name: 'saves half the rate in the 7 months from October 2021 to April 2022',
    input: injury,
    eligible: true,
    kind: 'exact',
    // 500,000 × 0.4 % = 2,000 a month, half of it 1,000, for 7 months.
    amountYuan: 7000,
    steps: [
      '2021-10 至 2022-04 之间的缴费月数 7 个月',
      '500,000.00 元 × 0.4% × 50% × 7 个月 7,000.00 元',
    ],
    found: ['您填的月份里，有 7 个月在这段时间里'],
  },
  {
    name: 'saves the same when the months reach beyond both ends',
    input: { ...injury, from: '2021-09', through: '2022-05' },
    eligible: true,
    kind: 'exact',
    amountYuan: 7000,
  },
  {
    name: 'counts October 2021 alone, the plan’s first month',
    input: { ...injury, from: '2021-10', through: '2021-10' },
    eligible: true,
    kind: 'exact',
    amountYuan: 1000,
  },
  {
    name: 'is not for September 2021, before the plan',
    input: { ...injury, from: '2021-01', through: '2021-09' },
    eligible: false,
    unmet: ['sent_4 缴费的月份里至少有一个月在 2021-10 至 2022-04 之间'],
    found: ['您填的月份里，有 0 个月在这段时间里'],
  },
  {
    name: 'counts one month of a span that reaches into October 2021',
    input: { ...injury, from: '2021-01', through: '2021-10' },
    eligible: true,
    kind: 'exact',
    amountYuan: 1000,
  },
  {
    name: 'counts April 2022 alone, the cut’s last month',
    input: { ...injury, from: '2022-04', through: '2022-04' },
    eligible: true,
    kind: 'exact',
    amountYuan: 1000,
  },
  {
    name: 'counts March and April 2022 of a span that goes on',
    input: { ...injury, from: '2022-03', through: '2023-12' },
    eligible: true,
    kind: 'exact',
    amountYuan: 2000,
  },
  {
    name: 'is not for May 2022, after the cut',
    input: { ...injury, from: '2022-05', through: '2022-05' },
    eligible: false,
    unmet: ['sent_4'],
  },
  {
    name: 'saves exactly 0 on no base',
    input: { ...injury, monthlyBase: 0 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'saves exactly 0 at no rate',
    input: { ...injury, ratePercent: 0 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'rounds half a 分 up',
    // 1.00 × 1 % × 50 % × 1 month = 0.005.
    input: { monthlyBase: 1, ratePercent: 1, from: '2021-10', through: '2021-10' },
    eligible: true,
    kind: 'exact',
    amountYuan: 0.01,
  },
  {
    name: 'rounds less than half a 分 down',
    // 0.99 × 1 % × 50 % × 1 month = 0.00495.
    input: { monthlyBase: 0.99, ratePercent: 1, from: '2021-10', through: '2021-10' },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'rounds once, at the end, not every month',
    // 0.99 × 1 % × 50 % × 7 months = 0.03465; rounded monthly it would be 0.
    input: { monthlyBase: 0.99, ratePercent: 1, from: '2021-10', through: '2022-04' },
    eligible: true,
    kind: 'exact',
    amountYuan: 0.03,
  },
  {
    name: 'is exact where binary fractions are not',
    // 123,456.78 × 0.35 % × 50 % × 7 = 1,512.345555.
    input: { monthlyBase: 123_456.78, ratePercent: 0.35, from: '2021-10', through: '2022-04' },
    eligible: true,
    kind: 'exact',
    amountYuan: 1512.35,
  },
]);
badInputTable('work-injury-rate-cut', injury, [
  { name: 'a negative base', change: { monthlyBase: -0.01 }, paths: ['monthlyBase'] },
  { name: 'a base of three decimals', change: { monthlyBase: 1.005 }, paths: ['monthlyBase'] },
  { name: 'a base as text', change: { monthlyBase: '500000' }, paths: ['monthlyBase'] },
  { name: 'a negative rate', change: { ratePercent: -0.1 }, paths: ['ratePercent'] },
  { name: 'a rate above 100', change: { ratePercent: 100.0001 }, paths: ['ratePercent'] },
  { name: 'a rate of five decimals', change: { ratePercent: 0.40001 }, paths: ['ratePercent'] },
  { name: 'a month that is none', change: { from: '2021-13' }, paths: ['from'] },
  { name: 'a day in place of a month', change: { through: '2022-04-30' }, paths: ['through'] },
  {
    name: 'an end before its start',
    change: { from: '2022-02', through: '2022-01' },
    paths: ['through'],
  },
  {
    name: 'several bad fields at once, each by name',
    change: { monthlyBase: -1, ratePercent: NaN, from: 'x', through: null },
    paths: ['monthlyBase', 'ratePercent', 'from', 'through'],
  },
]);

const unemployment = {
  monthlyBase: 500_000,
  normalRatePercent: 1.5,
  reducedRatePercent: 0.8,
  from: '2021-10',
  through: '2022-04',
};

verdictTable('unemployment-rate-cut', [
  {
    name: 'saves the difference of the rates in each of the 7 months',
    input: unemployment,
    eligible: true,
    kind: 'exact',
    // 500,000 × 0.7 % = 3,500 a month.
    amountYuan: 24_500,
    steps: [
      '2021-10 至 2022-04 之间的缴费月数 7 个月',
      '500,000.00 元 ×（1.5% − 0.8%）× 7 个月 24,500.00 元',
    ],
  },
  {
    name: 'counts only the months up to April 2022',
    input: { ...unemployment, from: '2022-03', through: '2022-12' },
    eligible: true,
    kind: 'exact',
    amountYuan: 7000,
  },
  {
    name: 'is not for May 2022',
    input: { ...unemployment, from: '2022-05', through: '2022-12' },
    eligible: false,
    unmet: ['sent_5'],
  },
  {
    name: 'is not for September 2021',
    input: { ...unemployment, from: '2021-09', through: '2021-09' },
    eligible: false,
    unmet: ['sent_5'],
  },
  {
    name: 'saves exactly 0 where the rate was not reduced',
    input: { ...unemployment, reducedRatePercent: 1.5 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'saves the smallest difference that a rate can have',
    // 500,000 × 0.0001 % × 7 = 3.50.
    input: { ...unemployment, reducedRatePercent: 1.4999 },
    eligible: true,
    kind: 'exact',
    amountYuan: 3.5,
  },
  {
    name: 'rounds half a 分 up, once, at the end',
    // 0.50 × 1 % × 1 month = 0.005.
    input: {
      monthlyBase: 0.5,
      normalRatePercent: 1,
      reducedRatePercent: 0,
      from: '2021-10',
      through: '2021-10',
    },
    eligible: true,
    kind: 'exact',
    amountYuan: 0.01,
  },
]);
badInputTable('unemployment-rate-cut', unemployment, [
  { name: 'a negative base', change: { monthlyBase: -1 }, paths: ['monthlyBase'] },
  {
    name: 'a normal rate above 100',
    change: { normalRatePercent: 101 },
    paths: ['normalRatePercent'],
  },
  {
    name: 'a negative reduced rate',
    change: { reducedRatePercent: -1 },
    paths: ['reducedRatePercent'],
  },
  { name: 'a month without its year', change: { from: '10' }, paths: ['from'] },
  { name: 'a month before 1900', change: { through: '1899-12' }, paths: ['through'] },
  {
    name: 'a reduced rate above the normal one',
    change: { reducedRatePercent: 1.5001 },
    paths: ['reducedRatePercent'],
  },
  {
    name: 'an end before its start together with rates the wrong way round',
    change: { from: '2022-05', reducedRatePercent: 2 },
    paths: ['through', 'reducedRatePercent'],
  },
]);

const levyOn = (employees: number, disabledEmployees: number, averageWage = 100_000) => ({
  organisation: 'other',
  employees,
  disabledEmployees,
  averageWage,
});

verdictTable('disability-levy', [
  {
    name: 'asks 90 % where fewer than 1 % are disabled',
    // 500 × 1.5 % = 7.5, 5.5 short; 5.5 × 100,000 × 90 %.
    input: levyOn(500, 2),
    eligible: true,
    kind: 'exact',
    amountYuan: 495_000,
    steps: [
      '500 人 × 1.5% 7.5 人',
      '7.5 人 − 2 人 5.5 人',
      '低于 1% 按 90% 缴',
      '5.5 人 × 100,000.00 元 × 90% 495,000.00 元',
    ],
  },
  {
    name: 'asks 90 % one person below 1 %',
    // 3.5 short × 100,000 × 90 %.
    input: levyOn(500, 4),
    eligible: true,
    kind: 'exact',
    amountYuan: 315_000,
  },
  {
    name: 'asks 50 % where exactly 1 % are disabled',
    // 2.5 short × 100,000 × 50 %.
    input: levyOn(500, 5),
    eligible: true,
    kind: 'exact',
    amountYuan: 125_000,
    steps: ['（5 人 ÷ 500 人）达到 1% 按 50% 缴'],
  },
  {
    name: 'asks 90 % where one more employee takes the share below 1 %',
    // 501 × 1.5 % = 7.515, 2.515 short; 2.515 × 100,000 × 90 %.
    input: levyOn(501, 5),
    eligible: true,
    kind: 'exact',
    amountYuan: 226_350,
  },
  {
    name: 'asks for half a person where 7 of 7.5 are employed',
    // 0.5 × 100,000 × 50 %.
    input: levyOn(500, 7),
    eligible: true,
    kind: 'exact',
    amountYuan: 25_000,
  },
  {
    name: 'asks nothing where more than the quota are employed',
    input: levyOn(500, 8),
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
    steps: ['7.5 人 − 8 人 不差，不用缴'],
  },
  {
    name: 'asks nothing where exactly the quota is employed',
    // 200 × 1.5 % = 3.
    input: levyOn(200, 3),
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
    steps: ['不差，不用缴'],
  },
  {
    name: 'asks for the one that is wanting to the quota',
    // 1 × 100,000 × 50 %: 2 of 200 are 1 %.
    input: levyOn(200, 2),
    eligible: true,
    kind: 'exact',
    amountYuan: 50_000,
  },
  {
    name: 'exempts an enterprise of 30, and says that the year of the 30 is not stated',
    input: { ...levyOn(30, 0), organisation: 'enterprise' },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
    steps: ['30人（含）以下的企业，暂免征收 0.00 元'],
    caveats: ['免不免看哪年的人数，方案没写；这里看上年的。'],
  },
  {
    name: 'exempts an enterprise of 29',
    input: { ...levyOn(29, 0), organisation: 'enterprise' },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'does not exempt an enterprise of 31',
    // 31 × 1.5 % = 0.465 × 100,000 × 90 %.
    input: { ...levyOn(31, 0), organisation: 'enterprise' },
    eligible: true,
    kind: 'exact',
    amountYuan: 41_850,
  },
  {
    name: 'does not exempt an organisation of 30 that is no enterprise',
    // 30 × 1.5 % = 0.45 × 100,000 × 90 %.
    input: levyOn(30, 0),
    eligible: true,
    kind: 'exact',
    amountYuan: 40_500,
  },
  {
    name: 'asks nothing of an organisation without employees',
    input: levyOn(0, 0),
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'asks nothing on a wage of 0',
    input: levyOn(500, 0, 0),
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'counts a wage of twice the social average in full',
    input: { ...levyOn(500, 5), socialAverageWage: 50_000 },
    eligible: true,
    kind: 'exact',
    amountYuan: 125_000,
    steps: ['取低的那个 100,000.00 元'],
  },
  {
    name: 'caps a wage above twice the social average',
    // 2 × 49,999.99 = 99,999.98; 2.5 × 99,999.98 × 50 % = 124,999.975.
    input: { ...levyOn(500, 5), socialAverageWage: 49_999.99 },
    eligible: true,
    kind: 'exact',
    amountYuan: 124_999.98,
    steps: ['取低的那个 99,999.98 元'],
  },
  {
    name: 'leaves a wage below twice the social average alone',
    input: { ...levyOn(500, 5), socialAverageWage: 50_000.01 },
    eligible: true,
    kind: 'exact',
    amountYuan: 125_000,
  },
  {
    name: 'rounds half a 分 up',
    // 100 × 1.5 % = 1.5, 0.5 short; 0.5 × 0.02 × 50 % = 0.005.
    input: levyOn(100, 1, 0.02),
    eligible: true,
    kind: 'exact',
    amountYuan: 0.01,
  },
  {
    name: 'rounds less than half a 分 down',
    // 0.015 × 0.37 × 90 % = 0.004995.
    input: levyOn(1, 0, 0.37),
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'keeps whole 分 at the upper bounds',
    // 1,000,000 × 1.5 % = 15,000 × 100,000,000 × 90 %.
    input: levyOn(1_000_000, 0, 100_000_000),
    eligible: true,
    kind: 'exact',
    amountYuan: 1_350_000_000_000,
  },
]);
badInputTable('disability-levy', levyOn(500, 2), [
  {
    name: 'a kind of organisation that is not offered',
    change: { organisation: 'school' },
    paths: ['organisation'],
  },
  { name: 'a negative number of employees', change: { employees: -1 }, paths: ['employees'] },
  { name: 'half an employee', change: { employees: 30.5 }, paths: ['employees'] },
  { name: 'too many employees', change: { employees: 1_000_001 }, paths: ['employees'] },
  {
    name: 'a fraction of a disabled employee',
    change: { disabledEmployees: 0.5 },
    paths: ['disabledEmployees'],
  },
  { name: 'a negative wage', change: { averageWage: -1 }, paths: ['averageWage'] },
  {
    name: 'a wage beyond its bound',
    change: { averageWage: 100_000_000.01 },
    paths: ['averageWage'],
  },
  {
    name: 'a social average as text',
    change: { socialAverageWage: '90000' },
    paths: ['socialAverageWage'],
  },
  {
    name: 'a social average of nothing',
    change: { socialAverageWage: 0 },
    paths: ['socialAverageWage'],
  },
  {
    name: 'an empty social average: it is left out instead',
    change: { socialAverageWage: null },
    paths: ['socialAverageWage'],
  },
]);

const outsideDocumentsIn = (input: unknown) => {
  const { steps, caveats } = assess('disability-levy', input, IN_FORCE);
  return new Set([...steps, ...caveats].flatMap(({ document }) => document ?? []));
};

test.each([
  ['that is exempt', 1, { ...levyOn(30, 0), organisation: 'enterprise' }],
  ['that employs exactly the quota', 2, levyOn(200, 3)],
  ['whose social average is not known', 4, levyOn(500, 2)],
  ['whose social average is known', 5, { ...levyOn(500, 2), socialAverageWage: 90_000 }],
])('the levy of an organisation %s has %i steps', (_, lines, input) => {
  expect(assess('disability-levy', input, IN_FORCE).steps).toHaveLength(lines);
});

test('the exemption of a small enterprise is based on the plan only', () => {
  expect([...outsideDocumentsIn({ ...levyOn(30, 0), organisation: 'enterprise' })]).toEqual([]);
});

test('a computed levy names each document from outside the plan', () => {
  expect(outsideDocumentsIn(levyOn(500, 2))).toEqual(
    new Set(['levy-formula', 'levy-ratio', 'levy-double', 'levy-tiers-2020']),
  );
});

test('the levy is the only measure that is paid by the reader', () => {
  expect(measures.filter(({ flow }) => flow === 'due').map(({ id }) => id)).toEqual([
    'disability-levy',
  ]);
});

test('a computed levy says that some workers count as two', () => {
  const stated = assess('disability-levy', levyOn(500, 2), IN_FORCE).caveats.find(
    ({ document }) => document === 'levy-double',
  );
  expect(stated?.text).toContain('按 2 名算');
});

test('a levy without the social average says that its wage is not capped', () => {
  const stated = (input: unknown) =>
    assess('disability-levy', input, IN_FORCE).caveats.filter(({ text }) =>
      text.includes('您没填当地社会平均工资'),
    ).length;
  expect(stated(levyOn(500, 2))).toBe(1);
  expect(stated({ ...levyOn(500, 2), socialAverageWage: 90_000 })).toBe(0);
});

test.each([
  ['work-injury-rate-cut', ['rates-2023 2023-05-01 2024-12-31']],
  [
    'unemployment-rate-cut',
    ['rates-2023 2023-05-01 2024-12-31', 'rates-2024 2025-01-01 2025-12-31'],
  ],
  ['disability-levy', ['levy-tiers-2023 2023-01-01 2027-12-31']],
  ['pension-pooling', []],
])('%s lists the later documents %j', (id, documents) => {
  const later = measureOf(id).later.map(
    ({ document, span }) => `${document} ${span.from} ${span.through}`,
  );
  expect(later).toEqual(documents);
});

everyMeasureHasATable(1);
