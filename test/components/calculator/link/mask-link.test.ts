import { describe, expect, test } from 'vitest';
import '../../../../src/components/calculator/answers/answers.ts';
import { maskedSearch, withValues } from '../../../../src/components/calculator/link/mask-link.ts';
import { isAltered, withCheck } from '../../../../src/components/site/link-check.ts';
import { measureOf } from '../../../../src/policy/index.ts';

const veterans = measureOf('veteran-hire');
const flexible = measureOf('flexible-employment');
const masked = (measure: typeof veterans, query: string) =>
  decodeURIComponent(maskedSearch(measure, query));

describe('a received link without the texts that no form writes', () => {
  test.each([
    ['a name in place of a day', 'hires=张三,2022-06-01,12', 'hires=略,2022-06-01,12'],
    [
      'a name behind the columns',
      'hires=2021-06-01,2022-06-01,12,张三',
      'hires=2021-06-01,2022-06-01,12,略',
    ],
    [
      'a name that ends with the mark of an omission',
      'hires=王略,2022-06-01,12',
      'hires=略,2022-06-01,12',
    ],
    ['an ID number in place of a choice', 'employer=440701199001011234', 'employer=略'],
    ['a name in an unknown answer', 'who=张三', 'who=略'],
    [
      'a name in the second answer to a question',
      'hires=1,2,3&veteran-hire.hires=张三,2,3',
      'hires=略,略,3&veteran-hire.hires=略,略,3',
    ],
    ['a name in an earlier answer', 'employer.was=张三', 'employer.was=略'],
    ['a name in the earlier length of a list', 'hires.was=张三', 'hires.was=略'],
  ])('%s', (_, query, expected) => {
    expect(masked(veterans, `?veteran-hire.${query}`)).toContain(`veteran-hire.${expected}`);
  });

  test.each(['13800138000', '张三', '很多'])('%s in place of a number', (text) => {
    expect(masked(flexible, `?flexible-employment.months=${text}`)).toContain('.months=略');
  });

  test.each([
    '?veteran-hire.hires=2021.6.1,2022%E5%B9%B46%E6%9C%881%E6%97%A5,12%E4%B8%AA%E6%9C%88',
    '?veteran-hire.hires=2021-06-01%2C2022-06-01%2C12&veteran-hire.hires.was=2&from=someone',
    '?flexible-employment.months=%E5%BE%88%E5%A4%9A',
    '?veteran-hire.hires=&veteran-hire.hir',
  ])('is unchanged if it has none: %s', (query) => {
    expect(maskedSearch(veterans, query)).toBe(query);
  });

  test('has a check that matches if it had one that matched, and else keeps the other', () => {
    const whole = withCheck(
      '?veteran-hire.employer=enterprise&veteran-hire.hires=张三,2022-06-01,12',
    );
    const mended = maskedSearch(veterans, whole);
    expect(mended).not.toBe(whole);
    expect(isAltered(mended)).toBe(false);
    const cut = whole.slice(0, -4);
    const stillCut = maskedSearch(veterans, cut);
    expect(decodeURIComponent(stillCut)).toContain('略');
    expect(isAltered(stillCut)).toBe(true);
  });
});

test('values are replaced where they stand', () => {
  const upper = withValues('?b=x&a=%E5%A5%BD&c', (name, value) => (name === 'b' ? 'y' : value));
  expect(upper).toBe('?b=y&a=%E5%A5%BD&c');
});
