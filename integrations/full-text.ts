import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Elements inside an indexed body that are controls or references, not text. */
const NOT_TEXT = [
  'plan-calculator',
  '.calc-no-script',
  '.cite',
  '.clause-label',
  '.measure-page',
  '.status',
];

/** The pages with `data-pagefind-body`. Pagefind ignores the others, but only after parsing them, which takes a second. */
const SEARCHED_PAGES = '{plan,articles/*}/index.html';

/** The scripts and styles of Pagefind's user interfaces, which this site does not use. */
const UNUSED = /(?:ui|highlight|worker)\.(?:js|css)$/;

/** Throws if Pagefind reports errors. */
function orThrow<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** Indexes the built pages with `data-pagefind-body` for full-text search. */
export const fullText = (): AstroIntegration => ({
  name: 'full-text',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const path = fileURLToPath(dir);
      const outputPath = join(path, 'pagefind');
      const { index } = orThrow(await createIndex({ excludeSelectors: NOT_TEXT }));
      if (!index) throw new Error('Pagefind did not start. Run `npm ci` to install its binary.');
      const pages = orThrow(await index.addDirectory({ path, glob: SEARCHED_PAGES }));
      orThrow(await index.writeFiles({ outputPath }));
      await close();
      for (const name of readdirSync(outputPath)) {
        if (UNUSED.test(name)) rmSync(join(outputPath, name));
      }
      logger.info(`${pages.page_count} pages in the full-text index.`);
    },
  },
});
