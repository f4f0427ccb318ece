import { monthsInside } from '../../../core/calendar.ts';
import type { IsoDate, IsoMonth } from '../../../core/date.ts';
import { choice, count, money, month, optional, percent } from '../../../core/measure/field.ts';
import { dateFigure, type Figure, figure, outsideFigure } from '../../../core/measure/figure.ts';
import type { Outcome } from '../../../core/measure/measure-definition.ts';
import {
  caveat,
  exact,
  leftBlank,
  outsideCaveat,
  outsideStep,
  type Problem,
  step,
} from '../../../core/measure/verdict.ts';
import { fenOf, numberText, roundHalfUp, wholeRate, yuanText } from '../../../core/money.ts';
import type { ClauseId } from '../../../text/clause.ts';
import { defineMeasure } from '../define-measure.ts';
import { plan } from '../plan.ts';
import { planFigures } from '../plan-figures.ts';

/** 第一条责任单位, the lead first (art_1__resp). */
const departments = ['市人力资源社会保障局', '市财政局', '市医保局', '市税务局', '市残联'];

const pensionPooling = defineMeasure({
  id: 'pension-pooling',
  title: '企业职工养老保险缴费比例和基数统一',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_1__para_1__sent_1'],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  insteadOfConditions: '讲的是企业职工的养老保险；别的条件没写。',
  caveats: [
    caveat('art_1__para_1__sent_1', '缴费比例和缴费基数是多少，方案没写，要看省里的统一部署。'),
  ],
});

const medicalRateAdjustment = defineMeasure({
  id: 'medical-rate-adjustment',
  title: '职工医保费率动态调整',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_1__para_1__sent_2'],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  caveats: [
    caveat(
      'art_1__para_1__sent_2',
      '方案只说看职工医保基金收了多少、花了多少来调，没写费率是多少。',
    ),
  ],
});

const workInjuryBaseRate = defineMeasure({
  id: 'work-injury-base-rate',
  title: '工伤保险行业基准费率',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_1__para_1__sent_3'],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  caveats: [caveat('art_1__para_1__sent_3', '各行业的费率是多少，方案没写，要看全省统一的标准。')],
});

// What both rate cuts ask alike.
const monthlyBase = money({
  ask: '您的单位每月的社会保险缴费基数合计是多少？',
  label: '单位每月的社会保险缴费基数合计',
  hint: '把全部参保职工的月缴费基数加起来。',
  example: 500_000,
});
const paymentMonths = {
  from: month({
    ask: '从哪个月的社会保险费算起？',
    label: '从哪个月的社会保险费算起',
    example: '2021-10',
  }),
  through: month({
    ask: '算到哪个月的社会保险费？',
    label: '算到哪个月的社会保险费',
    example: '2022-04',
  }),
};

interface PaymentMonths {
  from: IsoMonth;
  through: IsoMonth;
}

function refuseReversedMonths({ from, through }: PaymentMonths): Problem | null {
  if (from <= through) return null;
  return {
    path: 'through',
    reason: `“算到哪个月的社会保险费”（${through}）不能早于“从哪个月的社会保险费算起”（${from}），请改其中一个月份。`,
  };
}

interface UnemploymentRates {
  normalRatePercent: number;
  reducedRatePercent: number;
}

function refuseRaisedRate(rates: UnemploymentRates): Problem | null {
  const { normalRatePercent, reducedRatePercent } = rates;
  if (reducedRatePercent <= normalRatePercent) return null;
  return {
    path: 'reducedRatePercent',
    reason: `“单位的失业保险费率（降低以后）”（${reducedRatePercent}%）不能高于“单位的失业保险费率（降低以前）”（${normalRatePercent}%），请检查是否填反了。`,
  };
}

/** The months of payment that lie inside both the plan and a rate cut. */
const monthsOfCut = ({ from, through }: PaymentMonths, lastDay: Figure<IsoDate>) =>
  monthsInside(from, through, { from: plan.span.from, through: lastDay.value });

const monthsOfCutText = (lastDay: Figure<IsoDate>) =>
  `${plan.span.from.slice(0, 7)} 至 ${lastDay.value.slice(0, 7)}`;

