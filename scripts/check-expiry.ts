// Exit codes, for use in a scheduler: 0 nothing to do, 1 something to do, 2 the check failed.
// `--on YYYY-MM-DD` checks another day than today; `--site` checks another build than dist/, by folder or URL.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayInShanghai, isIsoDate, measures, sources } from '../src/policy/index.ts';
import { type Ending, endedSince, endingSoon, endingsOf, staleDocuments } from './expiry.ts';

const lastBuild = fileURLToPath(new URL('../dist', import.meta.url));

/** The HTML of a page of a built site, from a folder or a URL. */
async function pageOf(site: string, page: string): Promise<string> {
  if (!/^https?:/.test(site)) {
    const file = join(site, page, 'index.html');
    if (existsSync(file)) return readFileSync(file, 'utf8');
    throw new Error(
      `${file} is not there. Run \`npm run build\`, or name the published site: --site https://…`,
    );
  }
  const address = new URL(page, site.endsWith('/') ? site : `${site}/`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  return answer.text();
}

async function pagesOf(site: string, endings: readonly Ending[]): Promise<Map<string, string>> {
  const names = [...new Set(endings.map(({ page }) => page))];
  const pages = names.map(async (page) => [page, await pageOf(site, page)] as const);
  return new Map(await Promise.all(pages));
}

async function reportLines(): Promise<string[]> {
  const { values } = parseArgs({ options: { on: { type: 'string' }, site: { type: 'string' } } });
  const { on = dayInShanghai(Date.now()), site = lastBuild } = values;
  if (!isIsoDate(on)) throw new Error(`--on ${on} is not a date. Use an existing one, YYYY-MM-DD.`);
  const endings = endingsOf(measures);
  const pages = await pagesOf(site, endings);
  return [
    ...endedSince(endings, pages, on),
    ...endingSoon(endings, on),
    ...staleDocuments(sources, on),
  ];
}

try {
  const things = await reportLines();
  console.log(things.length > 0 ? things.join('\n') : 'Nothing ended, ends soon, or is stale.');
  process.exitCode = things.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`The check failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
