import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import '../../../../src/components/calculator/answers/answers.ts';
import { Field } from '../../../../src/components/calculator/form/Field.tsx';
import type { SimpleField } from '../../../../src/components/calculator/form/reading.ts';
import { measureOf } from '../../../../src/policy/index.ts';

const field = measureOf('flexible-employment').fields.find(
  ({ name }) => name === 'months',
) as SimpleField;
const shown = (error: string | null) =>
  render(
    h(Field, { field, id: 'x', text: '七百个月', error, onText: () => {}, onLeave: () => {} }),
  );

test('a field shows how its text was read', () => {
  expect(shown(null)).toContain('读作 700 个月');
  expect(shown(null)).toMatch(/aria-describedby="[^"]*x-read"/);
});

test('a field with an error shows only the error', () => {
  expect(shown('要填 1 到 600')).not.toMatch(/读作|x-read/);
  expect(shown('要填 1 到 600')).toMatch(/aria-describedby="[^"]*x-error"/);
});
