import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../integrations/files-of.ts';
import { headerRules } from '../site/host-headers.ts';
import { BuiltSite } from '../site/page-weight.ts';
import { SiteCopy } from './site-copy.ts';

const BASE = '/employment-plan/';
const ROOT = `https://example.org${BASE}`;
const copy = new SiteCopy();
const read = (path: string) => readFileSync(copy.path(`dist/${path}`), 'utf8');
const build = async (environment: Record<string, string>) => {
  const address = { SITE_URL: 'https://example.org', BASE_PATH: BASE };
  const { exitCode, output } = await copy.build({ ...address, ...environment });
  if (exitCode !== 0) throw new Error(output);
};

const files = () => filesOf(copy.path('dist'));
const pages = () => files().filter((name) => name.endsWith('.html'));

const hashOf = (name: string) =>
  createHash('sha256')
    .update(readFileSync(copy.path(`dist/${name}`)))
    .digest('hex');
/** The hash of every file of the site. */
const hashes = () => Object.fromEntries(files().map((name) => [name, hashOf(name)]));

/** A clause id that is treated as retired, and its successor. */
const RETIRED = { old: 'art_5__para_9', current: 'art_5__para_2' };

/** The links of a page that leave the folder of the site, or whose target does not exist. */
function brokenLinks(file: string): string[] {
  const here = new URL(file.replace(/index\.html$/, ''), ROOT);
  const links = [...read(file).matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(
    ([, to = '']) => to,
  );
  return [...new Set(links)].filter((link) => {
    const { href, origin, pathname } = new URL(link, here);
    if (!/^https?:/.test(href) || origin !== here.origin) return !/^(?:tel|mailto):/.test(href);
    if (!pathname.startsWith(BASE)) return true;
    const path = decodeURIComponent(pathname.slice(BASE.length));
    return !existsSync(copy.path(`dist/${path}${/(^|\/)$/.test(path) ? 'index.html' : ''}`));
  });
}

const noon = (day: string) => String(Date.parse(`${day}T12:00:00+08:00`) / 1000);

describe('a build with SITE_URL and BASE_PATH', () => {
  let before: Record<string, string>;

  beforeAll(async () => {
    writeFileSync(
      copy.path('src/policy/plans/jiangmen-2021-14/clauses.aliases.json'),
      JSON.stringify({ [RETIRED.old]: RETIRED.current }),
    );
    // Two days after every change in the feed, which has no entries of later days.
    await build({ SOURCE_DATE_EPOCH: noon('2027-06-01'), TZ: 'Asia/Shanghai' });
    before = hashes();
    await build({ SOURCE_DATE_EPOCH: noon('2027-06-27'), TZ: 'America/New_York' });
  }, 240_000);
  afterAll(() => copy.dispose());

  test('has a sitemap of absolute addresses, without embedded pages', () => {
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

  test('has a feed that pages link to', () => {
    expect(XMLValidator.validate(read('feed.xml'))).toBe(true);
    expect(read('feed.xml')).toContain(`<link rel="self" href="${ROOT}feed.xml"/>`);
    expect(read('articles/5/index.html')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/employment-plan/feed.xml">',
    );
  });

  test('has absolute addresses in its data', () => {
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

  test('has a page for every clause, measure and embedded measure, and the lists', () => {
    const { clauses, measures } = JSON.parse(read('data/plan.json'));
    const idsOf = (all: { id: string }[]) => all.map(({ id }) => id);
    const wanted = [
      ...[RETIRED.old, ...idsOf(clauses)].map((id) => `clauses/${id}/`),
      ...idsOf(measures).flatMap((id) => [`measures/${id}/`, `embed/${id}/`]),
      ...['measures/', 'clauses/', 'articles/', 'data/'],
    ];
    expect(wanted).toHaveLength(155 + 60 + 60 + 4);
    expect(pages()).toEqual(expect.arrayContaining(wanted.map((path) => `${path}index.html`)));
  });

  test('has no clause page over 7 KB as sent, with styles, script and QR code', () => {
    const site = new BuiltSite(copy.path('dist'), BASE);
    const { clauses } = JSON.parse(read('data/plan.json'));
    const ids: string[] = [RETIRED.old, ...clauses.map(({ id }: { id: string }) => id)];
    expect(ids).toHaveLength(155);
    const weights = ids.map((id) => site.weighAsSent(`${BASE}clauses/${id}/`));
    for (const { path, files } of weights)
      expect(
        files.map(({ name }) => name),
        path,
      ).toEqual([path, expect.stringContaining('.js')]);
    const tooHeavy = weights.filter(({ html, css, js }) => html + css + js > 7000);
    expect(tooHeavy).toEqual([]);
    expect(read('clauses/art_3/index.html')).toMatch(/<svg viewBox="0 -\.5 (\d+) \1"/);
  });

  test('has only links to existing files below its base path', () => {
    const broken = pages().flatMap((file) => brokenLinks(file).map((link) => `${file}: ${link}`));
    expect(broken).toEqual([]);
  });

  test('shows at the address of a retired clause its successor, with the successor’s canonical address', () => {
    const page = read(`clauses/${RETIRED.old}/index.html`);
    expect(page).toContain(`data-clause="${RETIRED.current}"`);
    expect(page).toContain(`<link rel="canonical" href="${ROOT}clauses/${RETIRED.current}/">`);
    expect(page).not.toContain(`clauses/${RETIRED.old}/`);
    for (const path of ['articles/5', 'plan'])
      expect(read(`${path}/index.html`)).toContain(`id="${RETIRED.old}"`);
  });

  test('has a canonical address on each page except the 404 page, and an absolute image address', () => {
    for (const file of pages()) {
      const html = read(file);
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
      const own = `${ROOT}${file.replace(/index\.html$/, '')}`
        .replace('/embed/', '/measures/')
        .replace(RETIRED.old, RETIRED.current);
      expect(canonical, file).toBe(file === '404.html' ? undefined : own);
      expect(html, file).not.toContain(`${ROOT}404`);
      expect(/"og:image" content="([^"]*)"/.exec(html)?.[1], file).toMatch(
        /^https:\/\/example\.org\/employment-plan\/og\/[\w-]+\.png$/,
      );
    }
  });

  test('has a manifest with paths below its base path', () => {
    const manifest = JSON.parse(read('manifest.webmanifest'));
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([BASE, BASE, BASE]);
    for (const { src } of manifest.icons) {
      expect(src.startsWith(BASE), src).toBe(true);
      expect(files()).toContain(src.slice(BASE.length));
    }
  });

  test('has a _headers file with paths below its base path', () => {
    const paths = Object.keys(headerRules(read('_headers')));
    expect(paths).toEqual(
      ['*', '_astro/*', 'forms/*', 'embed/*', 'data/*'].map((path) => BASE + path),
    );
  });

  test('is reproducible: another day and time zone give the same bytes', () => {
    expect(Object.keys(before).length).toBeGreaterThan(1000);
    const after = hashes();
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    expect(names.filter((name) => before[name] !== after[name])).toEqual([]);
  });
});
