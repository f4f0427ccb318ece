import { expect, test } from 'vitest';
import { assess, measureOf } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

const loanOf = (consumerDebt: number, jobsCreated: number, loanNeeded: number) => ({
  consumerDebt,
  jobsCreated,
  loanNeeded,
});

verdictTable('startup-loan', [
  {
    name: 'lends up to 500,000 and leaves the rest to a commercial loan',
    input: loanOf(100_000, 5, 800_000),
    eligible: true,
    kind: 'up-to',
    amountYuan: 500_000,
    steps: [
      '达到5人以上 最高50万元',
      '需要的 800,000.00 元里，额度内的 500,000.00 元',
      '普通商业贷款 300,000.00 元',
    ],
    found: ['合计 100,000.00 元'],
    caveats: ['要不要合起来算，没写明', '这里把“乐业五邑贷”当作创业担保贷款，原文没写明。'],
  },
  {
    name: 'is not for a consumer debt one 分 above 100,000',
    input: loanOf(100_000.01, 5, 800_000),
    eligible: false,
    unmet: ['sent_1 本人和配偶名下的小额消费贷款（含信用卡消费）不超过10万元'],
  },
  {
    name: 'is for a consumer debt one 分 below 100,000',
    input: loanOf(99_999.99, 5, 800_000),
    eligible: true,
    kind: 'up-to',
    amountYuan: 500_000,
  },
  {
    name: 'is for a consumer debt above the old limit of 50,000',
    input: loanOf(50_000.01, 5, 100_000),
    eligible: true,
    kind: 'up-to',
    amountYuan: 100_000,
  },
  {
    name: 'lends what is needed where that is 500,000',
    input: loanOf(0, 5, 500_000),
    eligible: true,
    kind: 'up-to',
    amountYuan: 500_000,
  },
  {
    name: 'lends what is needed where that is one 分 less',
    input: loanOf(0, 5, 499_999.99),
    eligible: true,
    kind: 'up-to',
    amountYuan: 499_999.99,
  },
  {
    name: 'leaves a single 分 above 500,000 to a commercial loan',
    input: loanOf(0, 5, 500_000.01),
    eligible: true,
    kind: 'up-to',
    amountYuan: 500_000,
    steps: ['普通商业贷款 0.01 元'],
  },
  {
    name: 'lends up to nothing where nothing is needed',
    input: loanOf(0, 5, 0),
    eligible: true,
    kind: 'up-to',
    amountYuan: 0,
  },
  {
    name: 'states no ceiling for 4 jobs',
    input: loanOf(0, 4, 800_000),
    eligible: true,
    kind: 'unstated',
    steps: ['带动就业 4 人，不到 5 人 方案没写最高额度'],
    caveats: ['可以用普通商业贷款'],
  },
  {
    name: 'states no ceiling for no job',
    input: loanOf(100_000, 0, 100_000),
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'has the same ceiling for 6 jobs',
    input: loanOf(0, 6, 800_000),
    eligible: true,
    kind: 'up-to',
    amountYuan: 500_000,
  },
]);
badInputTable('startup-loan', loanOf(20_000, 5, 300_000), [
  { name: 'a negative debt', change: { consumerDebt: -0.01 }, paths: ['consumerDebt'] },
  { name: 'a debt of three decimals', change: { consumerDebt: 0.001 }, paths: ['consumerDebt'] },
  { name: 'half a job', change: { jobsCreated: 4.5 }, paths: ['jobsCreated'] },
  { name: 'a negative number of jobs', change: { jobsCreated: -1 }, paths: ['jobsCreated'] },
  { name: 'an endless loan', change: { loanNeeded: Infinity }, paths: ['loanNeeded'] },
  {
    name: 'all three fields at once, each by name',
    change: { consumerDebt: 'a', jobsCreated: 'b', loanNeeded: 'c' },
    paths: ['consumerDebt', 'jobsCreated', 'loanNeeded'],
  },
]);

