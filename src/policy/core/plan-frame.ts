import { monthsInside } from './calendar.ts';
import type { IsoDate, IsoMonth, Span } from './date.ts';
import type { ClauseId } from './register.ts';

/** What every measure of a plan has from the plan itself. */
export interface PlanFrame {
  /** The days on which the plan governs, both included. */
  span: Span;
  /** How many months that is. */
  months: number;
  /** The clause that says from when until when. */
  validity: ClauseId;
  /** The clause by which later policy prevails. */
  laterPolicy: ClauseId;
  /** The clause that says whom to ask about what is in no article. */
  inquiries: ClauseId;
}

const monthOf = (day: IsoDate) => day.slice(0, 7) as IsoMonth;

/** How many months a plan governs, the first and the last included. */
export const monthsOf = (span: Span): number =>
  monthsInside(monthOf(span.from), monthOf(span.through), span);

/** The last day on which both the plan and a measure's own last day hold. */
export const earlierEnd = ({ through }: Span, own: IsoDate | undefined): IsoDate =>
  own !== undefined && own < through ? own : through;
