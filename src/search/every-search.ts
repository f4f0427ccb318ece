// The files that every search needs. They are named apart from what reads them, so that a page can
// ask for them before that has come.

/** Pagefind's program. */
export const PROGRAM_FILE = 'program.wasm';
/** An index of Pagefind's is two files in a folder: what it knows of the pages, and of the words. */
export const PAGES_FILE = 'pages.pf_meta';
export const WORDS_FILE = 'words.pf_index';
export const CATALOGUE_FILE = 'catalogue.json';
