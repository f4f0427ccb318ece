import type { FieldPath } from '../../policy/index.ts';
import { nothingSaid, type Situation } from './situation.ts';

/** A situation while it is being asked for, one question at a time. */
export interface Dialogue extends Situation {
  /** The question before the reader; `null` where there is none. */
  asking: FieldPath | null;
  /** The questions that were put to the reader, in their order. */
  asked: readonly FieldPath[];
}

/** A dialogue with the way back. */
export interface History {
  now: Dialogue;
  /** Earlier states, the latest last. */
  before: readonly Dialogue[];
  /** The question that is being typed into: its letters are one step back. */
  typing: FieldPath | null;
}

const MOST_STEPS_BACK = 200;

export const newDialogue: Dialogue = { ...nothingSaid, asking: null, asked: [] };
export const newHistory: History = { now: newDialogue, before: [], typing: null };

/** The history after a change; letters typed into one question are one step. */
export function changed(
  { now, before, typing }: History,
  next: Dialogue,
  into: FieldPath | null = null,
): History {
  const sameStep = into !== null && into === typing;
  return {
    now: next,
    before: sameStep ? before : [...before, now].slice(-MOST_STEPS_BACK),
    typing: into,
  };
}

/** The history after a step that says nothing: undoing passes it over. */
export const moved = (history: History, next: Dialogue): History => ({
  ...history,
  now: next,
  typing: null,
});

/** The state before the last change. */
export function undone({ now, before }: History): History {
  return { now: before.at(-1) ?? now, before: before.slice(0, -1), typing: null };
}

/** A text for a question; it is no longer skipped, and an empty text is no answer. */
export function withText(dialogue: Dialogue, path: FieldPath, text: string): Dialogue {
  const { [path]: _, ...others } = dialogue.texts;
  return {
    ...dialogue,
    texts: text === '' ? others : { ...dialogue.texts, [path]: text },
    skipped: dialogue.skipped.filter((one) => one !== path),
  };
}

/** The reader knows no answer to a question. */
export function withSkip(dialogue: Dialogue, path: FieldPath): Dialogue {
  const without = withText(dialogue, path, '');
  return { ...without, skipped: [...without.skipped, path] };
}

/** Puts a question to the reader, or none. */
export function asking(dialogue: Dialogue, path: FieldPath | null): Dialogue {
  const { asked } = dialogue;
  const known = path === null || asked.includes(path);
  return { ...dialogue, asking: path, asked: known ? asked : [...asked, path] };
}

/** The question before the present one, or null where that is the first. */
export function previous({ asking, asked }: Dialogue): FieldPath | null {
  const at = asking === null ? asked.length : asked.indexOf(asking);
  return asked[at - 1] ?? null;
}
