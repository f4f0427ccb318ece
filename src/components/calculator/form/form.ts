import type { Measure, Verdict } from '../../../policy/index.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import { isList } from './list.ts';

/** What draws one measure's calculator, as its component takes it. */
export interface Form {
  subject: MeasureSummary;
  /** The verdict of a measure that asks nothing; where the answers settle it there is none yet. */
  verdict?: Verdict;
}

/** Brings a form to life where the build has drawn it. */
export type InitForm = (place: HTMLElement, form: Form) => void | Promise<void>;

/** What a form asks for, which settles the component that draws it. */
export type Asks = 'nothing' | 'answers' | 'lists';

/** `lists` where at least one field is a list, since only such a form needs their editors. */
export function asksOf({ fields }: Pick<Measure, 'fields'>): Asks {
  if (fields.length === 0) return 'nothing';
  return fields.some(isList) ? 'lists' : 'answers';
}
