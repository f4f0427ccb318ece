import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { onPageLeave } from './on-page-leave.ts';

/** In milliseconds. Browsers refuse more frequent address changes over a longer time. */
const LINK_DELAY = 400;

/** Writes what was typed into the history entry: its address and its state, or its state only. */
interface Writer {
  write: () => void;
  writeState: () => void;
}

/** Lets a history entry be written at intervals while the reader types, and at the latest when the page is left. */
export function usePendingWrite(writer: Writer) {
  const latest = useRef(writer);
  /** Of a write that is due; undefined if everything is written. */
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const writtenAt = useRef(0);
  const stopTimer = () => clearTimeout(timer.current);
  const writeNow = (write = latest.current.write) => {
    stopTimer();
    timer.current = undefined;
    writtenAt.current = Date.now();
    write();
  };
  const flush = (isUnloading: boolean) => {
    if (!timer.current) return;
    if (!isUnloading) return writeNow();
    // It would write the address.
    stopTimer();
    latest.current.writeState();
  };
  // Not while rendering: an input that is removed loses the focus, and what was typed belongs to the entry before.
  useLayoutEffect(() => {
    latest.current = writer;
  });
  useEffect(() => onPageLeave(flush), []);
  return {
    writeNow,
    /** Writes once the interval is over, after at least `least` milliseconds. Returns how to stop that. */
    writeSoon(least: number) {
      const wait = Math.max(least, writtenAt.current + LINK_DELAY - Date.now());
      if (wait === 0) return writeNow();
      timer.current = setTimeout(() => writeNow(), wait);
      return stopTimer;
    },
  };
}
