import { addYears } from '../../../core/calendar.ts';
import { addDays, type IsoDate } from '../../../core/date.ts';
import { byRegulation, otherConditions } from '../../../core/measure/condition.ts';
import { choice, day, months, yesNo } from '../../../core/measure/field.ts';
import { figure } from '../../../core/measure/figure.ts';
import { caveat, exact, outsideCaveat, type Problem, step } from '../../../core/measure/verdict.ts';
import { fenOf, yuanText } from '../../../core/money.ts';
import { defineMeasure } from '../define-measure.ts';
import { plan } from '../plan.ts';
import { hardToEmploy } from '../shared-caveats.ts';

/** 第五条责任单位, the lead first (art_5__resp). */
const departments = ['市人力资源社会保障局', '市财政局', '市农业农村局', '市总工会'];

const unemploymentBenefit = defineMeasure({
  id: 'unemployment-benefit',
  title: '失业保险待遇',
  who: 'worker',
  roles: ['seeking'],
  gives: 'unstated',
  basis: ['art_5__para_1__sent_1'],
  departments,
  figures: {},
  fields: {
    meetsConditions: yesNo({ label: '符合领取失业保险金的条件' }),
  },
  conditions: [
    {
      clause: 'art_5__para_1__sent_1',
      text: '符合领取失业保险金的条件（是哪些条件，方案没写）',
      test: ({ meetsConditions }) => meetsConditions,
      remedy: '要先符合领失业保险金的条件；是哪些条件，要问负责部门。',
    },
  ],
  caveats: [
    outsideCaveat('benefit-amount', '每月领多少，方案没写；广东按当地月最低工资标准的 90% 发。'),
    outsideCaveat(
      'minimum-wage-2021',
      '江门 2021-12-01 起月最低工资标准是 1720 元，照此每月领 1548 元；后来有没有调整，未核实。',
    ),
    outsideCaveat(
      'benefit-months',
      '能领多久，方案没写；广东看缴费年限：1 至 4 年的，每满 1 年领 1 个月；4 年以上的，每多满半年加 1 个月；最多 24 个月。',
    ),
  ],
});

const EXTENSION = 'art_5__para_1__sent_2';
const beforeRetirement = figure(1, '年', EXTENSION, '不足1年');

interface Recipient {
  birthDate: IsoDate;
  retirementAge: number;
  benefitEndsOn: IsoDate;
}

function refuseEndBeforeBirth({ birthDate, benefitEndsOn }: Recipient): Problem | null {
  if (birthDate <= benefitEndsOn) return null;
  return {
    path: 'benefitEndsOn',
    reason: `“失业保险金领到哪一天”（${benefitEndsOn}）不能早于“出生日期”（${birthDate}），请改其中一个日期。`,
  };
}

const retirementDay = ({ birthDate, retirementAge }: Recipient) =>
  addYears(birthDate, retirementAge);

/** How far retirement is when the benefit ends. */
function timeLeft(recipient: Recipient): string {
  const { benefitEndsOn } = recipient;
  const { value } = beforeRetirement;
  const through = retirementDay(recipient);
  const ahead = addYears(benefitEndsOn, value);
  if (benefitEndsOn >= through) return '已经到了退休年龄';
  if (ahead > through) return `离退休不到 ${value} 年`;
  return `离退休${ahead === through ? '正好' : '超过'} ${value} 年`;
}

const retirementWords = (recipient: Recipient) =>
  `领完那天${timeLeft(recipient)}；按 ${recipient.retirementAge} 岁算，到退休年龄的日子是 ${retirementDay(recipient)}`;

const runsOn = caveat(
  plan.validity,
  `方案 ${plan.span.through} 到期，还在续发的怎么办，没写；这里只是照条文演示怎么算。`,
  'beyond-plan',
);

