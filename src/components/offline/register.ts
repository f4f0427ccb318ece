import { dayInShanghai } from '../../policy/index.ts';
import { siteAddress } from '../site/address.ts';

/** The one policy of the site, for the one script whose address may be told to the browser as text. */
export const SCRIPT_POLICY = 'service-worker';

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

/** Says on the page since when it is stored, where it came from the store. */
function showStoredOn(date: string | null): void {
  if (date === null) return;
  const line = document.createElement('p');
  line.dataset.storedOn = '';
  line.textContent = `没有连上网络：这一页是 ${dayInShanghai(Date.parse(date))} 存在这台设备上的，后来有没有改，要连上网络才知道。`;
  document.querySelector('[data-notice] .notice-words')?.append(line);
}

function askStoredOn(worker: ServiceWorker): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => showStoredOn(data);
  worker.postMessage({ type: 'STORED_ON' }, [port2]);
}

const storeUrls = (worker: ServiceWorker, urlsToCache: readonly string[]) =>
  worker.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });

/** How long a request may take that was under way as a worker took over: neither the worker nor the list of responses has it before it ends. */
const UNDER_WAY_MS = 3_000;

/** Addresses of the responses so far that no worker has seen, and so none has stored. */
const unseen = () =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ workerStart }) => workerStart === 0)
    .map(({ name }) => name);

/** Has a worker store the page that was open before it. More messages would keep it busy, and so the one that replaces it waiting. */
function storePage(worker: ServiceWorker): void {
  storeUrls(worker, [location.href, ...unseen()]);
  setTimeout(() => storeUrls(worker, unseen()), UNDER_WAY_MS);
}

/** Lets pages that were read be read again without a network connection. Where a browser stores nothing, the site is as it was. */
export async function registerWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) askStoredOn(serviceWorker.controller);
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller) storePage(serviceWorker.controller);
  });
  try {
    await serviceWorker.register(workerAddress(), { scope: siteAddress('') });
  } catch {
    // Refused in private windows, or where storage is switched off.
  }
}
