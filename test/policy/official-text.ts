import { readFileSync } from 'node:fs';
import { officialTextFile } from '../../integrations/plan-folders.ts';

/** The official text as the site carries it. */
export const officialText = readFileSync(officialTextFile, 'utf8');
