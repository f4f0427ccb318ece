import { expect, test } from 'vitest';
import { assess, measureOf } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

verdictTable('cantonese-chef', [
  ...[
    ['skill-level', 'a certificate of skill level'],
    ['specific-skill', 'a certificate of a specific skill'],
    ['training', 'a certificate of training'],
  ].map(([certificate, words]) => ({
    name: `is for whoever holds ${words}, and the plan states no sum`,
    input: { certificate },
    eligible: true as const,
    kind: 'unstated' as const,
    caveats: ['是不是几种都要有，方案没写'],
  })),
  {
    name: 'is not for whoever holds none',
    input: { certificate: 'none' },
    eligible: false,
    unmet: ['技能等级证书、专项能力证书或培训合格证'],
  },
]);
badInputTable('cantonese-chef', { certificate: 'training' }, [
  {
    name: 'a certificate that is not offered',
    change: { certificate: 'x' },
    paths: ['certificate'],
  },
]);

verdictTable('free-training', [
  ...['hard-to-employ', 'low-income', 'disabled'].map((group) => ({
    name: `is free for the group ${group}`,
    input: { group },
    eligible: true as const,
    kind: 'unstated' as const,
    steps: ['免费培训、推荐就业直通车服务'],
  })),
  {
    name: 'names no other group',
    input: { group: 'none' },
    eligible: false,
    unmet: ['就业困难人员、低收入家庭、残疾人'],
  },
]);
badInputTable('free-training', { group: 'disabled' }, [
  { name: 'a group that is not offered', change: { group: 'student' }, paths: ['group'] },
]);

const freeFor = (certifiedStudents: number) => ({ freeAssessment: true, certifiedStudents });

verdictTable('school-skill-assessment', [
  {
    name: 'pays exactly nothing for no student',
    input: freeFor(0),
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'pays 200.00 元 for one student, once, at the local office',
    input: freeFor(1),
    eligible: true,
    kind: 'exact',
    amountYuan: 200,
    steps: ['每人200元', '200 元 × 1 人 200.00 元', '一次性', '属地人力资源社会保障部门'],
  },
  {
    name: 'pays 400.00 元 for two students',
    input: freeFor(2),
    eligible: true,
    kind: 'exact',
    amountYuan: 400,
  },
  {
    name: 'pays 24,000.00 元 for 120 students',
    input: freeFor(120),
    eligible: true,
    kind: 'exact',
    amountYuan: 24_000,
  },
  {
    name: 'pays nothing for an assessment that students pay for',
    input: { freeAssessment: false, certifiedStudents: 120 },
    eligible: false,
    unmet: ['职业院校、技工院校在校学生参加的是学校组织的免费职业技能评价'],
  },
]);
badInputTable('school-skill-assessment', freeFor(1), [
  { name: 'less than no student', change: { certifiedStudents: -1 }, paths: ['certifiedStudents'] },
  { name: 'half a student', change: { certifiedStudents: 0.5 }, paths: ['certifiedStudents'] },
  {
    name: 'more than a million students',
    change: { certifiedStudents: 1_000_001 },
    paths: ['certifiedStudents'],
  },
  { name: 'a yes as text', change: { freeAssessment: 'yes' }, paths: ['freeAssessment'] },
]);

// 职业院校、技工院校在校学生: without these words a university could answer yes.
test.each(['label', 'ask'] as const)(
  'school-skill-assessment asks for its schools in the %s',
  (part) => {
    const [assessment] = measureOf('school-skill-assessment').fields;
    expect(assessment?.[part]).toContain('职业院校、技工院校在校学生');
  },
);

verdictTable('domestic-service-insurance', [
  {
    name: 'goes on for firms that employ their workers',
    input: { employeeBased: true },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for other firms',
    input: { employeeBased: false },
    eligible: false,
    unmet: ['员工制'],
  },
]);
badInputTable('domestic-service-insurance', { employeeBased: true }, [
  { name: 'a yes as a number', change: { employeeBased: 1 }, paths: ['employeeBased'] },
]);

/** Eleven months of `usual` people and one of `last`. */
const yearOf = (usual: number, last = usual) => [...Array<number>(11).fill(usual), last];
const firmIn = (district: string, monthlyHeadcounts: number[]) => ({
  district,
  employeeBased: true,
  monthlyHeadcounts,
});

