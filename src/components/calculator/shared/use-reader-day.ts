import { useEffect, useState } from 'preact/hooks';
import { type ReaderDay, readerDay } from '../../reader-day/reader-day.ts';

/** The reader's day; null at build time and before the component is mounted. */
export function useReaderDay(): ReaderDay | null {
  const [day, setDay] = useState<ReaderDay | null>(null);
  useEffect(() => readerDay.subscribe(setDay), []);
  return day;
}
