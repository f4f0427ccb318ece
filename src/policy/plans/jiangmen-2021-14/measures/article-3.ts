import { addYears, isWithinYearsOf } from '../../../core/calendar.ts';
import { addDays, type IsoDate, MONTHS_PER_YEAR } from '../../../core/date.ts';
import { byRegulation } from '../../../core/measure/condition.ts';
import { choice, count, day, money, optional, yesNo } from '../../../core/measure/field.ts';
import { figure, outsideFigure } from '../../../core/measure/figure.ts';
import {
  type Caveat,
  caveat,
  exact,
  leftBlank,
  outsideCaveat,
  step,
  unstated,
  upTo,
} from '../../../core/measure/verdict.ts';
import { fenOf, numberText, yuanText } from '../../../core/money.ts';
import { spokenSum } from '../../../core/spoken-sum.ts';
import { defineMeasure } from '../define-measure.ts';
import { hardToEmploy } from '../shared-caveats.ts';

/** 第三条责任单位, the lead first (art_3__resp). */
const departments = [
  '市人力资源社会保障局',
  '市财政局',
  '市市场监管局',
  '市税务局',
  '人民银行江门市中心支行',
];

const LOAN_DEBT = 'art_3__para_1__sent_1';
const LOAN_CAP = 'art_3__para_1__sent_2';
const LOAN_REST = 'art_3__para_1__sent_3';

const loan = {
  oldDebtLimit: figure(50_000, '元', LOAN_DEBT, '5万元'),
  debtLimit: figure(100_000, '元', LOAN_DEBT, '10万元'),
  jobs: figure(5, '人', LOAN_CAP, '5人以上'),
  cap: figure(500_000, '元', LOAN_CAP, '50万元'),
};

/** The loan's ceiling where enough jobs are created, and what lies beyond it. */
function loanWithinCap(jobsCreated: number, needed: number) {
  const cap = fenOf(loan.cap.value);
  const loanable = Math.min(needed, cap);
  const steps = [
    step(
      LOAN_CAP,
      `带动就业 ${numberText(jobsCreated)} 人，达到${loan.jobs.words}`,
      `最高${loan.cap.words}`,
    ),
    step(LOAN_CAP, `需要的 ${yuanText(needed)}里，额度内的`, yuanText(loanable)),
  ];
  if (needed <= cap) return { amount: upTo(loanable), steps };
  const rest = step(LOAN_REST, '超过最高额度的部分，可以用普通商业贷款', yuanText(needed - cap));
  return { amount: upTo(loanable), steps: [...steps, rest] };
}