/** The one condition of a rate cut: some month of payment lies inside it. */
const paysDuringCut = (clause: ClauseId, lastDay: Figure<IsoDate>) => ({
  clause,
  text: `缴费的月份里至少有一个月在 ${monthsOfCutText(lastDay)} 之间`,
  test: ({ from, through }: PaymentMonths) => monthsOfCut({ from, through }, lastDay) > 0,
  remedy: `这份方案只管 ${monthsOfCutText(lastDay)} 这几个月：方案自${planFigures.from.words}起实施，这项政策到${lastDay.words}为止。更早或更晚的月份，要看别的规定。`,
  found: ({ from, through }: PaymentMonths) =>
    `您填的月份里，有 ${monthsOfCut({ from, through }, lastDay)} 个月在这段时间里`,
});

const sameEveryMonth = (clause: ClauseId) =>
  caveat(clause, '这里当作每个月的缴费基数和费率都一样；有变动的，请分段算，再相加。');

const WORK_INJURY = 'art_1__para_1__sent_4';
const workInjury = {
  cut: figure(50, '%', WORK_INJURY),
  through: dateFigure('2022-04-30', WORK_INJURY),
};

const workInjuryRateCut = defineMeasure({
  id: 'work-injury-rate-cut',
  title: '工伤保险费率阶段性下调',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'exact',
  flow: 'saved',
  sumIs: '单位少缴',
  basis: [WORK_INJURY],
  departments,
  figures: workInjury,
  sumLeads: { cut: '费率下调' },
  fields: {
    monthlyBase,
    ratePercent: percent({
      ask: '下调以前，您单位的工伤保险费率是多少？',
      label: '单位的工伤保险费率（下调以前）',
      hint: '方案没写各单位的费率；请填下调以前的，不是下调以后的。',
      example: 0.4,
    }),
    ...paymentMonths,
  },
  monotonic: { monthlyBase: 'up', ratePercent: 'up', from: 'down', through: 'up' },
  rules: [refuseReversedMonths],
  conditions: [paysDuringCut(WORK_INJURY, workInjury.through)],
  outcome({ monthlyBase, ratePercent, from, through }) {
    const months = monthsOfCut({ from, through }, workInjury.through);
    const base = fenOf(monthlyBase);
    const rate = wholeRate(ratePercent);
    const cut = wholeRate(workInjury.cut.value);
    const saved = roundHalfUp(
      BigInt(base) * rate.units * cut.units * BigInt(months),
      rate.perWhole * cut.perWhole,
    );
    return {
      amount: exact(saved),
      steps: [
        step(
          WORK_INJURY,
          `${monthsOfCutText(workInjury.through)} 之间的缴费月数`,
          `${months} 个月`,
        ),
        step(
          WORK_INJURY,
          `一共少缴：${yuanText(base)} × ${ratePercent}% × ${workInjury.cut.words} × ${months} 个月`,
          yuanText(saved),
        ),
      ],
    };
  },
  caveats: [
    caveat(WORK_INJURY, '算出的是单位少缴的工伤保险费，不是发给单位的钱。'),
    sameEveryMonth(WORK_INJURY),
  ],
  later: [
    {
      document: 'rates-2023',
      changes: '国家再次阶段性降低工伤保险费率。',
      span: { from: '2023-05-01', through: '2024-12-31' },
      source: 'national',
    },
  ],
});

const UNEMPLOYMENT = 'art_1__para_1__sent_5';
const unemployment = { through: dateFigure('2022-04-30', UNEMPLOYMENT) };
const guangdongRates = {
  normal: outsideFigure(1.5, '%', 'unemployment-rate'),
  reduced: outsideFigure(0.8, '%', 'unemployment-rate'),
};

