/**
 * Calls `flush` whenever the page may be left: before a click takes effect, on blur, and when the page is hidden.
 * Returns a function that removes the listeners.
 */
export function onPageLeave(flush: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  // A click on a link within the page does not blur the field.
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
