import { expect, test } from 'vitest';
import { assess, measureOf } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

const nowhere = {
  householdHere: false,
  residenceHere: false,
  workHere: false,
  insuranceHere: false,
};
const everywhere = {
  householdHere: true,
  residenceHere: true,
  workHere: true,
  insuranceHere: true,
};

verdictTable('unemployment-registration', [
  ...(
    [
      ['householdHere', '户籍地'],
      ['residenceHere', '常住地'],
      ['workHere', '就业地'],
      ['insuranceHere', '参保地'],
    ] as const
  ).map(([field, place]) => ({
    name: `may be done where only the ${place} is here`,
    input: { ...nowhere, [field]: true },
    eligible: true as const,
    kind: 'unstated' as const,
    steps: [`可以选择在${place}办理失业登记`],
  })),
  {
    name: 'may be done at any of the four',
    input: everywhere,
    eligible: true,
    kind: 'unstated',
    steps: ['户籍地', '常住地', '就业地', '参保地'],
  },
  {
    name: 'may not be done here where none of the four is here',
    input: nowhere,
    eligible: false,
    unmet: ['户籍地、常住地、就业地、参保地'],
  },
]);
badInputTable('unemployment-registration', everywhere, [
  { name: 'the name of a place', change: { householdHere: '台山' }, paths: ['householdHere'] },
  { name: 'nothing for a yes', change: { residenceHere: null }, paths: ['residenceHere'] },
  { name: 'a number for a yes', change: { workHere: 0 }, paths: ['workHere'] },
  { name: 'a list for a yes', change: { insuranceHere: [] }, paths: ['insuranceHere'] },
]);

test.each([
  [true, true],
  [false, false],
])(
  'unemployment-registration says with the place of work (%s) that its meaning is open',
  (workHere, says) => {
    const input = { householdHere: true, residenceHere: false, workHere, insuranceHere: false };
    const { caveats } = assess('unemployment-registration', input, IN_FORCE);
    expect(caveats.some(({ text }) => text === '失业后就业地怎样算，方案没写。')).toBe(says);
  },
);

// The sentence gives a choice; it does not say that all else is ruled out.
test('unemployment-registration speaks for its sentence only where no place is here', () => {
  const [place] = assess('unemployment-registration', nowhere, IN_FORCE).conditions;
  expect(place?.remedy).toBe('照这句，四个地方里有一处在江门，才可以选择在江门办。');
});

test('unemployment-registration lists only the places that can be chosen', () => {
  const input = { ...nowhere, residenceHere: true, insuranceHere: true };
  const { steps } = assess('unemployment-registration', input, IN_FORCE);
  expect(steps.map(({ text }) => text)).toEqual([
    '可以选择在常住地办理失业登记',
    '可以选择在参保地办理失业登记',
  ]);
});

const firmInNeed = { firm: 'key-employer', inNeed: true };

verdictTable('recruitment-officer', [
  ...['key-employer', 'advanced-manufacturing', 'high-tech', 'labour-intensive'].map((firm) => ({
    name: `serves the kind of firm ${firm}`,
    input: { firm, inNeed: true },
    eligible: true as const,
    kind: 'unstated' as const,
    steps: ['招工用工、政策咨询、职业技能培训及评价、劳动关系协调'],
  })),
  {
    name: 'serves no other firm',
    input: { ...firmInNeed, firm: 'none' },
    eligible: false,
    unmet: ['重点用工企业、先进制造业企业、高新技术企业或劳动密集型企业'],
  },
  {
    name: 'serves no firm without a need',
    input: { ...firmInNeed, inNeed: false },
    eligible: false,
    unmet: ['企业有这样的需求'],
  },
]);
badInputTable('recruitment-officer', firmInNeed, [
  { name: 'a kind that is not offered', change: { firm: 'small' }, paths: ['firm'] },
  { name: 'a yes as text', change: { inNeed: 'yes' }, paths: ['inNeed'] },
]);

// 招工用工、政策咨询、职业技能培训及评价、劳动关系协调等服务: a need of any of them is a need.
test.each(['招工用工', '政策咨询', '培训评价', '劳动关系协调', '等服务'])(
  'recruitment-officer asks for a need of %s',
  (service) => {
    const need = measureOf('recruitment-officer').fields.find(({ name }) => name === 'inNeed');
    expect(need?.ask).toContain(service);
  },
);

const fair = { institution: 'public-service', publicBenefit: true };

