import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files that shrink. */
const shrinks = /\.(?:html|css|js|mjs|json|webmanifest|svg|xml|txt|ics|wasm)$/;

/** Below this many bytes both fit into one packet either way. */
const WORTHWHILE_BYTES = 512;

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const gzip = (bytes: Buffer) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });

/**
 * Writes `name.br` (brotli 11) and `name.gz` (gzip 9) beside each file of a built site that shrinks,
 * for servers that send such files as they are. Returns how many files it compressed.
 */
export function precompress(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => shrinks.test(path) && statSync(path).size >= WORTHWHILE_BYTES);
  for (const path of files) {
    const bytes = readFileSync(path);
    writeFileSync(`${path}.br`, brotli(bytes));
    writeFileSync(`${path}.gz`, gzip(bytes));
  }
  return files.length;
}

if (import.meta.main) {
  const start = performance.now();
  const count = precompress(process.argv[2] ?? 'dist');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Precompressed ${count} files in ${seconds} s.`);
}
