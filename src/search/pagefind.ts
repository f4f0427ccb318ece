// Runs Pagefind's WebAssembly. Its own module does that too, and much more that this site has no use
// for: excerpts, filters, a worker, unpacking. It is a tenth of all bytes of a first search, and asks
// for the index in four turns of the line.

/** Where a text or bytes stand in the program's memory, and how many bytes they are. */
type Span = [at: number, length: number];

/** What the program of Pagefind 1.5.2 takes and gives. An index is a number to it; 0 is none. */
interface Program {
  memory: WebAssembly.Memory;
  init_pagefind(...pages: Span): number;
  load_index_chunk(index: number, ...words: Span): number;
  set_ranking_weights(index: number, ...weights: Span): number;
  search(index: number, ...asked: [...Span, ...Span, ...Span, ...Span, number, number]): Span;
  /** What it is handed it frees itself, what it hands out is to be freed. */
  __wbindgen_malloc(length: number, alignment: number): number;
  __wbindgen_free(at: number, length: number, alignment: number): void;
  __wbindgen_start(): void;
}

/** Pagefind's ranking, in the names of its program. */
export type Ranking = Partial<Record<'page_length' | 'term_frequency', number>>;

/** Pagefind's score of each page that has a word, by the page's place. */
export type Search = (word: string) => ReadonlyMap<number, number>;

/** Pagefind's program, which opens indexes. */
export interface Pagefind {
  /** Opens the index that stands in a file's sections. Throws where one is missing or cut short. */
  open(file: WebAssembly.Module, ranking?: Ranking): Search;
}

/** What stands in a section of a file. Throws where there is none of that name. */
export function bytesIn(file: WebAssembly.Module, name: string): Uint8Array {
  const [bytes] = WebAssembly.Module.customSections(file, name);
  if (!bytes) throw new Error(`The search index lacks its ${name}.`);
  return new Uint8Array(bytes);
}

/** The same where it is a text. */
export const textIn = (file: WebAssembly.Module, name: string) =>
  new TextDecoder().decode(bytesIn(file, name));

// The table of what it shares with a page's script, of which a search needs nothing.
const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table() {} } };

/** Starts Pagefind's program. Rejects where the file holds another one, or none. */
export async function startPagefind(file: WebAssembly.Module): Promise<Pagefind> {
  const { exports } = await WebAssembly.instantiate(file, imports);
  const program = exports as unknown as Program;
  program.__wbindgen_start();

  function handBytes(given: Uint8Array): Span {
    const at = program.__wbindgen_malloc(given.length, 1);
    // Its memory may have grown, and moved, with the line before.
    new Uint8Array(program.memory.buffer).set(given, at);
    return [at, given.length];
  }
  const hand = (text: string) => handBytes(new TextEncoder().encode(text));

  function take([at, length]: Span): string {
    const text = new TextDecoder().decode(new Uint8Array(program.memory.buffer, at, length));
    program.__wbindgen_free(at, length, 1);
    return text;
  }

  function open(file: WebAssembly.Module, ranking: Ranking = {}): Search {
    const empty = program.init_pagefind(...handBytes(bytesIn(file, 'pages')));
    const full = empty && program.load_index_chunk(empty, ...handBytes(bytesIn(file, 'words')));
    if (!full) throw new Error('The search index is cut short.');
    const index = program.set_ranking_weights(full, ...hand(JSON.stringify(ranking)));
    return (word) => {
      const [filters, order] = [hand('{}'), hand('')];
      const found = program.search(index, ...hand(word), ...hand(word), ...filters, ...order, 0, 0);
      const { results } = JSON.parse(take(found)) as { results: { p: string; s: number }[] };
      return new Map(results.map(({ p: place, s: score }) => [Number(place), score]));
    };
  }

  return { open };
}