verdictTable('domestic-service-headcount', [
  {
    name: 'is not for twelve months of 29 in pengjiang',
    input: firmIn('pengjiang', yearOf(29)),
    eligible: false,
    unmet: ['30人以上（台山、开平、恩平20人以上）'],
  },
  {
    name: 'pays 29,000.00 元 for twelve months of 29 in taishan',
    input: firmIn('taishan', yearOf(29)),
    eligible: true,
    kind: 'exact',
    amountYuan: 29_000,
    steps: ['月平均在岗人数 29 人', '每人每年1000元', '1000 元 × 29 人 29,000.00 元'],
  },
  {
    name: 'is not for 359 in the year, a mean just below 30',
    input: firmIn('pengjiang', yearOf(30, 29)),
    eligible: false,
    unmet: ['30人以上'],
  },
  {
    name: 'pays 30,000.00 元 for 360 in the year: 以上 includes 30',
    input: firmIn('pengjiang', yearOf(30)),
    eligible: true,
    kind: 'exact',
    amountYuan: 30_000,
  },
  {
    name: 'pays 30,000.00 元 for 361 in the year: the fraction is dropped',
    input: firmIn('pengjiang', yearOf(30, 31)),
    eligible: true,
    kind: 'exact',
    amountYuan: 30_000,
    steps: ['月平均在岗人数 30.08 人'],
    caveats: ['“每人每年1000元”按哪个人数算，方案没写；这里用月平均在岗人数，小数去掉'],
  },
  {
    name: 'pays 30,000.00 元 for 371 in the year, a mean just below 31',
    input: firmIn('pengjiang', yearOf(31, 30)),
    eligible: true,
    kind: 'exact',
    amountYuan: 30_000,
    steps: ['月平均在岗人数 30.91 人'],
  },
  {
    name: 'pays 31,000.00 元 for 372 in the year',
    input: firmIn('pengjiang', yearOf(31)),
    eligible: true,
    kind: 'exact',
    amountYuan: 31_000,
  },
  {
    name: 'goes by the mean where months differ much',
    input: firmIn('pengjiang', [60, 0, 60, 0, 60, 0, 60, 0, 60, 0, 60, 0]),
    eligible: true,
    kind: 'exact',
    amountYuan: 30_000,
  },
  {
    name: 'is not for 239 in the year in taishan, a mean just below 20',
    input: firmIn('taishan', yearOf(20, 19)),
    eligible: false,
    unmet: ['20人以上'],
  },
  ...['taishan', 'kaiping', 'enping'].map((district) => ({
    name: `pays 20,000.00 元 for a mean of 20 in ${district}`,
    input: firmIn(district, yearOf(20)),
    eligible: true as const,
    kind: 'exact' as const,
    amountYuan: 20_000,
  })),
  ...['pengjiang', 'jianghai', 'xinhui', 'heshan'].map((district) => ({
    name: `is not for a mean of 20 in ${district}`,
    input: firmIn(district, yearOf(20)),
    eligible: false as const,
    unmet: ['30人以上'],
  })),
  {
    name: 'is not for firms that do not employ their workers',
    input: { ...firmIn('pengjiang', yearOf(30)), employeeBased: false },
    eligible: false,
    unmet: ['员工制'],
  },
  {
    name: 'tells both conditions that fail where nobody works',
    input: { ...firmIn('enping', yearOf(0)), employeeBased: false },
    eligible: false,
    unmet: ['员工制', '20人以上'],
  },
]);
badInputTable('domestic-service-headcount', firmIn('heshan', yearOf(30)), [
  { name: 'a place outside the city', change: { district: 'zhuhai' }, paths: ['district'] },
  { name: 'a yes as text', change: { employeeBased: '' }, paths: ['employeeBased'] },
  {
    name: 'eleven months',
    change: { monthlyHeadcounts: yearOf(30).slice(1) },
    paths: ['monthlyHeadcounts'],
  },
  {
    name: 'thirteen months',
    change: { monthlyHeadcounts: [...yearOf(30), 30] },
    paths: ['monthlyHeadcounts'],
  },
  {
    name: 'one number for the year',
    change: { monthlyHeadcounts: 360 },
    paths: ['monthlyHeadcounts'],
  },
  {
    name: 'a month of less than nobody',
    change: { monthlyHeadcounts: yearOf(30, -1) },
    paths: ['monthlyHeadcounts.11'],
  },
  {
    name: 'a month of half a person',
    change: { monthlyHeadcounts: yearOf(30, 0.5) },
    paths: ['monthlyHeadcounts.11'],
  },
  {
    name: 'a month of more than a million people',
    change: { monthlyHeadcounts: yearOf(30, 1_000_001) },
    paths: ['monthlyHeadcounts.11'],
  },
]);

