import { expect, test } from 'vitest';
import { numeral, numeralValue } from '../../../src/policy/text/numeral.ts';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [35, '三十五'],
  [99, '九十九'],
])('%i is %s', (n, text) => {
  expect(numeral(n)).toBe(text);
  expect(numeralValue(text)).toBe(n);
});

test('each number from 1 to 99 is read as it is written', () => {
  const numbers = Array.from({ length: 99 }, (_, i) => i + 1);
  expect(numbers.map((n) => numeralValue(numeral(n)))).toEqual(numbers);
});

test.each([
  ['12', 12],
  ['0', 0],
  ['007', 7],
  ['两', 2],
  ['十两', 12],
  ['两十', 20],
  ['甲', 0],
  ['', 0],
])('“%s” is %i', (text, n) => {
  expect(numeralValue(text)).toBe(n);
});
