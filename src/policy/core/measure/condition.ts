import type { IsoDate } from '../date.ts';
import type { ClauseId } from '../register.ts';
import type { ConditionVerdict } from './verdict.ts';

/** One condition that a clause states. */
export interface ConditionDefinition<I> {
  clause: ClauseId;
  /** The condition in plain words, true when met. */
  text: string;
  /** Whether the answers meet it on the day asked about; `'left-open'` where the plan leaves it to others, `null` where only for these answers. */
  test: ((input: I, on: IsoDate) => boolean | null) | 'left-open';
  /** What would have to be different for it to be met. */
  remedy?: string;
  /** Whether somebody could have met it by something that they do: not an age, a disability or a trade. */
  changeable?: true;
  /** What the answers came to, in words. */
  found?: (input: I, on: IsoDate) => string | null;
}

/** Whether the answers meet a condition, as a verdict says it. */
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

/** What a sentence leaves to rules that the plan does not repeat, where it says 按规定. */
export const byRegulation = (clause: ClauseId, what: string) => ({
  clause,
  text: `${what}（原文只说“按规定”）`,
  test: 'left-open' as const,
});

/** What a sentence leaves open where it names a benefit and not all that it depends on. */
export const otherConditions = (clause: ClauseId, benefit: string) => ({
  clause,
  text: `符合${benefit}的其他条件（有哪些）`,
  test: 'left-open' as const,
});
