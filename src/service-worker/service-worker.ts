import { clientsClaim } from 'workbox-core/clientsClaim.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { setCatchHandler } from 'workbox-routing/setCatchHandler.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import {
  keepSite,
  keptBuild,
  offlineList,
  removeStores,
  storeName,
  storeNames,
} from '../components/offline/site-store.ts';

/** The parts of the worker's global scope that are used here; the project's `lib` is that of a page. */
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
}

interface WorkerEvent extends MessageEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** The id of the build. Replaced at build time. */
declare const BUILD: string;

/**
 * The addresses of the files of each part of a page, by a text in the HTML of the page (`integrations/offline-parts.ts`).
 * Replaced at build time.
 */
declare const PARTS: Readonly<Record<string, readonly string[]>>;

const worker = self as unknown as WorkerScope;
const cacheName = storeName(BUILD);
const NETWORK_SECONDS = 3;

/** For each client whose page came from the cache, the `Date` header of the cached response. */
const storedOn = new Map<string, string | null>();

/** Ignores the query: it does not select another page, and it may contain user input, which must not be stored. */
const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*/, ''),
};

const markStored: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ event, cachedResponse }) => {
    const client = (event as { resultingClientId?: string }).resultingClientId;
    if (client && cachedResponse) storedOn.set(client, cachedResponse.headers.get('date'));
    return cachedResponse ?? null;
  },
};

/** In milliseconds: the time that an opened page has for its own requests. */
const PAGE_MS = 3_000;

/** Whether the reader's browser asks for few data. Only Chromium says so. */
const savesData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Stores what a page loads only when it is used, one file after another, so that the reader's requests come first. */
async function storePartsOf(html: string): Promise<void> {
  await new Promise((done) => setTimeout(done, PAGE_MS));
  // The reader or a newer build may have deleted it.
  if (!(await caches.has(cacheName))) return;
  const parts = Object.entries(PARTS).filter(([text]) => html.includes(text));
  const store = await caches.open(cacheName);
  for (const address of new Set(parts.flatMap(([, files]) => files))) {
    if (!(await store.match(address))) await store.add(address);
  }
}

const storeParts: WorkboxPlugin = {
  cacheDidUpdate: async ({ newResponse }) => {
    if (savesData() || !newResponse.headers.get('content-type')?.includes('text/html')) return;
    try {
      await storePartsOf(await newResponse.text());
    } catch {
      // Without a network or storage it stops; the next page that is opened continues.
    }
  },
};

// File names contain a content hash, so cached copies never become outdated.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/(?:_astro|forms)\//.test(url.pathname),
  new CacheFirst({ cacheName }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && !url.pathname.endsWith('/offline.json'),
  new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: NETWORK_SECONDS,
    plugins: [withoutQuery, markStored, storeParts],
  }),
);

setCatchHandler(async ({ request }) =>
  request.mode === 'navigate'
    ? new Response('没有网络，这一页也没有存在这台设备上。请连上网络再打开，或者返回看过的网页。', {
        status: 503,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      })
    : Response.error(),
);

/** If the whole site of another build is stored, stores this build before activation. */
async function updateStoredSite(): Promise<void> {
  const kept = await keptBuild();
  if (kept === undefined || kept === BUILD) return;
  await keepSite(await offlineList(), () => {});
}

worker.addEventListener('install', (event) => {
  event.waitUntil(updateStoredSite());
  worker.skipWaiting();
});
/** The caches that existed at activation. The previous worker may still write to its own. */
let found: readonly string[] = [];

async function activate(): Promise<void> {
  found = (await storeNames()).filter((name) => name !== cacheName);
  await removeStores(found);
}

worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  // A worker that is being installed may be writing to one of these caches.
  if (!worker.registration.installing) event.waitUntil(removeStores(found));
  if (event.data?.type !== 'STORED_ON') return;
  const { id } = event.source as unknown as { id: string };
  event.ports[0]?.postMessage(storedOn.get(id) ?? null);
});
clientsClaim();
