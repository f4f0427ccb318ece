import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SiteCopy } from './site-copy.ts';

const ROOT = 'https://example.org/employment-plan/';
const copy = new SiteCopy();
const read = (path: string) => readFileSync(copy.path(`dist/${path}`), 'utf8');
const build = async (environment: Record<string, string>) => {
  const address = { SITE_URL: 'https://example.org', BASE_PATH: '/employment-plan/' };
  const { exitCode, said } = await copy.build({ ...address, ...environment });
  if (exitCode !== 0) throw new Error(said);
};

/** All that is written for programs, by its path. */
function forPrograms(): Record<string, string> {
  const files = readdirSync(copy.path('dist'), { recursive: true, encoding: 'utf8' });
  const written = files.filter((name) =>
    /^data\/.*\.\w+$|\.(?:md|txt)$|^(?:feed|sitemap.*)\.xml$/.test(name),
  );
  return Object.fromEntries(
    written.map((name) => [name, readFileSync(join(copy.path('dist'), name), 'base64')]),
  );
}

const noon = (day: string) => String(Date.parse(`${day}T12:00:00+08:00`) / 1000);

describe('a site that knows its address, in a folder of its host', () => {
  let before: Record<string, string>;

  beforeAll(async () => {
    await build({ SOURCE_DATE_EPOCH: noon('2026-11-28'), TZ: 'Asia/Shanghai' });
    before = forPrograms();
    await build({ SOURCE_DATE_EPOCH: noon('2026-12-24'), TZ: 'America/New_York' });
  }, 240_000);
  afterAll(() => copy.dispose());

  test('lists its pages for crawlers by their whole addresses, and no frames', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap.xml`);
    const parser = new XMLParser({ isArray: (name) => name === 'sitemap' || name === 'url' });
    const index = parser.parse(read('sitemap.xml')).sitemapindex.sitemap;
    const parts = index.map(({ loc }: { loc: string }) => loc.replace(ROOT, ''));
    const pages = parts.flatMap((part: string) =>
      parser.parse(read(part)).urlset.url.map(({ loc }: { loc: string }) => loc),
    );
    for (const path of ['', 'articles/5/', 'plan/', 'measures/'])
      expect(pages).toContain(ROOT + path);
    expect(
      pages.filter((page: string) => !page.startsWith(ROOT) || /\/(?:embed|404)/.test(page)),
    ).toEqual([]);
  });

  test('has a feed, which each page names', () => {
    expect(XMLValidator.validate(read('feed.xml'))).toBe(true);
    expect(read('feed.xml')).toContain(`<link rel="self" href="${ROOT}feed.xml"/>`);
    expect(read('articles/5/index.html')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/employment-plan/feed.xml">',
    );
  });

  test('gives programs whole addresses', () => {
    const { plan, clauses, measures } = JSON.parse(read('data/plan.json'));
    const urls = [plan, ...clauses, ...measures].map(({ url }: { url: string }) => url);
    expect(urls.filter((url) => !url.startsWith(ROOT))).toEqual([]);
    expect(JSON.parse(read('data/plan.schema.json')).$id).toBe(`${ROOT}data/plan.schema.json`);
    for (const path of ['llms.txt', 'articles/5.md', 'data/ends.ics']) {
      const links = [...read(path).matchAll(/\]\(([^)]*)\)|^URL[^:]*:(.*)/gm)].map(
        ([, a = '', b]) => b ?? a,
      );
      expect(links.length, path).toBeGreaterThan(3);
      const others = links.filter((link) => !link.startsWith(ROOT) && !link.startsWith('tel:'));
      expect(others, path).toEqual([]);
    }
  });

  test('tells nobody when or where it was built: another day and zone write the same bytes', () => {
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(forPrograms()).toEqual(before);
  });
});
