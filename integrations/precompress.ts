import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files-of.ts';

/** Files that compression makes smaller. */
const shrinks = /\.(?:html|css|js|mjs|json|webmanifest|svg|xml|txt|csv|md|ics|wasm|utf16)$/;

/** Below this many bytes both fit into one packet either way. */
const WORTHWHILE_BYTES = 512;

/** Pages change with every build and are many: one level below the best takes a third of the time, for 2 % more. */
const PAGE_QUALITY = 10;

const brotli = (bytes: Buffer, quality: number) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const gzipAtBest = (bytes: Buffer) =>
  promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });

/** Returns whether the file has compressed forms; existing ones are kept. */
async function compress(path: string): Promise<boolean> {
  if (existsSync(`${path}.br`)) return true;
  const bytes = await readFile(path);
  if (bytes.length < WORTHWHILE_BYTES) return false;
  const quality = path.endsWith('.html') ? PAGE_QUALITY : constants.BROTLI_MAX_QUALITY;
  const [packed, gzipped] = await Promise.all([brotli(bytes, quality), gzipAtBest(bytes)]);
  await Promise.all([writeFile(`${path}.br`, packed), writeFile(`${path}.gz`, gzipped)]);
  return true;
}

/**
 * Writes `name.br` (brotli 11, of a page 10) and `name.gz` (gzip 9) beside each file of a built site that shrinks, on all processors,
 * for servers that send such files as they are. Returns how many files have them.
 */
export async function precompress(folder: string): Promise<number> {
  const files = filesOf(folder)
    .filter((name) => shrinks.test(name))
    .values();
  let count = 0;
  // All take from one iterator, so that only as many encoders as processors are in memory.
  const compressNext = async () => {
    for (const name of files) if (await compress(join(folder, name))) count += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, compressNext));
  return count;
}

/** Compresses the built site; the last of what a build does. */
export const precompressed = (): AstroIntegration => ({
  name: 'precompressed',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const count = await precompress(fileURLToPath(dir));
      logger.info(`${count} files have their brotli and gzip beside them.`);
    },
  },
});
