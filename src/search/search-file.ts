/**
 * The one file that every search needs: Pagefind's program, and as sections of it the index that it
 * searches and the catalogue, so that they are of one build wherever the file comes from. It is named
 * apart from what reads it, so that a page can ask for it before that has come.
 */
export const SEARCH_FILE = 'search.wasm';
