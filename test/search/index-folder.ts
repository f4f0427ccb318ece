import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type IndexSource, PAGEFIND_OPTIONS, type Pagefind } from '../../src/search/engine.ts';

/** An index in a folder, read as a browser would read it from the site, and what that took. */
export interface FolderSource extends IndexSource {
  /** Every file asked for, in order, with its bytes. */
  readonly asked: { name: string; body: Uint8Array }[];
}

let opened = 0;

/**
 * Runs Pagefind's own browser module in Node over an index folder. Pagefind fetches; what it
 * fetches is answered from the folder.
 */
export function folderSource(folder: string): FolderSource {
  const asked: FolderSource['asked'] = [];
  const read = async (name: string) => {
    const body = await readFile(join(folder, name));
    asked.push({ name, body });
    return body;
  };
  const origin = `http://index-${++opened}.test/`;
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input);
    if (!url.startsWith(origin)) return network(input, init);
    return new Response(new Uint8Array(await read(new URL(url).pathname.slice(1))));
  };
  return {
    asked,
    address: origin,
    async pagefind() {
      await read('pagefind.js');
      // A module is evaluated once an address; each index needs a Pagefind of its own.
      const module: Pagefind = await import(
        `${pathToFileURL(join(folder, 'pagefind.js')).href}?${opened}`
      );
      await module.options({ ...PAGEFIND_OPTIONS, basePath: origin });
      return module;
    },
    async file(name) {
      return JSON.parse((await read(name)).toString('utf8'));
    },
  };
}
