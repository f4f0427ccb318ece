import type { Piece } from '../../search/snippet.ts';
import { siteAddress } from '../site/address.ts';

/** What Pagefind's module gives of a result. Its excerpts mark words with `<mark>`, their other characters are escaped. */
interface PagefindData {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] } | null>;
}

/** A place in the full text: a heading, and the words around what was found. */
export interface TextPlace {
  title: string;
  url: string;
  pieces: Piece[];
}

/** A page of the full text in which something was found, and its places. */
export interface TextPage extends TextPlace {
  places: TextPlace[];
}

/** The smallest program there is: refused where a browser knows no WebAssembly, or not under this site's policy. */
const NO_PROGRAM = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Whether this browser can search in the full text. */
export function canSearchFullText(): boolean {
  try {
    return new WebAssembly.Module(NO_PROGRAM) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

let pagefind: Promise<Pagefind> | undefined;

/** Pagefind's own module; no worker, since the policy allows none. A failure is forgotten, so that the next question tries again. */
function thePagefind(): Promise<Pagefind> {
  const basePath = siteAddress('pagefind/');
  const module = `${basePath}pagefind.js`;
  pagefind ??= import(/* @vite-ignore */ module).then(async ({ createInstance }) => {
    const options = { basePath, baseUrl: siteAddress(''), noWorker: true };
    const instance = createInstance(options) as Pagefind;
    return instance;
  });
  return pagefind.catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');

/** An excerpt as texts, marked or not: no markup is written from a string. */
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(/(<mark>[^<]*<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => ({
      text: decoded(part.replace(/<\/?mark>/g, '')),
      marked: part.startsWith('<mark>'),
    }));

const placeOf = ({ title, url, excerpt }: PagefindData['sub_results'][number]): TextPlace => ({
  title,
  url,
  pieces: piecesOf(excerpt),
});

const pageOf = ({ url, meta, excerpt, sub_results }: PagefindData): TextPage => ({
  ...placeOf({ title: meta.title ?? url, url, excerpt }),
  places: sub_results.filter((place) => place.url !== url).map(placeOf),
});

/** Where the full text has a question's words, as typed: each page is read when it is shown. Rejects where the index cannot be loaded. */
export async function searchFullText(query: string): Promise<(() => Promise<TextPage>)[]> {
  const found = await (await thePagefind()).search(query).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return (found?.results ?? []).map((result) => async () => pageOf(await result.data()));
}
