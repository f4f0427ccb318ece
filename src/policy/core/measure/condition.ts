import type { IsoDate } from '../date.ts';
import type { ClauseId } from '../register.ts';
import type { ConditionVerdict } from './verdict.ts';

interface Computed<I> {
  /**
   * Whether the answers meet the condition on the day `on`; `null` if the plan leaves the decision to others for these
   * answers.
   */
  test: (input: I, on: IsoDate) => boolean | null;
  /** What would have to change for the condition to be met. */
  remedy: string;
}

interface LeftOpen {
  /** The plan leaves the decision to others. */
  test: 'left-open';
  remedy?: never;
}

/** One condition that a clause states. */
export type ConditionDefinition<I> = (Computed<I> | LeftOpen) & {
  clause: ClauseId;
  /** The condition in plain Chinese, phrased so that it is true when met. */
  text: string;
  /** Set if the applicant can act to meet the condition. Not set for age, disability or trade. */
  changeable?: true;
  /** The value derived from the answers, as text. */
  found?: (input: I, on: IsoDate) => string | null;
};

/** Evaluates a condition. */
export function judge<I>(
  { clause, text, test, remedy, found }: ConditionDefinition<I>,
  input: I,
  on: IsoDate,
): ConditionVerdict {
  const met = test === 'left-open' ? null : test(input, on);
  return {
    clause,
    text,
    met,
    found: found?.(input, on) ?? null,
    remedy: met === false ? (remedy ?? null) : null,
  };
}

/** A condition that refers to regulations which the plan does not quote (按规定). */
export const byRegulation = (clause: ClauseId, what: string) => ({
  clause,
  text: `${what}（原文只说“按规定”）`,
  test: 'left-open' as const,
});

/** An open condition for a clause that names a benefit without listing all its requirements. */
export const otherConditions = (clause: ClauseId, benefit: string) => ({
  clause,
  text: `符合${benefit}的其他条件（具体是哪些）`,
  test: 'left-open' as const,
});
