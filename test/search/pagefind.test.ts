import { readFile } from 'node:fs/promises';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCbor, writeCbor } from '../../src/search/cbor.ts';
import { bytesIn, type Pagefind, startPagefind, textIn } from '../../src/search/pagefind.ts';
import { indexPages, type PagefindFiles } from '../../src/search/pagefind-index.ts';
import { NO_PROGRAM, withSections } from '../../src/search/sections.ts';

const page = (...paragraphs: [weight: number, words: string][]) =>
  `<html lang="zh"><body>${paragraphs
    .map(([weight, words]) => `<p data-pagefind-weight="${weight}">${words}</p>`)
    .join('')}</body></html>`;

const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);
const compiled = (program: Uint8Array, sections: Parameters<typeof withSections>[1]) =>
  WebAssembly.compile(new Uint8Array(withSections(program, sections)));

let files: PagefindFiles;
let file: WebAssembly.Module;
let pagefind: Pagefind;

beforeAll(async () => {
  files = await indexPages([
    [7, page([1, 'aaaa bbbb'])],
    [30, page([9, 'aaaa'], [1, 'cccc'])],
  ]);
  const { program, ...index } = files;
  file = await compiled(program, index);
  pagefind = await startPagefind(file);
});
afterAll(close);

describe('Pagefind', () => {
  test('calls the pages that have a word by their places, and scores them by its weight there', () => {
    const search = pagefind.open(file, { page_length: 0 });
    const found = search('aaaa');
    expect([...found.keys()].sort()).toEqual([30, 7].sort());
    expect(found.get(30)).toBeGreaterThan(found.get(7) ?? Infinity);
    expect([...search('bbbb').keys()]).toEqual([7]);
  });

  test('finds nothing for a word that no page has', () => {
    expect(pagefind.open(file)('dddd')).toEqual(new Map());
  });

  test('takes the ranking that it is given', () => {
    const scoreAt = (page_length: number) => pagefind.open(file, { page_length })('bbbb').get(7);
    expect(scoreAt(0)).not.toBe(scoreAt(1));
  });

  test('holds two indexes beside each other', async () => {
    const { pages, words } = await indexPages([[1, page([1, 'bbbb'])]]);
    const first = pagefind.open(file);
    const second = pagefind.open(await compiled(NO_PROGRAM, { pages, words }));
    expect([...first('bbbb').keys()]).toEqual([7]);
    expect([...second('bbbb').keys()]).toEqual([1]);
    expect([...second('aaaa').keys()]).toEqual([]);
  });

  test('refuses an index that is cut short, something else, or missing', async () => {
    const { pages, words } = files;
    const opening = async (sections: Parameters<typeof withSections>[1]) => {
      const broken = await compiled(NO_PROGRAM, sections);
      return () => pagefind.open(broken);
    };
    expect(await opening({ pages: half(pages), words })).toThrow('cut short');
    expect(await opening({ pages, words: half(words) })).toThrow('cut short');
    expect(await opening({ pages: '<!doctype html>', words })).toThrow('cut short');
    expect(await opening({ pages, words: '<!doctype html>' })).toThrow('cut short');
    expect(await opening({ pages })).toThrow('lacks its words');
  });

  test('does not start where there is no program', async () => {
    await expect(startPagefind(await compiled(NO_PROGRAM, {}))).rejects.toThrow();
  });

  test('is of the version whose program is known here', async () => {
    const path = new URL('../../node_modules/pagefind/package.json', import.meta.url);
    const { version } = JSON.parse(await readFile(path, 'utf8'));
    expect(version, 'see whether src/search/pagefind.ts still says what its program takes').toBe(
      '1.5.2',
    );
  });
});

describe('a section', () => {
  test.each([0, 1, 127, 128, 300, 70_000])('of %i bytes is read as it was written', async (n) => {
    const content = new Uint8Array(n).fill(7);
    const module = await compiled(NO_PROGRAM, { first: '一', second: content });
    expect(textIn(module, 'first')).toBe('一');
    expect(bytesIn(module, 'second')).toEqual(content);
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
