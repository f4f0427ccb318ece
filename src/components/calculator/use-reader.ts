import { useEffect, useState } from 'preact/hooks';
import { dayInShanghai } from '../../policy/index.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { watchDay } from '../reader-day/watch-day.ts';
import type { Reader } from './result/evaluation.ts';

const readNow = (): Reader => ({ ...readerDay(), today: dayInShanghai(Date.now()) });

const isSame = (one: Reader, other: Reader) =>
  one.day === other.day && one.asked === other.asked && one.today === other.today;

/** The reader's day, midnight while the page is open included; null until the page stands in a browser, since a build has no reader. */
export function useReader(): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    const update = () =>
      setReader((before) => {
        const now = readNow();
        return before && isSame(before, now) ? before : now;
      });
    update();
    addEventListener('popstate', update);
    const endWatch = watchDay(update);
    return () => {
      removeEventListener('popstate', update);
      endWatch();
    };
  }, []);
  return reader;
}