const unemploymentRateCut = defineMeasure({
  id: 'unemployment-rate-cut',
  title: '失业保险费率阶段性降低',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'exact',
  flow: 'saved',
  sumIs: '单位少缴',
  basis: [UNEMPLOYMENT],
  departments,
  figures: unemployment,
  outside: guangdongRates,
  fields: {
    monthlyBase,
    normalRatePercent: percent({
      ask: '降低以前，您单位的失业保险费率是多少？',
      label: '单位的失业保险费率（降低以前）',
      synonyms: ['降低以前'],
      hint: '填当时单位缴的那一份的费率；例子取自 2024 年的文件。',
      example: guangdongRates.normal.value,
    }),
    reducedRatePercent: percent({
      ask: '降低以后，您单位的失业保险费率是多少？',
      label: '单位的失业保险费率（降低以后）',
      synonyms: ['降到', '降低以后', '降低后'],
      hint: '填当时单位缴的那一份的费率；例子取自 2024 年的文件。',
      example: guangdongRates.reduced.value,
    }),
    ...paymentMonths,
  },
  monotonic: {
    monthlyBase: 'up',
    normalRatePercent: 'up',
    reducedRatePercent: 'down',
    from: 'down',
    through: 'up',
  },
  rules: [refuseReversedMonths, refuseRaisedRate],
  conditions: [paysDuringCut(UNEMPLOYMENT, unemployment.through)],
  outcome({ monthlyBase, normalRatePercent, reducedRatePercent, from, through }) {
    const months = monthsOfCut({ from, through }, unemployment.through);
    const base = fenOf(monthlyBase);
    const normal = wholeRate(normalRatePercent);
    const reduced = wholeRate(reducedRatePercent);
    const saved = roundHalfUp(
      BigInt(base) * (normal.units - reduced.units) * BigInt(months),
      normal.perWhole,
    );
    return {
      amount: exact(saved),
      steps: [
        step(
          UNEMPLOYMENT,
          `${monthsOfCutText(unemployment.through)} 之间的缴费月数`,
          `${months} 个月`,
        ),
        step(
          UNEMPLOYMENT,
          `一共少缴：${yuanText(base)} ×（${normalRatePercent}% − ${reducedRatePercent}%）× ${months} 个月`,
          yuanText(saved),
        ),
      ],
    };
  },
  caveats: [
    caveat(UNEMPLOYMENT, '算出的是单位少缴的失业保险费，不是发给单位的钱。'),
    sameEveryMonth(UNEMPLOYMENT),
    caveat(
      UNEMPLOYMENT,
      '失业保险的浮动费率政策也延长了，怎样浮动没写；这里只按您填的两个费率算。',
    ),
    outsideCaveat(
      'unemployment-rate',
      `方案没写费率。方案之外，2024 年的文件说，广东单位缴的费率由 ${guangdongRates.normal.value}% 阶段性降为 ${guangdongRates.reduced.value}%；2021 年和 2022 年是不是这样，本站未核实，请以您单位当时的费率为准。`,
    ),
  ],
  later: [
    {
      document: 'rates-2023',
      changes: '国家再次阶段性降低失业保险费率。',
      span: { from: '2023-05-01', through: '2024-12-31' },
      source: 'national',
    },
    {
      document: 'rates-2024',
      changes: '降低失业保险费率的政策再次延长。',
      span: { from: '2025-01-01', through: '2025-12-31' },
      source: 'national',
    },
  ],
});

const LEVY = 'art_1__para_1__sent_6';
const LEVY_TIERS = 'art_1__para_1__sent_7';

const levy = {
  standardYear: figure(2017, '年', LEVY),
  through: dateFigure('2022-12-31', LEVY),
  exemptEmployees: figure(30, '人', LEVY_TIERS, '30人（含）以下'),
  tiersThrough: dateFigure('2022-12-31', LEVY_TIERS),
  levyYear: figure(2021, '年度', LEVY_TIERS),
};

const levyRules = {
  requiredShare: outsideFigure(1.5, '%', 'levy-ratio'),
  tierShare: outsideFigure(1, '%', 'levy-tiers-2020'),
  upperTier: outsideFigure(50, '%', 'levy-tiers-2020'),
  lowerTier: outsideFigure(90, '%', 'levy-tiers-2020'),
  wageCap: outsideFigure(2, '倍', 'levy-tiers-2020'),
};

// A wage above this would only be a typing error, and the sum would no longer be whole 分.
const MAX_WAGE = 100_000_000;
// No place has an average wage of nothing: it would cap every levy at nothing.
const MIN_WAGE = 0.01;

interface Workforce {
  employees: number;
  disabledEmployees: number;
}

const required = wholeRate(levyRules.requiredShare.value);

