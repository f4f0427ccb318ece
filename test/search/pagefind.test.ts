import { readFile } from 'node:fs/promises';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCbor, writeCbor } from '../../src/search/cbor.ts';
import { type Pagefind, startPagefind } from '../../src/search/pagefind.ts';
import { indexPages, type PagefindFiles } from '../../src/search/pagefind-index.ts';

const page = (...paragraphs: [weight: number, words: string][]) =>
  `<html lang="zh"><body>${paragraphs
    .map(([weight, words]) => `<p data-pagefind-weight="${weight}">${words}</p>`)
    .join('')}</body></html>`;

const whole = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;
const half = (bytes: Uint8Array) => whole(bytes.subarray(0, bytes.length / 2));

let files: PagefindFiles;
let pagefind: Pagefind;

beforeAll(async () => {
  files = await indexPages([
    [7, page([1, 'aaaa bbbb'])],
    [30, page([9, 'aaaa'], [1, 'cccc'])],
  ]);
  await close();
  pagefind = await startPagefind(whole(files.program));
});
afterAll(close);

describe('Pagefind', () => {
  const search = (word: string) =>
    pagefind.open(whole(files.pages), whole(files.words), { page_length: 0 })(word);

  test('calls the pages that have a word by their places, and scores them by its weight there', () => {
    const found = search('aaaa');
    expect([...found.keys()].sort()).toEqual([30, 7].sort());
    expect(found.get(30)).toBeGreaterThan(found.get(7) ?? Infinity);
    expect([...search('bbbb').keys()]).toEqual([7]);
  });

  test('finds nothing for a word that no page has', () => {
    expect(search('dddd')).toEqual(new Map());
  });

  test('takes the ranking that it is given', () => {
    const scoreAt = (page_length: number) =>
      pagefind.open(whole(files.pages), whole(files.words), { page_length })('bbbb').get(7);
    expect(scoreAt(0)).not.toBe(scoreAt(1));
  });

  test('holds two indexes beside each other', async () => {
    const others = await indexPages([[1, page([1, 'bbbb'])]]);
    const first = pagefind.open(whole(files.pages), whole(files.words));
    const second = pagefind.open(whole(others.pages), whole(others.words));
    expect([...first('bbbb').keys()]).toEqual([7]);
    expect([...second('bbbb').keys()]).toEqual([1]);
    expect([...second('aaaa').keys()]).toEqual([]);
  });

  test('refuses an index that is cut short, or something else', () => {
    const { pages, words } = files;
    const html = new TextEncoder().encode('<!doctype html>');
    expect(() => pagefind.open(half(pages), whole(words))).toThrow('cut short');
    expect(() => pagefind.open(whole(pages), half(words))).toThrow('cut short');
    expect(() => pagefind.open(whole(html), whole(words))).toThrow('cut short');
    expect(() => pagefind.open(whole(pages), whole(html))).toThrow('cut short');
  });

  test('does not start where its program is cut short', async () => {
    await expect(startPagefind(half(files.program))).rejects.toThrow();
  });

  test('is of the version whose program is known here', async () => {
    const path = new URL('../../node_modules/pagefind/package.json', import.meta.url);
    const { version } = JSON.parse(await readFile(path, 'utf8'));
    expect(version, 'see whether src/search/pagefind.ts still says what its program takes').toBe(
      '1.5.2',
    );
  });
});

describe('CBOR', () => {
  test.each([
    ['0', [0x00], 0],
    ['the most that one byte holds', [0x17], 23],
    ['a number of two bytes', [0x18, 0x64], 100],
    ['a number of three bytes', [0x19, 0x03, 0xe8], 1000],
    ['a negative number', [0x38, 0x63], -100],
    ['a text', [0x64, 0x49, 0x45, 0x54, 0x46], 'IETF'],
    ['a text of Chinese', [0x63, 0xe6, 0xb0, 0xb4], '水'],
    ['lists in a list', [0x83, 0x01, 0x82, 0x02, 0x03, 0x80], [1, [2, 3], []]],
  ])('of %s reads and writes as RFC 8949 has it', (_, bytes, value) => {
    expect(readCbor(Uint8Array.from(bytes))).toEqual(value);
    expect([...writeCbor(value)]).toEqual(bytes);
  });

  test.each([
    ['cut short', [0x82, 0x01]],
    ['a text that is cut short', [0x64, 0x49]],
    ['a kind that Pagefind does not write', [0xa0]],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => readCbor(Uint8Array.from(bytes))).toThrow();
  });

  test('refuses to write a number that it would cut', () => {
    expect(() => writeCbor(65_536)).toThrow('65536');
  });
});
