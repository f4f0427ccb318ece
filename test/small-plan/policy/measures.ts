import { measureDefiner } from '../../core/measure/define-measure.ts';
import { choice, count, yesNo } from '../../core/measure/field.ts';
import { dateFigure, figure } from '../../core/measure/figure.ts';
import type { Measure } from '../../core/measure/measure.ts';
import { AssessmentError, exact, step, type Verdict } from '../../core/measure/verdict.ts';
import { fenOf } from '../../core/money.ts';
import { plan } from './plan.ts';

const defineMeasure = measureDefiner(plan);
const departments = ['市甲局', '市乙局'];

const GROUPS = 'art_10__para_1__sent_1';
const first = figure(100, '元', `${GROUPS}__seg_1`);
const second = figure(200, '元', `${GROUPS}__seg_2`);

const groupGrant = defineMeasure({
  id: 'group-grant',
  title: '分类补贴',
  who: 'worker',
  roles: ['resident'],
  gives: 'exact',
  basis: [GROUPS],
  departments,
  figures: { first, second },
  fields: {
    group: choice({
      label: '属于哪一类',
      options: [
        { value: 'first', label: '甲类' },
        { value: 'second', label: '乙类' },
      ],
    }),
  },
  conditions: [],
  outcome({ group }) {
    const { value, clause, words } = group === 'first' ? first : second;
    return { amount: exact(fenOf(value)), steps: [step(clause, '补贴', words)] };
  },
});

const GRANT = 'art_12__para_1__sent_1';
const grant = figure(3000, '元', GRANT);

/** Ends before the plan. */
const trialGrant = defineMeasure({
  id: 'trial-grant',
  title: '试验补贴',
  who: 'employer',
  roles: ['firm'],
  gives: 'exact',
  basis: [GRANT],
  departments,
  figures: { grant, through: dateFigure('2030-06-30', GRANT) },
  fields: {
    joins: yesNo({ label: '企业自愿参加' }),
    years: count({
      label: '参加的年数',
      ask: '您的企业参加了几年？',
      unit: '年',
      min: 1,
      max: 50,
      example: 1,
    }),
  },
  monotonic: { years: 'up' },
  conditions: [
    { clause: GRANT, text: '自愿参加', test: ({ joins }) => joins, remedy: '参加了才有。' },
  ],
  outcome: ({ years }) => ({
    amount: exact(fenOf(grant.value * years)),
    steps: [step(GRANT, '每年的补贴', grant.words)],
  }),
});

/** Asks nothing. */
const plainService = defineMeasure({
  id: 'plain-service',
  title: '方便群众的服务',
  who: 'everyone',
  roles: ['resident'],
  gives: 'service',
  basis: ['art_12__para_1__sent_2'],
  departments,
  figures: {},
  fields: {},
  conditions: [],
});

export type MeasureId = string;

export const measures: readonly Measure[] = [groupGrant, trialGrant, plainService];

export function measureOf(id: string): Measure {
  const measure = measures.find((one) => one.id === id);
  if (measure) return measure;
  throw new AssessmentError('unknown-measure', [{ path: 'id', reason: `没有 ${id}。` }]);
}

export function assess(id: string, input: unknown, on: string): Verdict {
  return measureOf(id).assess(input, on);
}
