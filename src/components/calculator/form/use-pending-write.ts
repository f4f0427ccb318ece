import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { onPageLeave } from './on-page-leave.ts';

/** In milliseconds. Browsers refuse more frequent address changes over a longer time. */
const LINK_DELAY = 400;

/**
 * Lets what was typed be written into the history entry at intervals while the reader types, and at the latest when the
 * page is left.
 */
export function usePendingWrite(write: () => void) {
  const latest = useRef(write);
  /** Of a write that is due; undefined if everything is written. */
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const writtenAt = useRef(0);
  const stopTimer = () => clearTimeout(timer.current);
  const writeNow = (now = latest.current) => {
    stopTimer();
    timer.current = undefined;
    writtenAt.current = Date.now();
    now();
  };
  const flush = () => {
    if (timer.current) writeNow();
  };
  // Not while rendering: an input that is removed loses the focus, and what was typed belongs to the entry before.
  useLayoutEffect(() => {
    latest.current = write;
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
