import { describe, expect, test } from 'vitest';
import {
  AssessmentError,
  assess,
  type IsoDate,
  type MeasureId,
  measureOf,
  measures,
  type Problem,
  type Span,
} from '../../src/policy/index.ts';

/** A day on which every measure of the plan is in force. */
export const IN_FORCE: IsoDate = '2022-01-01';

type Input = Record<string, unknown>;

/** The expected verdict, worked out by hand from the text. */
export type Expected =
  | {
      eligible: false;
      /** Every failed condition, in order: a part of `clause text`, such as `sent_2` or `3个月`. */
      unmet: string[];
    }
  | {
      eligible: true;
      kind: 'exact' | 'up-to';
      amountYuan: number;
      period?: Span;
      /** Required steps, each a part of `text value`. */
      steps?: string[];
    }
  | { eligible: true; kind: 'unstated'; period?: Span; steps?: string[] };

/** One row of a verdict table; its name completes the sentence `<measure> …`. */
export type VerdictRow = {
  name: string;
  input: Input;
  on?: IsoDate;
  /** The `found` texts of the conditions, in order, without empty ones. */
  found?: string[];
  /** Parts of required caveats. */
  caveats?: string[];
} & Expected;

const tabled = new Set<string>();

/** One test per row, which compares eligibility, failed conditions, amount, kind and period. */
export function verdictTable(id: MeasureId, rows: readonly VerdictRow[]): void {
  tabled.add(id);
  describe(id, () => {
    test.each(rows)('$name', ({ input, on = IN_FORCE, ...expected }) => {
      const verdict = assess(id, input, on);
      const unmet = verdict.conditions.filter(({ met }) => met === false);
      const wanted = expected.eligible ? [] : expected.unmet;
      expect(unmet.map(({ clause, text }) => `${clause} ${text}`)).toEqual(
        wanted.map((piece) => expect.stringContaining(piece)),
      );
      expect(verdict.eligible).toBe(expected.eligible);
      expect(summary(verdict.amount)).toEqual(
        expected.eligible
          ? { kind: expected.kind, yuan: 'amountYuan' in expected ? expected.amountYuan : null }
          : null,
      );
      expect(verdict.period).toEqual((expected.eligible && expected.period) || null);
      const working = verdict.steps.map(({ text, value }) => `${text} ${value}`);
      for (const piece of (expected.eligible && expected.steps) || []) {
        expect(working).toContainEqual(expect.stringContaining(piece));
      }
      const warnings = verdict.caveats.map(({ text }) => text);
      for (const piece of expected.caveats ?? []) {
        expect(warnings).toContainEqual(expect.stringContaining(piece));
      }
      if (expected.found) {
        expect(verdict.conditions.flatMap(({ found }) => found ?? [])).toEqual(expected.found);
      }
    });
  });
}

const summary = (amount: { kind: string; fen: number | null } | null) =>
  amount && { kind: amount.kind, yuan: amount.fen === null ? null : amount.fen / 100 };

/** A row of invalid input: the fields that differ from a valid input, and every path that must be reported. */
export interface BadInputRow {
  name: string;
  change: Input;
  paths: string[];
}

/** One test per row, and for every measure: each field missing, an unknown field, and no fields. */
export function badInputTable(
  id: MeasureId,
  goodInput: Input,
  rows: readonly BadInputRow[] = [],
): void {
  describe(`${id} rejects`, () => {
    test('nothing in a valid input', () => {
      expect(problemsOf(id, goodInput)).toEqual([]);
    });
    test.each(rows)('$name', ({ change, paths }) => {
      expect(pathsOf(id, { ...goodInput, ...change })).toEqual(paths);
    });
    const needed = measureOf(id).fields.filter(({ optional }) => !optional);
    test.each(needed)('an input without $name', ({ name }) => {
      const { [name]: _, ...rest } = goodInput;
      expect(pathsOf(id, rest)).toEqual([name]);
    });
    test('a field that it does not have', () => {
      expect(pathsOf(id, { ...goodInput, surplus: 1 })).toEqual(['surplus']);
    });
    test.each([[undefined], [null], ['text'], [7], [[]]])('%j in place of its fields', (input) => {
      expect(pathsOf(id, input)).toEqual(['input']);
    });
  });
}

/** The paths of all problems of an input, each with a Chinese sentence; empty for a valid input. */
function pathsOf(id: string, input: unknown): string[] {
  return problemsOf(id, input).map(({ path, reason }) => {
    expect(reason).toMatch(/\p{Script=Han}.*。$/u);
    return path;
  });
}

function problemsOf(id: string, input: unknown): readonly Problem[] {
  try {
    assess(id, input, IN_FORCE);
    return [];
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error;
    expect(error.code).toBe('bad-input');
    return error.problems;
  }
}

/** Fails if a measure of an article has no verdict table in this test file. Call it last. */
export function everyMeasureHasATable(article: number | 'closing'): void {
  test(`every measure of article ${article} has a table`, () => {
    const ids = measures.filter((measure) => measure.article === article).map(({ id }) => id);
    expect(ids.filter((id) => !tabled.has(id))).toEqual([]);
  });
}
