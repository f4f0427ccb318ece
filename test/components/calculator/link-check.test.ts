import { describe, expect, test } from 'vitest';
import '../../../src/components/calculator/answers/answers.ts';
import {
  broughtWords,
  changesInLink,
  searchWithChanges,
} from '../../../src/components/calculator/answers/link-changes.ts';
import {
  answersFromLink,
  searchWithAnswers,
} from '../../../src/components/calculator/form/link.ts';
import { whatIsCut, withCheck } from '../../../src/components/site/link-check.ts';
import { mendedAddress } from '../../../src/components/site/mend-address.ts';
import { measureOf, measures } from '../../../src/policy/index.ts';
import { FOREIGN_PARAMS } from '../../foreign-params.ts';
import { exampleAnswers } from './example-answers.ts';

const veterans = measureOf('veteran-hire');
const flexible = measureOf('flexible-employment');
const hires = '2021-11-01\t2022-11-01\t12\n2021-12-01\t2022-12-01\t12';

describe('a link of answers', () => {
  const asking = measures.filter(({ fields }) => fields.length > 0);
  const links = asking.map((measure) => {
    const answers = exampleAnswers(measure);
    return {
      id: measure.id,
      link: withCheck(searchWithAnswers(measure, answers, '?on=2022-06-01')),
    };
  });

  test.each(links)('$id is read as it was where a program has encoded it twice', ({ link }) => {
    const twice = link.replace(/%/g, '%25');
    const address = `https://example.cn/plan/${twice}`;
    const search = new URL(mendedAddress(address, () => false) ?? address).searchParams;
    expect([...search]).toEqual([...new URLSearchParams(link)]);
    // Without its check nobody knows how often a value was encoded.
    const other = address.replace(/check=[^&]*/, 'check=9-zzzzzz');
    expect(mendedAddress(other, () => false)).toBeNull();
  });

  test.each(links)('$id has no sign at which a chat program ends a link', ({ link }) => {
    expect(link).toMatch(/^\?check=\d+-[0-9a-z]+&[\w.&=%+*-]+$/);
  });

  test.each(links)('$id is whole, and no longer so wherever it is cut', ({ link }) => {
    expect(whatIsCut(link)).toBeNull();
    const answersEnd =
      link.includes('&on=') && link.lastIndexOf('&on=') > link.lastIndexOf('.')
        ? link.lastIndexOf('&on=')
        : link.length;
    for (let end = '?check=1-'.length + 8; end < answersEnd; end++) {
      const rest = link.slice(0, end);
      if (rest.length < link.indexOf('&')) continue;
      // A sign of its own at the end, `=` or a full stop, is no answer yet.
      expect(whatIsCut(rest), rest).not.toBeNull();
    }
  });

  test.each(links)(
    '$id stays whole in another order, with other signs escaped, and with what is added to it',
    ({ link }) => {
      const pairs = link.slice(1).split('&');
      expect(whatIsCut(`?${[...pairs].reverse().join('&')}`)).toBeNull();
      expect(whatIsCut(link.replace(/%2C/g, ',').replace(/%3B/g, ';'))).toBeNull();
      expect(whatIsCut(`${link}%E3%80%82`)).toBeNull();
      expect(
        whatIsCut(`${link}&${FOREIGN_PARAMS.map((name) => `${name}=1`).join('&')}`),
      ).toBeNull();
    },
  );
});

test('what is missing is told', () => {
  const link = withCheck(searchWithAnswers(flexible, { pension: 'true', months: '12' }, ''));
  expect(whatIsCut(link.slice(0, link.lastIndexOf('&')))).toBe('原来填了 2 项，这里只有 1 项');
  expect(whatIsCut(link.replace('=12', '=1'))).toBe('填的内容被截短或改过');
});

test('without answers there is no check, and without a check nobody can tell', () => {
  expect(withCheck('?on=2022-06-01&check=1-x')).toBe('?on=2022-06-01');
  expect(withCheck('')).toBe('');
  expect(whatIsCut('?flexible-employment.months=12')).toBeNull();
});

test('a link says how much it has brought', () => {
  expect(broughtWords(veterans, { hires })).toBe('2 名');
  expect(broughtWords(flexible, { pension: 'true', medical: 'false', months: '12' })).toBe('3 项');
  expect(broughtWords(veterans, { hires, employer: 'enterprise' })).toBe('2 名和另外 1 项');
});

test('a link sent back says what was changed in it, and restores what it has now', () => {
  const before = { pension: 'true', months: '6' };
  const now = { pension: 'true', medical: 'true', months: '12' };
  const own = searchWithAnswers(flexible, now, '');
  const search = withCheck(searchWithChanges(flexible, before, now, own));
  expect(whatIsCut(search)).toBeNull();
  expect(answersFromLink(flexible, search)).toEqual({ answers: now, stale: [] });
  expect(changesInLink(flexible, now, search)).toEqual([
    `${flexible.fields[1]?.label}：原来 没有填，现在 是`,
    `${flexible.fields[2]?.label}：原来 6 个月，现在 12 个月`,
  ]);
  expect(searchWithChanges(flexible, now, now, own)).toBe(own);
});

test('of a list it says how many there were', () => {
  const field = veterans.fields.find(({ name }) => name === 'hires');
  const more = `${hires}\n2022-01-01\t2023-01-01\t12`;
  const search = (was: string, is: string) =>
    searchWithChanges(
      veterans,
      { hires: was },
      { hires: is },
      searchWithAnswers(veterans, { hires: is }, ''),
    );
  expect(changesInLink(veterans, { hires: more }, search(hires, more))).toEqual([
    `${field?.label}：原来 2 名，现在 3 名`,
  ]);
  const other = hires.replace('2021-11-01', '2021-11-02');
  expect(changesInLink(veterans, { hires: other }, search(hires, other))).toEqual([
    `${field?.label}：还是 2 名，内容改过`,
  ]);
});
