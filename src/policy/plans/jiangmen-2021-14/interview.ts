import type { Interview } from '../../core/interview.ts';
import type { FieldPath } from '../../core/situation.ts';
import type { MeasureId } from './measures.ts';

/** The months in which both rate cuts hold. Written out, since their measures are not loaded before the first question; a test holds them against the figures. */
export const CUT_MONTHS = { from: '2021-10', through: '2022-04' };

/** What a public institution need not be asked: the plan means enterprises by each of these. */
const noEnterprise = {
  'sector-support.sector': 'none',
  'export-credit-insurance.exporter': false,
  'central-bank-tools.firm': 'none',
  'receivables-factoring.hasReceivables': false,
  'small-firm-insurance.smallFirm': false,
  'recruitment-officer.firm': 'none',
};

/** Who the plan names, people first. Their ids stand in links and never change. */
const identities = [
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
    says: {
      'monthly-follow-up.situation': 'unemployed',
      'unemployment-registration.workHere': false,
    },
    formerly: ['rural-public-post', 'free-training', 'farmer-training'],
  },
  {
    id: 'graduate',
    label: '高校毕业生',
    kind: 'person',
    // Who asks as a graduate asks for one person.
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
      'veteran-hire.employer': 'enterprise',
    },
  },
  { id: 'school', label: '院校', kind: 'organisation' },
  { id: 'incubator', label: '创业孵化基地', kind: 'organisation' },
  { id: 'institution', label: '公共就业或人力资源服务机构', kind: 'organisation' },
  {
    id: 'village',
    label: '村（居）',
    kind: 'organisation',
  },
] as const satisfies Interview['identities'];

const yesNo = (yes: object, no: object = {}) => [
  { value: 'yes', label: '是', ...yes },
  { value: 'no', label: '否', ...no },
];

