import type { Interview } from '../../core/interview.ts';
import type { FieldPath } from '../../core/situation.ts';
import type { MeasureId } from './measures.ts';

/** The months of both rate cuts. A copy, because their measures are not loaded before the first question; a test compares it with the figures. */
export const CUT_MONTHS = { from: '2021-10', through: '2022-04' };

/** Answers that follow for a public institution, because the plan offers these measures to enterprises only. */
const noEnterprise = {
  'export-credit-insurance.exporter': false,
  'central-bank-tools.firm': 'none',
  'receivables-factoring.hasReceivables': false,
  'small-firm-insurance.smallFirm': false,
  'recruitment-officer.firm': 'none',
};

/** The roles of readers, people first. Links contain their ids, which never change. */
const roles = [
  {
    id: 'working',
    label: '在职或灵活就业的劳动者',
    kind: 'person',
    picks: { 'ask.found-work': ['yes'] },
    formerly: ['free-training', 'farmer-training'],
  },
  {
    id: 'seeking',
    label: '没有工作、正在找工作的人',
    kind: 'person',
    says: { 'monthly-follow-up.situation': 'unemployed' },
    formerly: ['rural-public-post', 'free-training', 'farmer-training'],
  },
  {
    id: 'graduate',
    label: '高校毕业生',
    kind: 'person',
    // A graduate asks about one person.
    says: { 'job-seeking-grant.people': 1 },
    formerly: ['overseas-returnee'],
  },
  {
    id: 'returnee',
    label: '出国（境）留学人员',
    kind: 'person',
    says: { 'overseas-returnee.studiedAbroad': true },
  },
  { id: 'hong-kong-macao-youth', label: '港澳青年', kind: 'person' },
  { id: 'founder', label: '创业者', kind: 'person' },
  { id: 'contestant', label: '创业大赛的参赛团队和选手', kind: 'person' },
  { id: 'veteran', label: '退役军人', kind: 'person' },
  { id: 'disabled', label: '残疾人', kind: 'person', says: { 'free-training.group': 'disabled' } },
  { id: 'hardship', label: '就业困难、低收入或脱贫家庭的人', kind: 'person' },
  { id: 'farmer', label: '务农或返乡下乡的人', kind: 'person' },
  { id: 'employer', label: '企业和其他用人单位', kind: 'organisation' },
  {
    id: 'domestic-service',
    label: '家政服务企业',
    kind: 'organisation',
    says: {
      'sector-support.sector': 'domestic-service',
      // Not `veteran-hire.employer`: it may be a labour dispatch unit.
      'disability-levy.organisation': 'enterprise',
    },
  },
  { id: 'school', label: '院校', kind: 'organisation' },
  { id: 'incubator', label: '创业孵化基地', kind: 'organisation' },
  { id: 'institution', label: '就业和人力资源服务机构', kind: 'organisation' },
  {
    id: 'village',
    label: '农村电商基层示范站',
    kind: 'organisation',
  },
] as const satisfies Interview['roles'];

const yesNo = (yes: object) => [
  { value: 'yes', label: '是', ...yes },
  { value: 'no', label: '否' },
];

