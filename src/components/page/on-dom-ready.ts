import './polyfills.ts';

/**
 * Starts what a page's script does once the whole page is parsed, since the script may come before
 * (`integrations/finish-pages.ts`). Each is called by the browser itself: an error in one stops no other.
 */
export function onDomReady(...starts: readonly (() => void)[]): void {
  for (const start of starts) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
    else queueMicrotask(start);
  }
}
