import { expect, test } from 'vitest';
import { answersInWords } from '../../../src/components/calculator/answers/answer-words.ts';
import { type Answers, assessAnswers } from '../../../src/components/calculator/answers/answers.ts';
import { resultText } from '../../../src/components/calculator/outcome/result-text.ts';
import { dayStatus } from '../../../src/components/calculator/result/day-status.ts';
import { type IsoDate, measureOf, measures } from '../../../src/policy/index.ts';

function text(id: string, answers: Answers, asked?: IsoDate): string {
  const measure = measureOf(id);
  const today = '2026-11-24';
  const reader = { day: asked ?? today, asked: asked !== undefined, today } as const;
  const status = dayStatus(measure, reader);
  const { verdict } = assessAnswers(measure, answers, status.day);
  if (!verdict) throw new Error(`${id} has no verdict on ${JSON.stringify(answers)}`);
  const address = `https://example.org/#${id}`;
  const inputs = (most: number) => answersInWords(measure, answers, most);
  return resultText({ subject: measure, inputs, verdict, reader, status, address });
}

const PLAN = '《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）';

test('an exact sum as text: days, answers, verdict, steps, full citations, address, and the note that it is an estimate', () => {
  expect(text('flexible-employment', { pension: '是', medical: '否', months: '１２' })).toBe(
    `灵活就业社保补贴（历史估算）
○ 今天不能申请：2023-12-31 已到期
按 2023-12-31（最后一天）当时的规定：2,292.00 元（历史估算）

填写的内容
参加了职工养老保险：是
参加了基本医疗保险：否
灵活就业缴社会保险费的月数：12 个月

条件
✓ 符合：参加了职工养老保险或基本医疗保险
？ 由部门决定：属于可以领这项补贴的灵活就业人员（是哪些人、最多领几个月）

计算过程
补贴标准：每人每月191元
191 元 × 12 个月：2,292.00 元

要注意
方案只写了每月的标准；这里按您填的月数算。
国家和省后来的政策对这项有调整的，按国家和省的办。

依据
${PLAN}第五条第二款第5句（已失效）
${PLAN}第五条第二款第5句第2分句（已失效）
${PLAN}结尾第3句（已失效）

今天问谁
先问市人力资源社会保障局，也可以问市财政局、市农业农村局、市总工会。
电话可以打 12333（就业、社保的政策咨询和投诉），或 12345（当地政府的各种服务）。方案之外：12333 见劳社部函〔2003〕84号（劳动和社会保障部），12345 见国办发〔2020〕53号（国务院办公厅），2026-11-28 核对。

网址：https://example.org/#flexible-employment
查看日期：2026-11-24
这是按公布的条文做的估算，不是审批结果，以经办部门为准。`,
  );
});

test('a failed verdict states the remedy and no sum', () => {
  const words = text('flexible-employment', { pension: 'false', medical: 'false', months: '1' });
  expect(words).toContain('当时的规定：不符合条件\n');
  expect(words).toContain(
    '✕ 不符合：参加了职工养老保险或基本医疗保险 当时怎样才符合：两种保险，至少要参加一种。\n？ 由部门决定：属于可以领这项补贴的灵活就业人员（是哪些人、最多领几个月）\n现在补上也不能申请。\n',
  );
  expect(words).not.toMatch(/\d\.\d\d 元/);
});

test('a sum that is not a grant says what it is, and names its outside documents', () => {
  const words = text('disability-levy', {
    organisation: 'other',
    employees: '500',
    disabledEmployees: '2',
    averageWage: '10万',
  });
  expect(words).toContain(
    '按 2022-12-31（最后一天）当时的规定：单位要缴 495,000.00 元（历史估算）',
  );
  expect(words).toContain('上年在职职工年平均工资：100,000 元（10 万元）');
  expect(words).toContain('当地社会平均工资（一年）：没有填');
  expect(words).toContain('方案之外：财税〔2015〕72号第八条');
  expect(words).toContain('2026-11-24 查阅');
});

test.each([
  [
    'unstated',
    'poverty-alleviated-hire',
    { hiresPovertyAlleviated: 'true' },
    '方案没有写明金额，以负责部门的规定为准。\n',
  ],
  [
    'a service',
    'monthly-follow-up',
    { inJurisdiction: 'true', situation: 'unemployed' },
    '这句没写要发钱，也没写金额；怎样办，以负责部门的规定为准。\n',
  ],
] as const)(
  'a sum that is %s is stated without the departments, which are listed once below',
  (_, id, answers, said) => {
    const words = text(id, answers);
    expect(words).toContain(said);
    expect(words.match(/市总工会/g)).toHaveLength(1);
  },
);

