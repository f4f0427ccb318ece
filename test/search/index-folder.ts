import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexSource } from '../../src/search/engine/engine.ts';

/** An index in a folder, read like a browser reads it from the site, with the bytes transferred. */
export interface FolderSource extends IndexSource {
  /** Every requested file, in order, with its bytes. */
  readonly asked: { name: string; body: Uint8Array }[];
}

/** Serves the files of a folder. */
export function folderSource(folder: string): FolderSource {
  const asked: FolderSource['asked'] = [];
  return {
    asked,
    async file(name) {
      const body = await readFile(join(folder, name));
      asked.push({ name, body });
      return new Response(new Uint8Array(body));
    },
  };
}
