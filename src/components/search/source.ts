import type { IndexSource, Pagefind } from '../../search/engine.ts';
import { siteAddress } from '../address.ts';

const indexAddress = (name: string) => siteAddress(`pagefind/${name}`);

/** The index that stands beside the site's pages. */
export const siteSource: IndexSource = {
  async pagefind() {
    const module: Pagefind = await import(/* @vite-ignore */ indexAddress('pagefind.js'));
    // Its worker would load all of Pagefind a second time, for searches that take a millisecond.
    await module.options({ basePath: indexAddress(''), noWorker: true });
    return module;
  },
  async file(name) {
    const response = await fetch(indexAddress(name));
    if (!response.ok) throw new Error(`The search index lacks ${name} (${response.status}).`);
    return response.json();
  },
};
