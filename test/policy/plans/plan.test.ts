import { expect, test } from 'vitest';
import { earlierEnd, plan, planFigures, repealedPlanNumber } from '#plan/plan.ts';

test('the plan governs from 2021-10-01 through 2023-12-31, and repealed the one before it', () => {
  expect(plan).toEqual({
    title: '江门市进一步做好稳定和扩大就业工作实施方案',
    number: '江府〔2021〕14号',
    span: { from: '2021-10-01', through: '2023-12-31' },
  });
  expect(planFigures.from.words).toBe('2021年10月1日');
  expect(planFigures.through.words).toBe('2023年12月31日');
  expect(repealedPlanNumber).toBe('江府〔2020〕17号');
});

test.each([
  [undefined, '2023-12-31'],
  ['2022-04-30', '2022-04-30'],
  ['2023-12-30', '2023-12-30'],
  ['2023-12-31', '2023-12-31'],
  ['2024-01-01', '2023-12-31'],
  ['2027-12-31', '2023-12-31'],
] as const)('what ends by itself on %s ends with the plan on %s', (own, end) => {
  expect(earlierEnd(own)).toBe(end);
});
