import type { IsoDate, Lifecycle, Span } from '../date.ts';
import type { Fen } from '../money.ts';
import type { ClauseId, SourceId } from '../register.ts';

/** A sum, in whole 分; `null` where the plan does not state it. */
export type Amount = { kind: 'exact' | 'up-to'; fen: Fen } | { kind: 'unstated'; fen: null };

/** One condition that the plan states. */
export interface ConditionVerdict {
  clause: ClauseId;
  text: string;
  /** `null` where the plan leaves it to others to decide. */
  met: boolean | null;
  /** What the answers came to, where that is more than the answer itself (`月平均 29 人`). */
  found: string | null;
  /** What would have to be different; only where the condition is not met. */
  remedy: string | null;
}

/** One line of the working. */
export interface Step {
  clause: ClauseId;
  text: string;
  value: string;
  /** The document behind the line, where it is 方案之外. */
  document: SourceId | null;
}

/**
 * What a caveat is: `beyond-plan` for days or months that the plan does not govern, `departments` where no sum is stated and
 * they have to be asked, `left-blank` where an optional answer is missing, `later-policy` for policy that may prevail, else `note`.
 */
export type CaveatKind = 'beyond-plan' | 'departments' | 'left-blank' | 'later-policy' | 'note';

/** An assumption or a warning; it rests on a clause or on an outside document. */
export type Caveat = Readonly<
  {
    kind: CaveatKind;
    text: string;
    /** The field that it concerns, where it concerns one. */
    field: string | null;
  } & ({ clause: ClauseId; document: null } | { clause: null; document: SourceId })
>;

/** What `assess` answers. Plain data: it survives a JSON round trip unchanged. */
export interface Verdict {
  measure: string;
  on: IsoDate;
  lifecycle: Lifecycle;
  /** Whether no stated condition fails, whatever the lifecycle. */
  eligible: boolean;
  /** `null` where not eligible. */
  amount: Amount | null;
  conditions: ConditionVerdict[];
  steps: Step[];
  caveats: Caveat[];
  /** Where the result is a span of time; otherwise `null`. */
  period: Readonly<Span> | null;
}

/** A bad field: its path (`hires.0.hiredOn`, `on`, `id`) and, in Chinese, what is wrong and how to mend it. */
export interface Problem {
  path: string;
  reason: string;
}

/** Thrown for bad input, an unknown measure or an impossible date; lists every problem. */
export class AssessmentError extends Error {
  override readonly name = 'AssessmentError';
  readonly code: 'bad-input' | 'unknown-measure' | 'bad-date';
  readonly problems: readonly Problem[];

  constructor(code: AssessmentError['code'], problems: readonly Problem[]) {
    super(problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
    this.code = code;
    this.problems = problems;
  }
}

// A link or a JSON text cannot carry -0: a sum of nothing is 0.
const positiveZero = (fen: Fen): Fen => (fen === 0 ? 0 : fen);

/** An amount that is exactly this. */
export const exact = (fen: Fen): Amount => ({ kind: 'exact', fen: positiveZero(fen) });

/** An amount that is at most this. */
export const upTo = (fen: Fen): Amount => ({ kind: 'up-to', fen: positiveZero(fen) });

/** An amount that the plan does not state. */
export const unstated = (): Amount => ({ kind: 'unstated', fen: null });

/** A line of the working that rests on a clause. */
export const step = (clause: ClauseId, text: string, value: string): Step => ({
  clause,
  text,
  value,
  document: null,
});

/** A line of the working that needs another document as well: 方案之外. */
export const outsideStep = (
  clause: ClauseId,
  document: SourceId,
  text: string,
  value: string,
): Step => ({ clause, text, value, document });

/** A warning that rests on a clause. */
export const caveat = (clause: ClauseId, text: string, kind: CaveatKind = 'note'): Caveat =>
  Object.freeze({ kind, text, field: null, clause, document: null });

/** A warning that rests on an outside document. */
export const outsideCaveat = (document: SourceId, text: string): Caveat =>
  Object.freeze({ kind: 'note', text, field: null, clause: null, document });

/** A warning of what it means that an optional field has no answer. */
export const leftBlank = (field: string, warning: Caveat): Caveat =>
  Object.freeze({ ...warning, kind: 'left-blank', field });

const LONGEST_NAME = 60;

/** A name that somebody sent, as a message repeats it: cut where it is longer than any of ours, never inside a character. */
export const nameAsSent = (name: string): string =>
  name.length > LONGEST_NAME
    ? `${name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…`
    : name;
