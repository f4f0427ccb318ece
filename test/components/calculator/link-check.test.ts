import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import '../../../src/components/calculator/answers/answers.ts';
import {
  answersFromLink,
  parameterOf,
  searchWithAnswers,
} from '../../../src/components/calculator/form/link.ts';
import { LinkNotice, linkNoticeOf } from '../../../src/components/calculator/link/LinkNotice.tsx';
import {
  answerCount,
  changesInLink,
  searchWithChanges,
} from '../../../src/components/calculator/link/link-changes.ts';
import { missingFromLink } from '../../../src/components/calculator/link/missing-from-link.ts';
import { withCheck } from '../../../src/components/site/link-check.ts';
import { repairedAddress } from '../../../src/components/site/repair-address.ts';
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

  test.each(links)('$id is restored if a program has encoded it twice', ({ link }) => {
    const twice = link.replace(/%/g, '%25');
    const address = `https://example.cn/plan/${twice}`;
    const search = new URL(repairedAddress(address, () => false) ?? address).searchParams;
    expect([...search]).toEqual([...new URLSearchParams(link)]);
    // Without the check it is unknown how often a value was encoded.
    const other = address.replace(/check=[^&]*/, 'check=9-zzzzzz');
    expect(repairedAddress(other, () => false)).toBeNull();
  });

  test.each(links)('$id is restored if a program has encoded it as a whole', ({ link }) => {
    const query = link.slice(1);
    for (const encoded of [
      encodeURIComponent(query),
      query.replace(/&/g, '%26'),
      query.replace(/[&=]/g, encodeURIComponent),
      `${encodeURIComponent(query)}&from=timeline`,
    ]) {
      const address = `https://example.cn/plan/?${encoded}`;
      const search = new URL(repairedAddress(address, () => false) ?? address).searchParams;
      search.delete('from');
      expect([...search], encoded).toEqual([...new URLSearchParams(link)]);
    }
  });

  test.each(links)('$id contains no character at which a chat program ends a link', ({ link }) => {
    expect(link).toMatch(/^\?check=\d+-[0-9a-z]+&[\w.&=%+*-]+$/);
  });

  test.each(links)('$id matches its check, and no truncation of it does', ({ link }) => {
    expect(missingFromLink(link)).toBeNull();
    const answersEnd =
      link.includes('&on=') && link.lastIndexOf('&on=') > link.lastIndexOf('.')
        ? link.lastIndexOf('&on=')
        : link.length;
    for (let end = '?check=1-'.length + 8; end < answersEnd; end++) {
      const rest = link.slice(0, end);
      if (rest.length < link.indexOf('&')) continue;
      // A trailing `=` or full stop alone is not an answer.
      expect(missingFromLink(rest), rest).not.toBeNull();
    }
  });

  test.each(links)('$id is reported wherever it is cut, with one count', ({ id, link }) => {
    const start = link.indexOf(`&${id}.`) + `&${id}.`.length;
    for (let end = start; end < link.lastIndexOf('.') + 2; end++) {
      const [search, text] = [link.slice(0, end), noticeText(id, link.slice(0, end))];
      expect(text, search).toMatch(
        /^链接不完整：(?:原来填了 \d+ 项，这里只有 \d+ 项|填的内容被截短或改过)。请让发来的人重新复制一次链接；或者核对、补齐下面的内容，再照这样算。核对过了，照这样算$/,
      );
    }
  });

  test.each(links)(
    '$id matches its check in another order, with other escapes, and with appended text',
    ({ link }) => {
      const pairs = link.slice(1).split('&');
      expect(missingFromLink(`?${[...pairs].reverse().join('&')}`)).toBeNull();
      expect(missingFromLink(link.replace(/%2C/g, ',').replace(/%3B/g, ';'))).toBeNull();
      expect(missingFromLink(`${link}%E3%80%82`)).toBeNull();
      expect(
        missingFromLink(`${link}&${FOREIGN_PARAMS.map((name) => `${name}=1`).join('&')}`),
      ).toBeNull();
    },
  );
});

/** The text of the notice with which a measure's form opens a link. */
function noticeText(id: string, search: string): string {
  const measure = measureOf(id);
  const { answers, rejected } = answersFromLink(measure, search);
  const arrival = linkNoticeOf(measure, { answers, search }, rejected);
  const notice = h(LinkNotice, { search, arrival, rejected, onDismiss: () => {} });
  return render(notice).replace(/<[^>]*>/g, '');
}

test('an answer that is cut within its name or its value counts as missing', () => {
  const link = withCheck(
    '?veteran-hire.employer=enterprise&veteran-hire.hires=2021-11-01,2022-11-01,12',
  );
  const missing = (part: string) =>
    /只有 (\d) 项/.exec(
      noticeText('veteran-hire', link.slice(0, link.indexOf(part) + part.length)),
    )?.[1];
  expect(missing('employer=ent')).toBe('0');
  expect(missing('employer=enterprise&veteran-hi')).toBe('1');
  expect(missing('veteran-hire.hi')).toBe('1');
  expect(missing('veteran-hire.hires=')).toBe('1');
});

