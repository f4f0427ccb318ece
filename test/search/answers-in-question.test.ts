import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Measure, measureOf, measures, type NamedField } from '../../src/policy/index.ts';
import {
  acceptsQuantity,
  answersInQuestion,
  pickWordsOf,
} from '../../src/search/on-demand/answers-in-question.ts';

const filled = (id: string, question: string) => answersInQuestion(question, measureOf(id).fields);

describe('a question fills in fields', () => {
  test.each([
    ['disability-levy', '28人的企业残保金', { organisation: 'enterprise', employees: 28 }],
    ['disability-levy', '公司28个人要交残保金吗', { organisation: 'enterprise', employees: 28 }],
    ['disability-levy', '28人的事业单位', { organisation: 'other', employees: 28 }],
    [
      'disability-levy',
      '企业有100名员工2名残疾人',
      { organisation: 'enterprise', employees: 100, disabledEmployees: 2 },
    ],
    [
      'disability-levy',
      '公司员工28人残疾人2人',
      { organisation: 'enterprise', employees: 28, disabledEmployees: 2 },
    ],
    ['disability-levy', '28个员工，年平均工资6万元', { employees: 28, averageWage: 60_000 }],
    [
      'flexible-employment',
      '灵活就业养老医保都交12个月',
      { pension: true, medical: true, months: 12 },
    ],
    ['flexible-employment', '医保交了十二个月', { medical: true, months: 12 }],
    ['domestic-service-major', '家政专业招了101个学生', { students: 101 }],
    ['domestic-service-major', '家政类专业招收一百零一名', { students: 101 }],
    ['startup-loan', '带动5人就业，贷款50万', { jobsCreated: 5, loanNeeded: 500_000 }],
    ['startup-loan', '消费贷款8万，想贷三十万元', { consumerDebt: 80_000, loanNeeded: 300_000 }],
    ['bay-area-youth', '参加大湾区青年就业计划6个月', { participant: true, months: 6 }],
    ['job-seeking-grant', '2022届毕业生3人', { graduationYear: 2022, people: 3 }],
    ['work-injury-rate-cut', '费率百分之零点四', { ratePercent: 0.4 }],
    ['loan-publicity', '2022年3月1日开始公示', { publishedOn: '2022-03-01' }],
    [
      'domestic-service-headcount',
      '台山员工制家政企业',
      { district: 'taishan', employeeBased: true },
    ],
    ['rural-ecommerce-station', '村里建3个电商示范站', { inVillage: true, stations: 3 }],
    ['unemployment-benefit-extension', '60周岁退休', { retirementAge: 60 }],
    ['team-prize-difference', '团队组铜奖的奖金', { medal: 'bronze' }],
    ['veteran-hire', '派遣公司用退伍军人能不能补', { employer: 'labour-dispatch' }],
    ['unemployment-rate-cut', '失业保险费率降到0.8%', { reducedRatePercent: 0.8 }],
  ])('%s: %s', (id, question, answers) => {
    expect(filled(id, question)).toEqual(answers);
  });
});

describe('a question determines the sum', () => {
  test.each([
    ['disability-levy', '28人的企业残保金', 0],
    ['flexible-employment', '灵活就业养老医保都交12个月', 327_600],
    ['domestic-service-major', '家政专业招了101个学生', 10_000_000],
    ['domestic-service-loan', '员工制家政企业贷款600万', 500_000_000],
    ['domestic-service-leader', '评上家政龙头企业', 10_000_000],
  ])('%s: %s', (id, question, fen) => {
    const measure = measureOf(id);
    expect(measure.settle(filled(id, question), measure.span.through)?.amount?.fen).toBe(fen);
  });

  test.each([
    ['disability-levy', '31人的企业残保金'],
    ['flexible-employment', '灵活就业养老交12个月'],
    ['domestic-service-headcount', '台山员工制家政企业'],
  ])('a question with open points does not determine the sum: %s: %s', (id, question) => {
    const measure = measureOf(id);
    const answers = filled(id, question);
    expect(answers).not.toEqual({});
    expect(measure.settle(answers, measure.span.through)).toBeNull();
  });
});

