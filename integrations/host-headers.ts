import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The rules of a `_headers` file for a site in a folder of its host: a path is whatever is not indented. */
export const underBase = (rules: string, base: string): string =>
  rules.replace(/^\//gm, base.endsWith('/') ? base : `${base}/`);

/** Gives public/_headers the folder of its host that the site is built for; hosts match whole paths. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const file = join(fileURLToPath(dir), '_headers');
        writeFileSync(file, underBase(readFileSync(file, 'utf8'), base));
      },
    },
  };
}
