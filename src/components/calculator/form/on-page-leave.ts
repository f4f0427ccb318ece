/**
 * Calls `flush` whenever the page may be left: before a click takes effect, when a field loses the focus, and when
 * the page goes out of sight. Returns what ends it.
 */
export function onPageLeave(flush: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  // A link within the page leaves the focus where it is.
  addEventListener('click', flush, true);
  addEventListener('focusout', flush);
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    removeEventListener('click', flush, true);
    removeEventListener('focusout', flush);
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
