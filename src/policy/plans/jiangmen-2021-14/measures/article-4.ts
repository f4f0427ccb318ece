import { addYears, isWithinYearsOf } from '../../../core/calendar.ts';
import { type IsoDate, MONTHS_PER_YEAR } from '../../../core/date.ts';
import { classBeyondPlan } from '../../../core/measure/beyond-plan.ts';
import { otherConditions } from '../../../core/measure/condition.ts';
import { choice, count, day, months, rows, yesNo } from '../../../core/measure/field.ts';
import { figure } from '../../../core/measure/figure.ts';
import { caveat, exact, outsideCaveat, step } from '../../../core/measure/verdict.ts';
import { fenOf, numberText, yuanText } from '../../../core/money.ts';
import { defineMeasure } from '../define-measure.ts';
import { plan } from '../plan.ts';

/** 第四条责任单位, the lead first (art_4__resp). */
const departments = [
  '市人力资源社会保障局',
  '市委组织部',
  '市教育局',
  '市民政局',
  '市财政局',
  '市国资委',
  '团市委',
  '市残联',
];

const publicRecruitment = defineMeasure({
  id: 'public-recruitment',
  title: '面向高校毕业生的公共部门和基层招聘',
  who: 'graduate',
  roles: ['graduate'],
  gives: 'service',
  basis: [
    'art_4__para_1__sent_2',
    'art_4__para_1__sent_3',
    'art_4__para_1__sent_4',
    'art_4__para_1__sent_5',
    'art_4__para_1__sent_6',
    'art_4__para_1__sent_7',
  ],
  departments,
  figures: {
    everyYears: figure(2, '年', 'art_4__para_1__sent_7', '每两年'),
    times: figure(1, '次', 'art_4__para_1__sent_7', '一次'),
  },
  fields: {},
  conditions: [],
  insteadOfConditions: '每句讲的人不同，请看原文。',
  caveats: [caveat('art_4__para_1__sent_2', '招多少人、什么时候招、怎样报名，方案没写。')],
});

const GRADUATES = 'art_4__para_1__sent_8';
const sinceGraduation = figure(2, '年', GRADUATES, '毕业2年内');

/** The two days of a graduate, with the questions of the estimate about them. */
const graduationAndHire = (asks: { graduatedOn: string; hiredOn: string }) => ({
  graduatedOn: day({
    ask: asks.graduatedOn,
    label: '高校毕业生的毕业日期',
    example: '2021-06-30',
  }),
  hiredOn: day({
    ask: asks.hiredOn,
    label: '高校毕业生的就业（入职）日期',
    example: '2022-03-01',
  }),
});

interface GraduationAndHire {
  graduatedOn: IsoDate;
  hiredOn: IsoDate;
}

const hiredSoonAfterGraduation = {
  clause: GRADUATES,
  text: `是${sinceGraduation.words}的高校毕业生`,
  test: ({ graduatedOn, hiredOn }: GraduationAndHire) =>
    isWithinYearsOf(graduatedOn, sinceGraduation.value, hiredOn),
  remedy: `入职日期要在${sinceGraduation.words}：从毕业当天到满 ${sinceGraduation.value} 年那天。`,
  found: ({ graduatedOn }: GraduationAndHire) =>
    `满 ${sinceGraduation.value} 年是 ${addYears(graduatedOn, sinceGraduation.value)}`,
} as const;

const graduationCountedToHire = caveat(
  GRADUATES,
  `“${sinceGraduation.words}”算到哪天为止，方案没写；这里算到入职那天。`,
);

const grassrootsEmployment = defineMeasure({
  id: 'grassroots-employment',
  title: '高校毕业生基层就业补贴',
  who: 'graduate',
  roles: ['graduate'],
  gives: 'unstated',
  basis: [GRADUATES],
  departments,
  figures: { sinceGraduation },
  fields: graduationAndHire({
    graduatedOn: '您是哪天毕业的？',
    hiredOn: '您是哪天上班（入职）的？',
  }),
  conditions: [
    hiredSoonAfterGraduation,
    {
      clause: GRADUATES,
      text: '到基层就业（哪些单位和岗位算基层）',
      test: 'left-open',
    },
    otherConditions(GRADUATES, '基层就业补贴'),
  ],
  happensOn: ({ hiredOn }) => [hiredOn],
  caveats: [graduationCountedToHire],
});

