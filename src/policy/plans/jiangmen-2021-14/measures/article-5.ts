import { otherConditions } from '../../../core/condition.ts';
import { addDays, addYears } from '../../../core/date.ts';
import { choice, day, months, yesNo } from '../../../core/field.ts';
import { figure } from '../../../core/figure.ts';
import { fenOf, yuanText } from '../../../core/money.ts';
import { caveat, exact, outsideCaveat, step } from '../../../core/verdict.ts';
import { defineMeasure } from '../define-measure.ts';

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
      text: '符合领取失业保险金的条件（条件本身方案没有写）',
      test: ({ meetsConditions }) => meetsConditions,
      remedy: '要先符合领取失业保险金的条件；方案没有写这些条件。',
    },
  ],
});

const EXTENSION = 'art_5__para_1__sent_2';
const beforeRetirement = figure(1, '年', EXTENSION, '不足1年');

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
    birthDate: day({ label: '出生日期', example: '1963-05-20' }),
    retirementAge: choice({
      label: '法定退休年龄',
      hint: '2024-12-31 以前：男 60 周岁，女 50 或 55 周岁（方案之外：国发〔1978〕104号）。',
      options: [
        { value: 50, label: '50 周岁' },
        { value: 55, label: '55 周岁' },
        { value: 60, label: '60 周岁' },
      ],
    }),
    benefitEndsOn: day({ label: '失业保险金领到哪一天', example: '2022-11-30' }),
    stillUnemployed: yesNo({ label: '失业保险金领完后仍然没有就业' }),
  },
  conditions: [
    {
      clause: EXTENSION,
      text: '领取失业保险金期满仍未就业',
      test: ({ stillUnemployed }) => stillUnemployed,
      remedy: '只有期满后仍未就业才可以续发。',
    },
    {
      clause: EXTENSION,
      text: '期满时还没有到法定退休年龄',
      test: ({ benefitEndsOn, birthDate, retirementAge }) =>
        benefitEndsOn < addYears(birthDate, retirementAge),
      remedy: '期满日要在到达法定退休年龄那天以前。',
      found: ({ birthDate, retirementAge }) =>
        `到达法定退休年龄的日子是 ${addYears(birthDate, retirementAge)}`,
    },
    {
      clause: EXTENSION,
      text: `期满时距离法定退休年龄${beforeRetirement.words}`,
      test: ({ benefitEndsOn, birthDate, retirementAge }) =>
        addYears(benefitEndsOn, beforeRetirement.value) > addYears(birthDate, retirementAge),
      remedy: '“不足1年”不含满一年：期满日的一年以后要晚于到达法定退休年龄的日子。',
    },
  ],
  happensOn: ({ benefitEndsOn, birthDate, retirementAge }) => [
    addDays(benefitEndsOn, 1),
    addYears(birthDate, retirementAge),
  ],
  outcome({ benefitEndsOn, birthDate, retirementAge }) {
    const from = addDays(benefitEndsOn, 1);
    const through = addYears(birthDate, retirementAge);
    return {
      period: { from, through },
      steps: [step(EXTENSION, '从期满次日继续发放，直至法定退休年龄', `${from} 至 ${through}`)],
    };
  },
  caveats: [
    outsideCaveat(
      'retirement-1978',
      '按 2024-12-31 以前的法定退休年龄计算：男 60 周岁，女 50 或 55 周岁。',
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
  caveats: [
    caveat(
      ASSISTANCE,
      '原文只写按照省统一部署延续实施；发给谁、发多久，方案没有写，所以这里没有条件可以核对。',
    ),
  ],
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
  roles: ['seeking'],
  gives: 'service',
  basis: [FOLLOW_UP],
  departments,
  figures: followUp,
  fields: {
    inJurisdiction: yesNo({
      label: '在江门的辖区内',
      hint: '原文写“辖区内”；按户籍还是按居住地算，方案没有写。',
    }),
    situation: choice({
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
      remedy: '这项服务只提供给辖区内的人员。',
    },
    {
      clause: FOLLOW_UP,
      text: '是失业人员或就业困难人员',
      test: ({ situation }) => situation !== 'none',
      remedy: '这项服务只提供给失业人员和就业困难人员。',
    },
  ],
  outcome: () => ({
    steps: [
      step(FOLLOW_UP, '就业帮扶的方式', followUp.oneToOne.words),
      step(FOLLOW_UP, '跟踪调查服务', followUp.frequency.words),
    ],
  }),
  caveats: [caveat(FOLLOW_UP, '这是一项服务，原文没有写要给钱。')],
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
  roles: ['working'],
  gives: 'exact',
  basis: [RATES],
  departments,
  figures: rates,
  fields: {
    pension: yesNo({ label: '参加了职工养老保险' }),
    medical: yesNo({ label: '参加了基本医疗保险' }),
    months: months({ label: '灵活就业缴社会保险费的月数', example: 12 }),
  },
  monotonic: { months: 'up' },
  conditions: [
    {
      clause: RATES,
      text: '参加了职工养老保险或基本医疗保险',
      test: ({ pension, medical }) => pension || medical,
      remedy: '至少参加其中一种保险。',
    },
    {
      clause: RATES,
      text: '属于可以领这项补贴的灵活就业人员（是哪些人、最长能领多少个月，方案没有写）',
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
        step(rate.clause, '补贴标准', rate.words),
        step(rate.clause, `${rate.value} 元 × ${input.months} 个月`, yuanText(fen)),
      ],
    };
  },
  caveats: [caveat(RATES, '方案只写了补贴标准；这里按填写的月数计算。')],
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
    hiresPovertyAlleviated: yesNo({ label: '用人单位吸纳了脱贫人口就业' }),
  },
  conditions: [
    {
      clause: POVERTY_ALLEVIATED,
      text: '用人单位吸纳脱贫人口就业',
      test: ({ hiresPovertyAlleviated }) => hiresPovertyAlleviated,
      remedy: '要吸纳脱贫人口就业。',
    },
    otherConditions(POVERTY_ALLEVIATED, '各项补贴'),
  ],
  outcome: () => ({
    steps: [step(POVERTY_ALLEVIATED, '继续实施的补贴', '吸纳就业补贴、社保补贴、岗位补贴')],
  }),
  caveats: [caveat(POVERTY_ALLEVIATED, '原文写的是“继续实施”，没有写原来的政策是什么。')],
});

const RURAL_POST = 'art_5__para_2__sent_7';

const ruralPublicPost = defineMeasure({
  id: 'rural-public-post',
  title: '乡村公益性岗位补贴',
  who: 'worker',
  roles: ['seeking'],
  gives: 'unstated',
  basis: [RURAL_POST],
  departments,
  figures: {},
  fields: {
    situation: choice({
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
      remedy: '这类岗位用来安置就业困难人员等易返贫致贫人口。',
    },
    {
      clause: RURAL_POST,
      text: '符合岗位补贴的规定（原文写“按规定”，规定的内容方案没有写）',
      test: 'left-open',
    },
  ],
  caveats: [caveat(RURAL_POST, '补贴发给个人还是单位、能发多久，方案没有写。')],
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
