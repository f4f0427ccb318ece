import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { precompress } from '../../integrations/precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'precompress-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (word: string) => Buffer.from(`<!doctype html>${`<p>${word}</p>`.repeat(100)}`);

test('writes both versions of each compressible file, in any folder, and none of the others', async () => {
  const files = {
    'index.html': page('home'),
    'articles/2/index.html': page('an article'),
    'clauses/art_2/index.html': page('a clause'),
    'data/measures.json': page('data'),
    '_astro/script.js': page('a script'),
  };
  const others = { 'short.html': Buffer.from('<p>fits into one packet'), 'picture.png': page('') };
  for (const [name, bytes] of Object.entries({ ...files, ...others })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  expect(await precompress(folder)).toBe(5);
  for (const [name, bytes] of Object.entries(files)) {
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`)))).toEqual(bytes);
    expect(gunzipSync(readFileSync(join(folder, `${name}.gz`)))).toEqual(bytes);
  }
  for (const name of Object.keys(others))
    expect(existsSync(join(folder, `${name}.br`))).toBe(false);
});

test('compresses a large page of a clause better than one of a measure', async () => {
  const words = readFileSync('README.md', 'utf8') + readFileSync('CONTRIBUTING.md', 'utf8');
  const names = ['clauses/art_3/index.html', 'measures/settling-in/index.html'];
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), words);
  }
  await precompress(folder);
  const [clause = 0, measure = 0] = names.map(
    (name) => readFileSync(join(folder, `${name}.br`)).length,
  );
  expect(measure).toBeGreaterThan(6500);
  expect(clause).toBeLessThan(measure);
});
