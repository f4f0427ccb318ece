import { describe, expect, test } from 'vitest';
import { type ClauseId, type MeasureId, measureOf, measures } from '../../src/policy/index.ts';
import { CONTRACT } from './contract-table.ts';

describe('the contract', () => {
  test('leaves no measure out', () => {
    expect(CONTRACT.map(([id]) => id)).toEqual(measures.map(({ id }) => id));
  });

  test.each(CONTRACT)('%s is for %s, answers with %s and rests on %s', (id, ...promised) => {
    const { who, gives, basis } = measureOf(id);
    expect([who, gives, ...basis]).toEqual(promised);
  });
});

/** The fields of the measures that state a figure, in the order in which they are asked. */
const FIELDS: [MeasureId, ...string[]][] = [
  ['work-injury-rate-cut', 'monthlyBase', 'ratePercent', 'from', 'through'],
  [
    'unemployment-rate-cut',
    'monthlyBase',
    'normalRatePercent',
    'reducedRatePercent',
    'from',
    'through',
  ],
  [
    'disability-levy',
    'organisation: enterprise, other',
    'employees',
    'disabledEmployees',
    'averageWage',
    'socialAverageWage?',
  ],
  ['startup-loan', 'consumerDebt', 'jobsCreated', 'loanNeeded'],
  ['loan-publicity', 'publishedOn'],
  ['incubator-recognition', 'recognised'],
  ['startup-award', 'awarded'],
  [
    'team-prize-difference',
    'medal: gold, silver, bronze, none',
    'awardedOn',
    'registeredOn',
    'registeredInJiangmen',
    'monthsOperating',
    'insuredHires',
    'teamPrize',
    'enterprisePrize',
  ],
  ['disabled-contestant-award', 'contestants'],
  ['job-seeking-grant', 'graduationYear', 'qualifies', 'people'],
  ['bay-area-youth', 'participant', 'months'],
  [
    'veteran-hire',
    'employer: enterprise, public-institution, labour-dispatch, other',
    'hires [dischargedOn, hiredOn, insuredMonths]',
  ],
  [
    'unemployment-benefit-extension',
    'birthDate',
    'retirementAge: 50, 55, 60',
    'benefitEndsOn',
    'stillUnemployed',
  ],
  ['flexible-employment', 'pension', 'medical', 'months'],
  ['school-skill-assessment', 'freeAssessment', 'certifiedStudents'],
  [
    'domestic-service-headcount',
    'district: pengjiang, jianghai, xinhui, taishan, kaiping, heshan, enping',
    'employeeBased',
    'monthlyHeadcounts × 12',
  ],
  ['domestic-service-loan', 'employeeBased', 'loanNeeded'],
  ['domestic-service-leader', 'recognised'],
  ['domestic-service-major', 'students'],
  ['rural-ecommerce-station', 'inVillage', 'stations'],
  ['plan-validity', 'date'],
];

