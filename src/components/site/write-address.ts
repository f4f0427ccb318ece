/**
 * Writes an address into the browser's history. Where the browser refuses (WebKit takes a hundred changes in half a
 * minute, and some programs none) the page goes on without it, and the next change says it all again.
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
