import { MONTHS_PER_YEAR } from '../../../core/date.ts';
import { byRegulation, otherConditions } from '../../../core/measure/condition.ts';
import { choice, count, counts, money, yesNo } from '../../../core/measure/field.ts';
import { figure } from '../../../core/measure/figure.ts';
import { caveat, exact, step, upTo } from '../../../core/measure/verdict.ts';
import { fenOf, numberText, yuanText } from '../../../core/money.ts';
import { defineMeasure } from '../define-measure.ts';
import { hardToEmploy } from '../shared-caveats.ts';

/** 第六条责任单位, the lead first (art_6__resp). */
const departments = [
  '市人力资源社会保障局',
  '市财政局',
  '市农业农村局',
  '市商务局',
  '市市场监管局',
  '市教育局',
  '五邑大学',
  '各高（中）职（技工）院校',
  '江门开放大学',
  '人民银行江门市中心支行',
];

const CHEF = 'art_6__para_1__sent_1';

const cantoneseChef = defineMeasure({
  id: 'cantonese-chef',
  title: '“粤菜师傅”证书补贴',
  who: 'worker',
  roles: ['working', 'seeking', 'graduate'],
  gives: 'unstated',
  basis: [CHEF],
  departments,
  figures: {},
  fields: {
    certificate: choice({
      ask: '您取得了“粤菜师傅”类的哪一种证书？',
      label: '取得了“粤菜师傅”类的哪一种证书',
      options: [
        { value: 'skill-level', label: '技能等级证书（“粤菜师傅”类工种）' },
        { value: 'specific-skill', label: '专项能力证书' },
        { value: 'training', label: '培训合格证' },
        { value: 'none', label: '都没有' },
      ],
    }),
  },
  conditions: [
    {
      clause: CHEF,
      text: '取得了“粤菜师傅”类工种技能等级证书、专项能力证书或培训合格证',
      test: ({ certificate }) => certificate !== 'none',
      remedy: '要先取得其中一种证书。',
    },
  ],
  caveats: [caveat(CHEF, '是不是几种都要有，方案没写；这里有一种就算。')],
});

const FREE_TRAINING = 'art_6__para_2__sent_1__seg_1';

const freeTraining = defineMeasure({
  id: 'free-training',
  title: '重点群体免费培训和推荐就业',
  who: 'worker',
  roles: ['disabled', 'hardship'],
  gives: 'service',
  basis: [FREE_TRAINING],
  departments,
  figures: {},
  fields: {
    group: choice({
      ask: '您属于下面哪一种人？',
      label: '属于哪一类重点群体',
      options: [
        { value: 'hard-to-employ', label: '就业困难人员' },
        { value: 'low-income', label: '低收入家庭' },
        { value: 'disabled', label: '残疾人' },
        { value: 'none', label: '都不是' },
      ],
    }),
  },
  conditions: [
    {
      clause: FREE_TRAINING,
      text: '属于原文点名的重点群体：就业困难人员、低收入家庭、残疾人',
      test: ({ group }) => group !== 'none',
      remedy: '要属于点名的这几种人；“等”字后面还有谁，要问负责部门。',
    },
  ],
  outcome: () => ({
    steps: [step(FREE_TRAINING, '提供的服务', '免费培训、推荐就业直通车服务')],
  }),
  caveats: [caveat(FREE_TRAINING, '方案没写要给学员发钱。'), hardToEmploy],
});

const ASSESSMENT = 'art_6__para_2__sent_2';

const assessment = {
  perStudent: figure(200, '元/人', ASSESSMENT, '每人200元'),
  once: figure(1, '次', ASSESSMENT, '一次性'),
};

const FREE_ASSESSMENT = '职业院校、技工院校在校学生参加的是学校组织的免费职业技能评价';

const schoolSkillAssessment = defineMeasure({
  id: 'school-skill-assessment',
  title: '职业技能鉴定补贴',
  who: 'school',
  roles: ['school'],
  gives: 'exact',
  basis: [ASSESSMENT],
  departments,
  figures: assessment,
  sumLeads: { perStudent: '取得证书的，' },
  fields: {
    freeAssessment: yesNo({
      ask: `${FREE_ASSESSMENT}吗？`,
      label: FREE_ASSESSMENT,
      synonyms: ['学校免费', '学校不收费', '学校组织不收费'],
    }),
    certifiedStudents: count({
      ask: '评价以后，有多少名在校学生取得了证书？',
      label: '评价后取得证书的在校学生人数',
      hint: '证书指职业资格证书或职业技能等级证书。',
      unit: '人',
      example: 120,
    }),
  },
  monotonic: { certifiedStudents: 'up' },
  conditions: [
    {
      clause: ASSESSMENT,
      text: FREE_ASSESSMENT,
      test: ({ freeAssessment }) => freeAssessment,
      remedy: '要是职业院校、技工院校的在校学生，参加学校组织的免费评价。',
    },
  ],
  outcome({ certifiedStudents }) {
    const { perStudent, once } = assessment;
    const fen = fenOf(perStudent.value) * certifiedStudents;
    return {
      amount: exact(fen),
      steps: [
        step(ASSESSMENT, '补贴标准', perStudent.words),
        step(
          ASSESSMENT,
          `${perStudent.value} 元 × ${numberText(certifiedStudents)} 人`,
          yuanText(fen),
        ),
        step(ASSESSMENT, '怎么发', once.words),
        step(ASSESSMENT, '学校向谁申请', '属地人力资源社会保障部门'),
      ],
    };
  },
  caveats: [caveat(ASSESSMENT, '钱由学校申请，不发给学生。')],
});