/** Questions that answer several fields at once, or settle whom a measure concerns. Their names and values stand in links. */
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
        label: '其他易返贫致贫人口',
        says: { 'rural-public-post.situation': 'poverty-risk' },
      },
    ],
    otherwise: {
      'free-training.group': 'none',
      'rural-public-post.situation': 'none',
      'monthly-follow-up.situation': 'none',
    },
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
        says: { 'cantonese-chef.certificate': 'specific-skill' },
      },
      {
        value: 'chef-training',
        label: '“粤菜师傅”培训合格证',
        says: { 'cantonese-chef.certificate': 'training' },
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

/** Fields as questions. */
const wording: Readonly<Partial<Record<`${MeasureId}.${string}`, string>>> = {
  'work-injury-rate-cut.monthlyBase': '您的单位每月的社会保险缴费基数合计是多少？',
  'work-injury-rate-cut.ratePercent': '下调以前，您单位的工伤保险费率是多少？',
  'work-injury-rate-cut.from': '从哪个月的社会保险费算起？',
  'work-injury-rate-cut.through': '算到哪个月的社会保险费？',
  'unemployment-rate-cut.monthlyBase': '您的单位每月的社会保险缴费基数合计是多少？',
  'unemployment-rate-cut.normalRatePercent': '降低以前，您单位的失业保险费率是多少？',
  'unemployment-rate-cut.reducedRatePercent': '降低以后，您单位的失业保险费率是多少？',
  'unemployment-rate-cut.from': '从哪个月的社会保险费算起？',
  'unemployment-rate-cut.through': '算到哪个月的社会保险费？',
  'disability-levy.organisation': '您的单位是企业吗？',
  'disability-levy.employees': '您的单位上一年有多少名在职职工？',
  'disability-levy.disabledEmployees': '上一年，您的单位实际安排了多少名残疾人就业？',
  'disability-levy.averageWage': '上一年，您的单位在职职工的年平均工资是多少？',
  'disability-levy.socialAverageWage': '当地一年的社会平均工资是多少？',
  'sector-support.sector': '您的企业属于下面哪个产业？',
  'export-credit-insurance.exporter': '您的企业做出口生意吗？',
  'export-credit-insurance.firmSize': '您的企业是小微企业吗？',
  'central-bank-tools.firm': '您的企业属于下面哪一种？',
  'receivables-factoring.hasReceivables': '您的企业有应收账款吗？',
  'startup-loan.consumerDebt': '您本人和配偶名下的小额消费贷款，合计有多少？',
  'startup-loan.jobsCreated': '您创业带动了多少人就业？',
  'startup-loan.loanNeeded': '您创业需要贷款多少？',
  'loan-publicity.publishedOn': '您的创业担保贷款是哪天开始公示的？',
  'incubator-recognition.recognised': '您的孵化基地经市人力资源社会保障部门认定了吗？',
  'incubation-service.kind': '您的孵化基地服务的是哪一类人员？',
  'incubation-service.serviceMonths': '您的孵化基地提供了几个月创业孵化服务？',
  'startup-award.awarded': '您的项目在“乐业五邑”创业创新大赛获奖了吗？',
  'team-prize-difference.medal': '您的团队组项目得了什么奖？',
  'team-prize-difference.awardedOn': '您的项目是哪天获奖的？',
  'team-prize-difference.registeredOn': '获奖以后成立的经营主体（比如公司），是哪天登记注册的？',
  'team-prize-difference.registeredInJiangmen': '这个经营主体，是在江门市内登记注册的吗？',
  'team-prize-difference.monthsOperating': '这个经营主体，正常经营了几个月？',
  'team-prize-difference.insuredHires': '这个经营主体招来上班、缴了社会保险的，有几个人？',
  'team-prize-difference.teamPrize': '您的项目在团队组得了多少奖金？',
  'team-prize-difference.enterprisePrize': '企业组同样的奖项，奖金是多少？',
  'disabled-contestant-award.contestants': '参赛的残疾人里，得优秀奖的有几名？',
  'founder-training.runsFirm': '您是企业的经营者吗？',
  'founder-training.foundedOn': '您的企业是哪天创办的？',
  'founder-training.joinedOn': '您的企业创办多久，要算到哪天？',
  'special-workers-injury-insurance.kind': '您的单位要让哪一类人员参加工伤保险？',
  'special-workers-injury-insurance.withoutEmploymentRelation':
    '这些人没有和您的单位建立劳动关系（不是单位正式聘用的），是吗？',
  'grassroots-employment.graduatedOn': '您是哪天毕业的？',
  'grassroots-employment.hiredOn': '您是哪天上班（入职）的？',
  'small-firm-insurance.smallFirm': '您的企业是小微企业吗？',
  'small-firm-insurance.graduatedOn': '您招用的高校毕业生是哪天毕业的？',
  'small-firm-insurance.hiredOn': '这名毕业生是哪天入职的？',
  'job-seeking-grant.graduationYear': '您是哪一届的毕业生？',
  'job-seeking-grant.people': '领求职创业补贴的有几人？',
  'overseas-returnee.worksInJiangmen': '您在江门市就业吗？',
  'overseas-returnee.studiedAbroad': '您是出国（境）留学人员吗？',
  'bay-area-youth.participant': '您参加了“大湾区青年就业计划”吗？',
  'bay-area-youth.months': '“大湾区青年就业计划”您参加了几个月？',
  'veteran-hire.employer': '您的单位属于下面哪一种？',
  'veteran-hire.hires': '您的单位招用了哪些退役军人？',
  'poverty-alleviated-hire.hiresPovertyAlleviated': '您的单位招用了脱贫人口吗？',
  'unemployment-benefit-extension.birthDate': '您是哪天出生的？',
  'unemployment-benefit-extension.retirementAge': '您的法定退休年龄是多少？',
  'unemployment-benefit-extension.benefitEndsOn': '您的失业保险金领到哪一天？',
  'unemployment-benefit-extension.stillUnemployed': '领完以后，您还没有找到工作，是吗？',
  'monthly-follow-up.situation': '您属于下面哪一种人？',
  'flexible-employment.pension': '您自己参加了职工养老保险吗？',
  'flexible-employment.medical': '您自己参加了基本医疗保险吗？',
  'flexible-employment.months': '您灵活就业，缴了几个月的社会保险费？',
  'rural-public-post.situation': '您属于下面哪一种人？',
  'cantonese-chef.certificate': '您取得了“粤菜师傅”类的哪一种证书？',
  'free-training.group': '您属于下面哪一种人？',
  'school-skill-assessment.freeAssessment': '学生参加的是学校组织的免费职业技能评价吗？',
  'school-skill-assessment.certifiedStudents': '评价以后，有多少名在校学生取得了证书？',
  'domestic-service-insurance.employeeBased': '您的企业是员工制家政服务企业吗？',
  'domestic-service-headcount.district': '您的企业在江门哪个市（区）？',
  'domestic-service-headcount.employeeBased': '您的企业是员工制家政服务企业吗？',
  'domestic-service-headcount.monthlyHeadcounts': '一年里，每个月各有多少名家政服务人员在岗？',
  'domestic-service-loan.employeeBased': '您的企业是员工制家政企业吗？',
  'domestic-service-loan.loanNeeded': '您的企业需要贷款多少？',
  'domestic-service-leader.recognised': '您的企业被评为江门市家政服务龙头企业了吗？',
  'domestic-service-major.students': '您的院校招收了多少名家政类专业的学生？',
  'rural-ecommerce-station.inVillage': '农村电商基层示范站建在村（居）吗？',
  'rural-ecommerce-station.stations': '农村电商基层示范站有几个？',
  'skill-upgrade.certificate': '您取得了下面哪一种证书？',
  'school-training-income.school': '您的院校属于下面哪一类？',
  'farmer-training.kind': '您属于下面哪一种人？',
  'unemployment-registration.householdHere': '您的户籍地在江门吗？',
  'unemployment-registration.residenceHere': '您的常住地在江门吗？',
  'unemployment-registration.workHere': '您的就业地在江门吗？',
  'unemployment-registration.insuranceHere': '您的参保地在江门吗？',
  'recruitment-officer.firm': '您的企业属于下面哪一类？',
  'recruitment-officer.inNeed': '您的企业需要就业服务专员帮忙招工、讲政策吗？',
  'job-fair-service.institution': '您的机构属于下面哪一类？',
  'job-fair-service.publicBenefit': '您组织的招聘对接活动是公益性的吗？',
  'labour-cooperation-service.publicService': '您的机构是公共就业服务机构吗？',
  'labour-cooperation-service.activity': '您的机构组织了下面哪一种协作活动？',
  'labour-export.commercialAgency': '您的机构是经营性人力资源服务机构吗？',
  'labour-export.organised': '您做的劳务输出，是有组织的吗？',
  'labour-export.acrossRegions': '您做的劳务输出，是跨区域的吗？',
  'new-forms-statistics.flexibleWorker': '您是灵活就业人员吗？',
  'new-forms-statistics.registered': '您办理就业登记了吗？',
};

/** How this plan's measures are asked about. */
export const interview: Interview = {
  identities,
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
  wording,
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
      'disability-levy.organisation': value === 'enterprise' ? 'enterprise' : 'other',
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
