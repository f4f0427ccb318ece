import { expect, test } from 'vitest';
import { computes } from '../../../src/policy/core/computes.ts';
import { deepFreeze } from '../../../src/policy/core/freeze.ts';
import { earlierEnd, monthsOf } from '../../../src/policy/core/plan-frame.ts';

const span = { from: '2021-10-01', through: '2023-12-31' } as const;

test.each([
  ['without an end of its own', undefined, '2023-12-31'],
  ['that ends before the plan', '2022-04-30', '2022-04-30'],
  ['that ends after the plan', '2025-12-31', '2023-12-31'],
] as const)('a measure %s', (_, own, end) => {
  expect(earlierEnd(span, own)).toBe(end);
});

test('a span includes every calendar month that it overlaps', () => {
  // October 2021 to December 2023: 3 + 12 + 12.
  expect(monthsOf(span)).toBe(27);
});

test.each([
  ['exact', true],
  ['up-to', true],
  ['period', true],
  ['answer', false],
  ['unstated', false],
  ['service', false],
] as const)('%s: computed is %s', (gives, expected) => {
  expect(computes(gives)).toBe(expected);
});

test('deepFreeze freezes every part of a value and returns primitives unchanged', () => {
  const value = deepFreeze({ list: [{ amount: 1 }], nothing: null, text: 'a' });
  expect(Object.isFrozen(value)).toBe(true);
  expect(Object.isFrozen(value.list)).toBe(true);
  expect(Object.isFrozen(value.list[0])).toBe(true);
  expect(deepFreeze(null)).toBe(null);
  expect(deepFreeze('a')).toBe('a');
  const call = () => 1;
  expect(Object.isFrozen(deepFreeze({ call }).call)).toBe(false);
  expect(deepFreeze(call)).toBe(call);
});