const smallFirmInsurance = defineMeasure({
  id: 'small-firm-insurance',
  title: '小微企业社会保险补贴',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'unstated',
  basis: [GRADUATES],
  departments,
  figures: { sinceGraduation },
  fields: {
    smallFirm: yesNo({
      ask: '您的企业是小微企业吗？',
      label: '企业是小微企业',
      hint: '多大的企业算小微企业，方案没写。',
    }),
    ...graduationAndHire({
      graduatedOn: '您招用的高校毕业生是哪天毕业的？',
      hiredOn: '这名毕业生是哪天入职的？',
    }),
  },
  conditions: [
    {
      clause: GRADUATES,
      text: '是小微企业',
      test: ({ smallFirm }) => smallFirm,
      remedy: '小微企业才有这项补贴。',
    },
    { ...hiredSoonAfterGraduation, text: `招用的是${sinceGraduation.words}的高校毕业生` },
    otherConditions(GRADUATES, '小微企业社会保险补贴'),
  ],
  happensOn: ({ hiredOn }) => [hiredOn],
  caveats: [graduationCountedToHire],
});

const JOB_SEEKING = 'art_4__para_1__sent_9';

const jobSeeking = {
  firstClass: figure(2021, '届', JOB_SEEKING),
  grant: figure(3000, '元/人', JOB_SEEKING, '每人3000元'),
};

const jobSeekingGrant = defineMeasure({
  id: 'job-seeking-grant',
  title: '求职创业补贴',
  who: 'graduate',
  roles: ['graduate'],
  gives: 'exact',
  basis: [JOB_SEEKING],
  departments,
  figures: jobSeeking,
  fields: {
    graduationYear: count({
      ask: '您是哪一届的毕业生？',
      label: '毕业生是哪一届',
      hint: '填毕业的年份。',
      unit: '届',
      min: 1900,
      max: 2100,
      example: 2022,
    }),
    qualifies: yesNo({
      label: '属于可以领求职创业补贴的毕业生',
      hint: '哪些毕业生可以领，方案没写。方案之外，2024 届、2025 届的通知列有低保家庭、残疾、脱贫家庭、特困职工家庭、特困人员和获得国家助学贷款的毕业生（只查到一部分）。',
    }),
    people: count({
      ask: '领求职创业补贴的有几人？',
      label: '领求职创业补贴的人数',
      unit: '人',
      example: 1,
    }),
  },
  monotonic: { graduationYear: 'up', people: 'up' },
  conditions: [
    {
      clause: JOB_SEEKING,
      text: `是${jobSeeking.firstClass.words}或以后的毕业生`,
      test: ({ graduationYear }) => graduationYear >= jobSeeking.firstClass.value,
      remedy: `这个标准从${jobSeeking.firstClass.words}起，更早毕业的不适用。`,
      found: ({ graduationYear }) => `是 ${graduationYear} 届`,
    },
    {
      clause: JOB_SEEKING,
      text: '属于可以领求职创业补贴的毕业生（是哪些人，方案没写）',
      test: ({ qualifies }) => qualifies,
      remedy: '要属于可以领的毕业生；是哪些人，要问负责部门。',
    },
  ],
  outcome({ graduationYear, people }) {
    const fen = fenOf(jobSeeking.grant.value) * people;
    const beyond = classBeyondPlan(plan.span, graduationYear);
    return {
      amount: exact(fen),
      caveats: beyond === null ? [] : [caveat(plan.validity, beyond, 'beyond-plan')],
      steps: [
        step(JOB_SEEKING, `${jobSeeking.grant.words} × ${numberText(people)} 人`, yuanText(fen)),
      ],
    };
  },
  caveats: [
    outsideCaveat(
      'job-seeking-2024',
      '哪些毕业生可以领，方案没写；2024 届、2025 届的通知列的是低保家庭、残疾、脱贫家庭、特困职工家庭、特困人员和获得国家助学贷款的毕业生，本站只查到一部分；以前各届是不是这样，未核实。',
    ),
  ],
});

