import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { openEngine } from '../../src/search/engine/engine.ts';
import { type FolderSource, folderSource } from './index-folder.ts';
import { type JudgedQuery, judgedQueries, placeOfFirst, successOf } from './judged.ts';

// Prints the success of the site's search, compared with a stock Pagefind index of the same pages.
// `npm run build` first: both read the built site.

const site = fileURLToPath(new URL('../../dist', import.meta.url));
const spoken = judgedQueries('spoken-queries.tsv');
const again = judgedQueries('spoken-again-queries.tsv');
const third = judgedQueries('spoken-third-queries.tsv');
const fresh = judgedQueries('fresh-queries.tsv');
const sets: Record<string, JudgedQuery[]> = {
  'open set (queries.tsv)': judgedQueries('queries.tsv'),
  'ours, tuned to (fresh-queries.tsv)': fresh.filter(({ set }) => set === 'tuned'),
  'ours, never tuned to': fresh.filter(({ set }) => set === 'untouched'),
  'blind (blind-queries.tsv)': judgedQueries('blind-queries.tsv'),
  'everyday (everyday-queries.tsv)': judgedQueries('everyday-queries.tsv'),
  'spoken, looked at (spoken-queries.tsv)': spoken.filter(({ set }) => set === 'seen'),
  'spoken, the other half': spoken.filter(({ set }) => set === 'unseen'),
  'spoken again, looked at (spoken-again-queries.tsv)': again.filter(({ set }) => set === 'seen'),
  'spoken again, never looked at': again.filter(({ set }) => set === 'unseen'),
  'spoken a third time, looked at (spoken-third-queries.tsv)': third.filter(
    ({ set }) => set === 'seen',
  ),
  'spoken a third time, never looked at': third.filter(({ set }) => set === 'unseen'),
  'spoken last, never looked at (spoken-last-queries.tsv)':
    judgedQueries('spoken-last-queries.tsv'),
  'spoken, written from the text alone (spoken-fresh-queries.tsv)': judgedQueries(
    'spoken-fresh-queries.tsv',
  ),
};

/** A search to evaluate: returns ids, best first. */
interface Contestant {
  name: string;
  source: FolderSource;
  ids(query: string): Promise<string[]>;
}

const SHOWN = 8;

async function ours(): Promise<Contestant> {
  const source = folderSource(join(site, 'search'));
  const engine = await openEngine(source);
  const ids = async (query: string) => {
    const { answers } = await engine.search(query);
    await Promise.all(answers.slice(0, SHOWN).map(({ record }) => engine.passages(record)));
    return answers.map(({ record }) => record.id);
  };
  return { name: 'this search', source, ids };
}

/** A result of stock Pagefind; its sub-results are the headings and clauses with an id. */
interface StockResult {
  data(): Promise<{ url: string; sub_results: { url: string }[] }>;
}

/** Pagefind's browser module, run in Node with its requests served from a folder. */
interface StockModule {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: StockResult[] }>;
}

async function stockModule(folder: string, source: FolderSource): Promise<StockModule> {
  const origin = 'http://stock-pagefind.test/';
  globalThis.fetch = async (input) => source.file(new URL(String(input)).pathname.slice(1));
  await source.file('pagefind.js');
  const module: StockModule = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  await module.options({ noWorker: true, basePath: origin });
  return module;
}

async function stock(folder: string): Promise<Contestant> {
  const { index } = await createIndex({});
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: folder });
  await close();
  const source = folderSource(folder);
  const pagefind = await stockModule(folder, source);
  const ids = async (query: string) => {
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return data.flatMap(({ url, sub_results: parts }) =>
      [...parts.map((part) => part.url), url].map((address) => address.split('#')[1] ?? address),
    );
  };
  return { name: 'stock Pagefind', source, ids };
}

const kilobytes = (bodies: readonly { body: Uint8Array }[]) =>
  bodies.reduce((sum, { body }) => sum + brotliCompressSync(body).length, 0) / 1000;

/** Bytes (brotli) and milliseconds of one query, including everything loaded since the previous one. */
async function cost({ ids, source }: Contestant, query: string): Promise<string> {
  const start = performance.now();
  await ids(query);
  const ms = performance.now() - start;
  return `${kilobytes(source.asked.splice(0)).toFixed(1)} kB, ${ms.toFixed(0)} ms`;
}

async function judge({ ids }: Contestant, queries: readonly JudgedQuery[]): Promise<string> {
  const places: number[] = [];
  for (const { query, accepts } of queries) places.push(placeOfFirst(await ids(query), accepts));
  const { at1, at3, meanReciprocalRank } = successOf(places);
  return [at1, at3, meanReciprocalRank].map((share) => share.toFixed(3)).join('  ');
}

if (!existsSync(join(site, 'search'))) {
  throw new Error('There is no search index in dist/search. Run `npm run build` first.');
}
const folder = await mkdtemp(join(tmpdir(), 'stock-pagefind-'));
for (const contestant of [await ours(), await stock(folder)]) {
  console.log(`\n${contestant.name}`);
  console.log(`  first query   ${await cost(contestant, '灵活就业社保补贴')}`);
  console.log(`  second query  ${await cost(contestant, '退伍军人')}`);
  console.log('  success at 1, at 3, mean reciprocal rank');
  for (const [name, queries] of Object.entries(sets)) {
    console.log(`    ${await judge(contestant, queries)}  ${name}, ${queries.length} queries`);
  }
}
await rm(folder, { recursive: true });
