import { siteAddress } from '../site/address.ts';

/** What `offline.json` says of a build: its name, and the files that make the whole site, addresses within the site. */
export interface OfflineList {
  build: string;
  /** Of all files as they are kept, without compression. */
  bytes: number;
  files: readonly string[];
}

const PREFIX = `${siteAddress('')} `;
const LIST = siteAddress('offline.json');
const AT_ONCE = 6;

/** The store of a build. One for all that is kept of it, so that two builds are never mixed. */
export const storeName = (build: string) => `${PREFIX}${build}`;

/** The stores of this site; another site of the same host has its own. */
export const storeNames = async () =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** Removes the stores named; every one by default. */
export async function removeStores(names?: readonly string[]): Promise<void> {
  const removed = names ?? (await storeNames());
  await Promise.all(removed.map((name) => caches.delete(name)));
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The list of the build that the host serves now. */
export const offlineList = async (): Promise<OfflineList> => (await fetched(LIST)).json();

/** The build whose whole site is kept, if one is: its list is stored last. */
export async function keptBuild(): Promise<string | undefined> {
  for (const name of await storeNames()) {
    if (await (await caches.open(name)).match(LIST)) return name.slice(PREFIX.length);
  }
  return undefined;
}

/**
 * Keeps every file of a build. Throws where the line, the host or the store fails, or where the host meanwhile serves
 * another build; what is stored by then stays, without the list that would call it whole.
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
