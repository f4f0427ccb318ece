import { addDays, addYears } from '../date.ts';
import { choice, day, months, yesNo } from '../field.ts';
import { figure } from '../figure.ts';
import { defineMeasure } from '../measure.ts';
import { fenOf, yuanText } from '../money.ts';
import { caveat, exact, outsideCaveat, step } from '../verdict.ts';

/** 第五条责任单位, the lead first (art_5__resp). */
const departments = ['市人力资源社会保障局', '市财政局', '市农业农村局', '市总工会'];

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
  gives: 'exact',
  basis: [RATES],
  departments,
  figures: rates,
  fields: {
    pension: yesNo({ label: '参加了职工养老保险' }),
    medical: yesNo({ label: '参加了基本医疗保险' }),
    months: months({ label: '缴费月数', example: 12 }),
  },
  conditions: [
    {
      clause: RATES,
      text: '参加了职工养老保险或基本医疗保险',
      test: ({ pension, medical }) => pension || medical,
      remedy: '至少参加其中一种保险。',
    },
  ],
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
  caveats: [
    caveat(
      RATES,
      '方案只写了补贴标准，没有写谁算灵活就业人员、最长能领多少个月；这里按填写的月数计算。',
    ),
  ],
});

const EXTENSION = 'art_5__para_1__sent_2';
const beforeRetirement = figure(1, '年', EXTENSION, '不足1年');

const unemploymentBenefitExtension = defineMeasure({
  id: 'unemployment-benefit-extension',
  title: '失业保险金续发到法定退休年龄',
  who: 'worker',
  gives: 'period',
  basis: [EXTENSION],
  departments,
  figures: { beforeRetirement },
  fields: {
    birthDate: day({ label: '出生日期', example: '1963-05-20' }),
    retirementAge: choice({
      label: '法定退休年龄',
      hint: '男 60 周岁，女 50 或 55 周岁。',
      options: [
        { value: 50, label: '50 周岁' },
        { value: 55, label: '55 周岁' },
        { value: 60, label: '60 周岁' },
      ],
    }),
    benefitEndsOn: day({ label: '失业保险金领到哪一天', example: '2022-11-30' }),
    stillUnemployed: yesNo({ label: '期满后仍然没有就业' }),
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
  outcome({ benefitEndsOn, birthDate, retirementAge }) {
    const from = addDays(benefitEndsOn, 1);
    const through = addYears(birthDate, retirementAge);
    return {
      period: { from, through },
      steps: [step(EXTENSION, '从期满次日继续发放，直至法定退休年龄', `${from} 至 ${through}`)],
    };
  },
  caveats: [
    caveat(EXTENSION, '每月发多少，方案没有写明。'),
    outsideCaveat(
      'retirement-1978',
      '按 2024-12-31 以前的法定退休年龄计算：男 60 周岁，女 50 或 55 周岁。',
    ),
  ],
});

const unemploymentBenefit = defineMeasure({
  id: 'unemployment-benefit',
  title: '失业保险待遇',
  who: 'worker',
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

export const articleFive = [
  unemploymentBenefit,
  unemploymentBenefitExtension,
  flexibleEmployment,
] as const;
