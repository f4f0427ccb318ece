import { readFileSync } from 'node:fs';
import { parsePlan } from '../src/policy/text/clause.ts';
import { officialTextFile } from './plan-folders.ts';

/** The official text of the built plan, for code in Node. Pages use `src/policy/document.ts`. */
export const officialText = readFileSync(officialTextFile, 'utf8');

/** The parsed official document. */
export const officialDocument = parsePlan(officialText);
