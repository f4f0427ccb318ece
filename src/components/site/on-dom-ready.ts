/**
 * Starts what a page's script does once the whole page stands, since the script may come before
 * (`integrations/async-scripts.ts`).
 */
export function onDomReady(start: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
