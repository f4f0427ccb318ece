import { expect, test } from 'vitest';
import { laterGaps } from '../../../src/components/measure/later-gaps.ts';
import { measureOf } from '../../../src/policy/index.ts';

test.each([
  {
    id: 'work-injury-rate-cut',
    gaps: ['2022-05-01 2023-04-30', '2025-01-01 …'],
    why: 'a year lies before the later document, and all time after it',
  },
  {
    id: 'unemployment-rate-cut',
    gaps: ['2022-05-01 2023-04-30', '2026-01-01 …'],
    why: 'the second later document begins the day after the first ends',
  },
  { id: 'disability-levy', gaps: ['2028-01-01 …'], why: 'the later one begins the day after' },
  { id: 'pension-pooling', gaps: ['2024-01-01 …'], why: 'no later document is known' },
] as const)('after $id the later rules are unknown in $gaps: $why', ({ id, gaps }) => {
  expect(laterGaps(measureOf(id)).map(({ from, through }) => `${from} ${through ?? '…'}`)).toEqual(
    gaps,
  );
});
