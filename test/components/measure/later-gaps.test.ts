import { expect, test } from 'vitest';
import { laterGaps } from '../../../src/components/measure/later-gaps.ts';
import { type IsoDate, measureOf, measures } from '../../../src/policy/index.ts';

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

test.each([
  { spans: [], gaps: ['2024-01-01 …'] },
  { spans: ['2022-01-01 2025-12-31'], gaps: ['2026-01-01 …'] },
  // The second span is within the first.
  { spans: ['2022-01-01 2025-12-31', '2023-01-01 2023-12-31'], gaps: ['2026-01-01 …'] },
  // It overlaps the first.
  { spans: ['2024-01-01 2024-12-31', '2024-06-01 2025-06-30'], gaps: ['2025-07-01 …'] },
  { spans: ['2025-01-01 2025-01-01'], gaps: ['2024-01-01 2024-12-31', '2025-01-02 …'] },
  // It ended before the measure.
  { spans: ['2021-01-01 2022-12-31'], gaps: ['2024-01-01 …'] },
])('with later documents for $spans the gaps are $gaps', ({ spans, gaps }) => {
  const { span } = measureOf('pension-pooling');
  const [document] = measureOf('disability-levy').later;
  if (!document) throw new Error('The levy has later documents.');
  const later = spans.map((text) => {
    const [from, through] = text.split(' ') as [IsoDate, IsoDate];
    return { ...document, span: { from, through } };
  });
  expect(
    laterGaps({ span, later }).map(({ from, through }) => `${from} ${through ?? '…'}`),
  ).toEqual(gaps);
});

test('the later documents of each measure are sorted by their first day', () => {
  for (const { id, later } of measures) {
    const days = later.map(({ span }) => span.from);
    expect(days, id).toEqual([...days].sort());
  }
});
