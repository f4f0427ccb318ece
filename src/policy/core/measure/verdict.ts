import type { IsoDate, Lifecycle, Span } from '../date.ts';
import type { Fen } from '../money.ts';
import type { ClauseId, SourceId } from '../register.ts';

/** A sum, in whole 分; `null` where the plan does not state it. */
export type Amount = { kind: 'exact' | 'up-to'; fen: Fen } | { kind: 'unstated'; fen: null };

/** The result for one condition of the plan. */
export interface ConditionVerdict {
  clause: ClauseId;
  text: string;
  /** `null` if the plan leaves the decision to others. */
  met: boolean | null;
  /** The value derived from the answers, if it differs from the answer itself (`月平均 29 人`). */
  found: string | null;
  /** What would have to change; only set if the condition is not met. */
  remedy: string | null;
}

/** One line of the calculation. */
export interface Step {
  clause: ClauseId;
  text: string;
  value: string;
  /** The document that the line is based on, if it is 方案之外. */
  document: SourceId | null;
}

/**
 * `beyond-plan`: days or months outside the plan's validity · `departments`: no sum is stated, ask the departments ·
 * `left-blank`: an optional answer is missing · `later-policy`: later policy may take precedence · `note`: all others.
 */
export type CaveatKind = 'beyond-plan' | 'departments' | 'left-blank' | 'later-policy' | 'note';

/** An assumption or warning, based on a clause or on an outside document. */
export type Caveat = Readonly<
  {
    kind: CaveatKind;
    text: string;
    /** The name of the field that it concerns, if any. */
    field: string | null;
  } & ({ clause: ClauseId; document: null } | { clause: null; document: SourceId })
>;

/** The result of `assess`. Plain data that survives a JSON round trip unchanged. */
export interface Verdict {
  measure: string;
  on: IsoDate;
  lifecycle: Lifecycle;
  /** Whether no stated condition fails, independent of the lifecycle. */
  eligible: boolean;
  /** `null` if not eligible. */
  amount: Amount | null;
  conditions: ConditionVerdict[];
  steps: Step[];
  caveats: Caveat[];
  /** Set if the result is a period; otherwise `null`. */
  period: Readonly<Span> | null;
}

/** An invalid field: its path (`hires.0.hiredOn`, `on`, `id`), and the defect and its fix in Chinese. */
export interface Problem {
  path: string;
  reason: string;
}

/** Thrown for bad input, an unknown measure or a date that does not exist. Lists every problem. */
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

// -0 does not survive a JSON round trip.
const positiveZero = (fen: Fen): Fen => (fen === 0 ? 0 : fen);

export const exact = (fen: Fen): Amount => ({ kind: 'exact', fen: positiveZero(fen) });

export const upTo = (fen: Fen): Amount => ({ kind: 'up-to', fen: positiveZero(fen) });

/** An amount that the plan does not state. */
export const unstated = (): Amount => ({ kind: 'unstated', fen: null });

/** A line of the calculation that is based on a clause. */
export const step = (clause: ClauseId, text: string, value: string): Step => ({
  clause,
  text,
  value,
  document: null,
});

/** A line of the calculation that also needs another document: 方案之外. */
export const outsideStep = (
  clause: ClauseId,
  document: SourceId,
  text: string,
  value: string,
): Step => ({ clause, text, value, document });

/** A warning that is based on a clause. */
export const caveat = (clause: ClauseId, text: string, kind: CaveatKind = 'note'): Caveat =>
  Object.freeze({ kind, text, field: null, clause, document: null });

/** A warning that is based on an outside document. */
export const outsideCaveat = (document: SourceId, text: string): Caveat =>
  Object.freeze({ kind: 'note', text, field: null, clause: null, document });

/** A warning about the effect of leaving an optional field empty. */
export const leftBlank = (field: string, warning: Caveat): Caveat =>
  Object.freeze({ ...warning, kind: 'left-blank', field });

const LONGEST_NAME = 60;

/** A name from the input, shortened for use in a message. Does not split surrogate pairs. */
export const nameAsSent = (name: string): string =>
  name.length > LONGEST_NAME
    ? `${name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…`
    : name;
