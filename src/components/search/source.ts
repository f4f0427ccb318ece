import { type IndexSource, PAGEFIND_OPTIONS, type Pagefind } from '../../search/engine.ts';
import { siteAddress } from '../address.ts';

const indexAddress = (name: string) => siteAddress(`pagefind/${name}`);

let failures = 0;

/** Pagefind's own module; once it did not arrive under another address, since some browsers do not ask for the same one twice. */
async function pagefindModule(): Promise<Pagefind> {
  const again = failures > 0 ? `?again=${failures}` : '';
  try {
    return await import(/* @vite-ignore */ indexAddress(`pagefind.js${again}`));
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/** The index that stands beside the site's pages. */
export const siteSource: IndexSource = {
  address: indexAddress(''),
  async pagefind() {
    const module = await pagefindModule();
    await module.options({ ...PAGEFIND_OPTIONS, basePath: indexAddress('') });
    await module.init();
    return module;
  },
  async file(name) {
    // What names the index's files must be as new as they are; what an answer shows may be older.
    const cache = name.startsWith('passages/') ? 'default' : 'no-cache';
    const response = await fetch(indexAddress(name), { cache });
    if (!response.ok) throw new Error(`The search index lacks ${name} (${response.status}).`);
    return response.json();
  },
};
