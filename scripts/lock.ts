// Writes frame.json and outline.json from the official text, and adds new clauses and measures to the lock files.
// Never changes or removes published entries.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { officialText } from '#plan/official-text.ts';
import { planFolder } from '../integrations/plan-folders.ts';
import { clausesOf, parsePlan } from '../src/policy/text/clause.ts';
import { frameOf, outlineOf } from '../src/policy/text/outline.ts';
import { brokenAliases, changedClauses, lockEntries } from './clause-lock.ts';
import { measureNames, missingNames, withNewNames } from './measure-lock.ts';

const read = (name: string) =>
  existsSync(`${planFolder}${name}`)
    ? JSON.parse(readFileSync(`${planFolder}${name}`, 'utf8'))
    : {};
const write = (name: string, data: object) =>
  writeFileSync(`${planFolder}${name}`, `${JSON.stringify(data, null, 2)}\n`);

function refuse(broken: readonly string[]): void {
  if (broken.length === 0) return;
  console.error(broken.join('\n'));
  process.exit(1);
}

// Not `planDocument`, which needs the files that this script writes.
const document = parsePlan(officialText);
const clauses = read('clauses.lock.json');
const aliases = read('clauses.aliases.json');
const outline = outlineOf(document);
const clausesFound = lockEntries(clausesOf(document), outline);
refuse([
  ...changedClauses(clauses, clausesFound, aliases),
  ...brokenAliases(clauses, clausesFound, aliases),
]);
write('frame.json', frameOf(document));
write('outline.json', outline);
write('clauses.lock.json', { ...clausesFound, ...clauses });
write('clauses.aliases.json', aliases);

// Imported after frame.json is written, because measures read it. They also import measures.lock.json.
if (!existsSync(`${planFolder}measures.lock.json`)) write('measures.lock.json', {});
const { measures } = await import('../src/policy/index.ts');
const names = read('measures.lock.json');
const namesFound = measureNames(measures);
refuse(missingNames(names, namesFound));
write('measures.lock.json', withNewNames(names, namesFound));
console.log(`${Object.keys(clausesFound).length} clauses and ${measures.length} measures locked.`);
