import { CATALOGUE_FILE, PAGES_FILE, PROGRAM_FILE, WORDS_FILE } from '../../search/every-search.ts';

// How the files of the search index are asked for. Every page loads this, so that the first touch of
// the field asks for all at once: on a slow line each turn counts.

// As in address.ts, which is too much for every page to load.
const folder = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/`;
const begun = new Map<string, Promise<Response>>();

// What belongs together must be of one build; what an answer shows may be older.
const ask = (name: string) =>
  fetch(folder + name, { cache: name.startsWith('passages') ? 'default' : 'no-cache' });

/** Asks for all that a search needs, before what searches is there to take it. */
export function askAhead(): void {
  for (const name of [PROGRAM_FILE, PAGES_FILE, WORDS_FILE, CATALOGUE_FILE]) {
    const response = ask(name);
    // That it failed is told where it is waited for.
    response.catch(() => {});
    begun.set(name, response);
  }
}

/** A file of the index, taken from what was asked for ahead where it was. Rejects where it does not arrive. */
export async function indexFile(name: string): Promise<Response> {
  const asked = begun.get(name) ?? ask(name);
  // A body is read once, and a failure is tried again.
  begun.delete(name);
  const response = await asked;
  if (!response.ok) throw new Error(`The search index lacks ${name} (${response.status}).`);
  return response;
}
