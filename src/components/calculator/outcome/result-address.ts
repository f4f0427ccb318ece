import { readerDay } from '../../reader-day/reader-day.ts';
import { measurePageAddress } from '../../site/address.ts';

/** The query with the `?on=` day; empty if the address has none. */
export function dayQuery(): string {
  const { asked, day } = readerDay.get();
  return asked ? `?on=${day}` : '';
}

/** The address for sharing a result: the measure's own page with a query, and nothing else of the current address. */
export function resultAddress(id: string, search: string): string {
  const page = new URL(measurePageAddress(id), location.href);
  page.search = search;
  return page.href;
}