const startupLoan = defineMeasure({
  id: 'startup-loan',
  title: '创业担保贷款（“乐业五邑贷”）',
  who: 'person',
  roles: ['founder', 'hong-kong-macao-youth'],
  gives: 'up-to',
  flow: 'lent',
  sumIs: '额度内要还的贷款',
  basis: [LOAN_DEBT, LOAN_CAP, LOAN_REST],
  departments,
  figures: loan,
  // The other sums of money limit what the applicant already owes.
  sums: ['cap'],
  sumLeads: { cap: `带动就业${loan.jobs.words}的，` },
  fields: {
    consumerDebt: money({
      ask: '您本人和配偶名下的小额消费贷款，合计多少？',
      label: '本人和配偶名下的小额消费贷款合计',
      synonyms: ['消费贷款', '消费贷'],
      hint: '信用卡消费也算；夫妻的加在一起。',
      example: 20_000,
    }),
    jobsCreated: count({
      ask: '您创业带动了多少人就业？',
      label: '创业带动就业的人数',
      unit: '人',
      example: 5,
    }),
    loanNeeded: money({
      ask: '您创业需要多少贷款？',
      label: '创业需要贷款的金额',
      synonyms: ['贷款', '贷', '借'],
      example: 300_000,
    }),
  },
  monotonic: { consumerDebt: 'down', jobsCreated: 'up', loanNeeded: 'up' },
  conditions: [
    {
      clause: LOAN_DEBT,
      text: `本人和配偶名下的小额消费贷款（含信用卡消费）不超过${loan.debtLimit.words}`,
      test: ({ consumerDebt }) => fenOf(consumerDebt) <= fenOf(loan.debtLimit.value),
      remedy: `您和配偶的小额消费贷款，合计不能超过${loan.debtLimit.words}。`,
      found: ({ consumerDebt }) => `合计 ${yuanText(fenOf(consumerDebt))}`,
    },
    {
      clause: LOAN_DEBT,
      text: '符合借款人的其他条件（具体是哪些）',
      test: 'left-open',
    },
  ],
  outcome(input) {
    const { jobsCreated } = input;
    if (jobsCreated >= loan.jobs.value) return loanWithinCap(jobsCreated, fenOf(input.loanNeeded));
    return {
      amount: unstated(),
      steps: [
        step(
          LOAN_CAP,
          `带动就业 ${jobsCreated} 人，不到 ${loan.jobs.value} 人`,
          '方案没写最高额度',
        ),
      ],
      caveats: [caveat(LOAN_REST, '超过最高额度的部分，可以用普通商业贷款。')],
    };
  },
  caveats: [
    caveat(LOAN_CAP, '贷款不是补贴；实际能贷到多少，方案没写。'),
    caveat(
      LOAN_DEBT,
      `消费贷款的限额由${loan.oldDebtLimit.words}提高到${loan.debtLimit.words}；港澳青年列入重点扶持对象。`,
    ),
    caveat(LOAN_DEBT, '夫妻的消费贷款要不要合起来算，没写明；这里合起来算。'),
    caveat(LOAN_DEBT, '这里把“乐业五邑贷”当作创业担保贷款，原文没写明。'),
  ],
});

const PUBLICITY = 'art_3__para_1__sent_4';
const publicityDays = figure(3, '天', PUBLICITY);

const loanPublicity = defineMeasure({
  id: 'loan-publicity',
  title: '创业担保贷款公示时间',
  who: 'person',
  roles: ['founder', 'hong-kong-macao-youth'],
  gives: 'period',
  basis: [PUBLICITY],
  departments,
  figures: { days: publicityDays },
  fields: {
    publishedOn: day({
      ask: '您的创业担保贷款是哪天开始公示的？',
      label: '创业担保贷款开始公示的日期',
      example: '2022-03-01',
    }),
  },
  conditions: [],
  happensOn: ({ publishedOn }) => [publishedOn],
  outcome({ publishedOn }) {
    const from = addDays(publishedOn, 1);
    const through = addDays(publishedOn, publicityDays.value);
    return {
      period: { from, through },
      steps: [
        step(
          PUBLICITY,
          `公示${publicityDays.words}，从开始公示的次日算起`,
          `${from} 至 ${through}`,
        ),
      ],
    };
  },
  caveats: [caveat(PUBLICITY, '从哪天算起、休息日算不算，方案没写；这里从次日算起，休息日也算。')],
});

const RECOGNITION = 'art_3__para_2__sent_2';
const recognitionCap = figure(500_000, '元', RECOGNITION, '50万元');

const incubatorRecognition = defineMeasure({
  id: 'incubator-recognition',
  title: '创业孵化基地认定补贴',
  who: 'incubator',
  roles: ['incubator'],
  gives: 'up-to',
  basis: [RECOGNITION],
  departments,
  figures: { cap: recognitionCap },
  fields: {
    recognised: yesNo({
      ask: '您的孵化基地经市人力资源社会保障部门认定了吗？',
      label: '孵化基地经市人力资源社会保障部门认定',
    }),
  },
  conditions: [
    {
      clause: RECOGNITION,
      text: '是经市人力资源社会保障部门认定的创业孵化基地',
      test: ({ recognised }) => recognised,
      remedy: '要先经市人力资源社会保障部门认定；怎样认定，要问这个部门。',
    },
  ],
  outcome() {
    const fen = fenOf(recognitionCap.value);
    return {
      amount: upTo(fen),
      steps: [step(RECOGNITION, `最高给予${recognitionCap.words}`, yuanText(fen))],
    };
  },
  caveats: [caveat(RECOGNITION, '方案只写了最高多少；实际给多少，没写。')],
});