const EMPLOYEE_BASED = '是员工制家政服务企业';
const EMPLOYEE_BASED_HINT = '员工制，平常说就是家政人员是公司自己的员工，公司不是只做介绍。';
const EMPLOYEE_BASED_REMEDY = '企业必须是员工制的；怎样认定，要问负责部门。';

const INSURANCE = 'art_6__para_3__sent_2';

const domesticServiceInsurance = defineMeasure({
  id: 'domestic-service-insurance',
  title: '员工制家政服务企业社会保险补贴',
  who: 'employer',
  roles: ['domestic-service'],
  gives: 'unstated',
  basis: [INSURANCE],
  departments,
  figures: {},
  fields: {
    employeeBased: yesNo({
      ask: '您的企业是员工制家政服务企业吗？',
      label: EMPLOYEE_BASED,
      hint: EMPLOYEE_BASED_HINT,
    }),
  },
  conditions: [
    {
      clause: INSURANCE,
      text: EMPLOYEE_BASED,
      test: ({ employeeBased }) => employeeBased,
      remedy: EMPLOYEE_BASED_REMEDY,
    },
    otherConditions(INSURANCE, '社会保险补贴'),
  ],
  caveats: [caveat(INSURANCE, '原来的政策是怎样的，方案没写。')],
});

const HEADCOUNT = 'art_6__para_3__sent_3';

const headcount = {
  least: figure(30, '人', HEADCOUNT, '30人以上'),
  leastInThreeCities: figure(20, '人', HEADCOUNT, '20人以上'),
  perHead: figure(1000, '元/人/年', HEADCOUNT, '每人每年1000元'),
};

const LOWER_BOUND_DISTRICTS: readonly string[] = ['taishan', 'kaiping', 'enping'];

const leastIn = (district: string) =>
  LOWER_BOUND_DISTRICTS.includes(district) ? headcount.leastInThreeCities : headcount.least;

const yearTotal = (monthlyHeadcounts: readonly number[]) =>
  monthlyHeadcounts.reduce((sum, month) => sum + month, 0);

// Cut after two decimals, never rounded: a mean just below the bound must not read as the bound.
const meanText = (monthlyHeadcounts: readonly number[]) =>
  `${numberText(Math.floor((yearTotal(monthlyHeadcounts) * 100) / MONTHS_PER_YEAR) / 100)} 人`;

