import {
  type IsoDate,
  type IsoMonth,
  instantOf,
  isIsoDate,
  MONTHS_PER_YEAR,
  MS_PER_DAY,
  monthOf,
  type Span,
  yearOf,
} from './date.ts';

/** The same date `years` later; 29 February becomes 28 February (民法典 第二百零二条). */
export function addYears(day: IsoDate, years: number): IsoDate {
  const year = String(yearOf(day) + years).padStart(4, '0');
  const sameDay = `${year}${day.slice(4)}` as IsoDate;
  return isIsoDate(sameDay) ? sameDay : (`${year}-02-28` as IsoDate);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (instantOf(to) - instantOf(from)) / MS_PER_DAY;
}

/** The number of months from `from` to `through` (both inclusive) that overlap `span`. */
export function monthsInside(from: IsoMonth, through: IsoMonth, span: Span): number {
  const first = Math.max(monthNumber(from), monthNumber(span.from));
  const last = Math.min(monthNumber(through), monthNumber(span.through));
  return Math.max(0, last - first + 1);
}

const monthNumber = (date: string) => yearOf(date) * MONTHS_PER_YEAR + monthOf(date);

/** Whether `day` is between `event` and the same date `years` later, both inclusive. */
export function isWithinYearsOf(event: IsoDate, years: number, day: IsoDate): boolean {
  return day >= event && day <= addYears(event, years);
}
