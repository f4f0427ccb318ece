const EVENTS = ['click', 'focusout', 'beforeunload', 'pagehide', 'visibilitychange'];

/**
 * Calls `flush` whenever the page may be left: before a click takes effect, on blur, and when the page is unloaded or
 * hidden. With `isUnloading`, a reload may follow, for which `flush` may change the state of the history entry but not
 * its address: Chromium has read the address already, and drops the state of an entry with another. Returns a function
 * that removes the listeners.
 */
export function onPageLeave(flush: (isUnloading: boolean) => void): () => void {
  const leave = ({ type }: Event) => flush(type === 'beforeunload');
  // In the capture phase: a click on a link within the page does not blur the field.
  for (const type of EVENTS) addEventListener(type, leave, true);
  return () => {
    for (const type of EVENTS) removeEventListener(type, leave, true);
  };
}