test.each([
  { name: 'a whole mean', monthlyHeadcounts: yearOf(29), found: '月平均 29 人' },
  {
    name: 'a mean just below the bound, cut and never rounded up to it',
    monthlyHeadcounts: yearOf(30, 29),
    found: '月平均 29.91 人',
  },
])('domestic-service-headcount reports $name', ({ monthlyHeadcounts, found }) => {
  const input = firmIn('xinhui', monthlyHeadcounts);
  const { conditions } = assess('domestic-service-headcount', input, IN_FORCE);
  expect(conditions[1]).toMatchObject({
    found,
    remedy: '月平均要达到 30 人；企业在台山、开平、恩平的，要达到 20 人。',
  });
});

const borrows = (loanNeeded: number) => ({ employeeBased: true, loanNeeded });

verdictTable('domestic-service-loan', [
  {
    name: 'lends up to what is needed, one 分 below the most',
    input: borrows(4_999_999.99),
    eligible: true,
    kind: 'up-to',
    amountYuan: 4_999_999.99,
  },
  {
    name: 'lends up to 5,000,000.00 元 where that is needed',
    input: borrows(5_000_000),
    eligible: true,
    kind: 'up-to',
    amountYuan: 5_000_000,
    steps: ['最高可以申请 500万元'],
  },
  {
    name: 'lends no 分 more than the most',
    input: borrows(5_000_000.01),
    eligible: true,
    kind: 'up-to',
    amountYuan: 5_000_000,
    steps: ['需要的贷款 5,000,000.01 元', '两个数里取小的 5,000,000.00 元'],
  },
  {
    name: 'lends nothing where nothing is needed',
    input: borrows(0),
    eligible: true,
    kind: 'up-to',
    amountYuan: 0,
  },
  {
    name: 'is not for firms that do not employ their workers',
    input: { employeeBased: false, loanNeeded: 100 },
    eligible: false,
    unmet: ['员工制'],
  },
]);
badInputTable('domestic-service-loan', borrows(1), [
  { name: 'a loan of less than nothing', change: { loanNeeded: -0.01 }, paths: ['loanNeeded'] },
  { name: 'a tenth of a 分', change: { loanNeeded: 1.001 }, paths: ['loanNeeded'] },
  {
    name: 'more than a million million 元',
    change: { loanNeeded: 1_000_000_000_001 },
    paths: ['loanNeeded'],
  },
  { name: 'a loan as text', change: { loanNeeded: '1' }, paths: ['loanNeeded'] },
  { name: 'a yes as text', change: { employeeBased: 'true' }, paths: ['employeeBased'] },
]);

verdictTable('domestic-service-leader', [
  {
    name: 'pays 100,000.00 元 once',
    input: { recognised: true },
    eligible: true,
    kind: 'exact',
    amountYuan: 100_000,
    steps: ['一次性补贴10万元 100,000.00 元'],
    caveats: ['只给员工制企业，方案没写'],
  },
  {
    name: 'pays nothing to a firm that was not recognised',
    input: { recognised: false },
    eligible: false,
    unmet: ['龙头企业'],
  },
]);
badInputTable('domestic-service-leader', { recognised: true }, [
  { name: 'a year for a yes', change: { recognised: 2022 }, paths: ['recognised'] },
]);