describe('a question does not fill in', () => {
  test.each([
    ['two fields of one unit', 'disability-levy', '残保金100人'],
    ['two sums', 'team-prize-difference', '奖金5000元'],
    ['two rates', 'unemployment-rate-cut', '费率0.5%'],
    ['by how much a rate is cut', 'work-injury-rate-cut', '工伤保险下调百分之五十怎么算'],
    ['by how much it is lowered', 'work-injury-rate-cut', '工伤保险费率降低50%'],
    ['by how much it is reduced', 'work-injury-rate-cut', '工伤保险减50%'],
    ['two days', 'team-prize-difference', '2021年11月20日'],
    ['two numbers for one field', 'domestic-service-major', '去年50名学生，今年60名学生'],
    ['one number or the next', 'domestic-service-major', '两三个学生'],
    ['about so many', 'domestic-service-major', '招了100名左右'],
    ['about so many, said before', 'domestic-service-major', '大约100个学生'],
    ['more than so many', 'domestic-service-major', '招了100名以上'],
    ['fewer than so many', 'domestic-service-major', '不到100名学生'],
    ['from so many to so many', 'domestic-service-major', '100到120名学生'],
    ['what is paid a month', 'flexible-employment', '一个月补多少'],
    ['what is paid for each', 'domestic-service-major', '每名学生1000元'],
    ['a number without a unit', 'domestic-service-major', '家政专业101'],
    ['a number of another unit', 'domestic-service-major', '101个月'],
    ['a part of a date', 'flexible-employment', '2022年12月'],
    ['what is denied', 'flexible-employment', '养老医保都没交'],
    ['what is denied by itself', 'flexible-employment', '没有参加养老保险'],
    ['one or the other', 'flexible-employment', '养老还是医保'],
    ['two options at once', 'domestic-service-headcount', '台山开平'],
    ['whether it is one', 'disability-levy', '是不是企业'],
  ])('%s', (_, id, question) => {
    expect(filled(id, question)).toEqual({});
  });
});

/** Fields with only what a query is compared with. */
const stub = (fields: readonly object[]) => fields as readonly NamedField[];
const employees = {
  kind: 'count',
  name: 'employees',
  label: '员工人数',
  unit: '人',
  synonyms: ['员工'],
};
const disabled = {
  kind: 'count',
  name: 'disabled',
  label: '残疾人数',
  unit: '人',
  synonyms: ['残疾人'],
};
const loan = { kind: 'money', name: 'loan', label: '贷款金额', unit: '元', synonyms: ['贷款'] };
const rate = { kind: 'percent', name: 'rate', label: '费率', unit: '%' };
const on = { kind: 'day', name: 'on', label: '开业日期' };
const since = { kind: 'month', name: 'since', label: '参保月份' };
const insured = { kind: 'yes-no', name: 'insured', label: '参保', synonyms: ['社保', 'CNC'] };
const rural = { kind: 'yes-no', name: 'rural', label: '在农村' };
const also = { kind: 'yes-no', name: 'also', label: '缴费', synonyms: ['社保'] };
const place = {
  kind: 'choice',
  name: 'place',
  label: '在哪里',
  options: [
    { value: 'town', label: '镇（街）', synonyms: ['Town'] },
    { value: 'city', label: '城区' },
  ],
};

describe('fields with these words', () => {
  test.each<[string, readonly object[], object]>([
    ['2022年3月', [on, since], { since: '2022-03' }],
    ['2022年3月1日', [on, since], { on: '2022-03-01' }],
    ['2022年2月30日', [on, since], {}],
    ['2022年3月', [since, { ...since, name: 'until' }], {}],
    ['2022年3月，2022年4月', [since], {}],
    ['二〇二二年三月一日', [on], { on: '2022-03-01' }],
    // A date is no number, and joins no numbers.
    ['2022年3月，28人', [employees], { employees: 28 }],
    ['员工2022年3月1日28人', [employees, disabled], {}],
    ['2022年3月1日', [loan, employees], {}],
    ['贷款10W', [loan], { loan: 100_000 }],
    ['贷款10.5万元', [loan], { loan: 105_000 }],
    ['社保cnc', [insured], { insured: true }],
    ['在镇街', [place], { place: 'town' }],
    ['在 镇 街', [place], { place: 'town' }],
    ['TOWN', [place], { place: 'town' }],
    // Without a unit, only a sum that ends in 万, and no count of people.
    ['贷款五万', [loan, employees], { loan: 50_000 }],
    ['贷款五万三千', [loan], {}],
    ['贷款5万，员工3人', [loan, employees], { loan: 50_000, employees: 3 }],
    ['贷款给5万人', [loan], {}],
    ['贷款给5万工人', [loan], {}],
    ['员工5万', [employees], {}],
    ['员工3', [employees], {}],
    ['百分之3', [rate, employees], { rate: 3 }],
    ['百分之3', [employees, loan], {}],
    ['费率4‰', [rate, loan], { rate: 0.4 }],
    ['费率千分之四', [rate, loan], { rate: 0.4 }],
    ['费率百分之零点四', [rate], { rate: 0.4 }],
    ['4‰', [employees, loan], {}],
    ['3%', [rate, employees], { rate: 3 }],
    ['两三人，5人', [employees], { employees: 5 }],
    // Which of two fields of one unit.
    ['28个员工2名残疾人', [employees, disabled], { employees: 28, disabled: 2 }],
    ['28人残疾人2人', [employees, disabled], { disabled: 2 }],
    ['员工共有28人', [employees, disabled], { employees: 28 }],
    ['员工和28人', [employees, disabled], {}],
    ['28人的员工', [employees, disabled], { employees: 28 }],
    ['28人和员工', [employees, disabled], {}],
    ['残疾人5万元员工28人', [loan, employees, disabled], { loan: 50_000, employees: 28 }],
    ['员工28人员工', [employees, disabled], { employees: 28 }],
    ['员工28人残疾人', [employees, disabled], {}],
    // A word that names two fields, or an option of two.
    ['社保', [insured, also], {}],
    ['社保', [insured, rural], { insured: true }],
    ['', [insured, employees, on, since, place], {}],
  ])('%s', (question, fields, answers) => {
    expect(answersInQuestion(question, stub(fields))).toStrictEqual(answers);
  });

  test.each([
    [[place], ['镇街', 'town', '城区']],
    [
      [insured, rural, also],
      ['社保', 'cnc'],
    ],
    [[employees, loan, rate, on, since], []],
    [[], []],
  ])('the words that answer %j are %j', (fields, words) => {
    expect(pickWordsOf(stub(fields))).toEqual(words);
  });

  test.each([
    [[employees], true],
    [[loan], true],
    [[rate], true],
    [[on], true],
    [[since], true],
    [[insured, since], true],
    [[insured, place], false],
    [[], false],
  ])('a number or a date can answer %j: %s', (fields, can) => {
    expect(acceptsQuantity(stub(fields))).toBe(can);
  });
});

