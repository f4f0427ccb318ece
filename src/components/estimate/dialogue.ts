import type { QuestionName } from '../../policy/index.ts';
import { emptySituation, type Situation } from './situation.ts';

/** A situation with the state of the questions about it. */
export interface Dialogue extends Situation {
  /** The current question; `null` if the result is shown. */
  asking: QuestionName | null;
  /** The questions shown so far, in order. */
  asked: readonly QuestionName[];
}

/** A dialogue with its undo history. */
export interface History {
  now: Dialogue;
  /** Earlier states, the latest last. */
  before: readonly Dialogue[];
  /** The question being typed into. Consecutive keystrokes in it are one undo step. */
  typing: QuestionName | null;
}

const MAX_STEPS_BACK = 200;

export const newDialogue: Dialogue = { ...emptySituation, asking: null, asked: [] };
export const newHistory: History = { now: newDialogue, before: [], typing: null };

/** The history after a change. Keystrokes in the same question (`into`) are one undo step. */
export function changed(
  { now, before, typing }: History,
  next: Dialogue,
  into: QuestionName | null = null,
): History {
  const sameStep = into !== null && into === typing;
  return {
    now: next,
    before: sameStep ? before : [...before, now].slice(-MAX_STEPS_BACK),
    typing: into,
  };
}

/** The history after navigation without an answer. It is no undo step. */
export const moved = (history: History, next: Dialogue): History => ({
  ...history,
  now: next,
  typing: null,
});

/** The state before the last change. */
export function undone({ now, before }: History): History {
  return { now: before[before.length - 1] ?? now, before: before.slice(0, -1), typing: null };
}

/** Sets the text of a question and marks it as not skipped. An empty text removes the answer. */
export function withText(dialogue: Dialogue, name: QuestionName, text: string): Dialogue {
  const { [name]: _, ...others } = dialogue.texts;
  return {
    ...dialogue,
    texts: text === '' ? others : { ...dialogue.texts, [name]: text },
    skipped: dialogue.skipped.filter((one) => one !== name),
  };
}

/** Skips a question that the reader has no answer to. */
export function withSkip(dialogue: Dialogue, name: QuestionName): Dialogue {
  const without = withText(dialogue, name, '');
  return { ...without, skipped: [...without.skipped, name] };
}

/** Shows a question, or the result for `null`. */
export function asking(dialogue: Dialogue, name: QuestionName | null): Dialogue {
  const { asked } = dialogue;
  const known = name === null || asked.includes(name);
  return { ...dialogue, asking: name, asked: known ? asked : [...asked, name] };
}

/** The question before the current one, or null if it is the first. */
export function previous({ asking, asked }: Dialogue): QuestionName | null {
  const at = asking === null ? asked.length : asked.indexOf(asking);
  return asked[at - 1] ?? null;
}
