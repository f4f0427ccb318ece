/** The state of a form with its undo history. */
export interface History<T> {
  now: T;
  /** Earlier states, the latest last. */
  before: readonly T[];
  /** The question being typed into. Consecutive keystrokes in it are one undo step. */
  typing: string | null;
}

const MAX_STEPS_BACK = 200;

/** A history without undo steps. */
export const startOf = <T>(now: T): History<T> => ({ now, before: [], typing: null });

/** The history after a change. Keystrokes in the same question (`into`) are one undo step. */
export function changed<T>(
  { now, before, typing }: History<T>,
  next: T,
  into: string | null = null,
): History<T> {
  const sameStep = into !== null && into === typing;
  return {
    now: next,
    before: sameStep ? before : [...before, now].slice(-MAX_STEPS_BACK),
    typing: into,
  };
}

/** The state before the last change. */
export const undone = <T>({ now, before }: History<T>): History<T> => ({
  ...startOf(before.at(-1) ?? now),
  before: before.slice(0, -1),
});
