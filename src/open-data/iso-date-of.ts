import { type IsoDate, isIsoDate } from '../policy/index.ts';

/** Parses a date in the form `2021年9月30日` → `2021-09-30`. Throws an Error for other forms and for invalid dates. */
export function isoDateOf(words: string): IsoDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(words) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(date)) return date;
  throw new Error(`“${words}” is not an official date such as 2021年9月30日.`);
}
