import type { Measure, Verdict } from '../../../policy/index.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import { isList } from './list.ts';

/** A measure's calculator, as its component receives it. */
export interface Form {
  subject: MeasureSummary;
  /** The verdict of a measure without fields; absent if answers determine it. */
  verdict?: Verdict;
}

/** Hydrates a server-rendered form. */
export type InitForm = (place: HTMLElement, form: Form) => void | Promise<void>;

/** The kind of a form, which determines its component. */
export type FormKind = 'nothing' | 'answers' | 'lists';

/** `lists` if at least one field is a list, since only such forms need the list editors. */
export function formKindOf({ fields }: Pick<Measure, 'fields'>): FormKind {
  if (fields.length === 0) return 'nothing';
  return fields.some(isList) ? 'lists' : 'answers';
}