const INCUBATION = 'art_3__para_2__sent_3';

const incubation = {
  studentYears: figure(5, '年', INCUBATION, '毕业5年内'),
  returneeYears: figure(5, '年', INCUBATION, '领取毕业证5年内'),
  kinds: figure(6, '类', INCUBATION),
  service: figure(1, '年', INCUBATION, '1年以上'),
};

const serviceMonthsNeeded = incubation.service.value * MONTHS_PER_YEAR;

const incubationService = defineMeasure({
  id: 'incubation-service',
  title: '创业孵化补贴',
  who: 'incubator',
  roles: ['incubator'],
  gives: 'unstated',
  basis: [INCUBATION],
  departments,
  figures: incubation,
  fields: {
    kind: choice({
      ask: '您的孵化基地服务的是哪一类人员？',
      label: '孵化基地服务的是哪一类人员',
      hint: '服务几类的，一次选一类。',
      options: [
        {
          value: 'student',
          label: `普通高等学校、中等职业学校、技工院校学生（在校及${incubation.studentYears.words}）`,
        },
        {
          value: 'returnee',
          label: `出国（境）留学回国（境）人员（${incubation.returneeYears.words}）`,
        },
        { value: 'hong-kong-macao-taiwan-youth', label: '港澳台青年' },
        { value: 'hard-to-employ', label: '就业困难人员' },
        { value: 'returning-founder', label: '返乡创业人员' },
        { value: 'veteran', label: '退役军人' },
        { value: 'none', label: '都不是' },
      ],
    }),
    serviceMonths: count({
      ask: '您的孵化基地提供了几个月创业孵化服务？',
      label: '提供创业孵化服务的月数',
      unit: '个月',
      example: 12,
    }),
    incubated: yesNo({ label: '服务的对象已经孵化成功' }),
  },
  conditions: [
    {
      clause: INCUBATION,
      text: `服务的人属于方案列出的${incubation.kinds.words}人员`,
      test: ({ kind }) => kind !== 'none',
      remedy: `基地服务的，必须是这${incubation.kinds.words}人员。`,
    },
    {
      clause: INCUBATION,
      text: `提供创业孵化服务${incubation.service.words}`,
      test: ({ serviceMonths }) => serviceMonths >= serviceMonthsNeeded,
      remedy: `服务要满 ${serviceMonthsNeeded} 个月。`,
      changeable: true,
      found: ({ serviceMonths }) => `服务了 ${serviceMonths} 个月`,
    },
    {
      clause: INCUBATION,
      text: '孵化成功',
      test: ({ incubated }) => incubated,
      remedy: '要孵化成功才算；怎样算成功，要问负责部门。',
    },
  ],
  caveats: [
    caveat(INCUBATION, '补多少，原文只说“按省规定”。'),
    caveat(INCUBATION, '毕业、领取毕业证的年限算到哪天，怎样算孵化成功，方案没写。'),
    hardToEmploy,
  ],
});

const AWARD = 'art_3__para_3__sent_1';
const awardCap = figure(300_000, '元', AWARD, '30万元');

const startupAward = defineMeasure({
  id: 'startup-award',
  title: '培育优秀创业项目补贴',
  who: 'contestant',
  roles: ['contestant'],
  gives: 'up-to',
  basis: [AWARD],
  departments,
  figures: { cap: awardCap },
  fields: {
    awarded: yesNo({
      ask: '您的项目在“乐业五邑”创业创新大赛获奖了吗？',
      label: '项目在“乐业五邑”创业创新大赛获奖',
      synonyms: ['获奖', '得奖', '拿奖'],
    }),
  },
  conditions: [
    {
      clause: AWARD,
      text: '项目在“乐业五邑”创业创新大赛获奖',
      test: ({ awarded }) => awarded,
      remedy: '项目要在大赛中获奖。',
    },
    {
      clause: AWARD,
      text: '获奖项目符合条件（具体是哪些）',
      test: 'left-open',
    },
  ],
  outcome() {
    const fen = fenOf(awardCap.value);
    return {
      amount: upTo(fen),
      steps: [step(AWARD, `不超过${awardCap.words}`, yuanText(fen))],
    };
  },
  caveats: [caveat(AWARD, '方案只写了最高多少；哪个奖给多少，没写。')],
});