type NumberField = Extract<NamedField, { kind: 'count' | 'money' | 'percent' }>;

const isNumber = (field: NamedField): field is NumberField =>
  field.kind === 'count' || field.kind === 'money' || field.kind === 'percent';

/** Spellings of a unit: 人 and 名 are equivalent. */
const COUNTING_PEOPLE = new Set(['人', '名']);
const isSameUnit = (one: NumberField, other: NumberField) =>
  one.unit === other.unit || (COUNTING_PEOPLE.has(one.unit) && COUNTING_PEOPLE.has(other.unit));

const numberFields = measures.flatMap((measure: Measure) =>
  measure.fields.filter(isNumber).map((field) => ({
    name: `${measure.id}.${field.name}`,
    measure,
    field,
    alone: measure.fields.filter(isNumber).filter((other) => isSameUnit(field, other)).length === 1,
  })),
);

/** The words of a number field that no other field of its measure has. */
const ownWords = (measure: Measure, { name, synonyms = [] }: NumberField) =>
  synonyms.filter((word) =>
    measure.fields.every(
      (other) =>
        other.name === name ||
        !isNumber(other) ||
        !(other.synonyms ?? []).some((one) => one === word),
    ),
  );

const wholeNumber = ({ kind, unit }: NumberField) =>
  kind === 'percent'
    ? fc.integer({ min: 1, max: 100 })
    : fc.integer(unit === '届' ? { min: 2000, max: 2099 } : { min: 2, max: 5000 });

describe('a number with its unit', () => {
  const noun = ({ field }: { field: NumberField }) =>
    field.unit === '个' ? field.label.slice(0, 4) : '';

  test.each(numberFields.filter(({ alone }) => alone))(
    'goes to $name, the only field of that unit',
    (one) => {
      fc.assert(
        fc.property(wholeNumber(one.field), (number) => {
          const question = `${number}${one.field.unit}${noun(one)}`;
          expect(answersInQuestion(question, one.measure.fields)[one.field.name]).toBe(number);
        }),
        { numRuns: 30 },
      );
    },
  );

  test.each(numberFields.filter(({ alone }) => !alone))(
    'goes to $name only beside a word that names it',
    ({ measure, field }) => {
      fc.assert(
        fc.property(wholeNumber(field), (number) => {
          const bare = `${number}${field.unit}`;
          expect(answersInQuestion(bare, measure.fields)).not.toHaveProperty(field.name);
          for (const word of ownWords(measure, field)) {
            const answers = answersInQuestion(`${word}${bare}`, measure.fields);
            expect(answers[field.name], word).toBe(number);
          }
        }),
        { numRuns: 30 },
      );
    },
  );
});

describe('an option', () => {
  const options = measures.flatMap((measure) =>
    measure.fields.flatMap((field) =>
      field.kind === 'choice'
        ? field.options.map(({ value, label }) => ({ measure, field, value, label }))
        : [],
    ),
  );

  test.each(options)('$label answers its field', ({ measure, field, value, label }) => {
    // Only the same label in two fields would be ambiguous.
    expect(answersInQuestion(label, measure.fields)[field.name]).toBe(value);
  });
});
