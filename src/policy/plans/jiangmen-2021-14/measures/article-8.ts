import { byRegulation } from '../../../core/measure/condition.ts';
import { choice, yesNo } from '../../../core/measure/field.ts';
import { caveat, step } from '../../../core/measure/verdict.ts';
import { defineMeasure } from '../define-measure.ts';

/** 第八条责任单位, the lead first (art_8__resp). */
const departments = [
  '市人力资源社会保障局',
  '市教育局',
  '市公安局',
  '市民政局',
  '市财政局',
  '市卫生健康局',
  '市市场监管局',
  '市统计局',
  '市政务服务数据管理局',
  '市税务局',
];

const REGISTRATION = 'art_8__para_1__sent_1';

const places = [
  ['householdHere', '户籍地'],
  ['residenceHere', '常住地'],
  ['workHere', '就业地'],
  ['insuranceHere', '参保地'],
] as const;

type PlaceAnswers = Record<(typeof places)[number][0], boolean>;

const placesToChoose = (answers: PlaceAnswers) =>
  places.flatMap(([field, place]) => (answers[field] ? [place] : []));

const unemploymentRegistration = defineMeasure({
  id: 'unemployment-registration',
  title: '失业登记可以选择办理地',
  who: 'worker',
  roles: ['seeking', 'graduate'],
  gives: 'service',
  basis: [REGISTRATION],
  departments,
  figures: {},
  fields: {
    householdHere: yesNo({ ask: '您的户籍地在江门吗？', label: '户籍地在江门' }),
    residenceHere: yesNo({ ask: '您的常住地在江门吗？', label: '常住地在江门' }),
    workHere: yesNo({
      ask: '您的就业地在江门吗？',
      label: '就业地在江门',
      hint: '失业后怎样算，方案没写。',
    }),
    insuranceHere: yesNo({ ask: '您的参保地在江门吗？', label: '参保地在江门' }),
  },
  conditions: [
    {
      clause: REGISTRATION,
      text: '户籍地、常住地、就业地、参保地至少有一处在江门',
      test: (answers) => placesToChoose(answers).length > 0,
      remedy: '照这句，四个地方里有一处在江门，才可以选择在江门办。',
    },
    byRegulation(REGISTRATION, '符合办理失业登记的规定'),
  ],
  outcome: (answers) => ({
    steps: placesToChoose(answers).map((place) =>
      step(REGISTRATION, `可以选择在${place}办理失业登记`, '江门'),
    ),
    caveats: answers.workHere ? [caveat(REGISTRATION, '失业后就业地怎样算，方案没写。')] : [],
  }),
  caveats: [
    caveat(REGISTRATION, '原文没写“江门”；方案是江门定的，这里只看哪一处在江门。'),
    caveat(REGISTRATION, '登记以后能享受哪些政策和服务，看各项政策自己的条件。'),
  ],
});

const OFFICER = 'art_8__para_2__sent_1';

const recruitmentOfficer = defineMeasure({
  id: 'recruitment-officer',
  title: '就业服务专员',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: [OFFICER],
  departments,
  figures: {},
  fields: {
    firm: choice({
      ask: '您的企业属于下面哪一类？',
      label: '企业属于哪一类',
      options: [
        { value: 'key-employer', label: '重点用工企业' },
        { value: 'advanced-manufacturing', label: '先进制造业企业' },
        { value: 'high-tech', label: '高新技术企业' },
        { value: 'labour-intensive', label: '劳动密集型企业' },
        { value: 'none', label: '都不是' },
      ],
    }),
    inNeed: yesNo({
      ask: '招工用工、政策咨询、培训评价、劳动关系协调等服务，您的企业需要吗？',
      label: '企业需要招工用工、政策咨询等服务',
    }),
  },
  conditions: [
    {
      clause: OFFICER,
      text: '是重点用工企业、先进制造业企业、高新技术企业或劳动密集型企业',
      test: ({ firm }) => firm !== 'none',
      remedy: '要属于其中一类企业；怎样认定，要问负责部门。',
    },
    {
      clause: OFFICER,
      text: '企业有这样的需求',
      test: ({ inNeed }) => inNeed,
      remedy: '这项服务只给有需求的企业。',
    },
  ],
  outcome: () => ({
    steps: [step(OFFICER, '提供的服务', '招工用工、政策咨询、职业技能培训及评价、劳动关系协调等')],
  }),
  caveats: [
    caveat(
      OFFICER,
      '这是服务，不给企业发钱；就业创业服务补助，付的是人力资源社会保障部门购买服务的钱。',
    ),
  ],
});

const JOB_FAIR = 'art_8__para_3__sent_1';

const jobFairService = defineMeasure({
  id: 'job-fair-service',
  title: '供需对接活动的就业创业服务补助',
  who: 'institution',
  roles: ['institution'],
  gives: 'unstated',
  basis: [JOB_FAIR],
  departments,
  figures: {},
  fields: {
    institution: choice({
      ask: '您的机构属于下面哪一类？',
      label: '机构属于哪一类',
      options: [
        { value: 'public-service', label: '公共就业服务机构' },
        { value: 'university', label: '高校就业指导机构' },
        { value: 'commercial', label: '经营性人力资源服务机构' },
        { value: 'none', label: '都不是' },
      ],
    }),
    publicBenefit: yesNo({
      ask: '您组织的招聘对接活动是公益性的吗？',
      label: '组织的是公益性人力资源供需对接活动',
      hint: '线下线上都可以。“公益性”方案没解释，这里按不收费理解。',
    }),
  },
  conditions: [
    {
      clause: JOB_FAIR,
      text: '是公共就业服务机构、高校就业指导机构或经营性人力资源服务机构',
      test: ({ institution }) => institution !== 'none',
      remedy: '要属于其中一类机构。',
    },
    {
      clause: JOB_FAIR,
      text: '组织的是公益性人力资源供需对接活动',
      test: ({ publicBenefit }) => publicBenefit,
      remedy: '活动必须是公益性的。',
      changeable: true,
    },
    byRegulation(JOB_FAIR, '符合就业创业服务补助的规定'),
  ],
});

