import { describe, expect, test } from 'vitest';
import { unpublishable } from '../../checks/definitions.ts';
import { dateFigure, figure } from '../../src/policy/core/measure/figure.ts';
import { measureOf } from '../../src/policy/index.ts';

const span = { from: '2030-01-01', through: '2031-02-28' } as const;
const CLAUSE = 'art_5__para_2__sent_5';
const [field] = measureOf('flexible-employment').fields;

/** A publishable measure; each test changes one property. */
const sound = {
  id: 'made-up',
  title: '试验',
  article: 5,
  basis: [CLAUSE],
  departments: ['甲局'],
  figures: {},
  fields: [{ ...field, name: 'isHired' }],
};

const problemsOf = (change: object) =>
  unpublishable([{ ...sound, ...change } as Parameters<typeof unpublishable>[0][number]], span);

describe('a measure that cannot be published is reported with the fix', () => {
  test.each([
    ['capitals in its id', { id: 'Made-Up' }, 'its id must be kebab-case.'],
    ['a digit in its id', { id: 'made-2' }, 'its id must be kebab-case.'],
    ['a dash at its end', { id: 'made-' }, 'its id must be kebab-case.'],
    ['a dash before its id', { id: '-made' }, 'its id must be kebab-case.'],
    ['an empty id', { id: '' }, 'its id must be kebab-case.'],
    ['no title', { title: '' }, 'it has no title.'],
    ['no department', { departments: [] }, 'it names no department.'],
    [
      'a basis in two articles',
      { basis: [CLAUSE, 'art_6__para_3__sent_3', 'art_1__resp'] },
      'art_6__para_3__sent_3, art_1__resp belong to another article than its basis.',
    ],
    [
      'a figure of another article',
      { figures: { sum: figure(82, '元', 'art_4__para_1__sent_9') } },
      'art_4__para_1__sent_9 belong to another article than its basis.',
    ],
    [
      'a field with a dash',
      { fields: [{ ...field, name: 'is-hired' }] },
      'its field “is-hired” must be camelCase.',
    ],
    [
      'a field that begins with a capital',
      { fields: [{ ...field, name: 'Hired' }] },
      'its field “Hired” must be camelCase.',
    ],
    [
      'an end before the plan',
      { figures: { through: dateFigure('2029-12-31', CLAUSE) } },
      "its figure `through` must be a day inside the plan's span, not 2029-12-31.",
    ],
    [
      'an end after the plan',
      { figures: { through: dateFigure('2031-03-01', CLAUSE) } },
      "its figure `through` must be a day inside the plan's span, not 2031-03-01.",
    ],
    [
      'an end that is no day',
      { figures: { through: figure(2022, '年', CLAUSE) } },
      "its figure `through` must be a day inside the plan's span, not 2022.",
    ],
    ['several defects', { title: '', departments: [] }, 'it has no title. it names no department.'],
  ])('%s', (_, change, says) => {
    const { id } = { ...sound, ...change };
    expect(problemsOf(change)).toEqual([`#plan/measures: “${id}”: ${says}`]);
  });

  test.each([
    ['an id of one word', { id: 'made' }],
    ['an id of three words', { id: 'made-up-twice' }],
    [
      'the first day of the plan as its end',
      { figures: { through: dateFigure(span.from, CLAUSE) } },
    ],
    [
      'the last day of the plan as its end',
      { figures: { through: dateFigure(span.through, CLAUSE) } },
    ],
    ['a direction of its field', { monotonic: { isHired: 'up' } }],
  ])('but not one with %s', (_, change) => {
    expect(problemsOf(change)).toEqual([]);
  });
});
