const EVENTS = ['click', 'focusout', 'beforeunload', 'pagehide', 'visibilitychange'];

/** In milliseconds. A page that is still shown after this time is not being left. */
const LEAVING = 5000;

let leftAt = 0;

/**
 * The address for a new state of the current history entry: `address`, or that of the entry while the page is being left.
 * At a reload Chromium has read the address already, and drops the state of an entry with another.
 */
export const addressToWrite = (address: string): string =>
  Date.now() < leftAt + LEAVING ? location.href : address;

/**
 * Calls `flush` whenever the page may be left: before a click takes effect, on blur, and when the page is unloaded or
 * hidden. Returns a function that removes the listeners.
 */
export function onPageLeave(flush: () => void): () => void {
  const leave = ({ type }: Event) => {
    if (type === 'beforeunload') leftAt = Date.now();
    flush();
  };
  // In the capture phase: a click on a link within the page does not blur the field.
  for (const type of EVENTS) addEventListener(type, leave, true);
  return () => {
    for (const type of EVENTS) removeEventListener(type, leave, true);
  };
}
