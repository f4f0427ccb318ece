import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../src/policy/core/freeze.ts';
import {
  AssessmentError,
  assess,
  clausesOf,
  type Measure,
  type MeasureId,
  measures,
  parsePlan,
  sources,
  type Verdict,
} from '../../src/policy/index.ts';
import { answersTo, anyInputTo, examplesOf, garbage } from './arbitrary.ts';
import { IN_FORCE } from './case.ts';
import { officialText } from './official-text.ts';

const LATER_POLICY_PREVAILS = 'conclusions__para_1__sent_3';

const publishedClauses = new Set<string>(clausesOf(parsePlan(officialText)).map(({ id }) => id));

/** The verdict, or the AssessmentError. Any other error fails the test. */
function answer(id: string, input: unknown, on: string = IN_FORCE): Verdict | AssessmentError {
  try {
    return assess(id, input, on);
  } catch (error) {
    if (error instanceof AssessmentError) return error;
    throw error;
  }
}

/** The verdict on valid answers; skips contradictory ones. */
function verdictOn({ id, fields }: Measure, answers: unknown): Verdict {
  const result = answer(id, answers);
  if (!(result instanceof AssessmentError)) return result;
  const names = fields.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(result.problems.map(({ path }) => path)));
  fc.pre(false);
}

/** The maximum sum per measure in 元, read by hand from the text. */
const MAX_YUAN: Partial<Record<MeasureId, number>> = {
  'startup-loan': 500_000,
  'incubator-recognition': 500_000,
  'startup-award': 300_000,
  'domestic-service-loan': 5_000_000,
  'domestic-service-leader': 100_000,
  'domestic-service-major': 100_000,
};

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  test('returns for any input a valid verdict, or an error with path and reason', () => {
    fc.assert(
      fc.property(anyInputTo(measure), (input) => {
        const result = answer(id, input);
        if (result instanceof AssessmentError) expectUsableError(result);
        else expectValid(measure, result);
      }),
    );
  });

  test('accepts every value within its published bounds', () => {
    fc.assert(
      fc.property(answersTo(measure.fields), (answers) => {
        expectValid(measure, verdictOn(measure, answers));
      }),
    );
  });

  test('accepts its own examples', () => {
    expectValid(measure, assess(id, examplesOf(measure.fields), IN_FORCE));
  });

  test('never changes its input', () => {
    fc.assert(
      fc.property(answersTo(measure.fields), (answers) => {
        const before = structuredClone(answers);
        answer(id, deepFreeze(answers));
        expect(answers).toEqual(before);
      }),
    );
  });

  test('returns verdicts that JSON represents unchanged', () => {
    fc.assert(
      fc.property(answersTo(measure.fields), (answers) => {
        const verdict = verdictOn(measure, answers);
        expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
      }),
    );
  });

  test('gives every condition a text and a clause', () => {
    for (const { clause, text } of measure.conditions) {
      expect(publishedClauses).toContain(clause);
      expect(text).not.toBe('');
    }
  });
});

function expectUsableError({ code, problems }: AssessmentError) {
  expect(code).toBe('bad-input');
  expect(problems.length).toBeGreaterThan(0);
  for (const { path, reason } of problems) {
    expect(path).toMatch(/^./su);
    expect(reason).toMatch(/\p{Script=Han}.*。$/u);
  }
}

function expectValid(measure: Measure, verdict: Verdict) {
  expectValidAmount(measure, verdict);
  expectValidConditions(verdict);
  const { steps, caveats, period } = verdict;
  for (const step of steps) {
    expect(publishedClauses).toContain(step.clause);
    expect(`${step.text}${step.value}`).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
    if (step.document) expect(sources).toHaveProperty([step.document]);
  }
  for (const { clause, document } of caveats) {
    expect([clause, document].filter((source) => source !== null)).toHaveLength(1);
    if (clause) expect(publishedClauses).toContain(clause);
    if (document) expect(sources).toHaveProperty([document]);
  }
  expect(caveats.map(({ clause }) => clause)).toContain(LATER_POLICY_PREVAILS);
  if (period) expect(period.from <= period.through).toBe(true);
  if (!verdict.eligible) expect([steps, period]).toEqual([[], null]);
}

