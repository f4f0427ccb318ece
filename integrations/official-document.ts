import { readFileSync } from 'node:fs';
import { parsePlan } from '../src/policy/text/clause.ts';
import { officialTextFile } from './plan-folders.ts';

/** The official text of the plan that is built, for what runs in Node; pages have it from `src/policy/document.ts`. */
export const officialText = readFileSync(officialTextFile, 'utf8');

/** The official document, parsed once. */
export const officialDocument = parsePlan(officialText);