describe('the fields that are asked', () => {
  test.each(FIELDS)('by %s are %s', (id, ...promised) => {
    const asked = measureOf(id).fields.map((field) => {
      const name = `${field.name}${field.optional ? '?' : ''}`;
      if (field.kind === 'choice') {
        return `${name}: ${field.options.map(({ value }) => value).join(', ')}`;
      }
      if (field.kind === 'counts') return `${name} × ${field.length}`;
      if (field.kind === 'rows') {
        return `${name} [${field.columns.map((column) => column.name).join(', ')}]`;
      }
      return name;
    });
    expect(asked).toEqual(promised);
  });

  const unlisted = measures.filter(({ id }) => !FIELDS.some(([listed]) => listed === id));
  const asksNothing = [
    'pension-pooling',
    'medical-rate-adjustment',
    'work-injury-base-rate',
    'exhibitions',
    'cross-border-ecommerce',
    'shared-staff',
    'public-recruitment',
    'unemployment-assistance',
    'rural-ecommerce-training',
    'construction-training',
    'annual-assessment',
  ];

  test('are none where the sentence states no condition, and some where it states one', () => {
    const without = unlisted.filter(({ fields }) => fields.length === 0).map(({ id }) => id);
    expect(without).toEqual(asksNothing);
  });

  test('speak to the reader: a label each, and options with words', () => {
    for (const { fields } of measures) {
      for (const field of fields) {
        expect(field.label).toMatch(/\p{Script=Han}/u);
        const labels = field.kind === 'choice' ? field.options.map(({ label }) => label) : [];
        expect(new Set(labels).size).toBe(labels.length);
        for (const label of labels) expect(label).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

/** Every figure: measure and name, value, unit, official words, clause. Read by hand from the text. */
const FIGURES: [string, number | string, string, string, ClauseId][] = [
  ['work-injury-rate-cut.cut', 50, '%', '50%', 'art_1__para_1__sent_4'],
  ['work-injury-rate-cut.through', '2022-04-30', '日期', '2022年4月30日', 'art_1__para_1__sent_4'],
  ['unemployment-rate-cut.through', '2022-04-30', '日期', '2022年4月30日', 'art_1__para_1__sent_5'],
  ['disability-levy.standardYear', 2017, '年', '2017年', 'art_1__para_1__sent_6'],
  ['disability-levy.through', '2022-12-31', '日期', '2022年12月31日', 'art_1__para_1__sent_6'],
  ['disability-levy.exemptEmployees', 30, '人', '30人（含）以下', 'art_1__para_1__sent_7'],
  ['disability-levy.tiersThrough', '2022-12-31', '日期', '2022年12月31日', 'art_1__para_1__sent_7'],
  ['disability-levy.levyYear', 2021, '年度', '2021年度', 'art_1__para_1__sent_7'],
  ['startup-loan.oldDebtLimit', 50000, '元', '5万元', 'art_3__para_1__sent_1'],
  ['startup-loan.debtLimit', 100000, '元', '10万元', 'art_3__para_1__sent_1'],
  ['startup-loan.jobs', 5, '人', '5人以上', 'art_3__para_1__sent_2'],
  ['startup-loan.cap', 500000, '元', '50万元', 'art_3__para_1__sent_2'],
  ['loan-publicity.days', 3, '天', '3天', 'art_3__para_1__sent_4'],
  ['incubator-recognition.cap', 500000, '元', '50万元', 'art_3__para_2__sent_2'],
  ['incubation-service.studentYears', 5, '年', '毕业5年内', 'art_3__para_2__sent_3'],
  ['incubation-service.returneeYears', 5, '年', '领取毕业证5年内', 'art_3__para_2__sent_3'],
  ['incubation-service.kinds', 6, '类', '6类', 'art_3__para_2__sent_3'],
  ['incubation-service.service', 1, '年', '1年以上', 'art_3__para_2__sent_3'],
  ['startup-award.cap', 300000, '元', '30万元', 'art_3__para_3__sent_1'],
  ['team-prize-difference.registration', 1, '年', '1年内', 'art_3__para_3__sent_2'],
  ['team-prize-difference.operation', 3, '个月', '3个月', 'art_3__para_3__sent_2'],
  ['team-prize-difference.hires', 3, '人', '3人以上', 'art_3__para_3__sent_2'],
  ['disabled-contestant-award.cap', 5000, '元/人', '5000元/人', 'art_3__para_3__sent_3'],
  ['founder-training.founded', 5, '年', '创办5年内', 'art_3__para_3__sent_4'],
  ['special-workers-injury-insurance.kinds', 8, '类', '八类', 'art_3__para_4__sent_2'],
  ['public-recruitment.everyYears', 2, '年', '每两年', 'art_4__para_1__sent_7'],
  ['public-recruitment.times', 1, '次', '一次', 'art_4__para_1__sent_7'],
  ['grassroots-employment.sinceGraduation', 2, '年', '毕业2年内', 'art_4__para_1__sent_8'],
  ['small-firm-insurance.sinceGraduation', 2, '年', '毕业2年内', 'art_4__para_1__sent_8'],
  ['job-seeking-grant.firstClass', 2021, '届', '2021届', 'art_4__para_1__sent_9'],
  ['job-seeking-grant.grant', 3000, '元/人', '每人3000元', 'art_4__para_1__sent_9'],
  ['bay-area-youth.livingAllowance', 1000, '元/人/月', '每人每月1000元', 'art_4__para_1__sent_11'],
  ['veteran-hire.sinceDischarge', 1, '年', '退役1年内', 'art_4__para_2__sent_1'],
  ['veteran-hire.insurance', 1, '年', '1年以上', 'art_4__para_2__sent_1'],
  ['veteran-hire.grant', 10000, '元/人', '每人1万元', 'art_4__para_2__sent_1'],
  ['unemployment-benefit-extension.beforeRetirement', 1, '年', '不足1年', 'art_5__para_1__sent_2'],
  ['monthly-follow-up.oneToOne', 1, '人', '一对一', 'art_5__para_2__sent_3'],
  ['monthly-follow-up.frequency', 1, '次/月', '每月1次', 'art_5__para_2__sent_3'],
  ['flexible-employment.both', 273, '元/人/月', '273元/人/月', 'art_5__para_2__sent_5__seg_1'],
  [
    'flexible-employment.pensionOnly',
    191,
    '元/人/月',
    '191元/人/月',
    'art_5__para_2__sent_5__seg_2',
  ],
  ['flexible-employment.medicalOnly', 82, '元/人/月', '82元/人/月', 'art_5__para_2__sent_5__seg_3'],
  ['school-skill-assessment.perStudent', 200, '元/人', '每人200元', 'art_6__para_2__sent_2'],
  ['school-skill-assessment.once', 1, '次', '一次性', 'art_6__para_2__sent_2'],
  ['domestic-service-headcount.least', 30, '人', '30人以上', 'art_6__para_3__sent_3'],
  ['domestic-service-headcount.leastInThreeCities', 20, '人', '20人以上', 'art_6__para_3__sent_3'],
  [
    'domestic-service-headcount.perHead',
    1000,
    '元/人/年',
    '每人每年1000元',
    'art_6__para_3__sent_3',
  ],
  ['domestic-service-loan.mostLoan', 5000000, '元', '500万元', 'art_6__para_3__sent_4'],
  ['domestic-service-leader.award', 100000, '元', '10万元', 'art_6__para_3__sent_4'],
  ['domestic-service-leader.once', 1, '次', '一次性', 'art_6__para_3__sent_4'],
  ['domestic-service-major.each', 1, '名', '每招收一名', 'art_6__para_3__sent_5'],
  ['domestic-service-major.perStudent', 1000, '元', '1000元', 'art_6__para_3__sent_5'],
  ['domestic-service-major.most', 100000, '元', '10万元', 'art_6__para_3__sent_5'],
  ['rural-ecommerce-station.perStation', 100000, '元', '10万元', 'art_6__para_4__sent_3'],
  ['rural-ecommerce-station.once', 1, '次', '一次性', 'art_6__para_4__sent_3'],
  ['school-training-income.excludedClass', 1, '类', '公益一类', 'art_7__para_2__sent_1__seg_2'],
  ['annual-assessment.frequency', 1, '次/年', '每年度开展一次', 'art_9__para_1__sent_5'],
  ['plan-validity.from', '2021-10-01', '日期', '2021年10月1日', 'conclusions__para_1__sent_1'],
  ['plan-validity.through', '2023-12-31', '日期', '2023年12月31日', 'conclusions__para_1__sent_1'],
];

describe('the figures', () => {
  test('are these and no others', () => {
    const declared = measures.flatMap(({ id, figures }) =>
      Object.entries(figures).map(([name, { value, unit, words, clause }]) => [
        `${id}.${name}`,
        value,
        unit,
        words,
        clause,
      ]),
    );
    expect(declared).toEqual(FIGURES);
  });
});
