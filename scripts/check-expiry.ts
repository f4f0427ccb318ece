// For a scheduler: 0 nothing to do, 1 something to do, 2 it could not check.
// `--on YYYY-MM-DD` checks for another day than today, `--built FILE` reads another build than dist/.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayInShanghai, isIsoDate, measures, sources } from '../src/policy/index.ts';
import { builtOn, endedSince, endingSoon, endingsOf, staleDocuments } from './expiry.ts';

const lastBuild = fileURLToPath(new URL('../dist/build.json', import.meta.url));

function thingsToDo(): string[] {
  const { values } = parseArgs({ options: { on: { type: 'string' }, built: { type: 'string' } } });
  const { on = dayInShanghai(Date.now()), built: file = lastBuild } = values;
  if (!isIsoDate(on)) throw new Error(`--on ${on} is no day. Write one that exists, YYYY-MM-DD.`);
  if (!existsSync(file)) {
    throw new Error(
      `${file} is not there. Run \`npm run build\`, or fetch build.json from the published site.`,
    );
  }
  const built = builtOn(readFileSync(file, 'utf8'), file);
  const endings = endingsOf(measures);
  return [
    ...endedSince(endings, built, on),
    ...endingSoon(endings, on),
    ...staleDocuments(sources, on),
  ];
}

try {
  const things = thingsToDo();
  console.log(things.length > 0 ? things.join('\n') : 'Nothing ended, ends soon, or is stale.');
  process.exitCode = things.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`It could not check: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