test('later policy is listed with the result, with its days and the day of the check', () => {
  const answers = {
    organisation: 'enterprise',
    employees: '28',
    disabledEmployees: '0',
    averageWage: '1',
  };
  const words = text('disability-levy', answers);
  expect(words).toContain('单位要缴 0.00 元');
  expect(words).toContain(
    '\n后续政策\n在职职工30人（含）以下的企业继续免缴，其他单位继续分档少缴。2023-01-01 至 2027-12-31。（方案之外：财政部公告2023年第8号（财政部），2026-11-28 查阅）\n',
  );
  expect(
    text('flexible-employment', { pension: 'true', medical: 'true', months: '1' }),
  ).not.toContain('\n后续政策\n');
});

test.each([
  ['12', '12.00'],
  ['80万', '500,000.00'],
])(
  'a loan of %s that the reader needs is within the maximum and is not called one',
  (needed, sum) => {
    const answers = { consumerDebt: '10万', jobsCreated: '5' };
    const words = text('startup-loan', { ...answers, loanNeeded: needed });
    expect(words).toContain(`：额度内要还的贷款 ${sum} 元（历史估算）`);
    expect(words).not.toContain(`最高 ${sum}`);
  },
);

test('every sum that follows from an amount of the reader, up to a maximum, has a label that says so', () => {
  const chosen = measures.filter(
    ({ gives, fields }) => gives === 'up-to' && fields.some(({ kind }) => kind === 'money'),
  );
  const labels = chosen.map(({ id, sumIs }) => [id, sumIs]);
  expect(labels).toEqual([
    ['startup-loan', '额度内要还的贷款'],
    ['domestic-service-loan', '额度内要还的贷款'],
  ]);
});

test('a long list and its steps are shortened, with a note', () => {
  const hires = Array(50).fill('2021-06-01\t2022-06-01\t12').join('\n');
  const words = text('veteran-hire', { employer: 'enterprise', hires });
  expect(words).toContain('第 20 名 2021-06-01，2022-06-01，12 个月；还有 30 名');
  expect(words).toContain('（中间还有 31 行）');
  expect(words).toContain('每人1万元 × 50 人：500,000.00 元');
});

test('several remedies of an ended measure have one note that it is too late', () => {
  const words = text('startup-loan', { consumerDebt: '20万', jobsCreated: '5', loanNeeded: '1' });
  expect(words.split('现在补上也不能申请')).toHaveLength(2);
});

test('remedies as of a day of the plan name only that day', () => {
  const answers = { pension: '否', medical: '否', months: '1' };
  const words = text('flexible-employment', answers, '2022-06-01');
  expect(words).toContain(' 怎样才符合：');
  expect(words).not.toMatch(/当时怎样才符合|现在补上/);
});

test.each<[string, string, string]>([
  ['2021-09-30', '江府〔2020〕17号', '今天已不再有效：2023-12-31 已到期'],
  ['2022-06-01', '江府〔2021〕14号', '今天已不再有效：2023-12-31 已到期'],
])('the answer about %s has no day of rules and is not an estimate', (date, number, status) => {
  const words = text('plan-validity', { date });
  expect(words.split('\n').slice(0, 3)).toEqual([
    '哪个方案管这一天',
    `○ ${status}`,
    `${date} 这一天：${number}`,
  ]);
  expect(words).not.toMatch(/当时的规定|历史估算/);
});

const lastBenefit = {
  birthDate: '1965-10-01',
  retirementAge: '60',
  benefitEndsOn: '2025-08-31',
  stillUnemployed: '是',
};

test.each<[string, string, Answers, string]>([
  [
    'more months than the plan has',
    'flexible-employment',
    { pension: '是', medical: '是', months: '28' },
    '7,644.00 元',
  ],
  [
    'a class that graduates after it',
    'job-seeking-grant',
    { graduationYear: '2024', qualifies: '是', people: '1' },
    '3,000.00 元',
  ],
  [
    'a benefit that ends after it',
    'unemployment-benefit-extension',
    lastBenefit,
    '2025-09-01 至 2025-10-01（共 31 天）',
  ],
])('%s is a demonstration and never called an estimate', (_, id, answers, result) => {
  const words = text(id, answers);
  expect(words.split('\n')[0]).toMatch(/（照条文演示）$/);
  expect(words.split('\n')[2]).toBe(`照条文演示：${result}`);
  expect(words).not.toMatch(/当时的规定|历史估算/);
});
