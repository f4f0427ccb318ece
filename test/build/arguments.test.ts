import { describe, expect, test } from 'vitest';
import { measureOf } from '../../src/policy/index.ts';
import { answersOf } from '../../src/programs/arguments.ts';

const answerTo = (id: string, field: string, option: string, text: string) =>
  answersOf(measureOf(id), { [option]: text })[field];

const monthsIn = (text: string) => answerTo('flexible-employment', 'months', 'months', text);
const baseIn = (text: string) =>
  answerTo('work-injury-rate-cut', 'monthlyBase', 'monthly-base', text);
const headcountsIn = (text: string) =>
  answerTo('domestic-service-headcount', 'monthlyHeadcounts', 'monthly-headcounts', text);

describe('a number on the command line', () => {
  test.each([
    ['0', 0],
    ['0.5', 0.5],
    ['12', 12],
    ['-1', -1],
    ['10005', 10_005],
  ])('%s is a number', (text, value) => expect(baseIn(text)).toBe(value));

  test.each(['007', '0750', '00', '00.5', '-007', '07503338888'])(
    '%s begins with zeros, as codes do: it stays text, which is invalid',
    (text) => {
      expect(baseIn(text)).toBe(text);
      expect(monthsIn(text)).toBe(text);
    },
  );

  test.each(['0x10', '0b11', '0o7', '1e3', 'Infinity', 'NaN', '1_000', '两三千', '10~12', ''])(
    '“%s” is refused by the forms: it stays text, which is invalid',
    (text) => expect(baseIn(text)).toBe(text),
  );

  test.each([
    ['100,000', 100_000],
    ['10万', 100_000],
    ['５０００元', 5000],
    ['一百八十一元七角', 181.7],
  ])('%s is read as the forms read it', (text, value) => expect(baseIn(text)).toBe(value));

  test('06 is a number of months, as in the forms, and no other number', () => {
    expect(monthsIn('06')).toBe(6);
    expect(baseIn('06')).toBe('06');
  });

  test('only the number with zeros in a list stays text', () => {
    expect(headcountsIn('29,007,0x10,0')).toEqual([29, '007', '0x10', 0]);
  });
});
