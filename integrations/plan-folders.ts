import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

const root = new URL('../', import.meta.url);
const folderOf = (pattern: string) => fileURLToPath(new URL(pattern.slice(0, -'*'.length), root));

/** The folder of the plan that is built: its text, locks and measures. Ends with a slash. */
export const planFolder = folderOf(manifest.imports['#plan/*']);

/** The folder of that plan's words: explanations, notes on coverage, vocabulary. Ends with a slash. */
export const contentFolder = folderOf(manifest.imports['#content/*']);

/** The path of the official text. */
export const officialTextFile = `${planFolder}official.txt`;