/** Questions that answer several fields at once, or decide whether a measure applies. Links contain their names and values. */
const picks = [
  {
    name: 'ask.insurance',
    ask: '您自己参加了下面哪几种保险？',
    hint: '说的是灵活就业时，您自己参加的保险。',
    options: [
      {
        value: 'pension',
        label: '职工养老保险',
        says: { 'flexible-employment.pension': true },
      },
      {
        value: 'medical',
        label: '基本医疗保险',
        says: { 'flexible-employment.medical': true },
      },
    ],
    otherwise: { 'flexible-employment.pension': false, 'flexible-employment.medical': false },
  },
  {
    name: 'ask.benefit',
    ask: '您领过失业保险金吗？',
    hint: '现在还在领，也选“是”。',
    single: true,
    options: yesNo({ opens: ['unemployment-benefit-extension'] }),
  },
  {
    name: 'ask.hardship',
    ask: '您属于下面哪几种人？',
    hint: '哪些人算，方案没写；拿不准，跳过就行。',
    options: [
      {
        value: 'hard-to-employ',
        label: '就业困难人员',
        says: {
          'free-training.group': 'hard-to-employ',
          'rural-public-post.situation': 'hard-to-employ',
          'monthly-follow-up.situation': 'hard-to-employ',
        },
      },
      {
        value: 'low-income',
        label: '低收入家庭成员',
        says: { 'free-training.group': 'low-income' },
      },
      {
        value: 'poverty-risk',
        // Not 其他: after 低收入家庭成员 it would read as if those were such people, too.
        label: '易返贫致贫人口',
        says: { 'rural-public-post.situation': 'poverty-risk' },
      },
    ],
    // Not `monthly-follow-up.situation`: who is none of these may still be unemployed.
    otherwise: { 'free-training.group': 'none', 'rural-public-post.situation': 'none' },
  },
  {
    name: 'ask.certificates',
    ask: '您取得了下面哪些证书？',
    options: [
      {
        value: 'chef-level',
        label: '“粤菜师傅”类工种技能等级证书',
        says: { 'cantonese-chef.certificate': 'skill-level' },
      },
      {
        value: 'chef-skill',
        label: '“粤菜师傅”专项能力证书',
        says: {
          'cantonese-chef.certificate': 'specific-skill',
          'skill-upgrade.certificate': 'specific-skill',
        },
      },
      {
        value: 'chef-training',
        label: '“粤菜师傅”培训合格证',
        says: {
          'cantonese-chef.certificate': 'training',
          'skill-upgrade.certificate': 'training',
        },
      },
      {
        value: 'skill',
        label: '其他专项职业能力证书',
        says: { 'skill-upgrade.certificate': 'specific-skill' },
      },
      {
        value: 'training',
        label: '其他培训合格证',
        says: { 'skill-upgrade.certificate': 'training' },
      },
    ],
    otherwise: { 'cantonese-chef.certificate': 'none', 'skill-upgrade.certificate': 'none' },
  },
  {
    name: 'ask.found-work',
    ask: '您毕业以后就业了吗？',
    single: true,
    options: yesNo({ opens: ['grassroots-employment'] }),
  },
  {
    name: 'ask.published',
    ask: '您的创业担保贷款开始公示了吗？',
    single: true,
    options: yesNo({ opens: ['loan-publicity'] }),
  },
  {
    name: 'ask.places',
    ask: '下面哪几处在江门？',
    options: [
      {
        value: 'household',
        label: '您的户籍地（户口在的地方）',
        says: { 'unemployment-registration.householdHere': true },
      },
      {
        value: 'residence',
        label: '您的常住地（平常住的地方）',
        says: { 'unemployment-registration.residenceHere': true },
      },
      {
        value: 'work',
        label: '您的就业地（上班的地方）',
        says: { 'unemployment-registration.workHere': true },
      },
      {
        value: 'insurance',
        label: '您的参保地（缴社会保险的地方）',
        says: { 'unemployment-registration.insuranceHere': true },
      },
    ],
    otherwise: {
      'unemployment-registration.householdHere': false,
      'unemployment-registration.residenceHere': false,
      'unemployment-registration.workHere': false,
      'unemployment-registration.insuranceHere': false,
    },
  },
  {
    name: 'ask.hired',
    ask: '您的单位招用了下面哪些人？',
    options: [
      { value: 'veteran', label: '退役军人', opens: ['veteran-hire'] },
      { value: 'graduate', label: '高校毕业生', opens: ['small-firm-insurance'] },
      {
        value: 'poverty-alleviated',
        label: '脱贫人口',
        opens: ['poverty-alleviated-hire'],
        says: { 'poverty-alleviated-hire.hiresPovertyAlleviated': true },
      },
      { value: 'disabled', label: '残疾人', opens: ['over-quota-disabled'] },
    ],
  },
  {
    name: 'ask.rates',
    ask: `要不要算 ${CUT_MONTHS.from} 至 ${CUT_MONTHS.through} 少缴的工伤和失业保险费？`,
    hint: '要填单位的缴费基数和费率，手上没有就先不算。',
    single: true,
    putsOff: true,
    options: [
      {
        value: 'yes',
        label: '要算',
        opens: ['work-injury-rate-cut', 'unemployment-rate-cut'],
      },
      { value: 'no', label: '先不算' },
    ],
  },
  {
    name: 'ask.cut-months',
    ask: `${CUT_MONTHS.from} 至 ${CUT_MONTHS.through}，您的单位每个月都缴了社会保险费吗？`,
    single: true,
    options: yesNo({
      says: {
        'work-injury-rate-cut.from': CUT_MONTHS.from,
        'work-injury-rate-cut.through': CUT_MONTHS.through,
        'unemployment-rate-cut.from': CUT_MONTHS.from,
        'unemployment-rate-cut.through': CUT_MONTHS.through,
      },
    }),
  },
] as const satisfies Interview['picks'];

