import { describe, expect, test } from 'vitest';
import { readField, type SimpleField } from '../../../src/components/calculator/form/reading.ts';
import { measures } from '../../../src/policy/index.ts';
import { normalise } from '../../../src/search/engine/normalise.ts';
import { understand } from '../../../src/search/engine/understand.ts';

const MEGABYTE = 1_000_000;
const repeated = (text: string) => text.repeat(MEGABYTE / text.length);

/** Texts for which a regular expression with backtracking would take hours. */
const texts = ['1', '1,', '1.', '一', '十', '1万', '1 ', '第 ', '第1', '（', '"', '-'].map(
  (text) => [text, repeated(text)] as const,
);
const padded = `第1条${' '.repeat(MEGABYTE)}x`;

const fields = measures.flatMap((measure) => measure.fields as SimpleField[]);
const oneOfEachKind = [...new Map(fields.map((field) => [field.kind, field])).values()].filter(
  ({ kind }) => !['rows', 'counts'].includes(kind as string),
);
const noPairs = { from: '', to: '' };

// Not timed: an expression that takes hours exceeds the test's time limit.
describe('a text of a megabyte', () => {
  test.each(oneOfEachKind.map((field) => [field.kind, field] as const))(
    'in a field for a %s is unreadable, and reported in a short message',
    (_, field) => {
      for (const text of [...texts.map(([, long]) => long), padded]) {
        const reading = readField(field, text);
        expect(reading.is).toBe('unreadable');
        if (reading.is === 'unreadable') expect(reading.reason.length).toBeLessThan(300);
      }
    },
  );

  test('of white space around a value is ignored', () => {
    const count = oneOfEachKind.find(({ kind }) => kind === 'count') as SimpleField;
    const spaces = ' '.repeat(MEGABYTE);
    expect(readField(count, `${spaces}12${spaces}`)).toEqual({ is: 'value', value: 12 });
  });

  test('as a query is searched in limited time', () => {
    for (const text of [...texts.map(([, long]) => long), padded]) {
      expect(
        understand(normalise(text, noPairs), null, { absentWords: [], concepts: [], keptWords: [] })
          .words.length,
      ).toBeLessThan(1000);
    }
  });
});