const domesticServiceHeadcount = defineMeasure({
  id: 'domestic-service-headcount',
  title: '员工制家政服务企业人数补贴',
  who: 'employer',
  roles: ['domestic-service'],
  gives: 'exact',
  basis: [HEADCOUNT],
  departments,
  figures: headcount,
  fields: {
    district: choice({
      ask: '您的企业在江门哪个市（区）？',
      label: '企业在江门的哪个市（区）',
      options: [
        { value: 'pengjiang', label: '蓬江' },
        { value: 'jianghai', label: '江海' },
        { value: 'xinhui', label: '新会' },
        { value: 'taishan', label: '台山' },
        { value: 'kaiping', label: '开平' },
        { value: 'heshan', label: '鹤山' },
        { value: 'enping', label: '恩平' },
      ],
    }),
    employeeBased: yesNo({
      ask: '您的企业是员工制家政服务企业吗？',
      label: EMPLOYEE_BASED,
      hint: EMPLOYEE_BASED_HINT,
      synonyms: ['员工制'],
    }),
    monthlyHeadcounts: counts({
      ask: '一年里，每个月各有多少名家政服务人员在岗？',
      label: '年度内每个月在岗的家政服务人员',
      hint: '填同一个年度的。',
      unit: '人',
      length: MONTHS_PER_YEAR,
      each: '个月',
      example: 30,
    }),
  },
  monotonic: { monthlyHeadcounts: 'up' },
  conditions: [
    {
      clause: HEADCOUNT,
      text: EMPLOYEE_BASED,
      test: ({ employeeBased }) => employeeBased,
      remedy: EMPLOYEE_BASED_REMEDY,
    },
    {
      clause: HEADCOUNT,
      text: `年度内家政服务人员月平均在岗人数达${headcount.least.words}（台山、开平、恩平${headcount.leastInThreeCities.words}）`,
      test: ({ district, monthlyHeadcounts }) =>
        yearTotal(monthlyHeadcounts) >= leastIn(district).value * MONTHS_PER_YEAR,
      found: ({ monthlyHeadcounts }) => `月平均 ${meanText(monthlyHeadcounts)}`,
      remedy: `月平均要达到 ${headcount.least.value} 人；企业在台山、开平、恩平的，要达到 ${headcount.leastInThreeCities.value} 人。`,
      changeable: true,
    },
  ],
  outcome({ monthlyHeadcounts }) {
    const { perHead } = headcount;
    const people = Math.floor(yearTotal(monthlyHeadcounts) / MONTHS_PER_YEAR);
    const fen = fenOf(perHead.value) * people;
    return {
      amount: exact(fen),
      steps: [
        step(HEADCOUNT, '月平均在岗人数', meanText(monthlyHeadcounts)),
        step(HEADCOUNT, '补贴标准', perHead.words),
        step(HEADCOUNT, `${perHead.value} 元 × ${numberText(people)} 人`, yuanText(fen)),
      ],
    };
  },
  caveats: [
    caveat(HEADCOUNT, '月平均怎样算，方案没写；这里把各月的人数加起来，除以月数。'),
    caveat(
      HEADCOUNT,
      `“${headcount.perHead.words}”按哪个人数算，方案没写；这里用月平均在岗人数，小数去掉。`,
    ),
  ],
});

const LOAN_AND_LEADER = 'art_6__para_3__sent_4';

const mostLoan = figure(5_000_000, '元', LOAN_AND_LEADER, '500万元');

const domesticServiceLoan = defineMeasure({
  id: 'domestic-service-loan',
  title: '员工制家政企业创业担保贷款',
  who: 'employer',
  roles: ['domestic-service'],
  gives: 'up-to',
  flow: 'lent',
  sumIs: '额度内要还的贷款',
  basis: [LOAN_AND_LEADER],
  departments,
  figures: { mostLoan },
  fields: {
    employeeBased: yesNo({
      ask: '您的企业是员工制家政企业吗？',
      label: '是员工制家政企业',
      hint: EMPLOYEE_BASED_HINT,
      synonyms: ['员工制'],
    }),
    loanNeeded: money({
      ask: '您的企业需要多少贷款？',
      label: '企业需要贷款的金额',
      example: 2_000_000,
    }),
  },
  monotonic: { loanNeeded: 'up' },
  conditions: [
    {
      clause: LOAN_AND_LEADER,
      text: '是员工制家政企业',
      test: ({ employeeBased }) => employeeBased,
      remedy: EMPLOYEE_BASED_REMEDY,
    },
    {
      clause: LOAN_AND_LEADER,
      text: '符合贷款条件（原文只说“符合条件的”）',
      test: 'left-open',
    },
  ],
  outcome({ loanNeeded }) {
    const needed = fenOf(loanNeeded);
    const fen = Math.min(needed, fenOf(mostLoan.value));
    return {
      amount: upTo(fen),
      steps: [
        step(LOAN_AND_LEADER, '需要的贷款', yuanText(needed)),
        step(LOAN_AND_LEADER, '最高可以申请', mostLoan.words),
        step(LOAN_AND_LEADER, '两个数里取小的', yuanText(fen)),
      ],
    };
  },
  caveats: [caveat(LOAN_AND_LEADER, '能不能贷到、利息多少，方案没写。')],
});

const leader = {
  award: figure(100_000, '元', LOAN_AND_LEADER, '10万元'),
  once: figure(1, '次', LOAN_AND_LEADER, '一次性'),
};

const domesticServiceLeader = defineMeasure({
  id: 'domestic-service-leader',
  title: '家政服务龙头企业补贴',
  who: 'employer',
  roles: ['domestic-service'],
  gives: 'exact',
  basis: [LOAN_AND_LEADER],
  departments,
  figures: leader,
  fields: {
    recognised: yesNo({
      ask: '您的企业被评为江门市家政服务龙头企业了吗？',
      label: '被评为江门市家政服务龙头企业',
      synonyms: ['被评为', '评上', '评为', '评了'],
    }),
  },
  conditions: [
    {
      clause: LOAN_AND_LEADER,
      text: '被评为江门市家政服务龙头企业',
      test: ({ recognised }) => recognised,
      remedy: '要先被评为江门市家政服务龙头企业；怎样评，要问负责部门。',
    },
  ],
  outcome() {
    const fen = fenOf(leader.award.value);
    return {
      amount: exact(fen),
      steps: [
        step(LOAN_AND_LEADER, `${leader.once.words}补贴${leader.award.words}`, yuanText(fen)),
      ],
    };
  },
  caveats: [caveat(LOAN_AND_LEADER, '是不是只给员工制企业，方案没写。')],
});