const TEAM = 'art_3__para_3__sent_2';

const team = {
  registration: figure(1, '年', TEAM, '1年内'),
  operation: figure(3, '个月', TEAM),
  hires: figure(3, '人', TEAM, '3人以上'),
};

const teamPrizeDifference = defineMeasure({
  id: 'team-prize-difference',
  title: '团队组获奖项目的奖金差额补贴',
  who: 'contestant',
  roles: ['contestant'],
  gives: 'exact',
  basis: [TEAM],
  departments,
  figures: team,
  fields: {
    medal: choice({
      ask: '您的团队组项目得了什么奖？',
      label: '团队组项目获得的奖',
      options: [
        { value: 'gold', label: '金奖' },
        { value: 'silver', label: '银奖' },
        { value: 'bronze', label: '铜奖' },
        { value: 'none', label: '没有获得金、银、铜奖' },
      ],
    }),
    awardedOn: day({
      ask: '您的项目是哪天获奖的？',
      label: '项目获奖的日期',
      example: '2021-11-20',
    }),
    registeredOn: day({
      ask: '获奖以后成立的经营主体（比如公司），是哪天登记注册的？',
      label: '经营主体登记注册的日期',
      example: '2022-03-01',
    }),
    registeredInJiangmen: yesNo({
      ask: '这个经营主体，是在江门市内登记注册的吗？',
      label: '获奖项目在江门市内登记注册成立经营主体',
      synonyms: ['江门注册', '江门登记注册', '江门市内登记注册'],
    }),
    monthsOperating: count({
      ask: '这个经营主体，正常经营了几个月？',
      label: '经营主体已经正常经营的月数',
      unit: '个月',
      example: 6,
    }),
    insuredHires: count({
      ask: '这个经营主体招来上班、缴了社会保险的，有几个人？',
      label: '经营主体吸纳就业并缴纳社会保险的人数',
      unit: '人',
      example: 3,
    }),
    teamPrize: money({
      ask: '您的项目在团队组得了多少奖金？',
      label: '项目在团队组得的奖金',
      synonyms: ['团队组奖金', '奖金'],
      hint: '大赛实际发的数额。',
      example: 30_000,
    }),
    enterprisePrize: money({
      ask: '企业组同样的奖项，奖金是多少？',
      label: '企业组同样奖项的奖金',
      synonyms: ['企业组奖金', '奖金'],
      hint: '看同一个单项赛的企业组。',
      example: 50_000,
    }),
  },
  monotonic: {
    monthsOperating: 'up',
    insuredHires: 'up',
    teamPrize: 'down',
    enterprisePrize: 'up',
  },
  conditions: [
    {
      clause: TEAM,
      text: '团队组项目获得金、银、铜奖',
      test: ({ medal }) => medal !== 'none',
      remedy: '团队组的项目要得金奖、银奖或铜奖。',
    },
    {
      clause: TEAM,
      text: `自获奖之日起${team.registration.words}登记注册`,
      test: ({ awardedOn, registeredOn }) =>
        isWithinYearsOf(awardedOn, team.registration.value, registeredOn),
      remedy: `登记注册要在获奖当天到满 ${team.registration.value} 年那天之间。`,
      found: ({ awardedOn }) =>
        `要在 ${awardedOn} 至 ${addYears(awardedOn, team.registration.value)} 之间登记`,
    },
    {
      clause: TEAM,
      text: '在江门市内登记注册成立经营主体',
      test: ({ registeredInJiangmen }) => registeredInJiangmen,
      remedy: '经营主体要在江门市内登记注册。',
      changeable: true,
    },
    {
      clause: TEAM,
      text: `正常经营${team.operation.words}`,
      test: ({ monthsOperating }) => monthsOperating >= team.operation.value,
      remedy: `要正常经营满${team.operation.words}。`,
      changeable: true,
      found: ({ monthsOperating }) => `经营了 ${monthsOperating} 个月`,
    },
    {
      clause: TEAM,
      text: `吸纳就业${team.hires.words}并缴纳社会保险`,
      test: ({ insuredHires }) => insuredHires >= team.hires.value,
      remedy: `要吸纳就业${team.hires.words}，并且给他们缴社会保险。`,
      changeable: true,
      found: ({ insuredHires }) => `有 ${numberText(insuredHires)} 人`,
    },
  ],
  happensOn: ({ awardedOn, registeredOn }) => [awardedOn, registeredOn],
  outcome({ teamPrize, enterprisePrize }) {
    const less = fenOf(teamPrize);
    const more = fenOf(enterprisePrize);
    const fen = Math.max(0, more - less);
    const prizes = `企业组 ${yuanText(more)} − 团队组 ${yuanText(less)}`;
    const text = more < less ? `${prizes}：企业组的奖金更低，没有差额` : prizes;
    return { amount: exact(fen), steps: [step(TEAM, text, yuanText(fen))] };
  },
  caveats: [
    caveat(TEAM, '奖金是多少，方案没写；这里按您填的算。补贴是一次性的。'),
    caveat(TEAM, '和企业组的哪个奖比，没写明；这里和同样的奖项比。经营、招人最晚到哪天，也没写。'),
  ],
});

