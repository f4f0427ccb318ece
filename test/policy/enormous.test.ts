import { describe, expect, test } from 'vitest';
import { AssessmentError, assess, measures } from '../../src/policy/index.ts';
import { examplesOf } from './arbitrary.ts';
import { IN_FORCE } from './case.ts';
import { enormousInputs, enormousValues } from './enormous.ts';

const LONGEST_MESSAGE = 1000;

function errorOf(call: () => unknown): AssessmentError {
  try {
    call();
  } catch (error) {
    if (error instanceof AssessmentError) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('a very large input', () => {
  test.each(measures.map((measure) => [measure.id, measure] as const))(
    'is rejected by %s with a readable message',
    (id, measure) => {
      for (const { name, value } of enormousInputs(measure, examplesOf(measure.fields))) {
        const error = errorOf(() => assess(id, value, IN_FORCE));
        expect(error.message.length, name).toBeLessThan(LONGEST_MESSAGE);
        expect(error.problems[0]?.reason, name).toMatch(/\p{Script=Han}.*。$/u);
      }
    },
  );

  test('is rejected as an id and as a day', () => {
    for (const { name, value } of enormousValues) {
      const reported = [
        errorOf(() => assess(value as string, {}, IN_FORCE)),
        errorOf(() => assess('pension-pooling', {}, value as string)),
      ];
      expect(reported.map(({ code }) => code)).toEqual(['unknown-measure', 'bad-date']);
      for (const { message } of reported)
        expect(message.length, name).toBeLessThan(LONGEST_MESSAGE);
    }
  });
});
