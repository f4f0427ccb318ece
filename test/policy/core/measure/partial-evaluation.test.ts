import { describe, expect, it } from 'vitest';
import { AssessmentError, measureOf } from '../../../../src/policy/index.ts';

const LAST_DAY = '2022-12-31';

const evaluated = (id: string, answers: Record<string, unknown>) => {
  const { decided, needs } = measureOf(id).evaluatePartially(answers, LAST_DAY);
  return { met: decided.map(({ met }) => met), needs };
};

/** A rate that is higher after the cut than before it. */
const contradicting = {
  from: '2021-10',
  through: '2021-12',
  normalRatePercent: 0.5,
  reducedRatePercent: 1,
};

describe('partial evaluation of flexible-employment', () => {
  it.each([
    {
      name: 'nothing stated: ask for the pension first',
      answers: {},
      met: [null],
      needs: ['pension'],
    },
    {
      name: 'pension alone: a condition waits for every answer that it reads',
      answers: { pension: true },
      met: [null],
      needs: ['medical'],
    },
    {
      name: 'medical alone is held: the condition is met, and the sum needs the months',
      answers: { pension: false, medical: true },
      met: [true, null],
      needs: ['months'],
    },
    {
      name: 'no pension: the medical insurance decides',
      answers: { pension: false },
      met: [null],
      needs: ['medical'],
    },
    {
      name: 'neither: it fails, and no months are asked for',
      answers: { pension: false, medical: false },
      met: [false, null],
      needs: [],
    },
    {
      name: 'an answer that is nothing is none',
      answers: { pension: undefined, medical: false, months: undefined },
      met: [null],
      needs: ['pension'],
    },
    {
      name: 'all stated: nothing is needed',
      answers: { pension: true, medical: false, months: 3 },
      met: [true, null],
      needs: [],
    },
  ])('$name', ({ answers, met, needs }) => {
    expect(evaluated('flexible-employment', answers)).toEqual({ met, needs });
  });

  it.each([
    { name: 'a firm of thirty owes nothing', employees: 30, needs: [] },
    { name: 'a firm of thirty-one may', employees: 31, needs: ['disabledEmployees'] },
  ])('$name: besides its value, $needs is needed', ({ employees, needs }) => {
    const answers = { organisation: 'enterprise', employees };
    expect(evaluated('disability-levy', answers)).toEqual({ met: [], needs });
  });

  it('asks for no further answer if answers contradict each other', () => {
    const { needs, problems } = measureOf('unemployment-rate-cut').evaluatePartially(
      contradicting,
      LAST_DAY,
    );
    expect(problems.map(({ path }) => path)).toEqual(['reducedRatePercent']);
    expect(needs).toEqual([]);
  });

  it('finds a contradiction before the answers of other rules are given', () => {
    const { problems } = measureOf('unemployment-rate-cut').evaluatePartially(
      { from: '2021-12', through: '2021-10' },
      LAST_DAY,
    );
    expect(problems.map(({ path }) => path)).toEqual(['through']);
  });

  it('rejects an answer that its field does not accept', () => {
    expect(() =>
      measureOf('flexible-employment').evaluatePartially({ months: 0 }, LAST_DAY),
    ).toThrow(AssessmentError);
    expect(() => measureOf('flexible-employment').evaluatePartially({ age: 3 }, LAST_DAY)).toThrow(
      AssessmentError,
    );
  });
});

describe('a verdict before all answers are given', () => {
  const fenOf = (id: string, answers: Record<string, unknown>) =>
    measureOf(id).settle(answers, LAST_DAY)?.amount?.fen;

  it.each<{ name: string; id: string; answers: Record<string, unknown>; fen: unknown }>([
    {
      name: 'a firm of thirty owes 0.00 元, whatever its wages',
      id: 'disability-levy',
      answers: { organisation: 'enterprise', employees: 30 },
      fen: 0,
    },
    {
      name: 'of 100 workers 2 are disabled, more than 1.5: nothing is due, whatever the wages',
      id: 'disability-levy',
      answers: { organisation: 'other', employees: 100, disabledEmployees: 2 },
      fen: 0,
    },
    {
      name: 'of 100 workers 1 is disabled: half a place is missing, and the wages decide',
      id: 'disability-levy',
      answers: { organisation: 'other', employees: 100, disabledEmployees: 1 },
      fen: undefined,
    },
    {
      name: 'an optional answer is not waited for',
      id: 'disability-levy',
      answers: {
        organisation: 'other',
        employees: 500,
        disabledEmployees: 2,
        averageWage: 100_000,
      },
      fen: 49_500_000,
    },
    {
      name: 'answers that contradict each other settle nothing',
      id: 'unemployment-rate-cut',
      answers: { ...contradicting, monthlyBase: 100_000 },
      fen: undefined,
    },
    {
      name: 'with four jobs the plan states no sum, whatever is needed',
      id: 'startup-loan',
      answers: { consumerDebt: 0, jobsCreated: 4 },
      fen: null,
    },
    {
      name: 'with five jobs the need decides',
      id: 'startup-loan',
      answers: { consumerDebt: 0, jobsCreated: 5 },
      fen: undefined,
    },
    { name: 'nothing said settles nothing', id: 'startup-loan', answers: {}, fen: undefined },
  ])('$name', ({ id, answers, fen }) => {
    expect(fenOf(id, answers)).toBe(fen);
  });

  it('equals the verdict with all answers', () => {
    const known = { organisation: 'enterprise', employees: 30 };
    const all = { ...known, disabledEmployees: 3, averageWage: 100_000 };
    const levy = measureOf('disability-levy');
    expect(levy.settle(known, LAST_DAY)).toEqual(levy.assess(all, LAST_DAY));
  });

  it('is null if a further answer can decide a condition', () => {
    const settled = measureOf('team-prize-difference').settle({ medal: 'none' }, LAST_DAY);
    expect(settled).toBeNull();
  });
});
