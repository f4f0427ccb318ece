import { expect, test } from 'vitest';
import { assess, measureOf } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

verdictTable('public-recruitment', [
  {
    name: 'is for every graduate, and the plan states no sum',
    input: {},
    eligible: true,
    kind: 'unstated',
  },
]);
badInputTable('public-recruitment', {});

test('public-recruitment says that its sentences name different people', () => {
  const { insteadOfConditions } = measureOf('public-recruitment');
  expect(insteadOfConditions).toContain('每句讲的人不同');
});

const hired = { graduatedOn: '2020-06-30', hiredOn: '2022-06-30' };
const graduateRows = [
  { name: 'is for a hire on the last day of the two years', hiredOn: '2022-06-30', counts: true },
  { name: 'is for a hire the day before', hiredOn: '2022-06-29', counts: true },
  { name: 'is not for a hire the day after', hiredOn: '2022-07-01', counts: false },
  { name: 'is for a hire on the day of graduation', hiredOn: '2020-06-30', counts: true },
  { name: 'is not for a hire before graduation', hiredOn: '2020-06-29', counts: false },
];
const twoYearsAfterGraduation = (others: Record<string, unknown>, failed: string) =>
  graduateRows.map(({ name, hiredOn, counts }) => {
    const input = { ...others, ...hired, hiredOn };
    return counts
      ? { name, input, eligible: true as const, kind: 'unstated' as const }
      : { name, input, eligible: false as const, unmet: [failed] };
  });

verdictTable('grassroots-employment', [
  ...twoYearsAfterGraduation({}, 'sent_8 是毕业2年内的高校毕业生'),
  {
    name: 'ends the two years after 29 February on 28 February',
    input: { graduatedOn: '2020-02-29', hiredOn: '2022-02-28' },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for 1 March two years after 29 February',
    input: { graduatedOn: '2020-02-29', hiredOn: '2022-03-01' },
    eligible: false,
    unmet: ['毕业2年内'],
    found: ['满 2 年是 2022-02-28'],
  },
]);
badInputTable('grassroots-employment', hired, [
  {
    name: 'a graduation on a day that does not exist',
    change: { graduatedOn: '2020-06-31' },
    paths: ['graduatedOn'],
  },
  { name: 'a hire as a number', change: { hiredOn: 20220630 }, paths: ['hiredOn'] },
]);

test('grassroots-employment leaves it to the departments which posts are grassroots posts and what else is required', () => {
  const { conditions } = assess('grassroots-employment', hired, IN_FORCE);
  expect(conditions.map(({ met }) => met)).toEqual([true, null, null]);
});

verdictTable('small-firm-insurance', [
  ...twoYearsAfterGraduation({ smallFirm: true }, 'sent_8 招用的是毕业2年内的高校毕业生'),
  {
    name: 'is not for a larger firm',
    input: { ...hired, smallFirm: false },
    eligible: false,
    unmet: ['sent_8 是小微企业'],
  },
  {
    name: 'tells both conditions that fail',
    input: { ...hired, smallFirm: false, hiredOn: '2022-07-01' },
    eligible: false,
    unmet: ['小微企业', '毕业2年内'],
  },
]);
badInputTable('small-firm-insurance', { ...hired, smallFirm: true }, [
  { name: 'a yes as text', change: { smallFirm: 'yes' }, paths: ['smallFirm'] },
  { name: 'a graduation in no year', change: { graduatedOn: '06-30' }, paths: ['graduatedOn'] },
  { name: 'a hire before 1900', change: { hiredOn: '1899-12-31' }, paths: ['hiredOn'] },
]);

const jobSeekers = { graduationYear: 2021, qualifies: true, people: 1 };

