import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashSource } from '../src/layouts/hash-source.ts';
import { withAsyncScripts } from './async-scripts.ts';

const OWN_STYLES = "style-src 'self'";
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/**
 * A built page whose content policy names each of its style elements by a hash. Throws an Error where the page has no
 * policy, since it would be published without one.
 */
export function withStyleHashes(html: string): string {
  if (!html.includes(OWN_STYLES)) {
    throw new Error(
      `A built page has no policy with ${OWN_STYLES}, so it would go out without one. Let it use src/layouts/Page.astro, and build with NODE_ENV unset or “production”.`,
    );
  }
  const hashes = [...html.matchAll(STYLE)].map(([, styles = '']) => hashSource(styles));
  return html.replace(OWN_STYLES, [OWN_STYLES, ...new Set(hashes)].join(' '));
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** What can only be written once a page and its scripts are built: its policy's hashes, and how its scripts load. */
export const finishPages = (): AstroIntegration => ({
  name: 'finish-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const scripts = new Map(
        filesIn(join(folder, '_astro'), '.js').map((file) => [
          basename(file),
          readFileSync(file, 'utf8'),
        ]),
      );
      for (const page of filesIn(folder, '.html')) {
        const html = withAsyncScripts(readFileSync(page, 'utf8'), (name) => scripts.get(name));
        writeFileSync(page, withStyleHashes(html));
      }
    },
  },
});
