import { expect, test } from 'vitest';
import { measureDefiner } from '../../../../src/policy/core/measure/define-measure.ts';
import { count, day, optional, yesNo } from '../../../../src/policy/core/measure/field.ts';
import { dateFigure, figure, outsideFigure } from '../../../../src/policy/core/measure/figure.ts';
import { caveat, exact, outsideCaveat } from '../../../../src/policy/core/measure/verdict.ts';
import type { ClauseId, SourceId } from '../../../../src/policy/core/register.ts';

const clause = (id: string) => id as ClauseId;
const source = (id: string) => id as SourceId;
const ON = '2030-03-01';

const OWN = clause('art_12__para_1__sent_1');
const define = () =>
  measureDefiner({
    span: { from: '2030-01-01', through: '2031-02-28' },
    months: 14,
    validity: clause('validity'),
    laterPolicy: clause('later'),
    inquiries: clause('inquiries'),
  });

const plain = {
  id: 'made-up',
  title: '试验',
  who: 'worker',
  roles: [],
  gives: 'exact',
  basis: [OWN],
  departments: ['甲局', '乙局'],
  figures: {},
  fields: {},
  conditions: [],
} as const;

const later = { kind: 'later-policy', clause: 'later' };
const departments = { kind: 'departments', clause: 'art_12__resp' };

test('what a definition does not state is empty, or the default', () => {
  const { zodSchema, assess, evaluatePartially, settle, ...data } = define()(plain);
  expect(data).toEqual({
    ...plain,
    flow: 'paid',
    article: 12,
    departmentsClause: 'art_12__resp',
    sums: [],
    sumIs: null,
    outside: {},
    documents: [],
    fields: [],
    monotonic: {},
    caveats: [expect.objectContaining(later)],
    insteadOfConditions: null,
    span: { from: '2030-01-01', through: '2031-02-28' },
    later: [],
  });
  expect(zodSchema()).toMatchObject({ type: 'object' });
});

test('what it states is kept', () => {
  const figures = {
    sum: figure(5, '元', OWN),
    share: figure(3, '%', OWN),
    people: figure(2, '人', OWN),
    through: dateFigure('2030-06-30', OWN),
  };
  const measure = define()({
    ...plain,
    figures,
    flow: 'due',
    sumIs: '要缴',
    outside: { wage: outsideFigure(1, '元', source('one')) },
    computesWith: [source('two'), source('one')],
    caveats: [
      caveat(OWN, '注'),
      outsideCaveat(source('three'), '另'),
      outsideCaveat(source('two'), '又'),
    ],
    fields: { people: count({ label: '人数', unit: '人', example: 1 }) },
    monotonic: { people: 'up' },
    conditions: [
      { clause: OWN, text: '有人', test: 'left-open' },
      { clause: OWN, text: '多人', test: () => true, remedy: '招人。', changeable: true },
    ],
    insteadOfConditions: '都可以。',
  });
  expect(measure).toMatchObject({
    flow: 'due',
    sumIs: '要缴',
    // All in 元 or %.
    sums: [figures.sum, figures.share],
    // Each once: those that it computes with, of its outside numbers, of its caveats.
    documents: ['two', 'one', 'three'],
    fields: [{ name: 'people', kind: 'count' }],
    monotonic: { people: 'up' },
    conditions: [
      { clause: OWN, text: '有人', leftOpen: true, changeable: false },
      { clause: OWN, text: '多人', leftOpen: false, changeable: true },
    ],
    caveats: [{ text: '注' }, { document: 'three' }, { document: 'two' }, later],
    insteadOfConditions: '都可以。',
    span: { from: '2030-01-01', through: '2030-06-30' },
  });
  expect(measure.conditions[0]).not.toHaveProperty('remedy');
  expect(define()({ ...plain, figures, sums: ['people'] }).sums).toEqual([figures.people]);
  expect(define()({ ...plain, figures, sumLeads: { share: '下调' } }).sums).toEqual([
    figures.sum,
    { ...figures.share, lead: '下调' },
  ]);
});

test.each([
  ['exact', [later]],
  ['up-to', [later]],
  ['unstated', [departments, later]],
  ['service', [departments, later]],
  ['period', [later]],
  ['answer', [later]],
] as const)('a measure that gives %s has the caveats %j', (gives, caveats) => {
  const measure = define()({ ...plain, gives });
  expect(measure.caveats).toMatchObject(caveats);
  expect(measure.caveats).toHaveLength(caveats.length);
});

test.each([
  // A verdict without an amount names the departments, but for a period or an answer.
  ['exact', [departments, later]],
  ['service', [departments, later]],
  ['period', [later]],
  ['answer', [later]],
] as const)(
  'a verdict without a sum of a measure that gives %s has the caveats %j',
  (gives, caveats) => {
    const verdict = define()({ ...plain, gives }).assess({}, ON);
    expect(verdict).toMatchObject({ eligible: true, amount: { kind: 'unstated', fen: null } });
    expect(verdict.caveats).toMatchObject(caveats);
    expect(verdict.caveats).toHaveLength(caveats.length);
  },
);

