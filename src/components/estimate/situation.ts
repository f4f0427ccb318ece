import type { PickQuestion, QuestionName } from '../../policy/index.ts';
import { cellsOf } from '../calculator/form/table.ts';
import { fieldAt, loadedMeasure } from './catalogue.ts';

/** What was filled in, by question, as it was typed or picked: `pension,medical`. */
export type Texts = Readonly<Partial<Record<QuestionName, string>>>;

/** All that a reader has said: what a link carries. */
export interface Situation {
  /** Ids of the identities; empty before one is picked. */
  who: readonly string[];
  texts: Texts;
  /** Questions to which the reader knows no answer. */
  skipped: readonly QuestionName[];
  /** Whether services are asked about as well. */
  services: boolean;
}

export const emptySituation: Situation = { who: [], texts: {}, skipped: [], services: false };

/** The texts of one measure's own fields, as its calculator takes them. */
export function textsFor(id: string, texts: Texts): Record<string, string> {
  const own = (loadedMeasure(id)?.fields ?? []).flatMap(({ name }) => {
    const text = texts[`${id}.${name}`];
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(own);
}

/** How an empty list is said: that there is none, where leaving it blank would say nothing. */
export const NONE = '无';

/** Whether a list's text says that there is none. */
export const saysNone = (path: QuestionName, text: string) =>
  fieldAt(path)?.kind === 'rows' &&
  cellsOf(text)
    .flat()
    .filter((cell) => cell.trim() !== '')
    .join() === NONE;

/** How it is said, in a link too, that no option of a question is picked. */
export const NONE_PICKED = 'none';

/** The values that a picked answer's text names. */
export const pickedValues = (text: string) =>
  text.split(',').filter((value) => value !== '' && value !== NONE_PICKED);

/** A picked answer as a link carries it; empty where there is none. */
export const pickParameter = (text: string) =>
  text === '' ? '' : pickedValues(text).sort().join(',') || NONE_PICKED;

/** The options that a text picks, in words; 都没有 where it picks none. */
export function pickedWords({ options }: PickQuestion, text: string): string {
  const picked = pickedValues(text);
  const labels = options.filter(({ value }) => picked.includes(value)).map(({ label }) => label);
  return labels.join('、') || '都没有';
}
