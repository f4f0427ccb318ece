import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { minify } from 'vite';
import type { Field } from './drafts.ts';

/** A page that holds a record's tokens, each once, at the weight of the best field that has it. */
export function pageOf(fields: readonly Field[]): string {
  const seen = new Set<string>();
  const paragraphs = [...fields]
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, codes }) => {
      const fresh = [...new Set(codes)].filter((code) => !seen.has(code));
      for (const code of fresh) seen.add(code);
      return fresh.length > 0 ? `<p data-pagefind-weight="${weight}">${fresh.join(' ')}</p>` : '';
    });
  return `<html lang="zh"><body>${paragraphs.join('')}</body></html>`;
}

/** Pagefind brings user interfaces and a worker that this site does not use, and again what a second index shares with the first. */
async function removeUnused(folder: string, unused: RegExp): Promise<void> {
  const names = (await readdir(folder)).filter((name) => unused.test(name));
  await Promise.all(names.map((name) => rm(join(folder, name))));
}

/** Which page Pagefind calls what: it names pages by their content, and tells only in its fragments. */
async function pagefindNames(folder: string): Promise<Map<number, string>> {
  const files = await readdir(join(folder, 'fragment'));
  const entries = files.map(async (file): Promise<[number, string]> => {
    const text = gunzipSync(await readFile(join(folder, 'fragment', file))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    return [Number(url.slice(2)), file.replace('.pf_fragment', '')];
  });
  const names = new Map(await Promise.all(entries));
  const length = tellingLength([...names.values()]);
  return new Map([...names].map(([place, name]) => [place, name.slice(0, length)]));
}

/** The fewest characters by which names differ. */
function tellingLength(names: readonly string[]): number {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const lengths = Array.from({ length: longest }, (_, i) => i + 1);
  return (
    lengths.find((n) => new Set(names.map((name) => name.slice(0, n))).size === names.length) ??
    longest
  );
}

/** Writes a Pagefind index of pages, each with its place, and tells what Pagefind calls them. */
export async function writePagefindIndex(
  folder: string,
  pages: readonly [number, string][],
  unused: RegExp,
): Promise<Map<number, string>> {
  const { index } = await createIndex({ forceLanguage: 'zh' });
  if (!index) {
    throw new Error(
      'Pagefind did not start: its binary for this machine is missing. Run `npm ci`.',
    );
  }
  for (const [place, content] of pages) {
    const { errors } = await index.addHTMLFile({ url: `/#${place}`, content });
    if (errors.length > 0)
      throw new Error(`Pagefind refused record ${place}: ${errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: folder });
  await removeUnused(folder, unused);
  const names = await pagefindNames(folder);
  // They hold tokens; what people read stands beside them as passages.
  await rm(join(folder, 'fragment'), { recursive: true });
  return names;
}

/** Pagefind's module comes with names that only people need. */
export async function minifyModule(path: string): Promise<void> {
  const { code } = await minify(path, await readFile(path, 'utf8'), { module: true });
  await writeFile(path, code);
}

const PROGRAM = 'wasm.unknown.pagefind';
const UNPACKED_PROGRAM = 'wasm.unknown.wasm';

/**
 * Pagefind's program comes as gzip under a name of its own, which no server compresses further.
 * Unpacked and named for what it is, brotli makes it a tenth of all bytes of a first search smaller;
 * Pagefind's module takes it either way. The module asks for `wasm.<what the entry says>.pagefind`.
 */
export async function unpackProgram(folder: string): Promise<void> {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryPath, 'utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  for (const language of Object.values(entry.languages)) {
    language.wasm = `${UNPACKED_PROGRAM.replace('wasm.', '')}?of=`;
  }
  const packed = await readFile(join(folder, PROGRAM));
  await writeFile(join(folder, UNPACKED_PROGRAM), gunzipSync(packed));
  await writeFile(entryPath, JSON.stringify(entry));
  await rm(join(folder, PROGRAM));
}