verdictTable('job-seeking-grant', [
  {
    name: 'pays a graduate of the class of 2021 exactly 3,000',
    input: jobSeekers,
    eligible: true,
    kind: 'exact',
    amountYuan: 3000,
    steps: ['每人3000元 × 1 人 3,000.00 元'],
  },
  {
    name: 'is not at this rate for the class of 2020',
    input: { ...jobSeekers, graduationYear: 2020 },
    eligible: false,
    unmet: ['sent_9 是2021届或以后的毕业生'],
    found: ['是 2020 届'],
  },
  {
    name: 'pays the class of 2022 the same',
    input: { ...jobSeekers, graduationYear: 2022 },
    eligible: true,
    kind: 'exact',
    amountYuan: 3000,
  },
  {
    name: 'pays each of two',
    input: { ...jobSeekers, people: 2 },
    eligible: true,
    kind: 'exact',
    amountYuan: 6000,
  },
  {
    name: 'pays exactly 0 for nobody',
    input: { ...jobSeekers, people: 0 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'is not for whoever is not among those that it is for',
    input: { ...jobSeekers, qualifies: false },
    eligible: false,
    unmet: ['属于可以领求职创业补贴的毕业生'],
  },
  {
    name: 'tells both conditions that fail',
    input: { ...jobSeekers, graduationYear: 2020, qualifies: false },
    eligible: false,
    unmet: ['2021届', '可以领求职创业补贴'],
  },
]);
badInputTable('job-seeking-grant', jobSeekers, [
  { name: 'half a year', change: { graduationYear: 2021.5 }, paths: ['graduationYear'] },
  { name: 'a year before 1900', change: { graduationYear: 1899 }, paths: ['graduationYear'] },
  { name: 'a year after 2100', change: { graduationYear: 2101 }, paths: ['graduationYear'] },
  { name: 'a yes as a number', change: { qualifies: 1 }, paths: ['qualifies'] },
  { name: 'less than nobody', change: { people: -1 }, paths: ['people'] },
]);

verdictTable('overseas-returnee', [
  {
    name: 'is for whoever studied abroad and works in Jiangmen',
    input: { worksInJiangmen: true, studiedAbroad: true },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for whoever works elsewhere',
    input: { worksInJiangmen: false, studiedAbroad: true },
    eligible: false,
    unmet: ['sent_10 在江门市就业'],
  },
  {
    name: 'is not for whoever did not study abroad',
    input: { worksInJiangmen: true, studiedAbroad: false },
    eligible: false,
    unmet: ['sent_10 是出国（境）留学人员'],
  },
]);
badInputTable('overseas-returnee', { worksInJiangmen: true, studiedAbroad: true }, [
  {
    name: 'a place in place of a yes',
    change: { worksInJiangmen: '是' },
    paths: ['worksInJiangmen'],
  },
  { name: 'an empty answer', change: { studiedAbroad: null }, paths: ['studiedAbroad'] },
]);

verdictTable('bay-area-youth', [
  {
    name: 'pays 1,000 for one month',
    input: { participant: true, months: 1 },
    eligible: true,
    kind: 'exact',
    amountYuan: 1000,
  },
  {
    name: 'pays 12,000 for twelve months',
    input: { participant: true, months: 12 },
    eligible: true,
    kind: 'exact',
    amountYuan: 12_000,
    steps: ['每人每月1000元 × 12 个月 12,000.00 元'],
  },
  {
    name: 'is not for whoever takes no part',
    input: { participant: false, months: 12 },
    eligible: false,
    unmet: ['sent_11 参加了“大湾区青年就业计划”'],
  },
]);
badInputTable('bay-area-youth', { participant: true, months: 12 }, [
  { name: 'a yes as text', change: { participant: 'yes' }, paths: ['participant'] },
  { name: 'no month', change: { months: 0 }, paths: ['months'] },
  { name: 'half a month', change: { months: 0.5 }, paths: ['months'] },
  { name: 'more than fifty years', change: { months: 601 }, paths: ['months'] },
]);

const hire = (hiredOn: string, insuredMonths = 12, dischargedOn = '2021-06-01') => ({
  dischargedOn,
  hiredOn,
  insuredMonths,
});
const counting = hire('2022-06-01');
const tooLate = hire('2022-06-02');
const hiresOf = (employer: string, ...hires: unknown[]) => ({ employer, hires });
const none = '至少有一人是退役1年内招用的，并参加社会保险1年以上';

verdictTable('veteran-hire', [
  {
    name: 'pays 10,000 for a hire on the last day of the year after discharge',
    input: hiresOf('enterprise', counting),
    eligible: true,
    kind: 'exact',
    amountYuan: 10_000,
    steps: ['第 1 名：2021-06-01 退役，2022-06-01 入职，参保 12 个月 符合', '每人1万元 × 1 人'],
    caveats: ['方案到期以后才参保满1年的算不算，没写'],
  },
  {
    name: 'pays for a hire the day before the year ends',
    input: hiresOf('enterprise', hire('2022-05-31')),
    eligible: true,
    kind: 'exact',
    amountYuan: 10_000,
  },
  {
    name: 'pays nothing for a hire the day after the year ends',
    input: hiresOf('enterprise', tooLate),
    eligible: false,
    unmet: [none],
  },
  {
    name: 'pays for a hire on the day of discharge',
    input: hiresOf('enterprise', hire('2021-06-01')),
    eligible: true,
    kind: 'exact',
    amountYuan: 10_000,
  },
  {
    name: 'pays nothing for a hire the day before discharge',
    input: hiresOf('enterprise', hire('2021-05-31')),
    eligible: false,
    unmet: [none],
  },
  {
    name: 'pays on 28 February for a discharge on 29 February',
    input: hiresOf('enterprise', hire('2021-02-28', 12, '2020-02-29')),
    eligible: true,
    kind: 'exact',
    amountYuan: 10_000,
  },
  {
    name: 'pays nothing on 1 March for a discharge on 29 February',
    input: hiresOf('enterprise', hire('2021-03-01', 12, '2020-02-29')),
    eligible: false,
    unmet: [none],
  },
  {
    name: 'pays nothing for 11 months of insurance',
    input: hiresOf('enterprise', hire('2021-12-01', 11)),
    eligible: false,
    unmet: [none],
  },
  {
    name: 'pays for 13 months of insurance',
    input: hiresOf('enterprise', hire('2021-12-01', 13)),
    eligible: true,
    kind: 'exact',
    amountYuan: 10_000,
  },
  {
    name: 'pays nothing for no insurance at all',
    input: hiresOf('enterprise', hire('2021-12-01', 0)),
    eligible: false,
    unmet: [none],
  },
  {
    name: 'pays for those who count and says why the others do not',
    input: hiresOf(
      'other',
      counting,
      tooLate,
      hire('2021-05-31'),
      hire('2021-12-01', 11),
      hire('2021-12-01', 24),
    ),
    eligible: true,
    kind: 'exact',
    amountYuan: 20_000,
    steps: [
      '第 2 名：2021-06-01 退役，2022-06-02 入职，参保 12 个月 不符合：入职晚于退役满 1 年那天（2022-06-01）',
      '第 3 名：2021-06-01 退役，2021-05-31 入职，参保 12 个月 不符合：入职早于退役那天（2021-06-01）',
      '不符合：参保 11 个月，不满 12 个月',
      '每人1万元 × 2 人 20,000.00 元',
    ],
    found: ['共 5 人，符合的 2 人'],
  },
  {
    name: 'pays nothing to a public institution',
    input: hiresOf('public-institution', counting),
    eligible: false,
    unmet: ['sent_1 不是机关事业单位，也不是劳务派遣单位'],
  },
  {
    name: 'pays nothing to a labour dispatch firm',
    input: hiresOf('labour-dispatch', counting),
    eligible: false,
    unmet: ['不是机关事业单位，也不是劳务派遣单位'],
  },
  {
    name: 'pays nothing for no hire, which is no error',
    input: hiresOf('enterprise'),
    eligible: false,
    unmet: [none],
    found: ['共 0 人，符合的 0 人'],
  },
  {
    name: 'says of each hire why it does not count where none does',
    input: hiresOf('enterprise', tooLate, hire('2021-05-31', 11)),
    eligible: false,
    unmet: [none],
    found: [
      '共 2 人，符合的 0 人。第 1 名不符合：入职晚于退役满 1 年那天（2022-06-01）。第 2 名不符合：入职早于退役那天（2021-06-01）；参保 11 个月，不满 12 个月',
    ],
  },
  {
    name: 'tells both conditions that fail',
    input: hiresOf('labour-dispatch', tooLate),
    eligible: false,
    unmet: ['不是机关事业单位', none],
  },
]);
badInputTable('veteran-hire', hiresOf('enterprise', counting), [
  { name: 'an employer that is not offered', change: { employer: 'army' }, paths: ['employer'] },
  { name: 'hires that are no list', change: { hires: counting }, paths: ['hires'] },
  { name: 'a hire that is no row', change: { hires: [counting, '张三'] }, paths: ['hires.1'] },
  {
    name: 'a discharge on a day that does not exist',
    change: { hires: [{ ...counting, dischargedOn: '2021-06-31' }] },
    paths: ['hires.0.dischargedOn'],
  },
  {
    name: 'an empty day of hiring in the second row',
    change: { hires: [counting, { ...counting, hiredOn: '' }] },
    paths: ['hires.1.hiredOn'],
  },
  {
    name: 'half a month of insurance',
    change: { hires: [{ ...counting, insuredMonths: 11.5 }] },
    paths: ['hires.0.insuredMonths'],
  },
  {
    name: 'less than no insurance',
    change: { hires: [{ ...counting, insuredMonths: -1 }] },
    paths: ['hires.0.insuredMonths'],
  },
  {
    name: 'a row without its days',
    change: { hires: [{ insuredMonths: 12 }] },
    paths: ['hires.0.dischargedOn', 'hires.0.hiredOn'],
  },
  {
    name: 'a column that a row does not have',
    change: { hires: [{ ...counting, name: '张三' }] },
    paths: ['hires.0'],
  },
  {
    name: 'more than ten thousand rows',
    change: { hires: Array.from({ length: 10_001 }, () => counting) },
    paths: ['hires'],
  },
]);

verdictTable('over-quota-disabled', [
  {
    name: 'is for whoever employs more disabled people than the quota',
    input: { aboveQuota: true },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for whoever does not',
    input: { aboveQuota: false },
    eligible: false,
    unmet: ['para_2__sent_2 安排残疾人就业超过规定的比例'],
  },
]);
badInputTable('over-quota-disabled', { aboveQuota: true }, [
  { name: 'a number in place of a yes', change: { aboveQuota: 3 }, paths: ['aboveQuota'] },
]);

everyMeasureHasATable(4);
