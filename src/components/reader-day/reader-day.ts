import { atom, type ReadableAtom } from 'nanostores';
import { dayInShanghai, type IsoDate, isIsoDate } from '../../policy/index.ts';

/** The day as of which the site is shown. */
export interface ReaderDay {
  day: IsoDate;
  /** True if the address sets the day with `?on=`; false if it is today. */
  asked: boolean;
  /** Today in Asia/Shanghai by the device's clock, regardless of `?on=`. */
  today: IsoDate;
  /** The value of an invalid `?on=`; otherwise `null`. */
  refused: string | null;
}

const POLL_MS = 30_000;

function read(): ReaderDay {
  const on = new URLSearchParams(location.search).get('on');
  const today = dayInShanghai(Date.now());
  if (isIsoDate(on)) return { day: on, asked: true, today, refused: null };
  return { day: today, asked: false, today, refused: on };
}

const store = atom<ReaderDay | undefined>();
store.eq = (before, now) => JSON.stringify(before) === JSON.stringify(now);

// There is no reader's day at build time.
if (!import.meta.env.SSR) {
  const update = () => store.set(read());
  update();
  setInterval(update, POLL_MS);
  addEventListener('popstate', update);
  document.addEventListener('visibilitychange', update);
}

/**
 * The reader's day. Browser only. It changes with the address, and at midnight in Asia/Shanghai while the page is open.
 * Everything that shows the day subscribes to it.
 */
export const readerDay = store as ReadableAtom<ReaderDay>;