/** The disabled workers that are wanting, in millionths of a person; 0 or less where none is. */
const shortfallOf = ({ employees, disabledEmployees }: Workforce) =>
  BigInt(employees) * required.units - BigInt(disabledEmployees) * required.perWhole;

const peopleText = (millionths: bigint) =>
  `${numberText(Number(millionths) / Number(required.perWhole))} 人`;

/** The share of the levy that is paid: the lower one where enough disabled people are employed. */
function tierOf({ employees, disabledEmployees }: Workforce) {
  const { units, perWhole } = wholeRate(levyRules.tierShare.value);
  const reached = BigInt(disabledEmployees) * perWhole >= BigInt(employees) * units;
  const share = reached ? levyRules.upperTier : levyRules.lowerTier;
  const words = `${reached ? '达到' : '低于'} ${levyRules.tierShare.value}%`;
  const text = `安排的比例（${numberText(disabledEmployees)} 人 ÷ ${numberText(employees)} 人）${words}`;
  return { share, step: outsideStep(LEVY_TIERS, share.document, text, `按 ${share.value}% 缴`) };
}

const wageNotCapped = leftBlank(
  'socialAverageWage',
  outsideCaveat(
    levyRules.wageCap.document,
    `您没填当地社会平均工资，这里没按它的 ${levyRules.wageCap.value} 倍封顶，算出的数可能偏高。`,
  ),
);

/** The wage that counts, in 分, with the line that caps it or the warning that nothing does. */
function countedWage(averageWage: number, socialAverageWage: number | undefined) {
  const average = fenOf(averageWage);
  if (socialAverageWage === undefined) {
    return { wage: average, steps: [], caveats: [wageNotCapped] };
  }
  const { value, document } = levyRules.wageCap;
  const wage = Math.min(average, value * fenOf(socialAverageWage));
  const text = `计算用的工资：${yuanText(average)} 和当地社会平均工资的 ${value} 倍，取低的那个`;
  return { wage, steps: [outsideStep(LEVY, document, text, yuanText(wage))], caveats: [] };
}

function shortfallSteps(workforce: Workforce) {
  const { employees, disabledEmployees } = workforce;
  const wanted = peopleText(BigInt(employees) * required.units);
  const shortfall = shortfallOf(workforce);
  const { requiredShare } = levyRules;
  return [
    outsideStep(
      LEVY,
      requiredShare.document,
      `应当安排的残疾人：${numberText(employees)} 人 × ${requiredShare.value}%`,
      wanted,
    ),
    outsideStep(
      LEVY,
      'levy-formula',
      `还差的人数：${wanted} − ${numberText(disabledEmployees)} 人`,
      shortfall > 0n ? peopleText(shortfall) : '不差，不用缴',
    ),
  ];
}

const formulaFromOutside = [
  outsideCaveat('levy-formula', '怎样算，方案没写；公式取自方案之外的文件。'),
  outsideCaveat(
    levyRules.requiredShare.document,
    `应当安排多大比例的残疾人，方案也没写；${levyRules.requiredShare.value}% 是国家规定的最低比例，江门的比例没有查到。`,
  ),
  outsideCaveat(
    'levy-double',
    '持残疾人证 1 至 2 级、残疾军人证 1 至 3 级的，1 名按 2 名算；请您折算好再填，这里不再折算。',
  ),
];

interface WorkforceWithWages extends Workforce {
  averageWage: number;
  socialAverageWage?: number | undefined;
}

/** The levy of a workforce that is not exempt, where it employs too few disabled people; only there its wages are looked at. */
function levyDue(workforce: WorkforceWithWages): Outcome {
  const shortfall = shortfallOf(workforce);
  if (shortfall <= 0n) {
    return { amount: exact(0), steps: shortfallSteps(workforce), caveats: formulaFromOutside };
  }
  const tier = tierOf(workforce);
  const { wage, steps, caveats } = countedWage(workforce.averageWage, workforce.socialAverageWage);
  const share = wholeRate(tier.share.value);
  const due = roundHalfUp(
    shortfall * BigInt(wage) * share.units,
    required.perWhole * share.perWhole,
  );
  const working = `要缴：${peopleText(shortfall)} × ${yuanText(wage)} × ${tier.share.value}%`;
  return {
    amount: exact(due),
    steps: [
      ...shortfallSteps(workforce),
      ...steps,
      tier.step,
      outsideStep(LEVY, 'levy-formula', working, yuanText(due)),
    ],
    caveats: [...formulaFromOutside, ...caveats],
  };
}

