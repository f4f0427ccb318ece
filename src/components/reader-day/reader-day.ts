import { atom, type ReadableAtom } from 'nanostores';
import { dayInShanghai, type IsoDate, isIsoDate } from '../../policy/index.ts';

/** The day as of which a reader sees the site. */
export interface ReaderDay {
  day: IsoDate;
  /** True where the address asks for the day with `?on=`; false where it is today. */
  asked: boolean;
  /** Today in Asia/Shanghai by the reader's clock, whatever the address asks for. */
  today: IsoDate;
  /** What `?on=` says where that is no day that exists; otherwise `null`. */
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

// A build has no reader.
if (!import.meta.env.SSR) {
  const update = () => store.set(read());
  update();
  setInterval(update, POLL_MS);
  addEventListener('popstate', update);
  document.addEventListener('visibilitychange', update);
}

/**
 * The reader's day, for browsers alone. It changes with the address, and when the day ends in Asia/Shanghai while the
 * page stays open. Whatever shows the day subscribes to it.
 */
export const readerDay = store as ReadableAtom<ReaderDay>;
