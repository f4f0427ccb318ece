import { describe, expect, test } from 'vitest';
import { assess, measureOf } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

verdictTable('unemployment-benefit', [
  {
    name: 'is due to whoever meets its conditions, and the plan states no sum',
    input: { meetsConditions: true },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not due to whoever does not',
    input: { meetsConditions: false },
    eligible: false,
    unmet: ['符合领取失业保险金的条件'],
  },
]);
badInputTable('unemployment-benefit', { meetsConditions: true }, [
  { name: 'a yes as text', change: { meetsConditions: 'true' }, paths: ['meetsConditions'] },
]);

const bornInMay1963 = {
  birthDate: '1963-05-20',
  retirementAge: 60,
  benefitEndsOn: '2022-11-30',
  stillUnemployed: true,
};

verdictTable('unemployment-benefit-extension', [
  {
    name: 'goes on from the day after the benefit ends to the day of retirement',
    input: bornInMay1963,
    eligible: true,
    kind: 'unstated',
    period: { from: '2022-12-01', through: '2023-05-20' },
    steps: ['2022-12-01 至 2023-05-20'],
    caveats: ['离退休多久看哪天，方案没写', '2025-01-01 起退休年龄逐步提高'],
  },
  {
    name: 'is not for one day more than a year before retirement',
    input: { ...bornInMay1963, benefitEndsOn: '2022-05-19' },
    eligible: false,
    unmet: ['不足1年'],
  },
  {
    name: 'is not for exactly one year before retirement: 不足 excludes the year',
    input: { ...bornInMay1963, benefitEndsOn: '2022-05-20' },
    eligible: false,
    unmet: ['不足1年'],
  },
  {
    name: 'is for one day less than a year before retirement',
    input: { ...bornInMay1963, benefitEndsOn: '2022-05-21' },
    eligible: true,
    kind: 'unstated',
    period: { from: '2022-05-22', through: '2023-05-20' },
  },
  {
    name: 'lasts a single day where the benefit ends the day before retirement',
    input: { ...bornInMay1963, benefitEndsOn: '2023-05-19' },
    eligible: true,
    kind: 'unstated',
    period: { from: '2023-05-20', through: '2023-05-20' },
  },
  {
    name: 'is not for a benefit that ends on the day of retirement',
    input: { ...bornInMay1963, benefitEndsOn: '2023-05-20' },
    eligible: false,
    unmet: ['还没到法定退休年龄'],
  },
  {
    name: 'is not for a benefit that ends after retirement',
    input: { ...bornInMay1963, benefitEndsOn: '2023-05-21' },
    eligible: false,
    unmet: ['还没到法定退休年龄'],
  },
  {
    name: 'is not for whoever found work',
    input: { ...bornInMay1963, stillUnemployed: false },
    eligible: false,
    unmet: ['还没有就业'],
  },
  {
    name: 'tells both conditions that fail',
    input: { ...bornInMay1963, benefitEndsOn: '2022-05-20', stillUnemployed: false },
    eligible: false,
    unmet: ['还没有就业', '不足1年'],
  },
  {
    name: 'goes by the age of 50',
    input: {
      birthDate: '1972-03-01',
      retirementAge: 50,
      benefitEndsOn: '2021-12-31',
      stillUnemployed: true,
    },
    eligible: true,
    kind: 'unstated',
    period: { from: '2022-01-01', through: '2022-03-01' },
  },
  {
    name: 'goes by the age of 55',
    input: {
      birthDate: '1967-03-01',
      retirementAge: 55,
      benefitEndsOn: '2021-12-31',
      stillUnemployed: true,
    },
    eligible: true,
    kind: 'unstated',
    period: { from: '2022-01-01', through: '2022-03-01' },
  },
  {
    name: 'ends on 28 February where the birthday is 29 February and the year has none',
    input: {
      birthDate: '1968-02-29',
      retirementAge: 55,
      benefitEndsOn: '2022-12-31',
      stillUnemployed: true,
    },
    eligible: true,
    kind: 'unstated',
    period: { from: '2023-01-01', through: '2023-02-28' },
  },
  {
    name: 'counts the year from 29 February to 28 February as a whole one',
    input: {
      birthDate: '1965-02-28',
      retirementAge: 60,
      benefitEndsOn: '2024-02-29',
      stillUnemployed: true,
    },
    eligible: false,
    unmet: ['不足1年'],
  },
]);
badInputTable('unemployment-benefit-extension', bornInMay1963, [
  { name: 'a birthday that never was', change: { birthDate: '1963-02-29' }, paths: ['birthDate'] },
  { name: 'a birthday before 1900', change: { birthDate: '1899-12-31' }, paths: ['birthDate'] },
  { name: 'a birth after the plan', change: { birthDate: '2024-01-01' }, paths: ['birthDate'] },
  { name: 'an end after 2100', change: { benefitEndsOn: '2101-01-01' }, paths: ['benefitEndsOn'] },
  {
    name: 'an end before the birth',
    change: { birthDate: '1963-05-20', benefitEndsOn: '1963-05-19' },
    paths: ['benefitEndsOn'],
  },
  { name: 'a year alone', change: { benefitEndsOn: '2022' }, paths: ['benefitEndsOn'] },
  { name: 'an age that no rule names', change: { retirementAge: 59 }, paths: ['retirementAge'] },
  { name: 'an age as text', change: { retirementAge: '60' }, paths: ['retirementAge'] },
  { name: 'a yes as a number', change: { stillUnemployed: 1 }, paths: ['stillUnemployed'] },
  {
    name: 'every bad field at once',
    change: { birthDate: '', retirementAge: 0, benefitEndsOn: null, stillUnemployed: null },
    paths: ['birthDate', 'retirementAge', 'benefitEndsOn', 'stillUnemployed'],
  },
]);