const DISABLED = 'art_3__para_3__sent_3';
const disabledCap = figure(5000, '元/人', DISABLED);

const disabledContestantAward = defineMeasure({
  id: 'disabled-contestant-award',
  title: '参赛残疾人优秀奖补贴',
  who: 'contestant',
  roles: ['contestant'],
  gives: 'up-to',
  basis: [DISABLED],
  departments,
  figures: { cap: disabledCap },
  fields: {
    contestants: count({
      ask: '参赛的残疾人里，得优秀奖的有几名？',
      label: '参赛并得优秀奖的残疾人人数',
      unit: '人',
      example: 1,
    }),
  },
  monotonic: { contestants: 'up' },
  conditions: [
    {
      clause: DISABLED,
      text: '参赛的残疾人评上优秀奖（怎样评）',
      test: 'left-open',
    },
  ],
  outcome({ contestants }) {
    const fen = fenOf(disabledCap.value) * contestants;
    return {
      amount: upTo(fen),
      steps: [
        step(
          DISABLED,
          `不超过${spokenSum(disabledCap.words)} × ${numberText(contestants)} 人`,
          yuanText(fen),
        ),
      ],
    };
  },
  caveats: [caveat(DISABLED, '方案只写了最高多少；实际给多少，没写。')],
});

const TRAINING = 'art_3__para_3__sent_4';
const founded = figure(5, '年', TRAINING, '创办5年内');

/** The text does not say to which day the years run: to the day asked about, unless another is given. */
function dayCountedTo(joinedOn: IsoDate | undefined, on: IsoDate): Caveat {
  const notStated = `“${founded.words}”算到哪天为止，方案没写；`;
  if (joinedOn !== undefined) return caveat(TRAINING, `${notStated}这里算到您填的那天。`);
  const text = `${notStated}这里算到 ${on}。`;
  return leftBlank('joinedOn', caveat(TRAINING, text));
}

