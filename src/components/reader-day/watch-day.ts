const HALF_A_MINUTE = 30_000;

/**
 * Calls `look` whenever a day may have ended: each half minute, and when the page comes back into view.
 * Returns what ends the watch.
 */
export function watchDay(look: () => void): () => void {
  const timer = setInterval(look, HALF_A_MINUTE);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
