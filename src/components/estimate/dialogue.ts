import type { QuestionName } from '../../policy/index.ts';
import { emptySituation, type Situation } from './situation.ts';

/** A situation while it is being asked for, one question at a time. */
export interface Dialogue extends Situation {
  /** The question before the reader; `null` where the result is there. */
  asking: QuestionName | null;
  /** The questions that were put to the reader, in their order. */
  asked: readonly QuestionName[];
}

/** A dialogue with the way back. */
export interface History {
  now: Dialogue;
  /** Earlier states, the latest last. */
  before: readonly Dialogue[];
  /** The question that is being typed into: its letters are one step back. */
  typing: QuestionName | null;
}

const MOST_STEPS_BACK = 200;

export const newDialogue: Dialogue = { ...emptySituation, asking: null, asked: [] };
export const newHistory: History = { now: newDialogue, before: [], typing: null };

/** The history after a change; letters typed into one question are one step. */
export function changed(
  { now, before, typing }: History,
  next: Dialogue,
  into: QuestionName | null = null,
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
  return { now: before[before.length - 1] ?? now, before: before.slice(0, -1), typing: null };
}

/** A text for a question; it is no longer skipped, and an empty text is no answer. */
export function withText(dialogue: Dialogue, name: QuestionName, text: string): Dialogue {
  const { [name]: _, ...others } = dialogue.texts;
  return {
    ...dialogue,
    texts: text === '' ? others : { ...dialogue.texts, [name]: text },
    skipped: dialogue.skipped.filter((one) => one !== name),
  };
}

/** The reader knows no answer to a question. */
export function withSkip(dialogue: Dialogue, name: QuestionName): Dialogue {
  const without = withText(dialogue, name, '');
  return { ...without, skipped: [...without.skipped, name] };
}

/** Puts a question to the reader, or shows the result. */
export function asking(dialogue: Dialogue, name: QuestionName | null): Dialogue {
  const { asked } = dialogue;
  const known = name === null || asked.includes(name);
  return { ...dialogue, asking: name, asked: known ? asked : [...asked, name] };
}

/** The question before the present one, or null where that is the first. */
export function previous({ asking, asked }: Dialogue): QuestionName | null {
  const at = asking === null ? asked.length : asked.indexOf(asking);
  return asked[at - 1] ?? null;
}