const unemploymentBenefitExtension = defineMeasure({
  id: 'unemployment-benefit-extension',
  title: '失业保险金续发到法定退休年龄',
  who: 'worker',
  roles: ['seeking'],
  gives: 'unstated',
  basis: [EXTENSION],
  departments,
  figures: { beforeRetirement },
  fields: {
    birthDate: day({
      ask: '您是哪天出生的？',
      label: '出生日期',
      example: '1963-05-20',
      // Who was born after the plan's last day was nobody that it applied to.
      through: plan.span.through,
    }),
    retirementAge: choice({
      ask: '您的法定退休年龄是多少？',
      label: '法定退休年龄',
      hint: '2024-12-31 以前：男 60 周岁，女 50 或 55 周岁（方案之外：国发〔1978〕104号）。',
      options: [
        { value: 50, label: '50 周岁' },
        { value: 55, label: '55 周岁' },
        { value: 60, label: '60 周岁' },
      ],
    }),
    benefitEndsOn: day({
      ask: '您的失业保险金领到哪一天？',
      label: '失业保险金领到哪一天',
      hint: '填领完的那天。',
      example: '2022-11-30',
    }),
    stillUnemployed: yesNo({
      ask: '领完以后，您还没有找到工作，是吗？',
      label: '失业保险金领完后还没有就业',
    }),
  },
  rules: [refuseEndBeforeBirth],
  conditions: [
    {
      clause: EXTENSION,
      text: '失业保险金领完，还没有就业',
      test: ({ stillUnemployed }) => stillUnemployed,
      remedy: '领完还没找到工作的，才可以续发。',
    },
    {
      clause: EXTENSION,
      // One condition, as in the clause. In two, who is past retirement would fail one and meet the other.
      text: `还没到法定退休年龄，离退休${beforeRetirement.words}`,
      test: (recipient) =>
        recipient.benefitEndsOn < retirementDay(recipient) &&
        addYears(recipient.benefitEndsOn, beforeRetirement.value) > retirementDay(recipient),
      remedy: `还没到退休年龄、离退休不到 ${beforeRetirement.value} 年的，才可以续发；正好 ${beforeRetirement.value} 年的，不可以。`,
      found: retirementWords,
    },
  ],
  happensOn: ({ benefitEndsOn }) => [addDays(benefitEndsOn, 1)],
  outcome(recipient) {
    const from = addDays(recipient.benefitEndsOn, 1);
    const through = retirementDay(recipient);
    return {
      period: { from, through },
      steps: [step(EXTENSION, '从领完的次日接着发，发到法定退休年龄', `${from} 至 ${through}`)],
      caveats: from <= plan.span.through && through > plan.span.through ? [runsOn] : [],
    };
  },
  caveats: [
    caveat(EXTENSION, '离退休多久看哪天，方案没写；这里看领完那天。'),
    outsideCaveat(
      'retirement-1978',
      '这里按 2024-12-31 以前的法定退休年龄算：男 60 周岁，女 50 或 55 周岁。',
    ),
    outsideCaveat(
      'retirement-2024',
      '2025-01-01 起退休年龄逐步提高；上面算出的日子在这以后的，实际会更晚。',
    ),
  ],
});

const ASSISTANCE = 'art_5__para_1__sent_3';

const unemploymentAssistance = defineMeasure({
  id: 'unemployment-assistance',
  title: '失业补助金',
  who: 'worker',
  roles: ['seeking'],
  gives: 'unstated',
  basis: [ASSISTANCE],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  caveats: [caveat(ASSISTANCE, '原文只说按省里的统一部署延续实施；发给谁、发多久，没写。')],
});

const FOLLOW_UP = 'art_5__para_2__sent_3';

const followUp = {
  oneToOne: figure(1, '人', FOLLOW_UP, '一对一'),
  frequency: figure(1, '次/月', FOLLOW_UP, '每月1次'),
};

const monthlyFollowUp = defineMeasure({
  id: 'monthly-follow-up',
  title: '就业帮扶和跟踪调查服务',
  who: 'worker',
  roles: ['seeking', 'hardship'],
  gives: 'service',
  basis: [FOLLOW_UP],
  departments,
  figures: followUp,
  fields: {
    inJurisdiction: yesNo({
      label: '在江门的辖区内',
      hint: '原文写“辖区内”；按户籍还是按居住地算，方案没写。',
    }),
    situation: choice({
      ask: '您属于下面哪一种人？',
      label: '失业人员还是就业困难人员',
      options: [
        { value: 'unemployed', label: '失业人员' },
        { value: 'hard-to-employ', label: '就业困难人员' },
        { value: 'none', label: '都不是' },
      ],
    }),
  },
  conditions: [
    {
      clause: FOLLOW_UP,
      text: '在辖区内',
      test: ({ inJurisdiction }) => inJurisdiction,
      remedy: '这项服务只给辖区内的人。',
    },
    {
      clause: FOLLOW_UP,
      text: '是失业人员或就业困难人员',
      test: ({ situation }) => situation !== 'none',
      remedy: '这项服务只给失业人员和就业困难人员。',
    },
  ],
  outcome: () => ({
    steps: [
      step(FOLLOW_UP, '就业帮扶的方式', followUp.oneToOne.words),
      step(FOLLOW_UP, '跟踪调查服务', followUp.frequency.words),
    ],
  }),
  caveats: [caveat(FOLLOW_UP, '“一对一”帮哪些人，没写明。'), hardToEmploy],
});

const RATES = 'art_5__para_2__sent_5';

const rates = {
  both: figure(273, '元/人/月', `${RATES}__seg_1`),
  pensionOnly: figure(191, '元/人/月', `${RATES}__seg_2`),
  medicalOnly: figure(82, '元/人/月', `${RATES}__seg_3`),
};

