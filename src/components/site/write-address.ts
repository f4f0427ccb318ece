/**
 * Calls `pushState` or `replaceState`. If the browser refuses (WebKit allows a hundred calls in thirty seconds, some
 * browsers none), the page continues, and the next call writes the full state again. Returns false if refused.
 */
export function writeAddress(
  how: 'replaceState' | 'pushState',
  state: unknown,
  address: string,
): boolean {
  try {
    history[how](state, '', address);
    return true;
  } catch {
    return false;
  }
}