verdictTable('domestic-service-major', [
  {
    name: 'pays exactly nothing for no student',
    input: { students: 0 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'pays 1,000.00 元 for one student',
    input: { students: 1 },
    eligible: true,
    kind: 'exact',
    amountYuan: 1000,
    steps: ['每招收一名学生，补助院校 1000元'],
  },
  {
    name: 'pays 99,000.00 元 for 99 students',
    input: { students: 99 },
    eligible: true,
    kind: 'exact',
    amountYuan: 99_000,
  },
  {
    name: 'pays 100,000.00 元 for 100 students',
    input: { students: 100 },
    eligible: true,
    kind: 'exact',
    amountYuan: 100_000,
  },
  {
    name: 'pays 100,000.00 元 for 101 students: one school gets no more',
    input: { students: 101 },
    eligible: true,
    kind: 'exact',
    amountYuan: 100_000,
    steps: [
      '1000 元 × 101 名 101,000.00 元',
      '同一院校最高 10万元',
      '两个数里取小的 100,000.00 元',
    ],
  },
  {
    name: 'pays 100,000.00 元 for a million students',
    input: { students: 1_000_000 },
    eligible: true,
    kind: 'exact',
    amountYuan: 100_000,
  },
]);
badInputTable('domestic-service-major', { students: 1 }, [
  { name: 'less than no student', change: { students: -1 }, paths: ['students'] },
  { name: 'part of a student', change: { students: 1.1 }, paths: ['students'] },
  { name: 'more than a million students', change: { students: 1_000_001 }, paths: ['students'] },
  { name: 'no number', change: { students: Number.NaN }, paths: ['students'] },
]);

verdictTable('rural-ecommerce-training', [
  { name: 'states no condition and no sum', input: {}, eligible: true, kind: 'unstated' },
]);
badInputTable('rural-ecommerce-training', {});

// 农村电商“一村一品”带头人提升培训和农村电商培训: the first of the two names its people.
test('rural-ecommerce-training says for whom one of its two kinds is', () => {
  const { insteadOfConditions } = measureOf('rural-ecommerce-training');
  expect(insteadOfConditions).toContain('提升培训的对象是农村电商“一村一品”带头人');
});

verdictTable('rural-ecommerce-station', [
  {
    name: 'pays exactly nothing for no station',
    input: { inVillage: true, stations: 0 },
    eligible: true,
    kind: 'exact',
    amountYuan: 0,
  },
  {
    name: 'pays 100,000.00 元 for one station, once',
    input: { inVillage: true, stations: 1 },
    eligible: true,
    kind: 'exact',
    amountYuan: 100_000,
    steps: ['每个示范站 10万元一次性补助'],
  },
  {
    name: 'pays 200,000.00 元 for two stations',
    input: { inVillage: true, stations: 2 },
    eligible: true,
    kind: 'exact',
    amountYuan: 200_000,
    steps: ['10万元 × 2 个 200,000.00 元'],
  },
  {
    name: 'pays nothing for a station outside a village',
    input: { inVillage: false, stations: 1 },
    eligible: false,
    unmet: ['建在村（居）'],
  },
]);
badInputTable('rural-ecommerce-station', { inVillage: true, stations: 1 }, [
  { name: 'less than no station', change: { stations: -1 }, paths: ['stations'] },
  { name: 'half a station', change: { stations: 0.5 }, paths: ['stations'] },
  { name: 'more than a million stations', change: { stations: 1_000_001 }, paths: ['stations'] },
  { name: 'a yes as text', change: { inVillage: 'true' }, paths: ['inVillage'] },
]);

// 对建在村（居）的农村电商基层示范站: one elsewhere must not be counted.
test('rural-ecommerce-station counts the stations in villages only', () => {
  const { fields } = measureOf('rural-ecommerce-station');
  expect(fields.at(-1)).toMatchObject({
    name: 'stations',
    ask: '建在村（居）的示范站有几个？',
    label: '建在村（居）的示范站个数',
  });
});

test.each([
  ['domestic-service-loan', borrows(1), '符合条件的'],
  ['rural-ecommerce-station', { inVillage: true, stations: 1 }, '按规定'],
] as const)('%s leaves open conditions to the departments', (id, input, words) => {
  expect(assess(id, input, IN_FORCE).conditions[1]).toMatchObject({
    met: null,
    remedy: null,
    text: expect.stringContaining(words),
  });
});

everyMeasureHasATable(6);
