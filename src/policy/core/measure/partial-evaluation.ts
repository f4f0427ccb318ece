import type { IsoDate } from '../date.ts';
import { type ConditionDefinition, judge } from './condition.ts';
import type { ConditionVerdict, Problem } from './verdict.ts';

/** What some of the answers already settle about a measure. */
export interface PartialEvaluation {
  /** Conditions that the answers given so far decide, met or not. */
  decided: ConditionVerdict[];
  /** The fields that the next step needs: of the open conditions, or of the sum where every condition is settled. */
  needs: string[];
  /** Rules between fields that the answers given so far break, such as an end before its start. */
  problems: Problem[];
}

/** Thrown where a condition asks for an answer that is not there yet. */
class MissingAnswer {
  readonly field: string;

  constructor(field: string) {
    this.field = field;
  }
}

/** The answers as a rule sees them: reading one that is required and missing says which. */
function guarded<I extends object>(answers: Partial<I>, required: readonly string[]): I {
  return new Proxy(answers, {
    get(target, field) {
      const answer = Reflect.get(target, field);
      const isMissing = answer === undefined && required.includes(String(field));
      if (isMissing) throw new MissingAnswer(String(field));
      return answer;
    },
  }) as I;
}

/** What `ask` answers, or the name of the field that it still needs. */
function tryTo<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    if (error instanceof MissingAnswer) return error.field;
    throw error;
  }
}

/** What of a measure an evaluation reads. */
interface Evaluated<I> {
  conditions: readonly ConditionDefinition<I>[];
  /** Rules between fields. */
  check: (input: I) => Problem[];
  /** What follows where no condition fails; it reads no answer that it does not need. */
  conclude: (input: I) => object;
  required: readonly string[];
}

/**
 * What some answers settle as of a day. Once a condition fails, or all hold and what follows from them asks for no other
 * answer, nothing more is needed: a firm that owes nothing for its size has no wages to tell.
 */
export function evaluatePartially<I extends object>(
  { conditions, check, conclude, required }: Evaluated<I>,
  answers: Partial<I>,
  on: IsoDate,
): PartialEvaluation {
  const input = guarded(answers, required);
  const checked = tryTo(() => check(input));
  const problems = typeof checked === 'string' ? [] : checked;
  const judged = conditions.map((condition) => tryTo(() => judge(condition, input, on)));
  const decided = judged.filter((result) => typeof result !== 'string');
  const open = judged.filter((result) => typeof result === 'string');
  if (decided.some(({ met }) => met === false)) return { decided, needs: [], problems };
  if (open.length > 0) return { decided, needs: [...new Set(open)], problems };
  const concluded = problems.length > 0 ? [] : tryTo(() => conclude(input));
  const asked = [checked, concluded].filter((result) => typeof result === 'string');
  return { decided, needs: [...new Set(asked)], problems };
}
