import { readerDay } from '../reader-day/reader-day.ts';
import { measurePageAddress } from '../site/address.ts';

/** The query that keeps the day that was asked for; empty where none was. */
export function dayQuery(): string {
  const { asked, day } = readerDay.get();
  return asked ? `?on=${day}` : '';
}

/** The address under which a result is passed on: the measure's own page, with a query and nothing else of the address that the reader came by. */
export function resultAddress(id: string, search: string): string {
  const page = new URL(measurePageAddress(id), location.href);
  page.search = search;
  return page.href;
}
