// Adds what the official text and the measures have and their lock files lack. It never changes or drops what is published.
import { readFileSync, writeFileSync } from 'node:fs';
import { clauseAliases, clausesOf, measures, parsePlan } from '../src/policy/index.ts';
import { brokenAliases, brokenPromises, lockEntries } from './clause-lock.ts';
import { brokenNames, measureNames, withNewNames } from './measure-lock.ts';

const at = (path: string) => new URL(`../src/${path}`, import.meta.url);
const readLock = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'));
const writeLock = (path: string, lock: object) =>
  writeFileSync(at(path), `${JSON.stringify(lock, null, 2)}\n`);

const clauses = readLock('policy/clauses.lock.json');
const clausesFound = lockEntries(
  clausesOf(parsePlan(readFileSync(at('content/plan/official.txt'), 'utf8'))),
);
const names = readLock('policy/measures.lock.json');
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
writeLock('policy/clauses.lock.json', { ...clausesFound, ...clauses });
writeLock('policy/measures.lock.json', withNewNames(names, namesFound));
console.log(`${Object.keys(clausesFound).length} clauses and ${measures.length} measures locked.`);
