import { answersInWords } from '../calculator/answers/answer-words.ts';
import { knownField, measureAt, pickAt } from './catalogue.ts';
import type { GivenAnswer } from './progress.ts';
import { isNone, pickedWords } from './situation.ts';

const MAX_ROWS = 6;

/** A question and its answer in Chinese, and the measure that the question belongs to, if any. */
export function answerInWords({ name, text }: Pick<GivenAnswer, 'name' | 'text'>) {
  const pick = pickAt(name);
  if (pick) return { label: pick.ask, words: pickedWords(pick, text), for: '' };
  const field = knownField(name);
  const [answer] = answersInWords({ fields: [field] }, { [field.name]: text }, MAX_ROWS);
  const words = isNone(name, text) ? '没有' : (answer?.words ?? '');
  return { label: field.label, words, for: measureAt(name).title };
}