const overseasReturnee = defineMeasure({
  id: 'overseas-returnee',
  title: '留学人员参照高校毕业生扶持',
  who: 'graduate',
  roles: ['returnee'],
  gives: 'unstated',
  basis: ['art_4__para_1__sent_10'],
  departments,
  figures: {},
  fields: {
    worksInJiangmen: yesNo({ ask: '您在江门市就业吗？', label: '在江门市就业' }),
    studiedAbroad: yesNo({ ask: '您是出国（境）留学人员吗？', label: '是出国（境）留学人员' }),
  },
  conditions: [
    {
      clause: 'art_4__para_1__sent_10',
      text: '在江门市就业',
      test: ({ worksInJiangmen }) => worksInJiangmen,
      remedy: '要在江门市就业。',
      changeable: true,
    },
    {
      clause: 'art_4__para_1__sent_10',
      text: '是出国（境）留学人员',
      test: ({ studiedAbroad }) => studiedAbroad,
      remedy: '这句只管出国（境）留学人员；高校毕业生请看第四条的其他措施。',
    },
    otherConditions('art_4__para_1__sent_10', '有关扶持政策'),
  ],
  caveats: [caveat('art_4__para_1__sent_10', '“有关扶持政策”是哪几项，方案没写。')],
});

const BAY_AREA = 'art_4__para_1__sent_11';
const livingAllowance = figure(1000, '元/人/月', BAY_AREA, '每人每月1000元');

const bayAreaYouth = defineMeasure({
  id: 'bay-area-youth',
  title: '“大湾区青年就业计划”生活补助',
  who: 'graduate',
  roles: ['graduate', 'hong-kong-macao-youth'],
  gives: 'exact',
  basis: [BAY_AREA],
  departments,
  figures: { livingAllowance },
  fields: {
    participant: yesNo({
      ask: '您参加了“大湾区青年就业计划”吗？',
      label: '参加了“大湾区青年就业计划”',
      synonyms: ['参加'],
    }),
    months: months({
      ask: '“大湾区青年就业计划”您参加了几个月？',
      label: '参加“大湾区青年就业计划”的月数',
      example: 12,
    }),
  },
  monotonic: { months: 'up' },
  conditions: [
    {
      clause: BAY_AREA,
      text: '参加了“大湾区青年就业计划”',
      test: ({ participant }) => participant,
      remedy: '参加了这个计划的，才有生活补助。',
    },
    {
      clause: BAY_AREA,
      text: '在计划实施期间（从哪天到哪天）',
      test: 'left-open',
    },
  ],
  monthsPaid: ({ months }) => months,
  outcome(input) {
    const fen = fenOf(livingAllowance.value) * input.months;
    return {
      amount: exact(fen),
      steps: [step(BAY_AREA, `${livingAllowance.words} × ${input.months} 个月`, yuanText(fen))],
    };
  },
  caveats: [caveat(BAY_AREA, '只在计划实施期间发；这里把您填的月份都当作在这期间。')],
});

const VETERANS = 'art_4__para_2__sent_1';

const veterans = {
  sinceDischarge: figure(1, '年', VETERANS, '退役1年内'),
  insurance: figure(1, '年', VETERANS, '1年以上'),
  grant: figure(10_000, '元/人', VETERANS, '每人1万元'),
};

const insuredMonthsNeeded = veterans.insurance.value * MONTHS_PER_YEAR;

interface Hire {
  dischargedOn: IsoDate;
  hiredOn: IsoDate;
  insuredMonths: number;
}

/** Why a hire does not count; empty where it does. */
function reasonsAgainst({ dischargedOn, hiredOn, insuredMonths }: Hire): string[] {
  const lastDay = addYears(dischargedOn, veterans.sinceDischarge.value);
  return [
    ...(hiredOn < dischargedOn ? [`入职早于退役那天（${dischargedOn}）`] : []),
    ...(hiredOn > lastDay
      ? [`入职晚于退役满 ${veterans.sinceDischarge.value} 年那天（${lastDay}）`]
      : []),
    ...(insuredMonths < insuredMonthsNeeded
      ? [`参保 ${insuredMonths} 个月，不满 ${insuredMonthsNeeded} 个月`]
      : []),
  ];
}

const countsAsHire = (hire: Hire) => reasonsAgainst(hire).length === 0;

const hireResult = (hire: Hire) =>
  countsAsHire(hire) ? '符合' : `不符合：${reasonsAgainst(hire).join('；')}`;

/** How many hires count, and where none does, why each does not. */
function hiresFound({ hires }: { hires: readonly Hire[] }): string {
  const counting = hires.filter(countsAsHire).length;
  const total = `共 ${numberText(hires.length)} 人，符合的 ${numberText(counting)} 人`;
  if (counting > 0 || hires.length === 0) return total;
  const reasons = hires.map((hire, i) => `第 ${i + 1} 名${hireResult(hire)}`);
  return `${total}。${reasons.join('。')}`;
}

