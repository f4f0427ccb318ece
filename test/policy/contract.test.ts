import { describe, expect, test } from 'vitest';
import { measureOf, measures } from '../../src/policy/index.ts';
import { CONTRACT } from './contract-table.ts';

describe('the published properties of measures', () => {
  test('are complete and in the order of the text', () => {
    const promised = new Set<string>(CONTRACT.map(([id]) => id));
    const kept = measures.map(({ id }) => id).filter((id) => promised.has(id));
    expect(kept).toEqual(CONTRACT.map(([id]) => id));
  });

  test.each(CONTRACT)('%s is for %s, gives %s and is based on %s', (id, ...promised) => {
    const { who, gives, basis } = measureOf(id);
    expect([who, gives, ...basis]).toEqual(promised);
  });
});

test('every field and every option has a label', () => {
  for (const { fields } of measures) {
    for (const field of fields) {
      expect(field.label).toMatch(/\p{Script=Han}/u);
      const labels = field.kind === 'choice' ? field.options.map(({ label }) => label) : [];
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(label).toMatch(/\p{Script=Han}/u);
    }
  }
});