test('what does not fit is listed in the same notice, and is not counted as an answer', () => {
  const flags = '?flexible-employment.gone=&flexible-employment.pension=perhaps';
  expect(noticeText('flexible-employment', `${flags}&flexible-employment.months=12`)).toBe(
    '链接里有 2 项没用上：flexible-employment.gone：这个计算器没有这一项。' +
      '“参加了职工养老保险”里的“perhaps”没认出来：请填“是”或“否”。' +
      '链接里已有填写的内容：1 项。知道了',
  );
});

test.each(measures.flatMap(({ id, fields }) => fields.map((field) => ({ id, field }))))(
  'a link has no telephone or ID number that was typed into $id, $field.name',
  ({ field }) => {
    for (const text of [
      '13800138000',
      '１３０００００００００',
      '19912345678',
      '440701199001011234',
    ]) {
      expect(parameterOf(field, text), text).not.toMatch(/[1-9]/);
    }
  },
);

test('what is missing is reported', () => {
  const link = withCheck(searchWithAnswers(flexible, { pension: 'true', months: '12' }, ''));
  expect(missingFromLink(link.slice(0, link.lastIndexOf('&')))).toBe(
    '原来填了 2 项，这里只有 1 项',
  );
  expect(missingFromLink(link.replace('=12', '=1'))).toBe('填的内容被截短或改过');
});

test('a link without answers has no check, and a link without a check is never reported as cut', () => {
  expect(withCheck('?on=2022-06-01&check=1-x')).toBe('?on=2022-06-01');
  expect(withCheck('')).toBe('');
  expect(missingFromLink('?flexible-employment.months=12')).toBeNull();
});

test.each(['', '。', '，', '）', '】', '">', '…', '!', ' '])(
  'a choice is read from a link with “%s” at its end',
  (mark) => {
    const search = `?disability-levy.employees=30&disability-levy.organisation=enterprise${encodeURIComponent(mark)}`;
    expect(answersFromLink(measureOf('disability-levy'), search)).toEqual({
      answers: { employees: '30', organisation: 'enterprise' },
      rejected: [],
    });
  },
);

test('the number of answers in a link is reported', () => {
  expect(answerCount(veterans, { hires })).toBe('2 名');
  expect(answerCount(flexible, { pension: 'true', medical: 'false', months: '12' })).toBe('3 项');
  expect(answerCount(veterans, { hires, employer: 'enterprise' })).toBe('2 名和另外 1 项');
});

test('a returned link reports its changes and restores the current answers', () => {
  const before = { pension: 'true', months: '6' };
  const now = { pension: 'true', medical: 'true', months: '12' };
  const own = searchWithAnswers(flexible, now, '');
  const search = withCheck(searchWithChanges(flexible, before, now, own));
  expect(missingFromLink(search)).toBeNull();
  expect(answersFromLink(flexible, search)).toEqual({ answers: now, rejected: [] });
  expect(changesInLink(flexible, now, search)).toEqual([
    `${flexible.fields[1]?.label}：原来 没有填，现在 是`,
    `${flexible.fields[2]?.label}：原来 6 个月，现在 12 个月`,
  ]);
  expect(searchWithChanges(flexible, now, now, own)).toBe(own);
});

test('a returned link reports the earlier length of a list', () => {
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

describe('a link that was changed and sent back', () => {
  const before = { months: '12', pension: 'true' };
  const now = { months: '6', pension: 'true' };
  const own = searchWithAnswers(flexible, now, '');
  const link = withCheck(searchWithChanges(flexible, before, now, own));

  test('is complete', () => {
    expect(link).toMatch(/months\.was=12$/);
    expect(missingFromLink(link)).toBeNull();
  });

  test('says what was changed in words that hold for whoever opens it', () => {
    expect(noticeText('flexible-employment', link)).toMatch(
      /这个链接是从另一个链接改来的，改过这些：[^。]*原来 12 个月，现在 6 个月/,
    );
  });

  test('reports that it was cut within the earlier answer, and shows no false one', () => {
    const cut = link.slice(0, -1);
    expect(missingFromLink(cut)).toBe('填的内容被截短或改过');
    expect(noticeText('flexible-employment', cut)).not.toContain('原来 1');
  });

  test('is complete with the check that the site wrote earlier', () => {
    const earlier = withCheck(own).replace(/^\?(check=[^&]*).*/, '$1');
    expect(missingFromLink(link.replace(/check=[^&]*/, earlier))).toBeNull();
  });
});

test('the check covers questions whose name has a hyphen', () => {
  const link = withCheck('?ask.some-thing=yes&who=working');
  expect(link).toMatch(/^\?check=2-/);
  expect(missingFromLink(link.replace('yes', 'ye'))).not.toBeNull();
});

test('an answer that was omitted from a link says so in the words of the form', () => {
  expect(noticeText('flexible-employment', '?flexible-employment.pension=略')).toBe(
    '链接里有 1 项没用上：“参加了职工养老保险”的内容没有随链接发来，请重新填。知道了',
  );
});