test('unemployment-benefit-extension states the day of retirement and the departments for the sum', () => {
  const { conditions, caveats } = assess('unemployment-benefit-extension', bornInMay1963, IN_FORCE);
  // The clause names no day on which the year is counted.
  expect(conditions[1]?.text).toBe('还没到法定退休年龄，离退休不足1年');
  expect(conditions[1]?.found).toBe(
    '领完那天离退休不到 1 年；按 60 岁算，到退休年龄的日子是 2023-05-20',
  );
  expect(caveats).toContainEqual({
    kind: 'departments',
    field: null,
    text: '方案没有写明金额，以负责部门的规定为准：市人力资源社会保障局、市财政局、市农业农村局、市总工会。',
    clause: 'art_5__resp',
    document: null,
  });
  expect(caveats).toContainEqual(expect.objectContaining({ document: 'retirement-1978' }));
});

verdictTable('unemployment-assistance', [
  {
    name: 'states no condition and no sum',
    input: {},
    eligible: true,
    kind: 'unstated',
  },
]);
badInputTable('unemployment-assistance', {});

const unemployedHere = { inJurisdiction: true, situation: 'unemployed' };

verdictTable('monthly-follow-up', [
  {
    name: 'is for the unemployed: one to one, once a month',
    input: unemployedHere,
    eligible: true,
    kind: 'unstated',
    steps: ['一对一', '每月1次'],
    caveats: ['“一对一”帮哪些人，没写明'],
  },
  {
    name: 'is for whoever has difficulty in finding work',
    input: { ...unemployedHere, situation: 'hard-to-employ' },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for others',
    input: { ...unemployedHere, situation: 'none' },
    eligible: false,
    unmet: ['失业人员或就业困难人员'],
  },
  {
    name: 'is not for people elsewhere',
    input: { ...unemployedHere, inJurisdiction: false },
    eligible: false,
    unmet: ['在辖区内'],
  },
]);
badInputTable('monthly-follow-up', unemployedHere, [
  { name: 'a kind that is not offered', change: { situation: 'retired' }, paths: ['situation'] },
  { name: 'a yes as text', change: { inJurisdiction: '是' }, paths: ['inJurisdiction'] },
]);

verdictTable('flexible-employment', [
  {
    name: 'pays 3,276.00 元 for twelve months of both',
    input: { pension: true, medical: true, months: 12 },
    eligible: true,
    kind: 'exact',
    amountYuan: 3276,
    steps: ['补贴标准 每人每月273元', '273 元 × 12 个月 3,276.00 元'],
  },
  {
    name: 'pays 273.00 元 for one month of both',
    input: { pension: true, medical: true, months: 1 },
    eligible: true,
    kind: 'exact',
    amountYuan: 273,
  },
  {
    name: 'pays 191.00 元 for one month of the pension alone',
    input: { pension: true, medical: false, months: 1 },
    eligible: true,
    kind: 'exact',
    amountYuan: 191,
  },
  {
    name: 'pays 82.00 元 for one month of the medical insurance alone, whose kind the plan leaves open',
    input: { pension: false, medical: true, months: 1 },
    eligible: true,
    kind: 'exact',
    amountYuan: 82,
    caveats: ['职工的还是居民的，方案没写'],
  },
  {
    name: 'pays 382.00 元 for two months of the pension alone',
    input: { pension: true, medical: false, months: 2 },
    eligible: true,
    kind: 'exact',
    amountYuan: 382,
  },
  {
    name: 'pays for as many months as can be filled in',
    input: { pension: true, medical: true, months: 600 },
    eligible: true,
    kind: 'exact',
    amountYuan: 163_800,
  },
  {
    name: 'pays nothing for neither',
    input: { pension: false, medical: false, months: 12 },
    eligible: false,
    unmet: ['职工养老保险或基本医疗保险'],
  },
]);
badInputTable('flexible-employment', { pension: true, medical: true, months: 12 }, [
  { name: 'no month', change: { months: 0 }, paths: ['months'] },
  { name: 'more months than fifty years have', change: { months: 601 }, paths: ['months'] },
  { name: 'half a month', change: { months: 1.5 }, paths: ['months'] },
  { name: 'months as text', change: { months: '12' }, paths: ['months'] },
  { name: 'a yes as text', change: { pension: 'true' }, paths: ['pension'] },
  { name: 'nothing for a yes', change: { medical: null }, paths: ['medical'] },
]);

