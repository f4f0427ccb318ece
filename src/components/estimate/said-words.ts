import { fieldAt, measureOf } from '../../policy/index.ts';
import { answersInWords } from '../calculator/result/result-text.ts';
import type { Said } from './reckoning.ts';
import { partsOf, saysNone } from './situation.ts';

const MOST_ROWS = 6;

/** A question and its answer in words, and the measure that asks it. */
export function saidInWords({ path, text }: Said): { label: string; words: string; for: string } {
  const { id, name } = partsOf(path);
  const field = fieldAt(path);
  const [said] = answersInWords({ fields: [field] }, { [name]: text }, MOST_ROWS);
  const words = saysNone(path, text) ? '没有' : (said?.words ?? '');
  return { label: field.label, words, for: measureOf(id).title };
}