const veteranHire = defineMeasure({
  id: 'veteran-hire',
  title: '吸纳退役军人就业一次性补贴',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'exact',
  basis: [VETERANS],
  departments,
  figures: veterans,
  fields: {
    employer: choice({
      ask: '您的单位属于下面哪一种？',
      label: '用人单位的类型',
      options: [
        { value: 'enterprise', label: '企业', synonyms: ['公司'] },
        { value: 'public-institution', label: '机关事业单位', synonyms: ['机关', '事业单位'] },
        {
          value: 'labour-dispatch',
          label: '劳务派遣单位',
          synonyms: ['劳务派遣公司', '劳务派遣企业', '劳务派遣', '派遣公司'],
        },
        { value: 'other', label: '其他用人单位' },
      ],
    }),
    hires: rows({
      ask: '您的单位招用了哪些退役军人？',
      label: '招用的退役军人',
      row: '名',
      columns: {
        dischargedOn: day({ label: '退役日期', example: '2021-12-01' }),
        hiredOn: day({ label: '入职日期', example: '2022-03-01' }),
        insuredMonths: count({ label: '入职后由本单位参保的月数', unit: '个月', example: 12 }),
      },
    }),
  },
  monotonic: { hires: 'up' },
  conditions: [
    {
      clause: VETERANS,
      text: '不是机关事业单位，也不是劳务派遣单位',
      test: ({ employer }) => employer !== 'public-institution' && employer !== 'labour-dispatch',
      remedy: '机关事业单位、劳务派遣单位没有这项补贴。',
    },
    {
      clause: VETERANS,
      text: `至少有一人是${veterans.sinceDischarge.words}招用的，并参加社会保险${veterans.insurance.words}`,
      test: ({ hires }) => hires.some(countsAsHire),
      remedy: `至少要有一人在退役当天到满 ${veterans.sinceDischarge.value} 年那天之间入职，并由本单位参保满 ${insuredMonthsNeeded} 个月。`,
      changeable: true,
      found: hiresFound,
    },
    {
      clause: VETERANS,
      text: '稳定就业（怎样认定）',
      test: 'left-open',
    },
  ],
  happensOn: ({ hires }) => hires.filter(countsAsHire).map(({ hiredOn }) => hiredOn),
  outcome({ hires }) {
    const counting = hires.filter(countsAsHire).length;
    const fen = fenOf(veterans.grant.value) * counting;
    return {
      amount: exact(fen),
      steps: [
        ...hires.map((hire, i) =>
          step(
            VETERANS,
            `第 ${i + 1} 名：${hire.dischargedOn} 退役，${hire.hiredOn} 入职，参保 ${hire.insuredMonths} 个月`,
            hireResult(hire),
          ),
        ),
        step(VETERANS, `${veterans.grant.words} × ${numberText(counting)} 人`, yuanText(fen)),
      ],
    };
  },
  caveats: [
    caveat(
      VETERANS,
      '这里只看入职日期和参保月数；方案到期以后才参保满1年的算不算，没写。补贴是一次性的。',
    ),
  ],
});

const overQuotaDisabled = defineMeasure({
  id: 'over-quota-disabled',
  title: '超比例安排残疾人就业奖补',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'unstated',
  basis: ['art_4__para_2__sent_2'],
  departments,
  figures: {},
  fields: {
    aboveQuota: yesNo({
      label: '单位安排残疾人就业超过规定的比例',
      hint: '规定的比例是多少，方案没写。',
    }),
  },
  conditions: [
    {
      clause: 'art_4__para_2__sent_2',
      text: '安排残疾人就业超过规定的比例',
      test: ({ aboveQuota }) => aboveQuota,
      remedy: '安排的残疾人要超过规定的比例；正好达到，不算超过。',
    },
  ],
  caveats: [caveat('art_4__para_2__sent_2', '钱从残疾人就业保障金里出。')],
});

export const measures = [
  publicRecruitment,
  grassrootsEmployment,
  smallFirmInsurance,
  jobSeekingGrant,
  overseasReturnee,
  bayAreaYouth,
  veteranHire,
  overQuotaDisabled,
] as const;
