import { type IsoDate, isIsoDate } from '../policy/index.ts';

/** A day as an official document writes it: `2021年9月30日` → `2021-09-30`. Throws an Error for words that are no day. */
export function isoDateOf(words: string): IsoDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(words) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(date)) return date;
  throw new Error(`“${words}” is no day as official documents write it, such as 2021年9月30日.`);
}
