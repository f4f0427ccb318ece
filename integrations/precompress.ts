import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

const isPage = (name: string) => name.endsWith('.html');

const isDownload = (name: string) => /^data\/|\.(?:md|txt|csv|xml|ics)$/.test(name);

/**
 * Brotli quality of a file: 5 for embeddable pages and downloads, which takes a twentieth of the time of 10 and makes them
 * 8 % larger (6 to 9 save 1 % of that); 10 for other pages, which takes half of the time of 11 and makes them 2 % larger.
 * All other files load with many pages.
 */
function qualityOf(name: string): number {
  if (name.startsWith('embed/')) return 5;
  if (isPage(name)) return 10;
  return isDownload(name) ? 5 : constants.BROTLI_MAX_QUALITY;
}

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

/** The compressed versions of a file. */
interface Packed {
  br: Buffer;
  gz: Buffer;
}

async function pack(name: string, bytes: Buffer): Promise<Packed> {
  const [br, gz] = await Promise.all([brotli(bytes, qualityOf(name)), gzipAtBest(bytes)]);
  return { br, gz };
}

/** Compresses a file, unless it is already. Returns whether compressed versions exist. */
async function compress(folder: string, name: string, packOf: typeof pack): Promise<boolean> {
  const path = join(folder, name);
  if (existsSync(`${path}.br`)) return true;
  // Synchronous, because asynchronous calls would wait behind the encoders for a thread.
  const bytes = readFileSync(path);
  if (bytes.length < WORTHWHILE_BYTES) return false;
  const { br, gz } = await packOf(name, bytes);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
  return true;
}

/**
 * Writes `name.br` (brotli 5 to 11) and `name.gz` (gzip 9) next to each compressible file, in parallel, for servers
 * that send precompressed files. Returns the number of files that have them.
 */
export async function precompress(folder: string, packOf = pack): Promise<number> {
  const files = filesOf(folder)
    .filter((name) => shrinks.test(name))
    .values();
  let count = 0;
  // A shared iterator limits the number of concurrent encoders to the number of processors.
  const compressNext = async () => {
    for (const name of files) if (await compress(folder, name, packOf)) count += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, compressNext));
  return count;
}

/**
 * Compresses the built site. Must be the last integration. Pages given to `startPage` are compressed one after another
 * in a thread, while Astro and the other integrations work.
 */
export function precompressed(): {
  startPage(path: string, html: Buffer): void;
  integration: AstroIntegration;
} {
  const waiting = new Map<string, Buffer>();
  const done = new Map<string, Packed & { bytes: Buffer }>();
  let working: Promise<void> | undefined;
  async function work(): Promise<void> {
    for (const [name, bytes] of waiting) {
      waiting.delete(name);
      done.set(name, { bytes, ...(await pack(name, bytes)) });
    }
    working = undefined;
  }
  return {
    startPage(path, html) {
      waiting.set(`${path}index.html`, html);
      working ??= work();
      // An error is reported where `working` is awaited.
      working.catch(() => {});
    },
    integration: {
      name: 'precompressed',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          waiting.clear();
          await working;
          const count = await precompress(fileURLToPath(dir), async (name, bytes) => {
            const packed = done.get(name);
            return packed?.bytes.equals(bytes) ? packed : pack(name, bytes);
          });
          logger.info(`${count} files with brotli and gzip versions.`);
        },
      },
    },
  };
}
