import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The relative paths of all files below a folder, sorted, with `/` as separator: `articles/5/index.html`. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((name) => name.split(sep).join('/'))
    .sort();
