import { describe, expect, it } from 'vitest';
import { AssessmentError, measureOf } from '../../src/policy/index.ts';

const outlookOf = (id: string, answers: Record<string, unknown>) => {
  const { decided, needs } = measureOf(id).outlook(answers);
  return { met: decided.map(({ met }) => met), needs };
};

describe('what some answers settle about flexible-employment', () => {
  it.each([
    { name: 'nothing said: ask for the pension first', answers: {}, met: [], needs: ['pension'] },
    {
      name: 'pension alone: a condition waits for every answer that it reads',
      answers: { pension: true },
      met: [],
      needs: ['medical'],
    },
    {
      name: 'medical alone is held: the condition is met, and the sum needs the months',
      answers: { pension: false, medical: true },
      met: [true],
      needs: ['months'],
    },
    {
      name: 'no pension: the medical insurance decides',
      answers: { pension: false },
      met: [],
      needs: ['medical'],
    },
    {
      name: 'neither: it fails, and no months are asked for',
      answers: { pension: false, medical: false },
      met: [false],
      needs: [],
    },
    {
      name: 'all said: nothing is needed',
      answers: { pension: true, medical: false, months: 3 },
      met: [true],
      needs: [],
    },
  ])('$name', ({ answers, met, needs }) => {
    expect(outlookOf('flexible-employment', answers)).toEqual({ met, needs });
  });

  it('refuses an answer that its field does not take', () => {
    expect(() => measureOf('flexible-employment').outlook({ months: 0 })).toThrow(AssessmentError);
    expect(() => measureOf('flexible-employment').outlook({ age: 3 })).toThrow(AssessmentError);
  });
});
