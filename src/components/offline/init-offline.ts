/** Registers the service worker after the page has loaded. */
export function initOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => {
    import('./register.ts').then(
      (script) => script.registerWorker(),
      () => {},
    );
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
