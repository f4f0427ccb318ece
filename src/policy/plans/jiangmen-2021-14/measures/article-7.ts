import { otherConditions } from '../../../core/measure/condition.ts';
import { choice, yesNo } from '../../../core/measure/field.ts';
import { figure } from '../../../core/measure/figure.ts';
import { caveat, step } from '../../../core/measure/verdict.ts';
import { defineMeasure } from '../define-measure.ts';

/** 第七条责任单位, the lead first (art_7__resp). */
const departments = [
  '市人力资源社会保障局',
  '市教育局',
  '市科技局',
  '市财政局',
  '市住房城乡建设局',
  '市农业农村局',
  '市退役军人事务局',
];

const UPGRADE = 'art_7__para_1__sent_2';

const skillUpgrade = defineMeasure({
  id: 'skill-upgrade',
  title: '职业技能提升补贴',
  who: 'worker',
  roles: ['working', 'seeking', 'graduate'],
  gives: 'unstated',
  basis: [UPGRADE],
  departments,
  figures: {},
  fields: {
    certificate: choice({
      ask: '您取得了哪一种证书？',
      label: '取得了哪一种职业技能证书',
      options: [
        { value: 'specific-skill', label: '专项职业能力证书' },
        { value: 'training', label: '培训合格证' },
        { value: 'none', label: '都没有' },
      ],
    }),
    inProvincialList: yesNo({ label: '取得的证书在省补贴目录里' }),
  },
  conditions: [
    {
      clause: UPGRADE,
      text: '证书是专项职业能力证书或培训合格证',
      test: ({ certificate }) => certificate !== 'none',
      remedy: '要取得专项职业能力证书或培训合格证。',
    },
    {
      clause: UPGRADE,
      text: '证书纳入省补贴目录',
      test: ({ inProvincialList }) => inProvincialList,
      remedy: '证书要在省补贴目录里。',
    },
    otherConditions(UPGRADE, '职业技能提升补贴'),
  ],
  caveats: [caveat(UPGRADE, '省补贴目录里有哪些证书、补贴发给谁，方案没写；这里看持证人。')],
});

const INCOME = 'art_7__para_2__sent_1__seg_2';
const excludedClass = figure(1, '类', INCOME, '公益一类');

const schoolTrainingIncome = defineMeasure({
  id: 'school-training-income',
  title: '技能培训收入纳入学校公用经费',
  who: 'school',
  roles: ['school'],
  gives: 'service',
  basis: [INCOME],
  departments,
  figures: { excludedClass },
  fields: {
    school: choice({
      ask: '您的院校属于下面哪一类？',
      label: '院校属于哪一类',
      options: [
        { value: 'class-one', label: `${excludedClass.words}院校` },
        { value: 'other', label: '其他院校' },
      ],
    }),
  },
  conditions: [
    {
      clause: INCOME,
      text: `不是${excludedClass.words}院校`,
      test: ({ school }) => school !== 'class-one',
      remedy: `${excludedClass.words}院校除外。`,
    },
  ],
  outcome: () => ({
    steps: [step(INCOME, '可以纳入学校公用经费的', '技能培训所得收入的一定比例')],
  }),
  caveats: [caveat(INCOME, '“院校”指哪些院校、比例是多少，方案没写。')],
});

const CONSTRUCTION = 'art_7__para_3__sent_1';

const constructionTraining = defineMeasure({
  id: 'construction-training',
  title: '建筑技能人才培训基地',
  who: 'employer',
  roles: ['employer', 'domestic-service'],
  gives: 'service',
  basis: [CONSTRUCTION],
  departments,
  figures: {},
  fields: {},
  conditions: [],
  caveats: [caveat(CONSTRUCTION, '谁能建、怎样支持，方案没写。')],
});

const FARMER = 'art_7__para_3__sent_2';

/** Those whom the sentence calls 返乡下乡人员: guided to join, and promised no training. */
const RETURNING: readonly string[] = ['migrant-worker', 'school-leaver', 'veteran', 'technician'];

const farmerTraining = defineMeasure({
  id: 'farmer-training',
  title: '高素质农民培训',
  who: 'worker',
  roles: ['veteran', 'farmer'],
  gives: 'service',
  basis: [FARMER],
  departments,
  figures: {},
  fields: {
    kind: choice({
      ask: '您属于下面哪一种人？',
      label: '属于哪一类务农或返乡下乡人员',
      hint: '不止一类的，选靠前的。',
      options: [
        { value: 'agribusiness-leader', label: '新型农业经营主体带头人' },
        { value: 'farm-manager', label: '农业经理人' },
        { value: 'young-farmer', label: '青年农场主' },
        { value: 'specialised-household', label: '农业专业大户' },
        { value: 'family-farmer', label: '家庭农场主' },
        { value: 'cooperative-leader', label: '农民合作社领办人' },
        { value: 'agribusiness-staff', label: '农业企业骨干' },
        { value: 'migrant-worker', label: '返乡下乡的青年农民工' },
        { value: 'school-leaver', label: '返乡下乡的中高等院校毕业生' },
        { value: 'veteran', label: '返乡下乡的退役军人' },
        { value: 'technician', label: '返乡下乡的科技人员' },
        { value: 'none', label: '都不是' },
      ],
    }),
  },
  conditions: [
    {
      clause: FARMER,
      text: '属于原文点名要培训的农业从业者',
      test: ({ kind }) => (RETURNING.includes(kind) ? null : kind !== 'none'),
      remedy: '要属于点名的一类；“等”字后面还有谁，要问负责部门。',
      found: ({ kind }) =>
        RETURNING.includes(kind)
          ? '对返乡下乡人员，原文只说引导加入高素质农民队伍，没写给他们培训'
          : null,
    },
  ],
  outcome: ({ kind }) => ({
    steps: [
      RETURNING.includes(kind)
        ? step(FARMER, '对返乡下乡人员', '引导加入高素质农民队伍')
        : step(FARMER, '对这一类人', '实施培训'),
    ],
  }),
  caveats: [caveat(FARMER, '培训收不收费、怎样报名，方案没写。')],
});

export const measures = [
  skillUpgrade,
  schoolTrainingIncome,
  constructionTraining,
  farmerTraining,
] as const;
