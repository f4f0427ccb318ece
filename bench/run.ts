import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildOurs, buildStarlight } from './built-site.ts';
import { benchFolder, rootFolder } from './peer.ts';
import { meetsTarget, type Part, type Result, ratioOf } from './result.ts';
import { type Run, withTable } from './table.ts';

const parts: Record<Part, () => Promise<Result[]>> = {
  core: async () => (await import('./core.ts')).core(),
  pages: async () => (await import('./pages.ts')).pages(),
  search: async () => (await import('./search.ts')).search(),
  lighthouse: async () => (await import('./lighthouse.ts')).lighthouse(),
  build: async () => (await import('./build.ts')).build(),
  serving: async () => (await import('./serving.ts')).serving(),
  conformance: async () => (await import('./conformance.ts')).conformance(),
};

const needsSites: readonly Part[] = ['pages', 'search', 'lighthouse', 'serving', 'conformance'];
const resultsFile = join(benchFolder, 'results.json');
const readme = join(rootFolder, 'README.md');

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${first?.model.trim()}), ${memory} GB, Node ${process.versions.node}`;
}

function chosenParts(names: readonly string[]): Part[] {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    const all = Object.keys(parts).join(', ');
    throw new Error(`No such part: ${unknown.join(', ')}. There are: ${all}.`);
  }
  return (names.length > 0 ? names : Object.keys(parts)) as Part[];
}

function tell(result: Result): void {
  const ratio = ratioOf(result);
  const beside = result.beside ? `, ${result.beside.name} ${result.beside.value.toFixed(1)}` : '';
  const outcome = { true: 'target met', false: 'target NOT met', undefined: '' }[
    String(meetsTarget(result))
  ];
  const times = ratio === undefined ? '' : `, ${ratio.toFixed(2)}×`;
  console.log(
    `  ${result.what}: ${result.ours.toFixed(1)} ${result.unit}${beside}${times} ${outcome}`,
  );
}

const earlier: Partial<Record<Part, Run>> = existsSync(resultsFile)
  ? JSON.parse(readFileSync(resultsFile, 'utf8'))
  : {};

const chosen = chosenParts(process.argv.slice(2));
if (chosen.some((part) => needsSites.includes(part))) {
  console.log('Building this site and Starlight …');
  await buildOurs();
  await buildStarlight();
}
for (const part of chosen) {
  console.log(part);
  const results = await parts[part]();
  results.forEach(tell);
  earlier[part] = { date: new Date().toISOString().slice(0, 10), machine: machine(), results };
}
const inOrder = Object.fromEntries(
  Object.keys(parts).flatMap((part) =>
    earlier[part as Part] ? [[part, earlier[part as Part]]] : [],
  ),
) as Record<Part, Run>;
writeFileSync(resultsFile, `${JSON.stringify(inOrder, null, 2)}\n`);
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), Object.values(inOrder)));