const disabilityLevy = defineMeasure({
  id: 'disability-levy',
  title: '残疾人就业保障金（残保金）',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'exact',
  flow: 'due',
  sumIs: '单位要缴',
  basis: [LEVY, LEVY_TIERS],
  departments,
  figures: levy,
  outside: levyRules,
  computesWith: ['levy-formula', 'levy-double'],
  fields: {
    organisation: choice({
      ask: '您的单位是企业吗？',
      label: '单位是不是企业',
      options: [
        { value: 'enterprise', label: '企业', synonyms: ['公司'] },
        {
          value: 'other',
          label: '企业以外的用人单位',
          synonyms: ['机关', '事业单位', '民办非企业', '社会团体'],
        },
      ],
    }),
    employees: count({
      ask: '缴残保金的前一年，您的单位有多少名在职职工？',
      label: '单位上年在职职工人数',
      synonyms: ['在职职工', '职工', '员工', '企业', '公司', '单位', '事业单位', '机关', '在职'],
      unit: '人',
      example: 500,
    }),
    disabledEmployees: count({
      ask: '上一年，您的单位实际安排了多少名残疾人就业？',
      label: '单位上年实际安排就业的残疾人人数',
      synonyms: ['残疾人', '残疾职工', '残疾员工'],
      unit: '人',
      example: 2,
    }),
    averageWage: money({
      ask: '上一年，您的单位在职职工的年平均工资是多少？',
      label: '单位上年在职职工年平均工资',
      synonyms: ['年平均工资', '年均工资'],
      hint: '是一年的工资，不是一个月的。',
      example: 100_000,
      max: MAX_WAGE,
    }),
    socialAverageWage: optional(
      money({
        ask: '当地一年的社会平均工资是多少？',
        label: '当地社会平均工资（一年）',
        synonyms: ['社会年平均工资', '社会年均工资'],
        hint: `填了，工资就最多按它的 ${levyRules.wageCap.value} 倍计算（方案之外的规定）。`,
        example: 90_000,
        min: MIN_WAGE,
        max: MAX_WAGE,
      }),
    ),
  },
  monotonic: {
    employees: 'up',
    disabledEmployees: 'down',
    averageWage: 'up',
    socialAverageWage: 'up',
  },
  conditions: [],
  insteadOfConditions: `谁要缴，方案没写。分档征收、减缴缓缴免缴的条件也没写；写明的是在职职工总数${levy.exemptEmployees.words}的企业暂免征收。`,
  outcome(input) {
    const { exemptEmployees } = levy;
    if (input.organisation === 'enterprise' && input.employees <= exemptEmployees.value) {
      const text = `在职职工 ${numberText(input.employees)} 人，属于总数${exemptEmployees.words}的企业，暂免征收`;
      return { amount: exact(0), steps: [step(LEVY_TIERS, text, yuanText(0))] };
    }
    return levyDue(input);
  },
  caveats: [
    caveat(LEVY, '算出的是单位要缴的钱，不是补贴。'),
    caveat(
      LEVY,
      `方案要求征收标准不高于${levy.standardYear.words}的标准；江门那年的标准没有查到，这里没有比较。`,
    ),
    caveat(
      LEVY_TIERS,
      `期限到${levy.tiersThrough.words}，管的是征收所属期为${levy.levyYear.words}的残保金。`,
    ),
    caveat(LEVY_TIERS, '免不免看哪年的人数，方案没写；这里看上年的。'),
  ],
  later: [
    {
      document: 'levy-tiers-2023',
      changes: `在职职工${levy.exemptEmployees.words}的企业继续免缴，其他单位继续分档少缴。`,
      span: { from: '2023-01-01', through: '2027-12-31' },
      source: 'national',
    },
  ],
});

export const measures = [
  pensionPooling,
  medicalRateAdjustment,
  workInjuryBaseRate,
  workInjuryRateCut,
  unemploymentRateCut,
  disabilityLevy,
] as const;
