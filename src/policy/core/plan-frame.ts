import { monthsInside } from './calendar.ts';
import type { IsoDate, IsoMonth, Span } from './date.ts';
import type { ClauseId } from './register.ts';

/** The data of a plan that all its measures share. */
export interface PlanFrame {
  /** The plan's validity, both days inclusive. */
  span: Span;
  /** The number of months in `span`. */
  months: number;
  /** The clause that states the validity. */
  validity: ClauseId;
  /** The clause that gives later policy precedence. */
  laterPolicy: ClauseId;
  /** The clause that names the contact for matters outside the articles. */
  inquiries: ClauseId;
}

const monthOf = (day: IsoDate) => day.slice(0, 7) as IsoMonth;

/** The number of calendar months that `span` touches. */
export const monthsOf = (span: Span): number =>
  monthsInside(monthOf(span.from), monthOf(span.through), span);

/** The end of the plan or the measure's own last day, whichever is earlier. */
export function earlierEnd({ through }: Span, own: IsoDate = through): IsoDate {
  const [earlier] = [own, through].sort() as [IsoDate, IsoDate];
  return earlier;
}
