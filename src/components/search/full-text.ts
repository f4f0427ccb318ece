import type { Piece } from '../../search/engine/snippet.ts';
import { siteAddress } from '../site/address.ts';

/** A result of Pagefind's module. Excerpts mark words with `<mark>`; all other characters are escaped. */
interface PagefindData {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] } | null>;
}

/** A match in the full text: a heading and the surrounding words. */
export interface TextPlace {
  title: string;
  url: string;
  pieces: Piece[];
}

/** A page with matches. */
export interface TextPage extends TextPlace {
  places: TextPlace[];
}

/**
 * The smallest valid module. It fails to compile where WebAssembly is unknown or is refused under the site's policy.
 */
const EMPTY_MODULE = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Whether this browser can run the full-text search. */
export function canSearchFullText(): boolean {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

let pagefind: Promise<Pagefind> | undefined;

/**
 * Pagefind's own module. No worker, since the content policy forbids it. A failure is not cached, so the next query
 * retries.
 */
function getPagefind(): Promise<Pagefind> {
  const basePath = siteAddress('pagefind/');
  const module = `${basePath}pagefind.js`;
  pagefind ??= import(/* @vite-ignore */ module).then(({ createInstance }) =>
    createInstance({ basePath, baseUrl: siteAddress(''), noWorker: true }),
  );
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

/** An excerpt as text pieces, highlighted or not. Markup is never written from a string. */
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

/**
 * Searches the full text for the words of a query, as typed. A page is fetched when it is shown. Rejects if the index
 * cannot be loaded.
 */
export async function searchFullText(query: string): Promise<(() => Promise<TextPage>)[]> {
  const found = await (await getPagefind()).search(query).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return (found?.results ?? []).map((result) => async () => pageOf(await result.data()));
}