test('the departments outside the articles are those of the clause on inquiries', () => {
  const measure = define()({ ...plain, gives: 'service', basis: [clause('conclusions__para_1')] });
  expect(measure.departmentsClause).toBe('inquiries');
  expect(measure.caveats[0]).toMatchObject({ kind: 'departments', clause: 'inquiries' });
  expect(measure.caveats[0]?.text).toContain('甲局、乙局。');
});

const dated = () =>
  define()({
    ...plain,
    fields: {
      on: day({ label: '日期', example: '2030-01-01' }),
      months: count({ label: '月数', unit: '个月', example: 1 }),
      met: yesNo({ label: '符合' }),
      note: optional(count({ label: '备注', unit: '人', example: 1 })),
    },
    conditions: [{ clause: OWN, text: '符合', test: ({ met }) => met, remedy: '要符合。' }],
    happensOn: ({ on }) => [on],
    monthsPaid: ({ months }) => months,
    rules: [({ months }) => (months === 99 ? { path: 'months', reason: '太多。' } : null)],
    outcome: ({ months, note = 0 }, on) => ({
      amount: exact(months * 100 + note),
      steps: [],
      caveats: [caveat(OWN, on)],
      period: { from: '2030-01-01', through: on },
    }),
  });
const beyond = { kind: 'beyond-plan', clause: 'validity' };

test.each([
  ['inside the plan', { on: '2030-01-01', months: 14 }, [{ text: ON }, later]],
  ['of a day before it', { on: '2029-12-31', months: 14 }, [beyond, { text: ON }, later]],
  ['of a month too many', { on: '2031-02-28', months: 15 }, [beyond, { text: ON }, later]],
  ['of both', { on: '2031-03-01', months: 15 }, [beyond, beyond, { text: ON }, later]],
])('a verdict %s has its caveats in order', (_, answers, caveats) => {
  const verdict = dated().assess({ ...answers, met: true }, ON);
  expect(verdict).toMatchObject({
    measure: 'made-up',
    on: ON,
    lifecycle: 'in-force',
    eligible: true,
    amount: { kind: 'exact', fen: answers.months * 100 },
    steps: [],
    period: { from: '2030-01-01', through: ON },
    caveats,
  });
  expect(verdict.caveats).toHaveLength(caveats.length);
});

test('a verdict of who is not eligible has no sum, no steps and no caveat but later policy', () => {
  expect(dated().assess({ on: '2029-12-31', months: 15, met: false }, ON)).toMatchObject({
    eligible: false,
    amount: null,
    steps: [],
    period: null,
    caveats: [later],
  });
});

test.each([
  ['no answer', {}, ['met'], null],
  // A failed condition decides.
  ['a failed condition', { met: false }, [], false],
  ['what the caveats and the sum still need', { met: true }, ['months', 'on'], null],
  ['months alone', { met: true, months: 3 }, ['on'], null],
  // The optional field is not needed.
  ['all that is required', { met: true, months: 3, on: '2030-01-01' }, [], true],
])('partial answers: %s', (_, answers, needs, eligible) => {
  const measure = dated();
  expect([...measure.evaluatePartially(answers, ON).needs].sort()).toEqual(needs);
  expect(measure.settle(answers, ON)?.eligible ?? null).toBe(eligible);
});

test('a contradiction is neither settled nor assessed', () => {
  const answers = { met: true, months: 99, on: '2030-01-01' };
  const measure = dated();
  expect(measure.settle(answers, ON)).toBeNull();
  expect(measure.evaluatePartially(answers, ON).problems).toEqual([
    { path: 'months', reason: '太多。' },
  ]);
  expect(() => measure.assess(answers, ON)).toThrow('months: 太多。');
});

test('a measure without an outcome is settled by its conditions', () => {
  const measure = define()({
    ...plain,
    fields: { met: yesNo({ label: '符合' }) },
    conditions: [{ clause: OWN, text: '符合', test: ({ met }) => met, remedy: '要符合。' }],
  });
  expect(measure.settle({ met: true }, ON)).toMatchObject({
    eligible: true,
    amount: { kind: 'unstated' },
    steps: [],
    period: null,
  });
});

test('a day that does not exist is rejected, with an example', () => {
  expect(() => define()(plain).assess({}, '2030-02-30')).toThrow(
    expect.objectContaining({
      code: 'bad-date',
      problems: [{ path: 'on', reason: '日期要写成存在的“年-月-日”，例如 2031-02-28。' }],
    }),
  );
});
