import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexSource } from '../../src/search/engine.ts';

/** An index in a folder, read as a browser would read it from the site, and what that took. */
export interface FolderSource extends IndexSource {
  /** Every file asked for, in order, with its bytes. */
  readonly asked: { name: string; body: Uint8Array }[];
}

/** Answers with the files of a folder. */
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
