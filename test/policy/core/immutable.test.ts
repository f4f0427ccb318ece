import { describe, expect, test } from 'vitest';
import {
  assess,
  type Measure,
  measures,
  plan,
  planFigures,
  sources,
} from '../../../src/policy/index.ts';
import { examplesOf } from '../arbitrary.ts';
import { IN_FORCE } from '../case.ts';

/** Tries to change and extend every object that is reachable from a value. */
function mutateAll(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const inner of Object.values(value)) mutateAll(inner, seen);
  for (const key of Object.keys(value)) Reflect.set(value, key, 'changed');
  if (Array.isArray(value)) Reflect.set(value, value.length, 'added');
  else Reflect.set(value, 'added', true);
}

const answersOf = () => measures.map(({ id, fields }) => assess(id, examplesOf(fields), IN_FORCE));

describe('changes by a caller have no effect on other callers', () => {
  test('in any part of a verdict: every measure returns the same verdict afterwards', () => {
    const before = structuredClone(answersOf());
    for (const verdict of answersOf()) mutateAll(verdict);
    expect(answersOf()).toEqual(before);
  });

  test('in any part of a measure, the plan or its sources', () => {
    const described = () =>
      structuredClone(
        measures.map(({ assess, evaluatePartially, settle, zodSchema, ...data }: Measure) => data),
      );
    const before = described();
    const shared = structuredClone({ plan, planFigures, sources });
    mutateAll([...measures]);
    mutateAll([plan, planFigures, sources]);
    Reflect.set(measures, 0, undefined);
    expect(described()).toEqual(before);
    expect({ plan, planFigures, sources }).toEqual(shared);
    expect(answersOf()).toHaveLength(before.length);
  });
});