const MAJOR = 'art_6__para_3__sent_5';

const major = {
  each: figure(1, '名', MAJOR, '每招收一名'),
  perStudent: figure(1000, '元', MAJOR),
  most: figure(100_000, '元', MAJOR, '10万元'),
};

const domesticServiceMajor = defineMeasure({
  id: 'domestic-service-major',
  title: '院校家政类专业招生补助',
  who: 'school',
  roles: ['school'],
  gives: 'exact',
  basis: [MAJOR],
  departments,
  figures: major,
  sumLeads: { perStudent: `${major.each.words}学生，`, most: '同一院校最高' },
  fields: {
    students: count({
      ask: '您的院校招收了多少名家政类专业的学生？',
      label: '家政类专业招收的学生人数',
      hint: '只算大专（高级工）班学历以上的学生。',
      unit: '名',
      example: 40,
    }),
  },
  monotonic: { students: 'up' },
  conditions: [],
  insteadOfConditions:
    '江门市的高等院校、职业院校、技工院校、成人教育院校、开放大学，根据市场需求开设家政类专业，招收大专（高级工）班学历以上的学生。',
  outcome({ students }) {
    const { each, perStudent, most } = major;
    const uncapped = fenOf(perStudent.value) * students;
    const fen = Math.min(uncapped, fenOf(most.value));
    return {
      amount: exact(fen),
      steps: [
        step(MAJOR, `${each.words}学生，补助院校`, perStudent.words),
        step(MAJOR, `${perStudent.value} 元 × ${numberText(students)} 名`, yuanText(uncapped)),
        step(MAJOR, '同一院校最高', most.words),
        step(MAJOR, '两个数里取小的', yuanText(fen)),
      ],
    };
  },
  caveats: [
    caveat(
      MAJOR,
      '这里当作院校是江门市的高等院校、职业院校、技工院校、成人教育院校、开放大学，开设家政类专业。',
    ),
    caveat(MAJOR, '最高的数是按一年算，还是几年合起来算，方案没写；这里按您填的人数算一次。'),
  ],
});

const ECOMMERCE_TRAINING = 'art_6__para_4__sent_2';

const ruralEcommerceTraining = defineMeasure({
  id: 'rural-ecommerce-training',
  title: '农村电商培训',
  who: 'worker',
  roles: ['working', 'seeking', 'founder', 'farmer'],
  gives: 'service',
  basis: [ECOMMERCE_TRAINING],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  insteadOfConditions: '提升培训的对象是农村电商“一村一品”带头人；农村电商培训的对象没写。',
  caveats: [caveat(ECOMMERCE_TRAINING, '收不收费，方案没写。')],
});

const STATION = 'art_6__para_4__sent_3';

const station = {
  perStation: figure(100_000, '元', STATION, '10万元'),
  once: figure(1, '次', STATION, '一次性'),
};

const ruralEcommerceStation = defineMeasure({
  id: 'rural-ecommerce-station',
  title: '农村电商基层示范站补助',
  who: 'village',
  roles: ['village'],
  gives: 'exact',
  basis: [STATION],
  departments,
  figures: station,
  fields: {
    inVillage: yesNo({
      ask: '农村电商基层示范站建在村（居）吗？',
      label: '示范站建在村（居）',
      synonyms: ['村里', '村居', '村委', '建在村', '我们村', '村上'],
    }),
    stations: count({
      ask: '建在村（居）的示范站有几个？',
      label: '建在村（居）的示范站个数',
      unit: '个',
      example: 1,
    }),
  },
  monotonic: { stations: 'up' },
  conditions: [
    {
      clause: STATION,
      text: '农村电商基层示范站建在村（居）',
      test: ({ inVillage }) => inVillage,
      remedy: '示范站要建在村（居）。',
    },
    byRegulation(STATION, '符合给予补助的规定'),
  ],
  outcome({ stations }) {
    const { perStation, once } = station;
    const fen = fenOf(perStation.value) * stations;
    return {
      amount: exact(fen),
      steps: [
        step(STATION, '每个示范站', `${perStation.words}${once.words}补助`),
        step(STATION, `${perStation.words} × ${numberText(stations)} 个`, yuanText(fen)),
      ],
    };
  },
});

export const measures = [
  cantoneseChef,
  freeTraining,
  schoolSkillAssessment,
  domesticServiceInsurance,
  domesticServiceHeadcount,
  domesticServiceLoan,
  domesticServiceLeader,
  domesticServiceMajor,
  ruralEcommerceTraining,
  ruralEcommerceStation,
] as const;
