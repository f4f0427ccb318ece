import { useEffect, useState } from 'preact/hooks';
import { type ReaderDay, readerDay } from '../../reader-day/reader-day.ts';

/** The reader's day; null in a build and until the component is mounted in a browser. */
export function useReaderDay(): ReaderDay | null {
  const [day, setDay] = useState<ReaderDay | null>(null);
  useEffect(() => readerDay.subscribe(setDay), []);
  return day;
}
