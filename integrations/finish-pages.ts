import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashSource } from '../src/layouts/hash-source.ts';
import { filesOf } from './files-of.ts';

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

/**
 * A page whose scripts are `async`. Deferred scripts delay the end of parsing, and Chromium scrolls to the `#…` of a link
 * only then, seconds after the page can be read. Each script waits for `DOMContentLoaded` itself
 * (`src/components/page/on-dom-ready.ts`).
 */
export const withAsyncScripts = (html: string): string =>
  html.replaceAll('<script type="module" src=', '<script type="module" async src=');

/** What can only be written once a page is built: its policy's hashes, and how its scripts load. */
export const finishPages = (): AstroIntegration => ({
  name: 'finish-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const name of filesOf(folder).filter((file) => file.endsWith('.html'))) {
        const page = join(folder, name);
        writeFileSync(page, withStyleHashes(withAsyncScripts(readFileSync(page, 'utf8'))));
      }
    },
  },
});
