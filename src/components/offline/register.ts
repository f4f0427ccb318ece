import { dayInShanghai } from '../../policy/index.ts';
import { siteAddress } from '../site/address.ts';

/** The site's only Trusted Types policy. It allows only the address of the service worker. */
const SCRIPT_POLICY = 'service-worker';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

function workerAddress(): string {
  const address = siteAddress('service-worker.js');
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: () => address };
  return trustedTypes?.createPolicy(SCRIPT_POLICY, rules).createScriptURL(address) ?? address;
}

/** Shows when a page from the cache was stored; null if the page came from the network. */
function showStoredOn(date: string | null): void {
  if (date === null) return;
  const words = `没有连上网络：这一页是 ${dayInShanghai(Date.parse(date))} 存在这台设备上的，后来有没有改，要连上网络才知道。`;
  // Not with `createElement`, which every page would request as a file of its own.
  const line = Object.assign(document.createElement('p'), { textContent: words });
  line.dataset.storedOn = '';
  document.querySelector('[data-notice] .notice-words')?.append(line);
}

function askStoredOn(worker: ServiceWorker): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => showStoredOn(data);
  worker.postMessage({ type: 'STORED_ON' }, [port2]);
}

const storeUrls = (worker: ServiceWorker, urlsToCache: readonly string[]) =>
  worker.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });

/**
 * In milliseconds: the time allowed for requests in flight when the worker takes control. They bypass the worker, and
 * are in `performance` entries only when finished.
 */
const UNDER_WAY_MS = 3_000;

/** URLs of finished requests that did not pass through a worker and so are not cached. */
const unseen = () =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ workerStart }) => workerStart === 0)
    .map(({ name }) => name);

/**
 * Lets a worker cache the page that was loaded before it took control. Two messages only: more would keep the worker
 * alive and delay its replacement by a new one.
 */
function storePage(worker: ServiceWorker): void {
  storeUrls(worker, [location.href, ...unseen()]);
  setTimeout(() => storeUrls(worker, unseen()), UNDER_WAY_MS);
}

/**
 * Registers the service worker, which makes visited pages available offline. Does nothing if the browser refuses
 * storage.
 */
export async function registerWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) askStoredOn(serviceWorker.controller);
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller) storePage(serviceWorker.controller);
  });
  try {
    await serviceWorker.register(workerAddress(), { scope: siteAddress('') });
  } catch {
    // Refused in private windows, or if storage is disabled.
  }
}
