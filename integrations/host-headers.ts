import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Adds the base path to the rules of a `_headers` file. Lines that are not indented are paths. */
export const underBase = (rules: string, base: string): string =>
  rules.replace(/^\//gm, base.endsWith('/') ? base : `${base}/`);

/** Adds the base path to `_headers`, because hosts match the whole path. */
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
