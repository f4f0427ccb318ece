import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files-of.ts';

/** Compressible files. */
const shrinks = /\.(?:html|css|js|mjs|json|webmanifest|svg|xml|txt|csv|md|ics|wasm|utf16)$/;

/** Smaller files fit into one packet even without compression. */
const WORTHWHILE_BYTES = 512;

/** How a file is compressed with brotli: the quality, and the base-2 logarithm of the window in bytes. */
interface Level {
  quality: number;
  window: number;
}

/** For files that load with many pages, and the largest pages of clauses. */
const smallest: Level = {
  quality: constants.BROTLI_MAX_QUALITY,
  window: constants.BROTLI_DEFAULT_WINDOW,
};

/** For pages: half of the time of `smallest`, and 2 % larger. */
const small: Level = { quality: 10, window: constants.BROTLI_DEFAULT_WINDOW };

/**
 * For pages and downloads of which there are many: a fifteenth of the time of `small`, and 5 % larger. Up to quality 9, a
 * window above 64 KB needs tables of megabytes for each file, which takes more time than the compression.
 */
const fast: Level = { quality: 9, window: 16 };

const isFast = (name: string) =>
  /^(?:clauses|measures|embed)\/.+\/index\.html$|^data\/|\.(?:md|txt|csv|xml|ics)$/.test(name);

const levelOf = (name: string): Level => {
  if (isFast(name)) return fast;
  return name.endsWith('.html') ? small : smallest;
};

/** A clause's page above this size is compressed again at `smallest`: with its script of 0.5 KB it has to be below 7 KB. */
const CLAUSE_PAGE_BYTES = 6500;

const isClausePage = (name: string) => /^clauses\/.+\/index\.html$/.test(name);

const brotli = (bytes: Buffer, { quality, window }: Level) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: window,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const gzipAtBest = (bytes: Buffer) =>
  promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });

/** Compresses a file. Returns false if that is not worthwhile. */
async function compress(folder: string, name: string): Promise<boolean> {
  const path = join(folder, name);
  // Synchronous, because asynchronous calls would wait behind the encoders for a thread.
  const bytes = readFileSync(path);
  if (bytes.length < WORTHWHILE_BYTES) return false;
  const [br, gz] = await Promise.all([brotli(bytes, levelOf(name)), gzipAtBest(bytes)]);
  const isTooLarge = isClausePage(name) && br.length > CLAUSE_PAGE_BYTES;
  writeFileSync(`${path}.br`, isTooLarge ? await brotli(bytes, smallest) : br);
  writeFileSync(`${path}.gz`, gz);
  return true;
}

/**
 * Writes `name.br` (brotli 9 to 11) and `name.gz` (gzip 9) next to each compressible file, in parallel, for servers
 * that send precompressed files. Returns the number of files that have them.
 */
export async function precompress(folder: string): Promise<number> {
  const files = filesOf(folder)
    .filter((name) => shrinks.test(name))
    .values();
  let count = 0;
  // A shared iterator limits the number of concurrent files. Two per processor: one is read or written meanwhile.
  const compressNext = async () => {
    for (const name of files) if (await compress(folder, name)) count += 1;
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, compressNext));
  return count;
}

/** Compresses the built site. Must be the last integration. */
export const precompressed = (): AstroIntegration => ({
  name: 'precompressed',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const count = await precompress(fileURLToPath(dir));
      logger.info(`${count} files with brotli and gzip versions.`);
    },
  },
});
