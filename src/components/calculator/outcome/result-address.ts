import { measurePageAddress } from '../../site/address.ts';

/** The address for sharing a result: the measure's own page with a query, and nothing else of the current address. */
export const resultAddress = (id: string, search: string): string =>
  new URL(measurePageAddress(id) + search, location.href).href;
