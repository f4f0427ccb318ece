import { expect, test } from 'vitest';
import { dayStatus } from '../../../../src/components/calculator/result/day-status.ts';
import type { Reader } from '../../../../src/components/calculator/shared/evaluation.ts';
import type { MeasureSummary } from '../../../../src/components/calculator/shared/measure-summary.ts';
import { type IsoDate, measureOf } from '../../../../src/policy/index.ts';

const subject = (id: string): MeasureSummary => ({ ...measureOf(id), basis: [] });
const today = (day: IsoDate): Reader => ({ day, asked: false, today: day });
const asked = (day: IsoDate): Reader => ({ day, asked: true, today: '2026-11-24' });

test.each<[string, Reader, string, string, string]>([
  [
    'flexible-employment',
    today('2026-11-24'),
    '今天不能申请：2023-12-31 已到期',
    '按 2023-12-31（最后一天）当时的规定',
    '历史估算',
  ],
  [
    'flexible-employment',
    today('2024-01-01'),
    '今天不能申请：2023-12-31 已到期',
    '按 2023-12-31（最后一天）当时的规定',
    '历史估算',
  ],
  [
    'flexible-employment',
    today('2023-12-31'),
    '今天快到期了，最后一天是 2023-12-31',
    '按 2023-12-31 的规定',
    '估算',
  ],
  [
    'flexible-employment',
    today('2023-12-01'),
    '今天快到期了，最后一天是 2023-12-31',
    '按 2023-12-01 的规定',
    '估算',
  ],
  [
    'flexible-employment',
    today('2023-11-30'),
    '今天有效，到 2023-12-31',
    '按 2023-11-30 的规定',
    '估算',
  ],
  [
    'flexible-employment',
    today('2021-09-30'),
    '今天还没有实施：2021-10-01 起实施',
    '按 2021-10-01（第一天）的规定',
    '估算',
  ],
  [
    'work-injury-rate-cut',
    today('2022-05-01'),
    '今天不能申请：2022-04-30 已到期',
    '按 2022-04-30（最后一天）当时的规定',
    '历史估算',
  ],
  [
    'flexible-employment',
    asked('2022-06-01'),
    '2022-06-01 这一天有效，到 2023-12-31；今天已到期，不能申请',
    '按 2022-06-01 的规定',
    '历史估算',
  ],
  [
    'flexible-employment',
    asked('2021-09-30'),
    '2021-09-30 这一天还没有实施：2021-10-01 起实施；今天已到期，不能申请',
    '按 2021-10-01（第一天）的规定',
    '历史估算',
  ],
  [
    'disability-levy',
    today('2026-11-24'),
    '今天不按这个算：2022-12-31 已到期',
    '按 2022-12-31（最后一天）当时的规定',
    '历史估算',
  ],
  [
    'disability-levy',
    asked('2022-06-01'),
    '2022-06-01 这一天有效，到 2022-12-31；今天已到期，不按这个算',
    '按 2022-06-01 的规定',
    '历史估算',
  ],
  [
    'plan-validity',
    asked('2022-06-01'),
    '2022-06-01 这一天有效，到 2023-12-31；今天已到期',
    '按 2022-06-01 的规定',
    '历史估算',
  ],
  [
    'plan-validity',
    today('2026-11-24'),
    '今天已不再有效：2023-12-31 已到期',
    '按 2023-12-31（最后一天）当时的规定',
    '历史估算',
  ],
])('%s for a reader on $1.day', (id, reader, line, asOf, tag) => {
  const status = dayStatus(subject(id), reader);
  expect(status).toMatchObject({ line, asOf, tag });
});

test.each<[IsoDate, IsoDate]>([
  ['2021-09-30', '2021-10-01'],
  ['2022-06-01', '2022-06-01'],
  ['2023-12-31', '2023-12-31'],
  ['2024-01-01', '2023-12-31'],
])('a reader on %s gets the answer as of %s', (day, answered) => {
  expect(dayStatus(subject('flexible-employment'), today(day)).day).toBe(answered);
});

test.each<[string, Reader, string, string | null]>([
  ['flexible-employment', today('2026-11-24'), '当时怎样才符合', '现在补上也不能申请。'],
  ['flexible-employment', asked('2024-01-01'), '当时怎样才符合', '现在补上也不能申请。'],
  ['flexible-employment', asked('2021-09-30'), '当时怎样才符合', '现在补上也不能申请。'],
  ['flexible-employment', today('2021-09-30'), '怎样才符合', null],
  ['flexible-employment', asked('2023-12-31'), '怎样才符合', null],
  ['flexible-employment', today('2023-12-31'), '怎样才符合', null],
  // The measure has ended on that day, the plan has not.
  ['work-injury-rate-cut', asked('2022-06-01'), '当时怎样才符合', null],
  ['work-injury-rate-cut', today('2022-06-01'), '当时怎样才符合', '现在补上也不能申请。'],
])('the remedies of %s for a reader on $1.day', (id, reader, remedyIs, tooLate) => {
  expect(dayStatus(subject(id), reader)).toMatchObject({ remedyIs, tooLate });
});