/** The questions about this plan's measures. */
export const interview: Interview = {
  roles,
  picks,
  first: [
    'unemployment-benefit-extension',
    'domestic-service-insurance',
    'domestic-service-headcount',
    'domestic-service-leader',
    'domestic-service-loan',
    'veteran-hire',
    'disability-levy',
  ] satisfies MeasureId[],
  leftToDepartments: {
    'incubation-service.incubated': true,
    'job-seeking-grant.qualifies': true,
    'over-quota-disabled.aboveQuota': true,
    'unemployment-benefit.meetsConditions': true,
    'monthly-follow-up.inJurisdiction': true,
    'skill-upgrade.inProvincialList': true,
    'tax-without-application.keyGroup': true,
  },
  implications: {
    'domestic-service-insurance.employeeBased': (value) => ({
      'domestic-service-headcount.employeeBased': value,
      'domestic-service-loan.employeeBased': value,
    }),
    'work-injury-rate-cut.monthlyBase': (value) => ({ 'unemployment-rate-cut.monthlyBase': value }),
    'work-injury-rate-cut.from': (value) => ({ 'unemployment-rate-cut.from': value }),
    'work-injury-rate-cut.through': (value) => ({ 'unemployment-rate-cut.through': value }),
    'export-credit-insurance.firmSize': (value) => ({
      'small-firm-insurance.smallFirm': value === 'small-or-micro',
      ...(value === 'small-or-micro' && { 'central-bank-tools.firm': value }),
    }),
    'small-firm-insurance.smallFirm': (value) => ({
      'export-credit-insurance.firmSize': value ? 'small-or-micro' : 'larger',
      ...(value === true && { 'central-bank-tools.firm': 'small-or-micro' }),
    }),
    'veteran-hire.employer': (value) => ({
      // The plan does not say whether a labour dispatch unit is an enterprise.
      ...(value !== 'labour-dispatch' && {
        'disability-levy.organisation': value === 'enterprise' ? 'enterprise' : 'other',
      }),
      ...(value === 'public-institution' && noEnterprise),
    }),
    'free-training.group': (value): Record<FieldPath, unknown> =>
      value === 'hard-to-employ' ? { 'rural-public-post.situation': value } : {},
    'rural-public-post.situation': (value): Record<FieldPath, unknown> =>
      value === 'hard-to-employ' ? { 'free-training.group': value } : {},
    'job-fair-service.institution': (value) => ({
      'labour-cooperation-service.publicService': value === 'public-service',
      'labour-export.commercialAgency': value === 'commercial',
    }),
    'team-prize-difference.medal': (value): Record<FieldPath, unknown> =>
      value === 'none' ? {} : { 'startup-award.awarded': true },
  },
};