test('startup-loan mentions no commercial loan if the whole need is covered', () => {
  const { steps } = assess('startup-loan', loanOf(0, 5, 500_000), IN_FORCE);
  expect(steps.map(({ clause }) => clause)).not.toContain('art_3__para_1__sent_3');
});

verdictTable('loan-publicity', [
  {
    name: 'runs from the day after to the third day after',
    input: { publishedOn: '2022-03-01' },
    eligible: true,
    kind: 'unstated',
    period: { from: '2022-03-02', through: '2022-03-04' },
    steps: ['公示3天，从开始公示的次日算起 2022-03-02 至 2022-03-04'],
  },
  {
    name: 'runs across the end of February',
    input: { publishedOn: '2022-02-27' },
    eligible: true,
    kind: 'unstated',
    period: { from: '2022-02-28', through: '2022-03-02' },
  },
  {
    name: 'runs across a leap day',
    input: { publishedOn: '2024-02-27' },
    eligible: true,
    kind: 'unstated',
    period: { from: '2024-02-28', through: '2024-03-01' },
  },
  {
    name: 'runs across the end of a year',
    input: { publishedOn: '2022-12-31' },
    eligible: true,
    kind: 'unstated',
    period: { from: '2023-01-01', through: '2023-01-03' },
  },
]);
badInputTable('loan-publicity', { publishedOn: '2022-03-01' }, [
  {
    name: 'a day that does not exist',
    change: { publishedOn: '2022-02-29' },
    paths: ['publishedOn'],
  },
]);

verdictTable('incubator-recognition', [
  {
    name: 'gives a recognised incubator up to 500,000',
    input: { recognised: true },
    eligible: true,
    kind: 'up-to',
    amountYuan: 500_000,
    steps: ['最高给予50万元 500,000.00 元'],
  },
  {
    name: 'gives nothing without recognition',
    input: { recognised: false },
    eligible: false,
    unmet: ['para_2__sent_2 是经市人力资源社会保障部门认定的创业孵化基地'],
  },
]);
badInputTable('incubator-recognition', { recognised: true }, [
  { name: 'a yes as text', change: { recognised: '是' }, paths: ['recognised'] },
]);

const served = { kind: 'student', serviceMonths: 12, incubated: true };

verdictTable('incubation-service', [
  ...[
    'student',
    'returnee',
    'hong-kong-macao-taiwan-youth',
    'hard-to-employ',
    'returning-founder',
    'veteran',
  ].map((kind) => ({
    name: `is for the service to people of the kind ${kind}, and the plan states no sum`,
    input: { ...served, kind },
    eligible: true as const,
    kind: 'unstated' as const,
    caveats: ['年限算到哪天，怎样算孵化成功，方案没写'],
  })),
  {
    name: 'names no seventh kind',
    input: { ...served, kind: 'none' },
    eligible: false,
    unmet: ['6类人员'],
  },
  {
    name: 'is not for 11 months of service',
    input: { ...served, serviceMonths: 11 },
    eligible: false,
    unmet: ['服务1年以上'],
    found: ['服务了 11 个月'],
  },
  {
    name: 'is for 13 months of service',
    input: { ...served, serviceMonths: 13 },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for an incubation that failed',
    input: { ...served, incubated: false },
    eligible: false,
    unmet: ['孵化成功'],
  },
  {
    name: 'tells all three conditions that fail',
    input: { kind: 'none', serviceMonths: 0, incubated: false },
    eligible: false,
    unmet: ['6类人员', '服务1年以上', '孵化成功'],
  },
]);
badInputTable('incubation-service', served, [
  { name: 'a kind that is not offered', change: { kind: 'worker' }, paths: ['kind'] },
  { name: 'half a month', change: { serviceMonths: 11.5 }, paths: ['serviceMonths'] },
  { name: 'less than no month', change: { serviceMonths: -1 }, paths: ['serviceMonths'] },
  { name: 'a yes as a number', change: { incubated: 1 }, paths: ['incubated'] },
]);

