import { siteAddress } from '../site/address.ts';

/** The contents of `offline.json`: the build's name, and the paths of all files of the site. */
export interface OfflineList {
  build: string;
  /** Total size in bytes, uncompressed. */
  bytes: number;
  files: readonly string[];
}

const PREFIX = `${siteAddress('')} `;
const LIST = siteAddress('offline.json');
const AT_ONCE = 6;

/** The cache of a build. One cache holds everything, so that two builds are never mixed. */
export const storeName = (build: string) => `${PREFIX}${build}`;

/** The caches of this site. Other sites on the same origin have a different prefix. */
export const storeNames = async () =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** Deletes the caches named; all by default. */
export async function removeStores(names?: readonly string[]): Promise<void> {
  const removed = names ?? (await storeNames());
  await Promise.all(removed.map((name) => caches.delete(name)));
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Fetches the list of the build that the host serves now. */
export const offlineList = async (): Promise<OfflineList> => (await fetched(LIST)).json();

/** The build that is completely stored, if any: its list is stored last. */
export async function keptBuild(): Promise<string | undefined> {
  for (const name of await storeNames()) {
    if (await (await caches.open(name)).match(LIST)) return name.slice(PREFIX.length);
  }
  return undefined;
}

/**
 * Stores every file of a build. Throws if the network, the host or the storage fails, or if the host now serves another
 * build. Files stored by then are kept, but without the list that marks the build as complete.
 */
export async function keepSite(list: OfflineList, onFile: (done: number) => void): Promise<void> {
  const store = await caches.open(storeName(list.build));
  const waiting = list.files.values();
  let done = 0;
  const keepNext = async () => {
    for (const path of waiting) {
      const address = siteAddress(path);
      await store.put(address, await fetched(address));
      done += 1;
      onFile(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
  const served = await fetched(LIST);
  const { build }: OfflineList = await served.clone().json();
  if (build !== list.build) throw new Error(`The host serves ${build} now, not ${list.build}.`);
  await store.put(LIST, served);
}
