import { readFileSync } from 'node:fs';

/** The official text as the site carries it. */
export const officialText = readFileSync(
  new URL('../../src/content/plan/official.txt', import.meta.url),
  'utf8',
);