function expectValidAmount(
  { id, gives, departments }: Measure,
  { eligible, amount, caveats }: Verdict,
) {
  if (!eligible || !amount) {
    expect([eligible, amount]).toEqual([false, null]);
    return;
  }
  if (amount.kind === 'unstated') {
    expect(amount.fen).toBeNull();
    if (gives === 'period' || gives === 'answer') return;
    const warnings = caveats.map(({ text }) => text).join('');
    expect(warnings).toMatch(/没有写明金额|没写金额/);
    expect(warnings).toContain(departments.join('、'));
    return;
  }
  expect(amount.kind).toBe(gives);
  // Also rejects a sum that exceeds the safe integers of JavaScript.
  expect(Number.isSafeInteger(amount.fen)).toBe(true);
  expect(amount.fen).toBeGreaterThanOrEqual(0);
  expect(Object.is(amount.fen, -0)).toBe(false);
  expect(amount.fen).toBeLessThanOrEqual(
    (MAX_YUAN[id as MeasureId] ?? Number.MAX_SAFE_INTEGER) * 100,
  );
}

function expectValidConditions({ eligible, conditions }: Verdict) {
  expect(eligible).toBe(conditions.every(({ met }) => met !== false));
  for (const { clause, met, remedy } of conditions) {
    expect(publishedClauses).toContain(clause);
    expect(remedy === null).toBe(met !== false);
    expect(remedy).not.toBe('');
  }
}

describe('assess', () => {
  test('reports for any invalid id or day which of them is wrong', () => {
    fc.assert(
      fc.property(garbage, garbage, (id, on) => {
        const firstPath = (error: unknown) =>
          error instanceof AssessmentError && error.problems[0]?.path;
        const pathOf = (call: () => unknown) => {
          try {
            return call();
          } catch (error) {
            return firstPath(error);
          }
        };
        expect(pathOf(() => assess(id as string, {}, IN_FORCE))).toBe('id');
        const days = ['0000-01-01', '9999-12-31'];
        if (typeof on === 'string' && days.includes(on)) return;
        expect(pathOf(() => assess('unemployment-assistance', {}, on as string))).toBe('on');
      }),
    );
  });
});

const NUMERIC: readonly string[] = ['count', 'money', 'percent', 'month', 'counts', 'rows'];

/** The sum in fen; -1 if there is none. */
const sum = ({ amount }: Verdict) => amount?.fen ?? -1;

/** A smaller and a larger answer to the same field. */
function ordered(field: Measure['fields'][number]): fc.Arbitrary<[unknown, unknown]> {
  const two = fc.tuple(answersTo([field]), answersTo([field]));
  return two.map(([one, other]) => {
    const a = one[field.name];
    const b = other[field.name];
    if (field.kind === 'rows') return [a, [...(a as unknown[]), ...(b as unknown[])]];
    if (field.kind === 'counts') {
      const pairs = (a as number[]).map((n, i) => [n, (b as number[])[i] as number] as const);
      return [pairs.map((pair) => Math.min(...pair)), pairs.map((pair) => Math.max(...pair))];
    }
    return (a as number) <= (b as number) ? [a, b] : [b, a];
  });
}

describe('monotonic fields', () => {
  const paying = measures.filter(({ gives }) => gives === 'exact' || gives === 'up-to');

  test.each(paying.map((measure) => [measure.id, measure] as const))(
    '%s declares for each number how the sum changes with it',
    (_, { fields, monotonic }) => {
      const asked = fields.filter(({ kind }) => NUMERIC.includes(kind)).map(({ name }) => name);
      expect(Object.keys(monotonic).sort()).toEqual(asked.sort());
    },
  );

  const moves = measures.flatMap((measure: Measure) =>
    measure.fields.flatMap((field) => {
      const direction = measure.monotonic[field.name];
      return direction ? [{ id: measure.id, name: field.name, direction, measure, field }] : [];
    }),
  );

  test.each(moves)(
    'a larger $name of $id moves the sum $direction or not at all',
    ({ measure, field, name, direction }) => {
      fc.assert(
        fc.property(answersTo(measure.fields), ordered(field), (answers, [smaller, larger]) => {
          fc.pre(smaller !== undefined && larger !== undefined);
          const low = sum(verdictOn(measure, { ...answers, [name]: smaller }));
          const high = sum(verdictOn(measure, { ...answers, [name]: larger }));
          expect(direction === 'up' ? high - low : low - high).toBeGreaterThanOrEqual(0);
        }),
      );
    },
  );
});

test('no hint says that its field is optional, because the form does', () => {
  const hints = measures.flatMap(({ fields }) => fields.flatMap(({ hint }) => hint ?? []));
  expect(hints.length).toBeGreaterThan(5);
  expect(hints.filter((hint) => hint.includes('可以不填'))).toEqual([]);
});
