import { beforeAll, describe, expect, it, test } from 'vitest';
import * as linkCode from '../../../src/components/calculator/link/LinkNotice.tsx';
import { searchOfMeasure } from '../../../src/components/estimate/result/measure-link.ts';
import type { Texts } from '../../../src/components/estimate/situation.ts';
import {
  linkNoticeOf,
  maskedSituation,
  searchOf,
  situationFromLink,
  situationWithChanges,
} from '../../../src/components/estimate/situation-link.ts';
import { isOwnParam } from '../../../src/components/site/own-params.ts';
import { interview, measureOf, type PickQuestion } from '../../../src/policy/index.ts';
import { loadEverything } from './catalogue.ts';

beforeAll(loadEverything);

const firm = {
  roles: ['employer'],
  texts: {
    'veteran-hire.employer': 'enterprise',
    'veteran-hire.hires': '2021-12-01\t2022-03-01\t12\n2021-06-01\t2022-06-01\t24',
    'disability-levy.employees': '２８ 人',
    'disability-levy.averageWage': '6万',
  },
  skipped: ['recruitment-officer.firm', 'over-quota-disabled.aboveQuota'],
  services: false,
} as const;

const link =
  '?check=6-fjdmuc&disability-levy.averageWage=60000&disability-levy.employees=28' +
  '&skip=over-quota-disabled.aboveQuota%2Crecruitment-officer.firm' +
  '&veteran-hire.employer=enterprise' +
  '&veteran-hire.hires=2021-12-01%2C2022-03-01%2C12%3B2021-06-01%2C2022-06-01%2C24&who=employer';

test('a situation is written as sorted named parameters, in the format of the calculators', () => {
  expect(searchOf(firm, null)).toBe(link);
});

test('the `?on=` day is kept, in sorted order', () => {
  expect(searchOf({ ...firm, texts: {}, skipped: [] }, '2022-03-01')).toBe(
    '?on=2022-03-01&who=employer',
  );
});

test('a link restores the situation, which writes the same link', () => {
  const { situation, rejected } = situationFromLink(link);
  expect(rejected).toEqual([]);
  expect(situation.roles).toEqual(['employer']);
  expect(situation.texts['disability-levy.employees']).toBe('28');
  expect(searchOf(situation, null)).toBe(link);
});

test('a link contains several roles, picked answers and the services', () => {
  const search =
    '?ask.certificates=none&ask.insurance=medical%2Cpension&services=true&who=working%2Cveteran';
  const { situation, rejected } = situationFromLink(search);
  expect(rejected).toEqual([]);
  expect(situation).toEqual({
    roles: ['working', 'veteran'],
    texts: { 'ask.certificates': 'none', 'ask.insurance': 'medical,pension' },
    skipped: [],
    services: true,
  });
  expect(searchOf(situation, null)).toMatch(/^\?check=3-\w+&/);
  expect(searchOf(situation, null)).toContain(search.slice(1));
});

test('a form with one parameter per role is equivalent', () => {
  expect(situationFromLink('?who=working&who=veteran').situation.roles).toEqual([
    'working',
    'veteran',
  ]);
});

test('a list marked as empty is kept', () => {
  const search = searchOf({ ...firm, texts: { 'veteran-hire.hires': '无' }, skipped: [] }, null);
  expect(searchOf(situationFromLink(search).situation, null)).toBe(search);
});

test('a table with names and ID numbers is written without them, and its recipient sees an error', () => {
  const hires = '张三\t440701199001011234\t2021-12-01\t2022-03-01\t12\n2021-12-01\t2022-03-01\t12';
  const search = searchOf({ ...firm, texts: { 'veteran-hire.hires': hires }, skipped: [] }, null);
  expect(new URLSearchParams(search).get('veteran-hire.hires')).toBe(
    '略,略,略,略;2021-12-01,2022-03-01,12',
  );
  const { situation, rejected } = situationFromLink(search);
  expect(rejected).toEqual([
    {
      name: 'veteran-hire.hires',
      reason:
        '“招用的退役军人”第 1 名：这一行有 4 列，应是 3 列：退役日期、入职日期、入职后由本单位参保的月数。',
    },
  ]);
  expect(searchOf(situation, null)).toBe(search);
});

