import type { QuestionName } from '../../policy/index.ts';
import type { History } from '../calculator/form/history.ts';
import { emptySituation, type Situation } from './situation.ts';

/** A situation with the state of the questions about it. */
export interface Dialogue extends Situation {
  /** The current question; `null` if the result is shown. */
  asking: QuestionName | null;
  /** The questions shown so far, in order. */
  asked: readonly QuestionName[];
}

export const newDialogue: Dialogue = { ...emptySituation, asking: null, asked: [] };

/** The history after navigation without an answer. It is no undo step. */
export const moved = (history: History<Dialogue>, next: Dialogue): History<Dialogue> => ({
  ...history,
  now: next,
  typing: null,
});

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
