import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const published = readFileSync(
  new URL('./fixtures/published-addresses.txt', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n');

const fileOf = (path: string) => join(dist, path.endsWith('/') ? `${path}index.html` : path);
const pages = new Map<string, string>();

function pageAt(path: string): string {
  const known = pages.get(path) ?? readFileSync(fileOf(path), 'utf8');
  pages.set(path, known);
  return known;
}

/** Why a published address no longer works; null if it does. */
function fault(address: string): string | null {
  const [path = '', id] = address.split('#');
  if (!existsSync(fileOf(path))) return `${address}: there is no such page`;
  if (id && !pageAt(path).includes(` id="${id}"`)) return `${address}: the page has no such anchor`;
  return null;
}

// The list was taken from the site published on 2026-11-24. Addresses are added, never removed, except
// /build.json, which only a check of this project used.
test('every published address and anchor still exists', () => {
  expect(published.length).toBeGreaterThan(600);
  expect(published.flatMap((address) => fault(address) ?? [])).toEqual([]);
});
