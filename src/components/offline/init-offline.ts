import { onPainted } from '../page/on-painted.ts';

/** Registers the service worker once the page is painted. */
export function initOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  onPainted(() => {
    import('./register.ts').then(
      (script) => script.registerWorker(),
      () => {},
    );
  });
}
