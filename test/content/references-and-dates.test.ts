import { describe, expect, test } from 'vitest';
import { contentProblems } from '../../checks/content.ts';
import { badDates } from '../../checks/dates.ts';
import { readProse } from '../../checks/prose.ts';
import { unknownReferences } from '../../checks/references.ts';
import { type Figure, type IsoDate, type LaterPolicy, measureOf } from '../../src/policy/index.ts';

test('the content has no problem that stops the build', () => {
  expect(contentProblems()).toEqual([]);
});

describe('a reference in an explanation', () => {
  const known = {
    clauses: new Set(['art_5__para_2', 'art_5__para_9']),
    measures: [measureOf('flexible-employment')],
    planFigures: ['from', 'through'],
  };
  const reported = (line: string) =>
    unknownReferences(readProse('5.mdx', `---\narticle: 5\n---\n${line}`), known);

  test.each([
    [
      'a citation',
      '见<Cite id="art_5__para_3" />。',
      '5.mdx:4 names the clause “art_5__para_3” in <Cite>',
    ],
    [
      'one clause of a reading',
      "<Reading clauses={['art_5__para_2', 'art_6']} title=\"续发\" />",
      'names the clause “art_6” in <Reading>',
    ],
    ['a measure', '<Measure id="flexible" />', 'names the measure “flexible” in <Measure>'],
    [
      'a figure’s measure',
      '<Figure of="flexible.both" />',
      'names the measure “flexible” in <Figure>',
    ],
    [
      'a figure’s name',
      '<Figure of="flexible-employment.all" />',
      'flexible-employment has no “all”. Its figures: both, pensionOnly, medicalOnly.',
    ],
    [
      'a figure of the plan',
      '<Figure of="plan.to" />',
      'plan has no “to”. Its figures: from, through.',
    ],
    ['the second of a line', '<Cite id="art_5__para_2" /><Cite id="x" />', 'names the clause “x”'],
  ])('is reported if its target does not exist: %s', (_, line, message) => {
    expect(reported(line)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['a clause, or one that retired', '<Cite id="art_5__para_2" /><Cite id="art_5__para_9" />'],
    ['a measure', '<Measure id="flexible-employment" />'],
    ['a figure', '<Figure of="flexible-employment.both" /><Figure of="plan.through" />'],
    ['something else', '<strong>多少。</strong>'],
  ])('is accepted if it names %s', (_, line) => {
    expect(reported(line)).toEqual([]);
  });
});

describe('a day in data', () => {
  const through = (day: string): Record<string, Figure> => ({
    through: { value: day as IsoDate, unit: '日期', words: day, clause: 'art_1' },
  });
  const later = (from: string, through: string): LaterPolicy => ({
    document: 'rates-2023',
    changes: '…',
    span: { from: from as IsoDate, through: through as IsoDate },
    source: 'national',
  });
  const measure = (...laters: LaterPolicy[]) => ({ id: 'm', figures: {}, later: laters });

  test.each([
    [
      'a figure',
      badDates([{ id: 'm', figures: through('2022-02-30'), later: [] }], {}),
      'the figure m.through is “2022-02-30”, which is not a date',
    ],
    [
      'the day of a check',
      badDates([], { 'levy-ratio': { checkedOn: '2026-11-31' } }),
      '#plan/sources.ts: checkedOn of “levy-ratio” is “2026-11-31”',
    ],
    [
      'the first day of a later policy',
      badDates([measure(later('2023-5-01', '2024-12-31'))], {}),
      'the later policy “rates-2023” of m is “2023-5-01”',
    ],
    [
      'a later policy that ends before it starts',
      badDates([measure(later('2024-12-31', '2023-05-01'))], {}),
      'ends on 2023-05-01, before it starts on 2024-12-31',
    ],
  ])('is reported if it does not exist: %s', (_, reported, message) => {
    expect(reported).toEqual([expect.stringContaining(message)]);
  });

  test('is accepted if it exists, and a later policy can last one day', () => {
    const figures = through('2022-04-30');
    const oneDay = later('2024-02-29', '2024-02-29');
    expect(badDates([{ id: 'm', figures, later: [oneDay] }], {})).toEqual([]);
  });
});
