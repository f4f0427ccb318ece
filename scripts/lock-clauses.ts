// Adds ids that the official text has and the lock file lacks. It never changes or drops a published one.
import { readFileSync, writeFileSync } from 'node:fs';
import { clausesOf, parsePlan } from '../src/policy/clause.ts';
import { brokenPromises, lockEntries } from './clause-lock.ts';

const text = readFileSync(new URL('../src/content/plan/official.txt', import.meta.url), 'utf8');
const lockFile = new URL('../src/policy/clauses.lock.json', import.meta.url);
const locked = JSON.parse(readFileSync(lockFile, 'utf8'));
const found = lockEntries(clausesOf(parsePlan(text)));

const broken = brokenPromises(locked, found);
if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exit(1);
}
writeFileSync(lockFile, `${JSON.stringify({ ...found, ...locked }, null, 2)}\n`);
console.log(`${Object.keys(found).length} clauses locked.`);