verdictTable('poverty-alleviated-hire', [
  {
    name: 'goes on for whoever hires people lifted out of poverty',
    input: { hiresPovertyAlleviated: true },
    eligible: true,
    kind: 'unstated',
    steps: ['吸纳就业补贴、社保补贴、岗位补贴'],
  },
  {
    name: 'is not for others',
    input: { hiresPovertyAlleviated: false },
    eligible: false,
    unmet: ['吸纳脱贫人口就业'],
  },
]);
badInputTable('poverty-alleviated-hire', { hiresPovertyAlleviated: true }, [
  {
    name: 'a count for a yes',
    change: { hiresPovertyAlleviated: 3 },
    paths: ['hiresPovertyAlleviated'],
  },
]);

verdictTable('rural-public-post', [
  {
    name: 'is for whoever has difficulty in finding work',
    input: { situation: 'hard-to-employ' },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is for others at risk of poverty',
    input: { situation: 'poverty-risk' },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for others',
    input: { situation: 'none' },
    eligible: false,
    unmet: ['易返贫致贫人口'],
  },
]);
badInputTable('rural-public-post', { situation: 'poverty-risk' }, [
  { name: 'a kind that is not offered', change: { situation: '' }, paths: ['situation'] },
]);

test('rural-public-post leaves its rules to the departments', () => {
  const { conditions } = assess('rural-public-post', { situation: 'poverty-risk' }, IN_FORCE);
  expect(conditions.map(({ met }) => met)).toEqual([true, null]);
});

everyMeasureHasATable(5);

describe('unemployment-benefit-extension states the time until retirement', () => {
  const woman = { birthDate: '1971-03-10', retirementAge: 50, stillUnemployed: true };
  const conditionsOf = (benefitEndsOn: string) =>
    assess('unemployment-benefit-extension', { ...woman, benefitEndsOn }, IN_FORCE).conditions;

  // She is 50 on 2021-03-10.
  test.each([
    ['2018-12-31', '领完那天离退休超过 1 年', false],
    ['2020-03-09', '领完那天离退休超过 1 年', false],
    ['2020-03-10', '领完那天离退休正好 1 年', false],
    ['2020-03-11', '领完那天离退休不到 1 年', true],
    ['2021-03-09', '领完那天离退休不到 1 年', true],
    ['2021-03-10', '领完那天已经到了退休年龄', false],
    ['2022-03-11', '领完那天已经到了退休年龄', false],
  ])('if the benefit ends on %s: %s', (benefitEndsOn, found, met) => {
    const [, age, ...others] = conditionsOf(benefitEndsOn);
    expect(age).toMatchObject({
      found: `${found}；按 50 岁算，到退休年龄的日子是 2021-03-10`,
      met,
      remedy: met ? null : '还没到退休年龄、离退休不到 1 年的，才可以续发；正好 1 年的，不可以。',
    });
    expect(others).toEqual([]);
  });
});

test('amount and duration of the benefit, which the plan leaves open, come from outside documents', () => {
  const { amount, caveats } = assess('unemployment-benefit', { meetsConditions: true }, IN_FORCE);
  expect(amount).toEqual({ kind: 'unstated', fen: null });
  const stated = new Map(caveats.map(({ document, text }) => [document, text]));
  expect(stated.get('benefit-amount')).toContain('90%');
  // 1720 × 90 %
  expect(stated.get('minimum-wage-2021')).toContain('每月领 1548 元');
  expect(stated.get('benefit-months')).toContain('最多 24 个月');
});

test.each([
  'monthly-follow-up',
  'rural-public-post',
  'free-training',
  'incubation-service',
] as const)(
  '%s says who counts as hard to employ, and that the document was read in part',
  (id) => {
    const { caveats, documents } = measureOf(id);
    expect(caveats.find(({ document }) => document === 'hard-to-employ-2023')?.text).toContain(
      '只查到一部分',
    );
    expect(documents).toContain('hard-to-employ-2023');
  },
);
