import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import { type Draft, draftsOf, type Field, travellingConcepts } from './drafts.ts';
import {
  CATALOGUE_FILE,
  PAIRS_FILE,
  PROSE_FOLDER,
  PROSE_PLACES_FILE,
  passagesFile,
} from './engine.ts';
import type { CharacterPairs } from './normalise.ts';
import { minifyModule, pageOf, unpackProgram, writePagefindIndex } from './pagefind-index.ts';
import { packCatalogue } from './record.ts';
import { characterPairs } from './traditional.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function readDrafts(): Promise<Draft[]> {
  const content = join(root, 'src/content');
  const names = (await readdir(join(content, 'articles'))).filter((name) => name.endsWith('.mdx'));
  const read = (name: string) => readFile(join(content, name), 'utf8');
  const articles = await Promise.all(names.sort().map((name) => read(`articles/${name}`)));
  return draftsOf(await read('plan/official.txt'), articles);
}

/** The pairs whose right character occurs in the words that are searched. */
function pairsFor(words: string): CharacterPairs {
  const to = [...characterPairs.to];
  const kept = [...characterPairs.from].flatMap((from, i) =>
    words.includes(to[i] ?? '') ? [[from, to[i]]] : [],
  );
  return { from: kept.map(([from]) => from).join(''), to: kept.map(([, t]) => t).join('') };
}

const writeJson = (folder: string, name: string, value: unknown) =>
  writeFile(join(folder, name), JSON.stringify(value));

type Page = [place: number, content: string];

const fieldsToPage = (fields: readonly Field[], place: number): Page[] =>
  fields.some(({ codes }) => codes.length > 0) ? [[place, pageOf(fields)]] : [];

// What so many explanations say tells none of them from the others.
const MOST_EXPLANATIONS = 8;

/** The pages of the index of prose. It is asked only for words that the first index does not know, so it holds no others. */
function prosePages(answers: readonly Draft[]): Page[] {
  const known = new Set(answers.flatMap(({ fields }) => fields.flatMap(({ codes }) => codes)));
  const codesOf = ({ prose }: Draft) => new Set(prose.flatMap(({ codes }) => codes));
  const spread = new Map<string, number>();
  for (const code of answers.flatMap((draft) => [...codesOf(draft)])) {
    spread.set(code, (spread.get(code) ?? 0) + 1);
  }
  const tells = (code: string) => !known.has(code) && (spread.get(code) ?? 0) <= MOST_EXPLANATIONS;
  return answers.flatMap(({ prose }, place) =>
    fieldsToPage(
      prose.map(({ weight, codes }) => ({ weight, codes: codes.filter(tells) })),
      place,
    ),
  );
}

/** What answers: what has tokens of its own, or rests on clauses that have. */
const isAnswer = ({ fields, record }: Draft) => fields.length > 0 || record.basis.length > 0;

/**
 * Writes Pagefind's index of all records into a folder, with the catalogue and the passages beside
 * it. Returns how many records a search can answer with.
 */
export async function buildIndex(folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const all = await readDrafts();
  const answers = all.filter(isAnswer);
  const names = await writePagefindIndex(
    folder,
    answers.flatMap(({ fields }, place) => fieldsToPage(fields, place)),
    /-(?:ui|highlight|worker)\./,
  );
  const prose = join(folder, PROSE_FOLDER);
  // It shares the first index's module and WebAssembly.
  const proseNames = await writePagefindIndex(prose, prosePages(answers), /\.(?:js|css|pagefind)$/);
  await close();
  await minifyModule(join(folder, 'pagefind.js'));
  await unpackProgram(folder);
  await mkdir(join(folder, 'passages'), { recursive: true });
  const records = answers.map(({ record }, place) => ({
    ...record,
    pagefindId: names.get(place) ?? '',
  }));
  const places = Object.fromEntries([...proseNames].map(([place, name]) => [name, place]));
  const words = JSON.stringify([all.map(({ passages }) => passages), travellingConcepts()]);
  await Promise.all([
    writeJson(folder, CATALOGUE_FILE, packCatalogue({ records, concepts: travellingConcepts() })),
    writeJson(folder, PAIRS_FILE, pairsFor(words)),
    writeJson(folder, PROSE_PLACES_FILE, places),
    ...all.map(({ record, passages }) => writeJson(folder, passagesFile(record), passages)),
  ]);
  return records.length;
}

if (import.meta.main) {
  const count = await buildIndex(join(root, process.argv[2] ?? 'dist/pagefind'));
  console.log(`Search: indexed ${count} measures, clauses and explanations.`);
}