const COOPERATION = 'art_8__para_4__sent_2';

const labourCooperationService = defineMeasure({
  id: 'labour-cooperation-service',
  title: '劳务协作活动的就业创业服务补助',
  who: 'institution',
  roles: ['institution'],
  gives: 'unstated',
  basis: [COOPERATION],
  departments,
  figures: {},
  fields: {
    publicService: yesNo({ ask: '您的机构是公共就业服务机构吗？', label: '是公共就业服务机构' }),
    activity: choice({
      ask: '您的机构组织了下面哪一种协作活动？',
      label: '组织开展了哪一种协作活动',
      options: [
        { value: 'recruitment', label: '省际招聘对接' },
        { value: 'training', label: '就业创业培训' },
        { value: 'transport', label: '返乡返岗专车专列' },
        { value: 'none', label: '都没有' },
      ],
    }),
  },
  conditions: [
    {
      clause: COOPERATION,
      text: '是公共就业服务机构',
      test: ({ publicService }) => publicService,
      remedy: '这笔补助只给公共就业服务机构。',
    },
    {
      clause: COOPERATION,
      text: '组织开展了省际招聘对接、就业创业培训或返乡返岗专车专列',
      test: ({ activity }) => activity !== 'none',
      remedy: '要组织了点名的一种活动；“等”字后面还有什么，要问负责部门。',
      changeable: true,
    },
    byRegulation(COOPERATION, '符合就业创业服务补助的规定'),
  ],
});

const EXPORT = 'art_8__para_4__sent_3';

const labourExport = defineMeasure({
  id: 'labour-export',
  title: '劳务协作补贴',
  who: 'institution',
  roles: ['institution'],
  gives: 'unstated',
  basis: [EXPORT],
  departments,
  figures: {},
  fields: {
    commercialAgency: yesNo({
      ask: '您的机构是经营性人力资源服务机构吗？',
      label: '是经营性人力资源服务机构',
    }),
    organised: yesNo({
      ask: '您做的劳务输出，是有组织的吗？',
      label: '劳务输出是有组织的',
      hint: '劳务输出，就是把劳动者送到别的地区去干活。',
    }),
    acrossRegions: yesNo({ ask: '您做的劳务输出，是跨区域的吗？', label: '劳务输出是跨区域的' }),
  },
  conditions: [
    {
      clause: EXPORT,
      text: '是经营性人力资源服务机构',
      test: ({ commercialAgency }) => commercialAgency,
      remedy: '这笔补贴只给经营性人力资源服务机构。',
    },
    {
      clause: EXPORT,
      text: '劳务输出是有组织的',
      test: ({ organised }) => organised,
      remedy: '劳务输出要由机构有组织地开展。',
      changeable: true,
    },
    {
      clause: EXPORT,
      text: '劳务输出是跨区域的',
      test: ({ acrossRegions }) => acrossRegions,
      remedy: '劳务输出要跨区域；怎样算跨区域，要问负责部门。',
      changeable: true,
    },
  ],
});

const STATISTICS = 'art_8__para_5__sent_2';

const newFormsStatistics = defineMeasure({
  id: 'new-forms-statistics',
  title: '灵活就业纳入就业统计',
  who: 'worker',
  roles: ['working'],
  gives: 'service',
  basis: [STATISTICS],
  departments,
  figures: {},
  fields: {
    flexibleWorker: yesNo({ ask: '您是灵活就业人员吗？', label: '是灵活就业人员' }),
    registered: yesNo({ ask: '您办理就业登记了吗？', label: '办理了就业登记' }),
  },
  conditions: [
    {
      clause: STATISTICS,
      text: '是灵活就业人员',
      test: ({ flexibleWorker }) => flexibleWorker,
      remedy: '这句只管灵活就业人员。',
    },
    {
      clause: STATISTICS,
      text: '办理了就业登记',
      test: ({ registered }) => registered,
      remedy: '要先办就业登记。',
      changeable: true,
    },
  ],
  outcome: () => ({
    steps: [step(STATISTICS, '纳入统计的指标', '城镇新增就业、失业人员再就业等')],
  }),
  caveats: [caveat(STATISTICS, '这只是算进统计，没写要发钱。')],
});

const TAX = 'art_8__para_5__sent_4';

const taxWithoutApplication = defineMeasure({
  id: 'tax-without-application',
  title: '重点群体税收优惠“免申即享”',
  who: 'everyone',
  roles: ['working', 'seeking', 'graduate', 'founder', 'employer', 'domestic-service'],
  gives: 'service',
  basis: [TAX],
  departments,
  figures: {},
  fields: {
    keyGroup: yesNo({
      label: '属于税收优惠的重点群体',
      hint: '重点群体是哪些人，这句没写。',
    }),
  },
  conditions: [
    {
      clause: TAX,
      text: '属于重点群体（是哪些人，这句没写）',
      test: ({ keyGroup }) => keyGroup,
      remedy: '属于重点群体的，税收优惠才“免申即享”。',
    },
  ],
  outcome: () => ({
    steps: [step(TAX, '怎么享受税收优惠', '“免申即享”')],
  }),
  caveats: [caveat(TAX, '有哪些税收优惠、优惠多少，方案没写。')],
});

export const measures = [
  unemploymentRegistration,
  recruitmentOfficer,
  jobFairService,
  labourCooperationService,
  labourExport,
  newFormsStatistics,
  taxWithoutApplication,
] as const;
