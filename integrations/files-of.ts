import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The names of all files in a folder and below it, `articles/5/index.html`, sorted. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((name) => name.split(sep).join('/'))
    .sort();
