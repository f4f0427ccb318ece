/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai unless said otherwise. Compared as a string. */
export type IsoDate = `${number}-${number}-${number}`;

/** A calendar month, `YYYY-MM`. Compared as a string. */
export type IsoMonth = `${number}-${number}`;

/** A span of days, both ends included. */
export interface Span {
  from: IsoDate;
  through: IsoDate;
}

/** How a day relates to a span. */
export type Lifecycle = 'upcoming' | 'in-force' | 'ending-soon' | 'ended';

/** How many months a year has. */
export const MONTHS_PER_YEAR = 12;

/** How many milliseconds a day has. */
export const MS_PER_DAY = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const ENDING_SOON_DAYS = 30;

/** The number that is in digits between two places of a text; `NaN` for anything else. Read so, a day costs a third of what it costs a pattern. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/** The year of a day or month. */
export const yearOf = (date: string) => numberAt(date, 0, 4);
/** The month of a day or month, 1 to 12. */
export const monthOf = (date: string) => numberAt(date, 5, 7);
const dayOfMonth = (day: string) => numberAt(day, 8, 10);

// The platform's own proleptic Gregorian calendar, always in UTC so that no visitor's zone leaks in.
// setUTCFullYear, because Date.UTC takes the years below 100 for 19xx.
/** A day's first instant in UTC, in milliseconds since 1970. */
export const instantOf = (day: string) =>
  new Date(0).setUTCFullYear(yearOf(day), monthOf(day) - 1, dayOfMonth(day));

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10) as IsoDate;

/** True for a day that exists, written `YYYY-MM-DD`; false for `2023-02-30` and for anything that is not a string. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || value.length !== 10) return false;
  if (value[4] !== '-' || value[7] !== '-') return false;
  const month = monthOf(value);
  const day = dayOfMonth(value);
  if (!(yearOf(value) >= 0 && month >= 1 && month <= MONTHS_PER_YEAR && day >= 1)) return false;
  const hasEveryYear = month === 2 ? 28 : 30;
  // A later day that does not exist rolls over into another month.
  return day <= hasEveryYear || new Date(instantOf(value)).getUTCDate() === day;
}

/** True for a month that exists, written `YYYY-MM`. */
export function isIsoMonth(value: unknown): value is IsoMonth {
  return typeof value === 'string' && isIsoDate(`${value}-01`);
}

/** The day `days` after `day` (before it where negative). */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOf(instantOf(day) + days * MS_PER_DAY);
}

/** Returns how any day relates to `span`; `ending-soon` from 30 days before the last day. */
export function lifecycleOf({ from, through }: Span): (on: IsoDate) => Lifecycle {
  const warnsFrom = addDays(through, -ENDING_SOON_DAYS);
  return (on) => {
    if (on < from) return 'upcoming';
    if (on > through) return 'ended';
    return on < warnsFrom ? 'in-force' : 'ending-soon';
  };
}

/** How `on` relates to `span`; `ending-soon` from 30 days before the last day. */
export function lifecycleOn(span: Span, on: IsoDate): Lifecycle {
  return lifecycleOf(span)(on);
}

/**
 * The day in Asia/Shanghai at an instant (milliseconds since 1970, UTC).
 * China has kept UTC+8 without summer time since 1992, so no zone data is needed.
 */
export function dayInShanghai(instant: number): IsoDate {
  return dayOf(instant + SHANGHAI_OFFSET_MS);
}