const founderTraining = defineMeasure({
  id: 'founder-training',
  title: '初创企业经营者能力提升补助',
  who: 'person',
  roles: ['founder'],
  gives: 'unstated',
  basis: [TRAINING],
  departments,
  figures: { founded },
  fields: {
    runsFirm: yesNo({ ask: '您是企业的经营者吗？', label: '是企业的经营者' }),
    foundedOn: day({
      ask: '您的企业是哪天创办的？',
      label: '企业创办的日期',
      example: '2018-06-01',
    }),
    joinedOn: optional(
      day({
        ask: '企业的创办年限，您想算到哪天？',
        label: '企业创办年限算到哪天',
        hint: '不填，就算到结果写的那天。',
        example: '2022-06-01',
      }),
    ),
  },
  conditions: [
    {
      clause: TRAINING,
      text: '是企业的经营者',
      test: ({ runsFirm }) => runsFirm,
      remedy: '补助只给企业的经营者。',
    },
    {
      clause: TRAINING,
      text: `企业${founded.words}`,
      test: ({ foundedOn, joinedOn }, on) =>
        isWithinYearsOf(foundedOn, founded.value, joinedOn ?? on),
      remedy: `要在企业${founded.words}：从创办当天到满 ${founded.value} 年那天。`,
      found: ({ foundedOn, joinedOn }, on) =>
        `算到 ${joinedOn ?? on}；满 ${founded.value} 年是 ${addYears(foundedOn, founded.value)}`,
    },
    {
      clause: TRAINING,
      text: '企业有发展潜力（怎样认定）',
      test: 'left-open',
    },
  ],
  happensOn: ({ joinedOn }) => (joinedOn === undefined ? [] : [joinedOn]),
  outcome: ({ joinedOn }, on) => ({ caveats: [dayCountedTo(joinedOn, on)] }),
});

const SPECIAL = 'art_3__para_4__sent_2';
const specialKinds = figure(8, '类', SPECIAL, '八类');

const specialWorkersInjuryInsurance = defineMeasure({
  id: 'special-workers-injury-insurance',
  title: '特定人员参加工伤保险',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: [SPECIAL],
  departments,
  figures: { kinds: specialKinds },
  outside: { kinds: outsideFigure(8, '类', 'special-workers-2020') },
  fields: {
    kind: choice({
      ask: '您的单位要让哪一类人员参加工伤保险？',
      label: '要参加工伤保险的是哪一类人员',
      hint: '方案只点名了第一类；其余几类取自方案之外的粤人社规〔2020〕55号。',
      options: [
        { value: 'past-retirement-age', label: '超过法定退休年龄的人员' },
        { value: 'disability-allowance', label: '一至四级伤残或领取病残津贴的人员' },
        { value: 'student-intern', label: '实习学生' },
        { value: 'trainee', label: '见习人员' },
        { value: 'domestic-worker', label: '家政等从业人员' },
        { value: 'village-committee', label: '村（居）两委人员' },
        { value: 'platform-worker', label: '网约车、外卖、快递等新业态从业人员' },
        { value: 'volunteer', label: '志愿者' },
        { value: 'none', label: '都不是' },
      ],
    }),
    withoutEmploymentRelation: yesNo({
      ask: '这些人是没有和您的单位建立劳动关系的人（不是单位正式聘用的）吗？',
      label: '这些人员没有和从业单位建立劳动关系',
    }),
  },
  conditions: [
    {
      clause: SPECIAL,
      text: `要参保的人属于${specialKinds.words}特定人员之一`,
      test: ({ kind }) => kind !== 'none',
      remedy: `要属于这${specialKinds.words}人员之一。`,
    },
    {
      clause: SPECIAL,
      text: '这些人没有和从业单位建立劳动关系',
      test: ({ withoutEmploymentRelation }) => withoutEmploymentRelation,
      remedy: '这项只管没有建立劳动关系的人。',
    },
    byRegulation(SPECIAL, '符合参加工伤保险的规定'),
  ],
  caveats: [
    outsideCaveat(
      'special-workers-2020',
      `${specialKinds.words}人员是谁，方案没有列全；名单取自方案之外的粤人社规〔2020〕55号。`,
    ),
    caveat(SPECIAL, '谁来缴费、缴多少，方案没写。'),
  ],
});

const sharedStaff = defineMeasure({
  id: 'shared-staff',
  title: '“共享用工”对接服务',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: ['art_3__para_4__sent_3'],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  insteadOfConditions: '有“共享用工”需求的企业；别的条件没写。',
  caveats: [
    caveat('art_3__para_4__sent_3', '方案只说鼓励经营性人力资源服务机构来牵线；收不收费，没写。'),
  ],
});

export const measures = [
  startupLoan,
  loanPublicity,
  incubatorRecognition,
  incubationService,
  startupAward,
  teamPrizeDifference,
  disabledContestantAward,
  founderTraining,
  specialWorkersInjuryInsurance,
  sharedStaff,
] as const;
