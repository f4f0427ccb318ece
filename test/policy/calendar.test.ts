import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, daysBetween, type IsoDate, isIsoDate } from '../../src/policy/index.ts';

const written = (year: number, month: number, day: number) =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-') as IsoDate;

/** A day written so, as another calendar reads it; undefined where there is no such day. */
function inOtherCalendar(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

const numbers = (from: number, through: number) =>
  Array.from({ length: through - from + 1 }, (_, i) => from + i);

// Common and leap years, centuries with and without a leap day, and the years that Date takes for 19xx.
const years = [0, 1, 4, 99, 100, 400, 1582, 1899, 1900, 1970, 1999, 2000, 2021, 2024, 2100, 9999];

test.each(years)('in year %i exactly the days of the calendar exist', (year) => {
  for (const month of numbers(0, 13)) {
    for (const day of numbers(0, 32)) {
      const exists = inOtherCalendar(year, month, day) !== undefined;
      expect(isIsoDate(written(year, month, day)), written(year, month, day)).toBe(exists);
    }
  }
});

const from = Temporal.PlainDate.from('2023-12-31');
const farDays = [-738_000, -365_000, -60, -1, 0, 1, 59, 60, 366, 146_097, 2_900_000];

test.each(farDays)('%i days from the last day of 2023 count the same both ways', (days) => {
  const there = from.add({ days }).toString() as IsoDate;
  expect(addDays('2023-12-31', days)).toBe(there);
  expect(daysBetween('2023-12-31', there)).toBe(days);
});