test.each([
  ['who=working,张三', 'who=working,略'],
  ['skip=disability-levy.employees,张三', 'skip=disability-levy.employees,略'],
  ['ask.insurance=pension,张三', 'ask.insurance=pension,略'],
  ['ask.insurance.was=张三', 'ask.insurance.was=略'],
  ['ask.unknown=张三', 'ask.unknown=略'],
  ['veteran-hire.hires=张三,2022-03-01,12', 'veteran-hire.hires=略,2022-03-01,12'],
  ['ask.insurance=none&who=working&from=张三', 'ask.insurance=none&who=working&from=张三'],
])('of a received link with %s the address keeps only what is an answer', (query, expected) => {
  const masked = maskedSituation(linkCode, `?${query}`);
  expect(decodeURIComponent(masked).replace(/check=[\w-]+&/, '')).toBe(`?${expected}`);
});

test("a link to a measure's calculator has its answers and the day", () => {
  expect(searchOfMeasure(measureOf('disability-levy'), firm.texts, '2022-03-01')).toBe(
    '?check=2-yiy5p9&disability-levy.averageWage=60000&disability-levy.employees=28&on=2022-03-01',
  );
});

/** The notice for a link that was returned with changed answers. All its parameters must be valid. */
function sentBack(before: Texts, now: Texts) {
  const search = searchOf({ ...firm, texts: now, skipped: [] }, null);
  const back = situationWithChanges(linkCode, before, now, search);
  expect([...new URLSearchParams(back).keys()].filter((name) => !isOwnParam(name))).toEqual([]);
  const { situation, rejected } = situationFromLink(back);
  expect(rejected).toEqual([]);
  const arrival = linkNoticeOf(linkCode, situation.texts, back);
  expect(arrival?.cut ?? null).toBeNull();
  return { changes: arrival?.changes ?? [] };
}

test('a link reports its number of answers, and a returned one its changes', () => {
  const before = { 'disability-levy.employees': '28', 'disability-levy.averageWage': '60000' };
  const now = { ...before, 'disability-levy.employees': '31' };
  const sent = searchOf({ ...firm, texts: before, skipped: [] }, null);
  expect(linkNoticeOf(linkCode, before, sent)).toEqual({ count: '2 项', changes: [], cut: null });
  const back = situationWithChanges(
    linkCode,
    before,
    now,
    searchOf({ ...firm, texts: now, skipped: [] }, null),
  );
  expect(linkNoticeOf(linkCode, situationFromLink(back).situation.texts, back)).toEqual({
    count: '2 项',
    changes: ['单位上年在职职工人数：原来 28 人，现在 31 人'],
    cut: null,
  });
});

describe('a returned link reports each change at the estimate’s own questions', () => {
  const textOf = (pick: PickQuestion, count: number) =>
    pick.options
      .slice(0, count)
      .map(({ value }) => value)
      .join(',') || 'none';
  const labelsOf = (pick: PickQuestion, count: number) =>
    pick.options
      .slice(0, count)
      .map(({ label }) => label)
      .join('、') || '都没有';
  const counts = ({ single, options }: PickQuestion) =>
    single ? [1] : [0, 1, Math.min(2, options.length)];
  const answers = interview.picks.flatMap((pick) =>
    counts(pick).map((count) => ({ pick, count, text: textOf(pick, count) })),
  );

  test.each(answers)(
    '$pick.name, $text, which was not answered before',
    ({ pick, count, text }) => {
      const back = sentBack({}, { [pick.name]: text });
      expect(back.changes).toEqual([`${pick.ask}：原来 没有填，现在 ${labelsOf(pick, count)}`]);
    },
  );

  test.each(answers)('$pick.name, $text, removed', ({ pick, count, text }) => {
    const other = { 'disability-levy.employees': '28' };
    const back = sentBack({ ...other, [pick.name]: text }, other);
    expect(back.changes).toEqual([`${pick.ask}：原来 ${labelsOf(pick, count)}，现在 没有填`]);
  });

  test.each(interview.picks.filter(({ single }) => !single))('$name, replaced by none', (pick) => {
    const { length } = pick.options;
    const back = sentBack({ [pick.name]: textOf(pick, length) }, { [pick.name]: 'none' });
    expect(back.changes).toEqual([`${pick.ask}：原来 ${labelsOf(pick, length)}，现在 都没有`]);
  });

  test.each(answers)('$pick.name, $text, unchanged, is not reported', ({ pick, text }) => {
    const turned = text.split(',').reverse().join(',');
    expect(sentBack({ [pick.name]: text }, { [pick.name]: turned }).changes).toEqual([]);
  });

  test('together with changes in the fields of measures', () => {
    const [pick] = interview.picks as [PickQuestion];
    const back = sentBack(
      { 'disability-levy.employees': '28' },
      { 'disability-levy.employees': '31', [pick.name]: textOf(pick, 1) },
    );
    expect(back.changes).toEqual([
      `${pick.ask}：原来 没有填，现在 ${labelsOf(pick, 1)}`,
      '单位上年在职职工人数：原来 28 人，现在 31 人',
    ]);
  });
});

