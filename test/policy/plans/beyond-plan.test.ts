import { describe, expect, it } from 'vitest';
import { daysBeyondPlan } from '../../../src/policy/core/measure/beyond-plan.ts';
import { assess, type MeasureId, plan } from '../../../src/policy/index.ts';

const VALIDITY = 'conclusions__para_1__sent_1';

/** The caveats of a verdict about days or months outside the plan. */
const toldBeyond = (id: MeasureId, input: unknown) =>
  assess(id, input, '2022-06-01').caveats.flatMap(({ clause, text }) =>
    clause === VALIDITY ? [text] : [],
  );

const benefit = { birthDate: '1963-05-20', retirementAge: 60, stillUnemployed: true };
const hire = { dischargedOn: '2023-06-01', insuredMonths: 12 };

const prize = {
  medal: 'gold',
  registeredInJiangmen: true,
  monthsOperating: 12,
  insuredHires: 3,
  teamPrize: 10_000,
  enterprisePrize: 30_000,
};

describe('an answer with days outside the plan', () => {
  it.each<{ name: string; id: MeasureId; input: unknown; tells: string }>([
    {
      name: 'months: one more than the 27 from October 2021 to December 2023',
      id: 'flexible-employment',
      input: { pension: true, medical: true, months: 28 },
      tells: '填了 28 个月',
    },
    {
      name: 'months of the youth plan alike',
      id: 'bay-area-youth',
      input: { participant: true, months: 28 },
      tells: '一共只有 27 个月',
    },
    {
      name: 'a class that graduates the year after the plan ended',
      id: 'job-seeking-grant',
      input: { graduationYear: 2024, qualifies: true, people: 1 },
      tells: '2024 届在方案到期（2023-12-31）以后毕业；到期以后领的，这份方案管不到',
    },
    {
      name: 'a veteran hired the day after the plan ended',
      id: 'veteran-hire',
      input: { employer: 'enterprise', hires: [{ ...hire, hiredOn: '2024-01-01' }] },
      tells:
        '2024-01-01 不在方案有效期内（2021-10-01 至 2023-12-31）；以后的，这份方案管不到；这里只是',
    },
    {
      name: 'a veteran hired the day before the plan began, whose year of insurance ends while it is in force',
      id: 'veteran-hire',
      input: {
        employer: 'enterprise',
        hires: [{ ...hire, dischargedOn: '2021-06-01', hiredOn: '2021-09-30' }],
      },
      tells:
        '2021-09-30 不在方案有效期内（2021-10-01 至 2023-12-31）；以前的算不算，方案没写；这里只是',
    },
    {
      name: 'two veterans, one hired before the plan began and one after it ended',
      id: 'veteran-hire',
      input: {
        employer: 'enterprise',
        hires: [
          { ...hire, dischargedOn: '2021-06-01', hiredOn: '2021-09-30' },
          { ...hire, hiredOn: '2024-01-01' },
        ],
      },
      tells:
        '2021-09-30、2024-01-01 不在方案有效期内（2021-10-01 至 2023-12-31）；以前的算不算，方案没写；以后的，这份方案管不到；这里只是',
    },
    {
      name: 'a loan published the day before the plan began',
      id: 'loan-publicity',
      input: { publishedOn: '2021-09-30' },
      tells: '2021-09-30 不在方案有效期内',
    },
    {
      name: 'a benefit that runs on for one day after the plan ended, of which the plan says nothing',
      id: 'unemployment-benefit-extension',
      input: { ...benefit, birthDate: '1964-01-01', benefitEndsOn: '2023-12-30' },
      tells: '方案 2023-12-31 到期，还在续发的怎么办，没写',
    },
    {
      name: 'a benefit that goes on from the day after the plan ended',
      id: 'unemployment-benefit-extension',
      input: { ...benefit, birthDate: '1964-06-01', benefitEndsOn: '2023-12-31' },
      tells: '2024-01-01 不在方案有效期内',
    },
    {
      name: 'a prize won before the plan began, by a firm registered after',
      id: 'team-prize-difference',
      input: { ...prize, awardedOn: '2021-09-30', registeredOn: '2021-12-01' },
      tells: '2021-09-30 不在方案有效期内',
    },
    {
      name: 'a firm registered after the plan ended, for a prize won before',
      id: 'team-prize-difference',
      input: { ...prize, awardedOn: '2023-12-31', registeredOn: '2024-01-01' },
      tells: '2024-01-01 不在方案有效期内',
    },
    {
      name: 'a course joined the day after the plan ended',
      id: 'founder-training',
      input: { runsFirm: true, foundedOn: '2020-01-01', joinedOn: '2024-01-01' },
      tells: '2024-01-01 不在方案有效期内',
    },
    {
      name: 'a graduate hired at the grass roots the day before the plan began',
      id: 'grassroots-employment',
      input: { graduatedOn: '2020-07-01', hiredOn: '2021-09-30' },
      tells: '2021-09-30 不在方案有效期内',
    },
    {
      name: 'a graduate hired by a small firm the day after the plan ended',
      id: 'small-firm-insurance',
      input: { smallFirm: true, graduatedOn: '2023-07-01', hiredOn: '2024-01-01' },
      tells: '2024-01-01 不在方案有效期内',
    },
  ])('is reported: $name', ({ id, input, tells }) => {
    expect(toldBeyond(id, input)).toEqual([expect.stringContaining(tells)]);
  });

  it.each<{ name: string; id: MeasureId; input: unknown }>([
    {
      name: 'as many months as the plan has',
      id: 'flexible-employment',
      input: { pension: true, medical: true, months: 27 },
    },
    {
      name: 'the class of the plan’s last year',
      id: 'job-seeking-grant',
      input: { graduationYear: 2023, qualifies: true, people: 1 },
    },
    {
      name: 'a veteran hired on the last day',
      id: 'veteran-hire',
      input: { employer: 'enterprise', hires: [{ ...hire, hiredOn: '2023-12-31' }] },
    },
    {
      name: 'a veteran hired too late to count at all',
      id: 'veteran-hire',
      input: {
        employer: 'enterprise',
        hires: [
          { ...hire, hiredOn: '2023-12-31' },
          { ...hire, hiredOn: '2024-06-02' },
        ],
      },
    },
    {
      name: 'a loan published on the first day',
      id: 'loan-publicity',
      input: { publishedOn: '2021-10-01' },
    },
    {
      name: 'a benefit that goes on inside the plan',
      id: 'unemployment-benefit-extension',
      input: { ...benefit, benefitEndsOn: '2022-11-30' },
    },
    {
      name: 'a benefit that goes on to the last day',
      id: 'unemployment-benefit-extension',
      input: { ...benefit, birthDate: '1963-12-31', benefitEndsOn: '2023-12-30' },
    },
  ])('is not reported for $name', ({ id, input }) => {
    expect(toldBeyond(id, input)).toEqual([]);
  });
});

it('of many days outside the plan, three are named, each once', () => {
  const days = [
    '2024-01-01',
    '2024-01-01',
    '2023-12-31',
    '2024-01-02',
    '2021-09-30',
    '2025-01-01',
  ] as const;
  expect(daysBeyondPlan(plan.span, days)).toMatch(
    /^2024-01-01、2024-01-02、2021-09-30 不在方案有效期内/,
  );
});