verdictTable('startup-award', [
  {
    name: 'gives a project that won an award up to 300,000',
    input: { awarded: true },
    eligible: true,
    kind: 'up-to',
    amountYuan: 300_000,
    steps: ['不超过30万元 300,000.00 元'],
  },
  {
    name: 'gives nothing without an award',
    input: { awarded: false },
    eligible: false,
    unmet: ['para_3__sent_1 项目在“乐业五邑”创业创新大赛获奖'],
  },
]);
badInputTable('startup-award', { awarded: true }, [
  { name: 'an empty answer', change: { awarded: null }, paths: ['awarded'] },
]);

test('startup-award leaves the conditions that the plan does not state to the departments', () => {
  const { conditions } = assess('startup-award', { awarded: true }, IN_FORCE);
  expect(conditions.map(({ met }) => met)).toEqual([true, null]);
});

const team = {
  medal: 'gold',
  awardedOn: '2021-11-20',
  registeredOn: '2022-11-20',
  registeredInJiangmen: true,
  monthsOperating: 3,
  insuredHires: 3,
  teamPrize: 30_000,
  enterprisePrize: 50_000,
};

verdictTable('team-prize-difference', [
  ...['gold', 'silver', 'bronze'].map((medal) => ({
    name: `pays a ${medal} team the difference, registered on the year’s last day`,
    input: { ...team, medal },
    eligible: true as const,
    kind: 'exact' as const,
    amountYuan: 20_000,
    steps: ['企业组 50,000.00 元 − 团队组 30,000.00 元 20,000.00 元'],
    caveats: ['和企业组的哪个奖比，没写明', '经营、招人最晚到哪天，也没写'],
  })),
  {
    name: 'is not for a team without a medal',
    input: { ...team, medal: 'none' },
    eligible: false,
    unmet: ['sent_2 团队组项目获得金、银、铜奖'],
  },
  {
    name: 'is for a registration the day before the year ends',
    input: { ...team, registeredOn: '2022-11-19' },
    eligible: true,
    kind: 'exact',
    amountYuan: 20_000,
  },
  {
    name: 'is not for a registration the day after the year ends',
    input: { ...team, registeredOn: '2022-11-21' },
    eligible: false,
    unmet: ['自获奖之日起1年内登记注册'],
  },
  {
    name: 'is for a registration on the day of the award',
    input: { ...team, registeredOn: '2021-11-20' },
    eligible: true,
    kind: 'exact',
    amountYuan: 20_000,
  },
  {
    name: 'is not for a registration the day before the award',
    input: { ...team, registeredOn: '2021-11-19' },
    eligible: false,
    unmet: ['自获奖之日起1年内登记注册'],
  },
  {
    name: 'ends the year after an award on 29 February on 28 February',
    input: { ...team, awardedOn: '2024-02-29', registeredOn: '2025-02-28' },
    eligible: true,
    kind: 'exact',
    amountYuan: 20_000,
  },
  {
    name: 'is not for a registration on 1 March after an award on 29 February',
    input: { ...team, awardedOn: '2024-02-29', registeredOn: '2025-03-01' },
    eligible: false,
    unmet: ['自获奖之日起1年内登记注册'],
  },
  {
    name: 'is not for a registration outside Jiangmen',
    input: { ...team, registeredInJiangmen: false },
    eligible: false,
    unmet: ['在江门市内登记注册'],
  },
  {
    name: 'is not for 2 months of operation',
    input: { ...team, monthsOperating: 2 },
    eligible: false,
    unmet: ['正常经营3个月'],
  },
  {
    name: 'is for 4 months of operation',
    input: { ...team, monthsOperating: 4 },
    eligible: true,
    kind: 'exact',
    amountYuan: 20_000,
  },
  {
    name: 'is not for 2 insured hires',
    input: { ...team, insuredHires: 2 },
    eligible: false,
    unmet: ['吸纳就业3人以上并缴纳社会保险'],
  },
  {
    name: 'is for 4 insured hires',
    input: { ...team, insuredHires: 4 },
    eligible: true,
    kind: 'exact',
    amountYuan: 20_000,
  },
  {
    name: 'pays a difference of one 分',
    input: { ...team, enterprisePrize: 30_000.01 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0.01,
  },
  {
    name: 'pays exactly 0 where both prizes are the same',
    input: { ...team, enterprisePrize: 30_000 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'pays exactly 0, never less, where the enterprise prize is lower',
    input: { ...team, enterprisePrize: 29_999.99 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
    steps: ['企业组的奖金更低，没有差额'],
  },
  {
    name: 'tells all five conditions that fail',
    input: {
      ...team,
      medal: 'none',
      registeredOn: '2023-01-01',
      registeredInJiangmen: false,
      monthsOperating: 0,
      insuredHires: 0,
    },
    eligible: false,
    unmet: ['金、银、铜奖', '1年内', '江门市内', '3个月', '3人以上'],
    found: ['要在 2021-11-20 至 2022-11-20 之间登记', '经营了 0 个月', '有 0 人'],
  },
]);
badInputTable('team-prize-difference', team, [
  { name: 'a medal that is not offered', change: { medal: 'iron' }, paths: ['medal'] },
  {
    name: 'an award on a day that does not exist',
    change: { awardedOn: '2021-11-31' },
    paths: ['awardedOn'],
  },
  {
    name: 'a registration written in another order',
    change: { registeredOn: '20-11-2022' },
    paths: ['registeredOn'],
  },
  {
    name: 'a place in place of a yes',
    change: { registeredInJiangmen: '江门' },
    paths: ['registeredInJiangmen'],
  },
  { name: 'half a month', change: { monthsOperating: 2.5 }, paths: ['monthsOperating'] },
  { name: 'less than no hire', change: { insuredHires: -1 }, paths: ['insuredHires'] },
  { name: 'a negative team prize', change: { teamPrize: -1 }, paths: ['teamPrize'] },
  {
    name: 'an enterprise prize of three decimals',
    change: { enterprisePrize: 0.001 },
    paths: ['enterprisePrize'],
  },
]);

test('team-prize-difference calls the enterprise prize lower only if it is', () => {
  const { steps } = assess('team-prize-difference', { ...team, enterprisePrize: 30_000 }, IN_FORCE);
  expect(steps.map(({ text }) => text)).toEqual(['企业组 30,000.00 元 − 团队组 30,000.00 元']);
});

verdictTable('disabled-contestant-award', [
  {
    name: 'gives one contestant up to 5,000',
    input: { contestants: 1 },
    eligible: true,
    kind: 'up-to',
    amountYuan: 5000,
    steps: ['不超过每人5000元 × 1 人 5,000.00 元'],
  },
  {
    name: 'gives each of three up to 5,000',
    input: { contestants: 3 },
    eligible: true,
    kind: 'up-to',
    amountYuan: 15_000,
  },
  {
    name: 'gives up to nothing for nobody',
    input: { contestants: 0 },
    eligible: true,
    kind: 'up-to',
    amountYuan: 0,
  },
]);
badInputTable('disabled-contestant-award', { contestants: 1 }, [
  { name: 'a negative number', change: { contestants: -1 }, paths: ['contestants'] },
  { name: 'a fraction', change: { contestants: 1.5 }, paths: ['contestants'] },
  { name: 'more than a million', change: { contestants: 1_000_001 }, paths: ['contestants'] },
]);

test('disabled-contestant-award is for disabled contestants, and leaves their award to the departments', () => {
  const { conditions } = assess('disabled-contestant-award', { contestants: 1 }, IN_FORCE);
  expect(conditions).toMatchObject([{ text: '参赛的残疾人评上优秀奖（怎样评）', met: null }]);
});

const founder = { runsFirm: true, foundedOn: '2017-06-01', joinedOn: '2022-06-01' };

const { joinedOn: _, ...foundedOnly } = founder;

verdictTable('founder-training', [
  {
    name: 'is for a firm on the last day of its five years',
    input: founder,
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is for a firm the day before its five years end',
    input: { ...founder, joinedOn: '2022-05-31' },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for a firm the day after its five years ended',
    input: { ...founder, joinedOn: '2022-06-02' },
    eligible: false,
    unmet: ['sent_4 企业创办5年内'],
    found: ['算到 2022-06-02；满 5 年是 2022-06-01'],
  },
  {
    name: 'counts the five years to the day asked about where no other day is given, and says so',
    input: foundedOnly,
    on: '2022-06-01',
    eligible: true,
    kind: 'unstated',
    caveats: ['这里算到 2022-06-01。'],
  },
  {
    name: 'is not for a firm asked about the day after its five years ended',
    input: foundedOnly,
    on: '2022-06-02',
    eligible: false,
    unmet: ['sent_4 企业创办5年内'],
    found: ['算到 2022-06-02；满 5 年是 2022-06-01'],
  },
  {
    name: 'is for a firm on the day it was founded',
    input: { ...founder, joinedOn: '2017-06-01' },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for a firm that is not founded yet',
    input: { ...founder, joinedOn: '2017-05-31' },
    eligible: false,
    unmet: ['企业创办5年内'],
  },
  {
    name: 'is not for whoever does not run the firm',
    input: { ...founder, runsFirm: false },
    eligible: false,
    unmet: ['是企业的经营者'],
  },
]);
badInputTable('founder-training', founder, [
  { name: 'a yes as text', change: { runsFirm: 'true' }, paths: ['runsFirm'] },
  { name: 'a month in place of a day', change: { foundedOn: '2017-06' }, paths: ['foundedOn'] },
  { name: 'a day after 2100', change: { joinedOn: '2101-01-01' }, paths: ['joinedOn'] },
]);

test('founder-training leaves it to the departments whether a firm has potential', () => {
  const { conditions } = assess('founder-training', founder, IN_FORCE);
  expect(conditions.map(({ met }) => met)).toEqual([true, true, null]);
});

const special = { kind: 'past-retirement-age', withoutEmploymentRelation: true };

verdictTable('special-workers-injury-insurance', [
  ...[
    'past-retirement-age',
    'disability-allowance',
    'student-intern',
    'trainee',
    'domestic-worker',
    'village-committee',
    'platform-worker',
    'volunteer',
  ].map((kind) => ({
    name: `is for people of the kind ${kind}, and the plan states no sum`,
    input: { ...special, kind },
    eligible: true as const,
    kind: 'unstated' as const,
  })),
  {
    name: 'knows no ninth kind',
    input: { ...special, kind: 'none' },
    eligible: false,
    unmet: ['para_4__sent_2 要参保的人属于八类特定人员之一'],
  },
  {
    name: 'is not for people in an employment relation',
    input: { ...special, withoutEmploymentRelation: false },
    eligible: false,
    unmet: ['这些人没有和从业单位建立劳动关系'],
  },
]);
badInputTable('special-workers-injury-insurance', special, [
  { name: 'a kind that is not offered', change: { kind: 8 }, paths: ['kind'] },
  {
    name: 'an empty answer',
    change: { withoutEmploymentRelation: '' },
    paths: ['withoutEmploymentRelation'],
  },
]);

test('special-workers-injury-insurance names the document that its list of kinds comes from', () => {
  const { caveats } = assess('special-workers-injury-insurance', special, IN_FORCE);
  expect(caveats.map(({ document }) => document)).toContain('special-workers-2020');
});

verdictTable('shared-staff', [
  {
    name: 'has no field, and the plan states no sum',
    input: {},
    eligible: true,
    kind: 'unstated',
  },
]);
badInputTable('shared-staff', {});

test.each([
  ['shared-staff', '有“共享用工”需求的企业'],
  ['exhibitions', '企业'],
  ['pension-pooling', '企业职工'],
] as const)('%s says that its sentence is about %s', (id, whom) => {
  expect(measureOf(id).insteadOfConditions).toContain(whom);
});

everyMeasureHasATable(3);
