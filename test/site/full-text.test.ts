import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { BuiltSite } from './page-weight.ts';

const openPage = useBrowser();
const site = new BuiltSite(fileURLToPath(new URL('../../dist', import.meta.url)));
const now = '2026-11-24T12:00:00+08:00';

const searchPath = (query: string, more = '') => `/search/?q=${encodeURIComponent(query)}${more}`;
const section = (page: Page) => page.locator('[data-full-text]');
const settled = (page: Page) =>
  page.locator('[data-full-text][data-state="done"]:not([hidden])').waitFor();

/** Words, each with the pages of which one should be its first result. */
const words = readFileSync(new URL('full-text-words.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [word: string, pages: string]);

describe('the full text', () => {
  test('has an expected page as first result for at least 37 of 40 words', async () => {
    const { page } = await openPage('/search/', { now });
    // As a text, so that Vitest leaves the import alone.
    const firsts = await page.evaluate<(string | undefined)[]>(`(async () => {
      const { createInstance } = await import('/pagefind/pagefind.js');
      const pagefind = createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
      const found = [];
      for (const word of ${JSON.stringify(words.map(([word]) => word))}) {
        const { results } = await pagefind.search(word);
        found.push((await results[0]?.data())?.url);
      }
      return found;
    })()`);
    const misses = words.flatMap(([word, pages], at) =>
      pages.split(',').includes(firsts[at] ?? '') ? [] : [`${word}: ${firsts[at]}`],
    );
    expect(words).toHaveLength(40);
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(3);
  });

  test('is offered below the results, and shown on request with ?in=text', async () => {
    const { page } = await openPage(searchPath('失业保险金'), { now });
    const offer = page.locator('[data-full-text-ask] a');
    await offer.waitFor();
    expect(await offer.innerText()).toBe('在全文里查“失业保险金”');
    await offer.click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('in')).toBe('text');
    const links = section(page).locator('a[href*="#unemployment-benefit"]');
    expect(await links.first().innerText()).toBe('失业保险待遇');
    expect(await section(page).locator('.hit').allInnerTexts()).toContain('失业');
  });

  test('opens by a link, links to anchors that exist, and loads at most 140 KB', async () => {
    const weights: Promise<number>[] = [];
    const { page } = await openPage(searchPath('创业导师', '&in=text'), {
      now,
      prepare: async (context) => {
        context.on('response', (response) => {
          if (!response.url().includes('/pagefind/')) return;
          weights.push(Promise.resolve(site.brotli(new URL(response.url()).pathname)));
        });
      },
    });
    await settled(page);
    const hrefs = await section(page)
      .locator('a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(1);
    for (const href of hrefs) {
      const [path = '', anchor] = href.split('#');
      if (anchor) expect(site.read(path), href).toContain(`id="${anchor}"`);
    }
    const sum = (await Promise.all(weights)).reduce((total, bytes) => total + bytes, 0);
    expect(sum).toBeGreaterThan(80_000);
    expect(sum).toBeLessThanOrEqual(140_000);
    expect(await page.locator('.notice').innerText()).not.toContain('没有用上');
  });

  test('is searched automatically if the catalogue finds nothing, and the page says that the result is not conclusive', async () => {
    const { page } = await openPage(searchPath('qwerty'), { now });
    await settled(page);
    expect(await section(page).innerText()).toContain('查不到不等于没有');
    expect(new URL(page.url()).searchParams.get('in')).toBeNull();
  });

  test('is reported as unavailable without WebAssembly, and the catalogue still answers', async () => {
    const { page } = await openPage(searchPath('残保金', '&in=text'), {
      now,
      preparePage: (page) =>
        page.addInitScript(() => {
          Reflect.deleteProperty(globalThis, 'WebAssembly');
        }),
    });
    await settled(page);
    expect(await section(page).innerText()).toContain('这个浏览器太旧，查不了全文');
    expect(await section(page).getByRole('link', { name: '打开原文全文' }).count()).toBe(1);
    expect(await page.locator('[data-results] h2 a').first().innerText()).toContain('残疾人');
  });

  test('that does not load is reported, and is requested again by the next search', async () => {
    let broken = true;
    const { page } = await openPage(searchPath('残保金', '&in=text'), {
      now,
      expectErrors: true,
      prepare: (context) =>
        context.route('**/pagefind/*.pagefind', (route) =>
          broken ? route.abort() : route.continue(),
        ),
    });
    await settled(page);
    await expect.poll(() => section(page).innerText()).toContain('全文的索引没有取到');
    broken = false;
    await page.locator('main [data-search-input]').press('Enter');
    await expect.poll(() => section(page).innerText()).toContain('全文里有');
  });
});
