import { readerDay } from '../reader-day/reader-day.ts';

/** The query with the `?on=` day; empty if the address has none. */
export function dayQuery(): string {
  const { asked, day } = readerDay.get();
  return asked ? `?on=${day}` : '';
}
