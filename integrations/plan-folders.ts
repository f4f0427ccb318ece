import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

const root = new URL('../', import.meta.url);
const folderOf = (pattern: string) => fileURLToPath(new URL(pattern.slice(0, -'*'.length), root));

/** The folder of the built plan: its text, lock files and measures. Ends with a slash. */
export const planFolder = folderOf(manifest.imports['#plan/*']);

/** The folder of the plan's content: explanations, coverage notes, vocabulary. Ends with a slash. */
export const contentFolder = folderOf(manifest.imports['#content/*']);
