import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { BuiltSite } from './page-weight.ts';

const site = new BuiltSite('dist');
const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');

const clauses = readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([, text]) => text !== '');

/** The text files of the site. */
const texts = site.files().filter((path) => /\.md$|^\/llms(?:-full)?\.txt$/.test(path));

describe('the data of the built site', () => {
  test('is valid against its schema', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(JSON.parse(read('data/plan.schema.json')));
    expect(isValid(JSON.parse(read('data/plan.json'))), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('starts with a UTF-8 byte order mark in CSV files, which Excel needs', () => {
    for (const name of ['clauses', 'measures', 'figures']) {
      const bytes = readFileSync(`dist/data/${name}.csv`);
      expect([...bytes.subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
    }
  });

  test('links to pages that exist', () => {
    const { plan, clauses: all, measures } = JSON.parse(read('data/plan.json'));
    const addresses = [plan, ...all, ...measures].map(({ url }: { url: string }) => url);
    expect(addresses.filter((url) => !existsSync(`dist${url}index.html`))).toEqual([]);
  });

  test('has no feed and no sitemap in a build without SITE_URL', () => {
    expect(existsSync('dist/feed.xml')).toBe(false);
    expect(existsSync('dist/sitemap.xml')).toBe(false);
    expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });
});

describe('the text files', () => {
  test('exist for the whole text, each article and each measure', () => {
    const { measures } = JSON.parse(read('data/plan.json'));
    const wanted = [
      '/llms.txt',
      '/llms-full.txt',
      '/plan.md',
      ...Array.from({ length: 9 }, (_, i) => `/articles/${i + 1}.md`),
      ...measures.map(({ id }: { id: string }) => `/measures/${id}.md`),
    ];
    expect(texts.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(texts)(
    '%s says at the top that the plan has ended, the dates it describes, and that it is not official',
    (path) => {
      const top = read(path)
        .split('\n')
        .find((line) => line.startsWith('> '));
      expect(read(path).indexOf(top ?? '')).toBeLessThan(40);
      expect(top).toMatch(
        /已于 2023-12-31 到期失效。这里写的是.*（2021-10-01 至 2023-12-31）.*不是现在能领的钱。本站不是政府网站/,
      );
    },
  );

  test.each(texts)('%s has no numeric character references and no empty links', (path) => {
    expect(read(path)).not.toMatch(/&#x|\]\(\)|\[\]\(|\u200b/);
  });

  test.each(['plan.md', 'llms-full.txt'])('%s contains every clause word for word', (path) => {
    const text = read(path);
    expect(clauses.filter(([, words = '']) => !text.includes(words))).toEqual([]);
  });

  test('each article in Markdown contains its clauses word for word', () => {
    const missing = clauses.filter(([id = '', words = '']) => {
      const article = /^art_(\d+)/.exec(id)?.[1];
      return article && !read(`articles/${article}.md`).includes(words);
    });
    expect(missing).toEqual([]);
  });

  test('llms.txt links to files that exist, and its first section is about today', () => {
    const text = read('llms.txt');
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, words]) => words);
    expect(headings).toEqual([
      '今天',
      '记录：方案当时怎样规定',
      '记录：全部措施',
      '数据',
      'Optional',
    ]);
    expect(text).toMatch(/12333.*12345/);
    const links = [...text.matchAll(/\]\((\/[^)#]*)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(75);
    expect(links.filter((link) => !existsSync(`dist${link}`))).toEqual([]);
  });
});

test('every alternate format that a page links to exists', () => {
  const named = site
    .pages()
    .flatMap((path) => [
      ...site.read(path).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g),
    ])
    .map(([, type, href = '']) => ({ type, href }));
  expect(named.filter(({ href }) => !existsSync(`dist${href}`))).toEqual([]);
  const types = new Set(named.map(({ type }) => type));
  expect(types).toEqual(
    new Set([
      'text/markdown',
      'application/akn+xml',
      'application/json',
      'text/csv',
      'text/calendar',
    ]),
  );
});