verdictTable('job-fair-service', [
  ...['public-service', 'university', 'commercial'].map((institution) => ({
    name: `is for the kind of institution ${institution}`,
    input: { institution, publicBenefit: true },
    eligible: true as const,
    kind: 'unstated' as const,
  })),
  {
    name: 'is not for other institutions',
    input: { ...fair, institution: 'none' },
    eligible: false,
    unmet: ['公共就业服务机构、高校就业指导机构或经营性人力资源服务机构'],
  },
  {
    name: 'is not for fairs that charge',
    input: { ...fair, publicBenefit: false },
    eligible: false,
    unmet: ['公益性'],
  },
]);
badInputTable('job-fair-service', fair, [
  { name: 'a kind that is not offered', change: { institution: 'club' }, paths: ['institution'] },
  { name: 'a price for a yes', change: { publicBenefit: 0 }, paths: ['publicBenefit'] },
]);

const cooperation = { publicService: true, activity: 'recruitment' };

verdictTable('labour-cooperation-service', [
  ...['recruitment', 'training', 'transport'].map((activity) => ({
    name: `is for the activity ${activity}`,
    input: { publicService: true, activity },
    eligible: true as const,
    kind: 'unstated' as const,
  })),
  {
    name: 'names no other activity',
    input: { ...cooperation, activity: 'none' },
    eligible: false,
    unmet: ['省际招聘对接、就业创业培训或返乡返岗专车专列'],
  },
  {
    name: 'is not for institutions other than the public service',
    input: { ...cooperation, publicService: false },
    eligible: false,
    unmet: ['公共就业服务机构'],
  },
]);
badInputTable('labour-cooperation-service', cooperation, [
  { name: 'an activity that is not offered', change: { activity: 'tour' }, paths: ['activity'] },
  { name: 'a yes as text', change: { publicService: 'true' }, paths: ['publicService'] },
]);

const agency = { commercialAgency: true, organised: true, acrossRegions: true };

verdictTable('labour-export', [
  {
    name: 'is for a commercial agency that sends workers across regions, organised',
    input: agency,
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for others',
    input: { ...agency, commercialAgency: false },
    eligible: false,
    unmet: ['经营性人力资源服务机构'],
  },
  {
    name: 'is not for workers who went by themselves',
    input: { ...agency, organised: false },
    eligible: false,
    unmet: ['有组织'],
  },
  {
    name: 'is not for work within the region',
    input: { ...agency, acrossRegions: false },
    eligible: false,
    unmet: ['跨区域'],
  },
]);
badInputTable('labour-export', agency, [
  { name: 'a yes as text', change: { commercialAgency: 'true' }, paths: ['commercialAgency'] },
  { name: 'a count for a yes', change: { organised: 30 }, paths: ['organised'] },
  { name: 'a place for a yes', change: { acrossRegions: '广西' }, paths: ['acrossRegions'] },
]);

const registered = { flexibleWorker: true, registered: true };

verdictTable('new-forms-statistics', [
  {
    name: 'counts the registered flexible worker',
    input: registered,
    eligible: true,
    kind: 'unstated',
    steps: ['城镇新增就业、失业人员再就业'],
  },
  {
    name: 'does not count one who is not registered',
    input: { ...registered, registered: false },
    eligible: false,
    unmet: ['办理了就业登记'],
  },
  {
    name: 'does not speak of other workers',
    input: { ...registered, flexibleWorker: false },
    eligible: false,
    unmet: ['灵活就业人员'],
  },
]);
badInputTable('new-forms-statistics', registered, [
  { name: 'a yes as text', change: { flexibleWorker: 'true' }, paths: ['flexibleWorker'] },
  { name: 'a date for a yes', change: { registered: '2022-01-01' }, paths: ['registered'] },
]);

verdictTable('tax-without-application', [
  {
    name: 'comes by itself to the key groups',
    input: { keyGroup: true },
    eligible: true,
    kind: 'unstated',
    steps: ['免申即享'],
  },
  {
    name: 'is not for others',
    input: { keyGroup: false },
    eligible: false,
    unmet: ['重点群体'],
  },
]);
badInputTable('tax-without-application', { keyGroup: true }, [
  { name: 'the name of a group', change: { keyGroup: 'veteran' }, paths: ['keyGroup'] },
]);

test.each([
  ['unemployment-registration', everywhere],
  ['job-fair-service', fair],
  ['labour-cooperation-service', cooperation],
] as const)('%s leaves conditions “按规定” to the departments', (id, input) => {
  expect(assess(id, input, IN_FORCE).conditions.at(-1)).toMatchObject({
    met: null,
    remedy: null,
    text: expect.stringContaining('按规定'),
  });
});

everyMeasureHasATable(8);
