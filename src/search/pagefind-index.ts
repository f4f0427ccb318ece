import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';
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

/** What a search loads of Pagefind. */
export interface PagefindFiles {
  /** Its WebAssembly. */
  program: Uint8Array;
  /** What it knows of the pages, which it calls by their places. */
  pages: Uint8Array;
  /** Which page has which words, at what weight. */
  words: Uint8Array;
}

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

const SIGNATURE = 'pagefind_dcd';

/** Pagefind's files are gzip, which no server compresses further: brotli makes them a fifth smaller. */
function unpacked({ path, content }: PagefindFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error(`Pagefind wrote ${path} in another way than it used to.`);
  }
  return bytes.subarray(SIGNATURE.length);
}

/** Which page Pagefind calls what: it names pages by their content, and tells only in its fragments. */
function placesByName(files: readonly PagefindFile[]): Map<string, number> {
  return new Map(
    files.flatMap((file): [string, number][] => {
      const [, name] = /^fragment\/(.+)\.pf_fragment$/.exec(file.path) ?? [];
      if (!name) return [];
      const { url } = JSON.parse(unpacked(file).toString('utf8')) as { url: string };
      return [[name, Number(url.slice(2))]];
    }),
  );
}

type Pages = [version: string, pages: [name: string, length: number][], ...rest: Cbor[]];

/** The pages under the numbers that they have here, instead of names for which answers would need a list. */
function withPlaces(pages: Uint8Array, places: ReadonlyMap<string, number>): Uint8Array {
  const [version, named, ...rest] = readCbor(pages) as Pages;
  const numbered = named.map(([name, length]) => [String(places.get(name)), length]);
  return writeCbor([version, numbered, ...rest]);
}

type Posting = [page: number, positions: number[], ...rest: Cbor[]];
type Words = [words: [word: string, pages: Posting[], ...rest: Cbor[]][]];

/**
 * All words, without where in its page each stands: that is for excerpts and for phrases, and more than
 * a quarter of the bytes. A negative number is no position, but the weight of those that follow.
 */
function withoutPositions(chunks: readonly Uint8Array[]): Uint8Array {
  const words = chunks.flatMap((chunk) => (readCbor(chunk) as Words)[0]);
  const lighter = words.map(([word, pages, ...rest]) => {
    const weighed = pages.map(([page, positions, ...more]) => [
      page,
      positions.map((position) => Math.min(position, 0)),
      ...more,
    ]);
    return [word, weighed, ...rest];
  });
  return writeCbor([lighter]);
}

/** Pagefind's index of pages, each with its place, and the program that searches it. */
export async function indexPages(
  pages: readonly [place: number, content: string][],
): Promise<PagefindFiles> {
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
  const { files } = await index.getFiles();
  const these = (ending: string) =>
    files.filter(({ path }) => path.endsWith(ending)).map((file) => unpacked(file));
  const [[program], [known]] = [these('wasm.unknown.pagefind'), these('.pf_meta')];
  if (!program || !known) throw new Error('Pagefind wrote other files than it used to.');
  return {
    program,
    pages: withPlaces(known, placesByName(files)),
    words: withoutPositions(these('.pf_index')),
  };
}
