import { dayInShanghai, type IsoDate, isIsoDate } from '../../policy/index.ts';

/** The day as of which a reader sees the site. */
export interface ReaderDay {
  day: IsoDate;
  /** True where the address asks for the day with `?on=`; false where it is today in Asia/Shanghai. */
  asked: boolean;
  /** What `?on=` says where that is no day that exists; otherwise `null`. */
  refused: string | null;
}

/**
 * The day that an address asks for, else the day in Asia/Shanghai at an instant.
 * Only for the browser: at build time there is no reader yet.
 */
export function readerDay(
  search: string = location.search,
  instant: number = Date.now(),
): ReaderDay {
  const on = new URLSearchParams(search).get('on');
  if (isIsoDate(on)) return { day: on, asked: true, refused: null };
  return { day: dayInShanghai(instant), asked: false, refused: on };
}
