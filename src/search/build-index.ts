import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { contentFolder, officialTextFile } from '../../integrations/plan-folders.ts';
import { type Draft, draftsOf, type Field, travellingConcepts } from './drafts.ts';
import { PAIRS_FILE, passagesFile } from './engine.ts';
import type { CharacterPairs } from './normalise.ts';
import { indexPages, pageOf } from './pagefind-index.ts';
import { packCatalogue } from './record.ts';
import { SEARCH_FILE } from './search-file.ts';
import { NO_PROGRAM, withSections } from './sections.ts';
import { pairsOf } from './token.ts';
import { characterPairs } from './traditional.ts';
import { isTelling, wordsIn } from './words.ts';

interface Sources {
  official: string;
  articles: string[];
}

async function readSources(): Promise<Sources> {
  const names = (await readdir(contentFolder)).filter((name) => name.endsWith('.mdx'));
  const articles = await Promise.all(
    names.sort().map((name) => readFile(join(contentFolder, name), 'utf8')),
  );
  return { official: await readFile(officialTextFile, 'utf8'), articles };
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

/** A name that changes with what the file holds. */
const namedFor = (bytes: Uint8Array) =>
  `prose-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.wasm`;

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

/** The words of the sources that no index holds, because they tell nothing apart: nobody is to be told that they are not there. */
function unlistedWords({ official, articles }: Sources, indexed: ReadonlySet<string>): string {
  const words = new Set([official, ...articles].flatMap(wordsIn).filter(isTelling));
  const listed = (word: string) => pairsOf(word).some(({ code }) => indexed.has(code));
  const unlisted = [...words].filter((word) => !listed(word));
  const within = (word: string) => unlisted.some((other) => other !== word && other.includes(word));
  return unlisted.filter((word) => !within(word)).join('');
}

/** What answers: what has tokens of its own, or rests on clauses that have. */
const isAnswer = ({ fields, record }: Draft) => fields.length > 0 || record.basis.length > 0;

/**
 * Writes Pagefind's index of all records into a folder, with the catalogue and the passages beside
 * it. Returns how many records a search can answer with.
 */
export async function buildIndex(folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const sources = await readSources();
  const all = draftsOf(sources.official, sources.articles);
  const answers = all.filter(isAnswer);
  const { program, ...index } = await indexPages(
    answers.flatMap(({ fields }, place) => fieldsToPage(fields, place)),
  );
  const prose = prosePages(answers);
  const { pages, words } = await indexPages(prose);
  await close();
  const indexed = new Set([
    ...answers.flatMap(({ fields }) => fields.flatMap(({ codes }) => codes)),
    ...prose.flatMap(([, content]) => content.match(/(?<=[ >])[a-z]{4}(?=[ <])/g) ?? []),
  ]);
  const unlisted = unlistedWords(sources, indexed);
  const proseFile = withSections(NO_PROGRAM, { pages, words, unlisted });
  const concepts = travellingConcepts();
  const records = answers.map(({ record }) => record);
  const catalogue = JSON.stringify(packCatalogue({ records, concepts }));
  const shown = JSON.stringify([all.map(({ passages }) => passages), concepts]);
  await mkdir(join(folder, 'passages'), { recursive: true });
  await Promise.all([
    writeFile(
      join(folder, SEARCH_FILE),
      // The prose speaks of the catalogue's places: it must be of the same build.
      withSections(program, { ...index, catalogue, prose: namedFor(proseFile) }),
    ),
    writeFile(join(folder, namedFor(proseFile)), proseFile),
    writeJson(folder, PAIRS_FILE, pairsFor(shown)),
    ...all.map(({ record, passages }) => writeJson(folder, passagesFile(record), passages)),
  ]);
  return records.length;
}
