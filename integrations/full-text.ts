import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { filesOf } from './files-of.ts';

/** Elements inside an indexed body that are controls or references, not text. */
const NOT_TEXT = [
  'plan-calculator',
  '.calc-no-script',
  '.cite',
  '.clause-label',
  '.measure-page',
  '.status',
];

/** The pages with text to search. Pagefind would ignore the others, but only after parsing them. */
const searchedPages = (folder: string) =>
  filesOf(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ sourcePath: name, content: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ content }) => content.includes('data-pagefind-body'));

/** Excludes the scripts and styles of Pagefind's user interfaces, which this site does not use. */
const isUsed = (path: string) => !/(?:ui|highlight|worker)\.(?:js|css)$/.test(path);

/** Throws if Pagefind reports errors. */
function orThrow<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** Pagefind's own `writeFiles` answers before its files are on disk: in 1 of 25 runs, `close` left an empty one. */
function writeAll(folder: string, files: readonly { path: string; content: Uint8Array }[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Indexes the built pages with `data-pagefind-body` for full-text search. */
export const fullText = (): AstroIntegration => ({
  name: 'full-text',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      const { index } = orThrow(await createIndex({ excludeSelectors: NOT_TEXT }));
      if (!index) throw new Error('Pagefind did not start. Run `npm ci` to install its binary.');
      const pages = searchedPages(folder);
      for (const page of pages) orThrow(await index.addHTMLFile(page));
      const { files } = orThrow(await index.getFiles());
      writeAll(
        join(folder, 'pagefind'),
        files.filter(({ path }) => isUsed(path)),
      );
      await close();
      logger.info(`${pages.length} pages in the full-text index.`);
    },
  },
});
