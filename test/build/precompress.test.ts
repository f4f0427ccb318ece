import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { HookParameters } from 'astro';
import { afterAll, expect, test } from 'vitest';
import { precompressed } from '../../integrations/precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'precompress-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (word: string) => Buffer.from(`<!doctype html>${`<p>${word}</p>`.repeat(100)}`);

test('both versions of a page are of its file, even if the file has changed since it was rendered', async () => {
  const pages = {
    'articles/1/index.html': page('as rendered'),
    'articles/2/index.html': page('changed'),
    '404.html': page('not found'),
  };
  const { startPage, integration } = precompressed();
  // The first is compressed at once, the others wait.
  startPage('articles/2/', page('as rendered'));
  startPage('articles/1/', page('as rendered'));
  startPage('404/', page('not found'));
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), html);
  }
  const done = { dir: pathToFileURL(`${folder}/`), logger: { info: () => {} } };
  await integration.hooks['astro:build:done']?.(
    done as unknown as HookParameters<'astro:build:done'>,
  );
  for (const [name, html] of Object.entries(pages)) {
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`)))).toEqual(html);
    expect(gunzipSync(readFileSync(join(folder, `${name}.gz`)))).toEqual(html);
  }
});