test('a link without answers reports nothing', () => {
  expect(linkNoticeOf(linkCode, {}, '?who=working')).toBeNull();
});

test('a truncated link is reported', () => {
  const search = link.slice(0, link.indexOf('%3B'));
  const { situation, rejected } = situationFromLink(search);
  expect(rejected).toEqual([]);
  expect(linkNoticeOf(linkCode, situation.texts, search)?.cut).toBe('原来填了 6 项，这里只有 5 项');
});

describe('an invalid parameter is reported', () => {
  it.each([
    { name: 'a role that is none', search: '?who=king', rejected: ['who'] },
    { name: 'one role of two', search: '?who=employer,king', rejected: ['who'] },
    { name: 'an option that is gone', search: '?ask.insurance=fire', rejected: ['ask.insurance'] },
    { name: 'a question that is gone', search: '?ask.weather=fine', rejected: ['ask.weather'] },
    {
      name: 'a field that is gone',
      search: '?veteran-hire.gone=1',
      rejected: ['veteran-hire.gone'],
    },
    {
      name: 'a choice that is gone',
      search: '?veteran-hire.employer=shop',
      rejected: ['veteran-hire.employer'],
    },
    {
      name: 'a skipped question that is gone',
      search: '?skip=a.b,veteran-hire.hires',
      rejected: ['skip'],
    },
    {
      name: 'nothing: what is not ours is left alone',
      search: '?foo=1&from=singlemessage',
      rejected: [],
    },
    { name: 'nothing: the day is another’s business', search: '?on=2022-02-30', rejected: [] },
  ])('$name', ({ search, rejected }) => {
    expect(situationFromLink(search).rejected.map(({ name }) => name)).toEqual(rejected);
  });

  it.each([
    {
      name: 'months below their bound',
      search: '?flexible-employment.months=-1',
      path: 'flexible-employment.months',
      says: '要填 1 到 600 之间的整数',
    },
    {
      name: 'three of twelve headcounts',
      search: '?domestic-service-headcount.monthlyHeadcounts=25,25,25',
      path: 'domestic-service-headcount.monthlyHeadcounts',
      says: '要 12 个数，链接里有 3 个',
    },
    {
      name: 'a hire without its months',
      search: '?veteran-hire.hires=2021-12-01,2022-03-01',
      path: 'veteran-hire.hires',
      says: '“招用的退役军人”第 1 名',
    },
  ])('the valid part is kept: $name', ({ search, path, says }) => {
    const { situation, rejected } = situationFromLink(search);
    expect(rejected).toEqual([{ name: path, reason: expect.stringContaining(says) }]);
    expect(Object.keys(situation.texts)).toEqual([path]);
  });

  it('an unreadable text is kept, so that it can be corrected', () => {
    const { situation, rejected } = situationFromLink('?disability-levy.employees=many');
    expect(rejected.map(({ name }) => name)).toEqual(['disability-levy.employees']);
    expect(situation.texts).toEqual({ 'disability-levy.employees': 'many' });
  });
});
