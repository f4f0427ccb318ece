import { useEffect, useState } from 'preact/hooks';
import { dayInShanghai } from '../../policy/index.ts';
import { readerDay } from '../reader-day.ts';
import type { Reader } from './standing.ts';

const readNow = (): Reader => ({ ...readerDay(), today: dayInShanghai(Date.now()) });

/** The reader's day; null until the page stands in a browser, since a build has no reader. */
export function useReader(): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    const update = () => setReader(readNow());
    update();
    addEventListener('popstate', update);
    // A page left open over midnight stands in another day.
    addEventListener('visibilitychange', update);
    return () => {
      removeEventListener('popstate', update);
      removeEventListener('visibilitychange', update);
    };
  }, []);
  return reader;
}
