import type { QuestionName } from '../../../src/policy/index.ts';

/** An answer: typed text, picked values, rows of cells, a list of counts, or “none”. */
export type Reply =
  | { type: string }
  | { pick: readonly string[] }
  | { row: readonly string[] }
  | { counts: readonly string[] }
  | 'none';

const pick = (...values: string[]): Reply => ({ pick: values });
const type = (text: string): Reply => ({ type: text });
const yes = pick('true');
const no = pick('false');

/** A person or firm, their answers, and the expected result. */
export interface Walk {
  name: string;
  roles: readonly string[];
  /** The maximum number of questions. */
  most: number;
  /** The questions in order, with their answers. */
  answers: readonly (readonly [QuestionName, Reply])[];
  /** Worked out by hand from the text. */
  met: Readonly<Record<string, string>>;
  conditional: Readonly<Record<string, string>>;
  leftOpen: readonly string[];
  oneShort: readonly string[];
  /** The failed conditions and their messages. */
  short: readonly string[];
  totals: readonly string[];
  /** Words that the result must contain. */
  says: readonly string[];
}

/** Complete runs of the estimate. The expected results are worked out by hand from the official text. */
export const walks: readonly Walk[] = [
  {
    name: 'a woman of 52 whose unemployment benefit ends',
    roles: ['seeking'],
    most: 9,
    answers: [
      ['ask.benefit', pick('yes')],
      ['unemployment-benefit-extension.benefitEndsOn', type('2022-09-30')],
      ['unemployment-benefit-extension.birthDate', type('1970-05-01')],
      ['unemployment-benefit-extension.retirementAge', pick('55')],
      ['ask.insurance', pick('pension', 'medical')],
      ['flexible-employment.months', type('6')],
      ['ask.certificates', 'none'],
    ],
    met: {},
    // 273 × 6
    conditional: { 'flexible-employment': '补贴 1,638.00 元' },
    leftOpen: ['unemployment-benefit', 'unemployment-assistance'],
    oneShort: [],
    // 55 on 2025-05-01: more than a year after 2022-09-30.
    short: ['cantonese-chef', 'skill-upgrade', 'unemployment-benefit-extension'],
    totals: [],
    says: ['市人力资源社会保障局', '第五条', '12333', '12345', '未核实'],
  },
  {
    name: 'a youth of 澳门 who opens a café',
    roles: ['hong-kong-macao-youth', 'founder'],
    most: 6,
    answers: [
      ['startup-loan.consumerDebt', type('20000')],
      ['startup-loan.jobsCreated', type('5')],
      ['startup-loan.loanNeeded', type('300000')],
      ['bay-area-youth.participant', no],
      ['founder-training.runsFirm', yes],
      ['founder-training.foundedOn', type('2022-01-01')],
    ],
    met: {},
    // min(300,000, 500,000)
    conditional: { 'startup-loan': '额度内要还的贷款 300,000.00 元' },
    leftOpen: ['founder-training'],
    oneShort: [],
    short: ['bay-area-youth'],
    totals: [],
    says: ['港澳青年', '借款人的其他条件', '发展潜力', '第三条'],
  },
  {
    name: 'a factory of 28 that hired a veteran three months ago',
    roles: ['employer'],
    most: 12,
    answers: [
      ['ask.hired', pick('veteran')],
      ['veteran-hire.employer', pick('enterprise')],
      ['veteran-hire.hires', { row: ['2022-01-01', '2022-03-01', '3'] }],
      ['disability-levy.employees', type('28')],
      ['ask.rates', pick('yes')],
      ['ask.cut-months', pick('yes')],
      ['work-injury-rate-cut.monthlyBase', type('200000')],
      ['work-injury-rate-cut.ratePercent', type('0.4')],
      ['unemployment-rate-cut.normalRatePercent', type('1.5')],
      ['unemployment-rate-cut.reducedRatePercent', type('0.8')],
    ],
    // 200,000 × 0.4 % × 50 % × 7; 200,000 × (1.5 % − 0.8 %) × 7; 28 ≤ 30
    met: {
      'work-injury-rate-cut': '单位少缴 2,800.00 元',
      'unemployment-rate-cut': '单位少缴 9,800.00 元',
      'disability-levy': '单位要缴 0.00 元',
    },
    conditional: {},
    leftOpen: [],
    // Insured for three months of twelve; it is an enterprise.
    oneShort: ['veteran-hire'],
    short: [],
    totals: ['少缴合计 12,600.00 元'],
    says: ['财政部公告2023年第8号', '2027-12-31', '12 个月'],
  },
  {
    name: 'a graduate of 2021 from a poor family',
    roles: ['graduate', 'hardship'],
    most: 8,
    answers: [
      ['job-seeking-grant.graduationYear', type('2021')],
      ['bay-area-youth.participant', no],
      ['ask.found-work', pick('yes')],
      ['grassroots-employment.graduatedOn', type('2021-06-30')],
      ['grassroots-employment.hiredOn', type('2021-09-01')],
      ['ask.hardship', pick('low-income')],
      ['ask.certificates', 'none'],
    ],
    met: {},
    conditional: { 'job-seeking-grant': '补贴 3,000.00 元' },
    leftOpen: ['grassroots-employment'],
    oneShort: [],
    // Not `monthly-follow-up`: whether the graduate has work was not asked.
    short: ['bay-area-youth', 'cantonese-chef', 'rural-public-post', 'skill-upgrade'],
    totals: [],
    says: ['属于可以领求职创业补贴的毕业生', '第四条', '分级分类帮扶', '重点群体免费培训'],
  },
  {
    name: 'a village with a station',
    roles: ['village'],
    most: 2,
    answers: [
      ['rural-ecommerce-station.inVillage', yes],
      ['rural-ecommerce-station.stations', type('1')],
    ],
    met: {},
    conditional: { 'rural-ecommerce-station': '补贴 100,000.00 元' },
    leftOpen: [],
    oneShort: [],
    short: [],
    totals: [],
    says: ['按规定', '第六条', '市人力资源社会保障局'],
  },
  {
    name: 'an employee-based domestic-service firm of 22 in 开平',
    roles: ['domestic-service'],
    most: 9,
    answers: [
      ['domestic-service-insurance.employeeBased', yes],
      ['domestic-service-headcount.district', pick('kaiping')],
      ['domestic-service-headcount.monthlyHeadcounts', { counts: Array(12).fill('22') }],
      ['domestic-service-leader.recognised', no],
      ['domestic-service-loan.loanNeeded', type('600000')],
      ['ask.hired', 'none'],
      ['disability-levy.employees', type('22')],
      ['ask.rates', pick('no')],
    ],
    // 22 ≥ 20 in 开平: 1,000 × 22; 22 ≤ 30
    met: {
      'domestic-service-headcount': '补贴 22,000.00 元',
      'disability-levy': '单位要缴 0.00 元',
    },
    // min(600,000, 5,000,000)
    conditional: { 'domestic-service-loan': '额度内要还的贷款 600,000.00 元' },
    leftOpen: ['domestic-service-insurance'],
    oneShort: [],
    short: ['domestic-service-leader'],
    totals: [],
    says: ['符合贷款条件', '第六条'],
  },
];
