import type { PickQuestion, QuestionName } from '../../policy/index.ts';
import { NONE } from '../calculator/form/list.ts';
import { cellsOf } from '../calculator/form/table.ts';
import { fieldAt, loadedMeasure } from './catalogue.ts';

/** Answers by question, as typed or picked: `pension,medical`. */
export type Texts = Readonly<Partial<Record<QuestionName, string>>>;

/** Everything that the reader has entered: the content of a link. */
export interface Situation {
  /** Ids of the roles; empty before one is chosen. */
  roles: readonly string[];
  texts: Texts;
  /** Questions that the reader skipped. */
  skipped: readonly QuestionName[];
  /** Whether services are asked about as well. */
  services: boolean;
}

export const emptySituation: Situation = { roles: [], texts: {}, skipped: [], services: false };

/** The texts of one measure's fields, in the format of its calculator. */
export function textsFor(id: string, texts: Texts): Record<string, string> {
  const own = (loadedMeasure(id)?.fields ?? []).flatMap(({ name }) => {
    const text = texts[`${id}.${name}`];
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(own);
}

/** Whether a list's text is that of an empty list. */
export const isNone = (path: QuestionName, text: string) =>
  fieldAt(path)?.kind === 'rows' &&
  cellsOf(text)
    .flat()
    .filter((cell) => cell.trim() !== '')
    .join() === NONE;

/** The text, also in a link, for “none of the options”. */
export const NONE_PICKED = 'none';

/** The option values in a picked answer's text. */
export const pickedValues = (text: string) =>
  text.split(',').filter((value) => value !== '' && value !== NONE_PICKED);

/** A picked answer as a link parameter; empty if there is none. */
export const pickParameter = (text: string) =>
  text === '' ? '' : pickedValues(text).sort().join(',') || NONE_PICKED;

/** The labels of the options in a text; 都没有 if no option is picked. */
export function pickedWords({ options }: PickQuestion, text: string): string {
  const picked = pickedValues(text);
  const labels = options.filter(({ value }) => picked.includes(value)).map(({ label }) => label);
  return labels.join('、') || '都没有';
}