function rateOf({ pension, medical }: { pension: boolean; medical: boolean }) {
  if (pension && medical) return rates.both;
  return pension ? rates.pensionOnly : rates.medicalOnly;
}

const flexibleEmployment = defineMeasure({
  id: 'flexible-employment',
  title: '灵活就业社保补贴',
  who: 'worker',
  roles: ['working', 'seeking'],
  gives: 'exact',
  basis: [RATES],
  departments,
  figures: rates,
  sumLeads: {
    both: '养老、医疗都参加的，',
    pensionOnly: '只参加养老的，',
    medicalOnly: '只参加医疗的，',
  },
  fields: {
    pension: yesNo({
      ask: '您自己参加了职工养老保险吗？',
      label: '参加了职工养老保险',
      synonyms: ['养老', '职工养老'],
    }),
    medical: yesNo({
      ask: '您自己参加了基本医疗保险吗？',
      label: '参加了基本医疗保险',
      synonyms: ['医保', '医疗', '职工医保'],
    }),
    months: months({
      ask: '您灵活就业期间，缴了几个月的社会保险费？',
      label: '灵活就业缴社会保险费的月数',
      example: 12,
    }),
  },
  monotonic: { months: 'up' },
  conditions: [
    {
      clause: RATES,
      text: '参加了职工养老保险或基本医疗保险',
      test: ({ pension, medical }) => pension || medical,
      remedy: '两种保险，至少要参加一种。',
    },
    {
      clause: RATES,
      text: '属于可以领这项补贴的灵活就业人员（是哪些人、最多领几个月）',
      test: 'left-open',
    },
  ],
  monthsPaid: ({ months }) => months,
  outcome(input) {
    const rate = rateOf(input);
    const fen = fenOf(rate.value) * input.months;
    return {
      amount: exact(fen),
      steps: [
        step(rate.clause, '补贴标准', `每人每月${rate.value}元`),
        step(rate.clause, `${rate.value} 元 × ${input.months} 个月`, yuanText(fen)),
      ],
      caveats: input.medical ? [caveat(RATES, '基本医疗保险是职工的还是居民的，方案没写。')] : [],
    };
  },
  caveats: [caveat(RATES, '方案只写了每月的标准；这里按您填的月数算。')],
});

const POVERTY_ALLEVIATED = 'art_5__para_2__sent_6';

const povertyAlleviatedHire = defineMeasure({
  id: 'poverty-alleviated-hire',
  title: '吸纳脱贫人口就业的各项补贴',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'unstated',
  basis: [POVERTY_ALLEVIATED],
  departments,
  figures: {},
  fields: {
    hiresPovertyAlleviated: yesNo({
      ask: '您的单位招用了脱贫人口吗？',
      label: '用人单位吸纳了脱贫人口就业',
    }),
  },
  conditions: [
    {
      clause: POVERTY_ALLEVIATED,
      text: '用人单位吸纳脱贫人口就业',
      test: ({ hiresPovertyAlleviated }) => hiresPovertyAlleviated,
      remedy: '单位要招用脱贫人口。',
    },
    otherConditions(POVERTY_ALLEVIATED, '各项补贴'),
  ],
  outcome: () => ({
    steps: [step(POVERTY_ALLEVIATED, '继续实施的补贴', '吸纳就业补贴、社保补贴、岗位补贴')],
  }),
  caveats: [caveat(POVERTY_ALLEVIATED, '原文只说“继续实施”，没说原来的政策是怎样的。')],
});

const RURAL_POST = 'art_5__para_2__sent_7';

const ruralPublicPost = defineMeasure({
  id: 'rural-public-post',
  title: '乡村公益性岗位补贴',
  who: 'worker',
  roles: ['hardship'],
  gives: 'unstated',
  basis: [RURAL_POST],
  departments,
  figures: {},
  fields: {
    situation: choice({
      ask: '您属于下面哪一种人？',
      label: '就业困难人员还是易返贫致贫人口',
      options: [
        { value: 'hard-to-employ', label: '就业困难人员' },
        { value: 'poverty-risk', label: '其他易返贫致贫人口' },
        { value: 'none', label: '都不是' },
      ],
    }),
  },
  conditions: [
    {
      clause: RURAL_POST,
      text: '是就业困难人员等易返贫致贫人口',
      test: ({ situation }) => situation !== 'none',
      remedy: '这类岗位安置的是就业困难人员等易返贫致贫人口。',
    },
    byRegulation(RURAL_POST, '符合岗位补贴的规定'),
  ],
  caveats: [caveat(RURAL_POST, '补贴发给个人还是单位、发多久，方案没写。'), hardToEmploy],
});

export const measures = [
  unemploymentBenefit,
  unemploymentBenefitExtension,
  unemploymentAssistance,
  monthlyFollowUp,
  flexibleEmployment,
  povertyAlleviatedHire,
  ruralPublicPost,
] as const;
