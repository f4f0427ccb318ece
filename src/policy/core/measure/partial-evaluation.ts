import type { IsoDate } from '../date.ts';
import { type ConditionDefinition, judge } from './condition.ts';
import type { ConditionVerdict, Problem } from './verdict.ts';

/** The result of evaluating incomplete answers. */
export interface PartialEvaluation {
  /** Conditions that the given answers decide, met or not. */
  decided: ConditionVerdict[];
  /** The fields needed next: for the open conditions or, if all conditions are decided, for the sum. */
  needs: string[];
  /** Cross-field problems in the given answers, such as an end before its start. */
  problems: Problem[];
}

/** Thrown when a condition reads a missing answer. */
class MissingAnswer {
  readonly field: string;

  constructor(field: string) {
    this.field = field;
  }
}

/** Wraps the answers so that reading a required, missing answer throws `MissingAnswer`. */
function throwingIfMissing<I extends object>(answers: Partial<I>, required: readonly string[]): I {
  return new Proxy(answers, {
    get(target, field) {
      const answer = Reflect.get(target, field);
      const isMissing = answer === undefined && required.includes(String(field));
      if (isMissing) throw new MissingAnswer(String(field));
      return answer;
    },
  }) as I;
}

/** The results of `evaluate`, and the missing fields that it reads. */
function evaluateEach<A, R>(all: readonly A[], evaluate: (one: A) => R) {
  const [results, missing]: [R[], string[]] = [[], []];
  for (const one of all) {
    try {
      results.push(evaluate(one));
    } catch (error) {
      if (!(error instanceof MissingAnswer)) throw error;
      missing.push(error.field);
    }
  }
  return { results, missing };
}

/** The parts of a measure that an evaluation uses. */
interface Evaluated<I> {
  conditions: readonly ConditionDefinition<I>[];
  rules: readonly ((input: I) => Problem | null)[];
  /** Computes the outcome if no condition fails. It must read only the answers that it needs. */
  conclude: (input: I) => object;
  required: readonly string[];
}

/** What rules between fields find in incomplete answers, and the missing fields that the other rules read. */
export function checkRules<I extends object>(
  { rules, required }: Pick<Evaluated<I>, 'rules' | 'required'>,
  answers: Partial<I>,
) {
  const input = throwingIfMissing(answers, required);
  const { results, missing } = evaluateEach(rules, (rule) => rule(input));
  return { problems: results.filter((problem) => problem !== null), missing };
}

/**
 * Evaluates incomplete answers on a day. `needs` is empty once a condition fails, or once all conditions hold and the
 * outcome reads no further answer. Example: a firm whose size exempts it from a levy need not enter its wages.
 */
export function evaluatePartially<I extends object>(
  { conditions, rules, conclude, required }: Evaluated<I>,
  answers: Partial<I>,
  on: IsoDate,
): PartialEvaluation {
  const input = throwingIfMissing(answers, required);
  const { problems, missing: unchecked } = checkRules({ rules, required }, answers);
  const { results: decided, missing: open } = evaluateEach(conditions, (one) =>
    judge(one, input, on),
  );
  const result = (needs: string[]) => ({ decided, needs: [...new Set(needs)], problems });
  if (decided.some(({ met }) => met === false)) return result([]);
  if (open.length > 0) return result(open);
  if (problems.length > 0) return result([]);
  return result([...unchecked, ...evaluateEach([conclude], (one) => one(input)).missing]);
}
