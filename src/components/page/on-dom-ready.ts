import './polyfills.ts';

/**
 * Runs a page's scripts once the whole page is parsed, since they may load earlier (`integrations/finish-pages.ts`).
 * The browser calls each separately, so that an error in one does not stop the others.
 */
export function onDomReady(...starts: readonly (() => void)[]): void {
  for (const start of starts) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
    else queueMicrotask(start);
  }
}
