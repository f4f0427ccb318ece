import { SEARCH_FILE } from '../../search/search-file.ts';

// How the files of the search index are asked for. Every page loads this, so that the first touch of
// the field asks for what searches beside what shows the answers: on a slow line each turn counts.

// As in address.ts, which is too much for every page to load.
const folder = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/`;
let ahead: Promise<Response> | undefined;

// Passages show what they always did, should they be older than the index.
const ask = (name: string) =>
  fetch(folder + name, { cache: name.startsWith('passages') ? 'default' : 'no-cache' });

/** Asks for what every search needs, before what searches is there to take it. */
export function askAhead(): void {
  ahead = ask(SEARCH_FILE);
  // That it failed is told where it is waited for.
  ahead.catch(() => {});
}

/** What was asked for ahead, once: its body is read once, and a failure is tried again. */
function takeAhead(): Promise<Response> | undefined {
  const taken = ahead;
  ahead = undefined;
  return taken;
}

/** A file of the index. Rejects where it does not arrive. */
export async function indexFile(name: string): Promise<Response> {
  const response = await ((name === SEARCH_FILE && takeAhead()) || ask(name));
  if (!response.ok) throw new Error(`The search index lacks ${name} (${response.status}).`);
  return response;
}
