// Adds what the official text and the measures have and their lock files lack. It never changes or drops what is published.
import { readFileSync, writeFileSync } from 'node:fs';
import { officialTextFile, planFolder } from '../integrations/plan-folders.ts';
import { clauseAliases, clausesOf, measures, parsePlan } from '../src/policy/index.ts';
import { brokenAliases, brokenPromises, lockEntries } from './clause-lock.ts';
import { brokenNames, measureNames, withNewNames } from './measure-lock.ts';

const readLock = (name: string) => JSON.parse(readFileSync(`${planFolder}${name}`, 'utf8'));
const writeLock = (name: string, lock: object) =>
  writeFileSync(`${planFolder}${name}`, `${JSON.stringify(lock, null, 2)}\n`);

const clauses = readLock('clauses.lock.json');
const clausesFound = lockEntries(clausesOf(parsePlan(readFileSync(officialTextFile, 'utf8'))));
const names = readLock('measures.lock.json');
const namesFound = measureNames(measures);

const broken = [
  ...brokenPromises(clauses, clausesFound, clauseAliases),
  ...brokenAliases(clauses, clausesFound, clauseAliases),
  ...brokenNames(names, namesFound),
];
if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exit(1);
}
writeLock('clauses.lock.json', { ...clausesFound, ...clauses });
writeLock('measures.lock.json', withNewNames(names, namesFound));
console.log(`${Object.keys(clausesFound).length} clauses and ${measures.length} measures locked.`);
