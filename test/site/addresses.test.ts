import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FOREIGN_PARAMS } from '../foreign-params.ts';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();
const reported = '[data-notice] [data-unknown-params]';

/** Opens another address of the same site in an open page. */
const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const hashOf = (page: Page) => new URL(page.url()).hash;
const searchFieldIn = (page: Page) => page.locator('[data-search-input]').first();

const invalidAddresses = [
  {
    name: 'a misspelt parameter of the site, beside valid answers',
    path: '/articles/5/?flexible-employment.months=12&lifecycl=ended',
    says: ['网址里有 1 项对不上', 'lifecycl：本站没有这一项，没有用上“ended”。是不是 lifecycle？'],
  },
  {
    name: 'a misspelt measure id',
    path: '/articles/5/?flexible-employmnt.months=12',
    says: ['是不是 flexible-employment.months？'],
  },
  {
    name: 'an answer for an unknown measure',
    path: '/plan/?old-measure.x=1',
    says: ['old-measure.x：本站没有这一项，没有用上“1”。'],
  },
  {
    name: 'an answer for a measure of another page',
    path: '/articles/5/?veteran-hire.employer=enterprise',
    says: ['veteran-hire.employer：这一页没有这一项，没有用上“enterprise”。'],
  },
  {
    name: 'an answer for a measure without fields',
    path: '/articles/1/?pension-pooling.rate=14',
    says: ['pension-pooling.rate：本站没有这一项，没有用上“14”。'],
  },
  {
    name: 'a filter with an unknown value, beside a valid one',
    path: '/measures/?who=xxx&article=5',
    says: ['网址里有 1 项对不上', 'who：这一项里没有“xxx”可选，没有用上。'],
  },
  {
    name: 'an unknown anchor',
    path: '/articles/5/#nonsense',
    says: ['#nonsense：这一页没有这个位置'],
  },
  {
    name: 'an anchor with a broken escape, and an answer with markup',
    path: '/articles/5/?veteran-hire.employer=%3Ci%3E#%E4%',
    says: ['网址里有 2 项对不上', '没有用上“<i>”。', '%：这一页没有这个位置'],
  },
];

test('reports each unknown or invalid part of an address', async () => {
  const { page } = await openPage('/robots.txt');
  for (const { name, path, says } of invalidAddresses) {
    await goTo(page, path);
    const words = () => page.locator(reported).innerText();
    for (const part of says) await expect.poll(words, { message: name }).toContain(part);
    expect(await page.locator(reported).getAttribute('role'), name).toBe('status');
    await page.locator(reported).getByRole('button', { name: '知道了' }).click();
    expect(await words(), name).toBe('');
  }
});

test('reports nothing for a valid address', async () => {
  const visits = [
    '/articles/5/?flexible-employment.months=12&on=2022-03-01#flexible-employment',
    '/articles/5/?q=社保&from=singlemessage&isappinstalled=0&utm_source=x#art_5__para_2__sent_5',
    '/measures/?who=employer&gives=exact&lifecycle=ended&article=1',
    '/search/?q=残保金',
    '/articles/5/',
  ].map(async (path) => {
    const { page } = await openPage(path);
    await page.waitForLoadState('networkidle');
    expect(await page.locator(reported).textContent(), path).toBe('');
  });
  await Promise.all(visits);
});

test('a character that changes the writing direction is reported by its code point, and isolated', async () => {
  const { page } = await openPage(
    '/articles/5/?on=%E2%80%AE2022&veteran-hire.employer=%E2%80%AEabc#%E2%80%AEx',
  );
  const words = () => page.locator(reported).innerText();
  await expect.poll(words).toContain('“⟨U+202E⟩2022”不是能用的日期');
  await expect.poll(words).toContain('没有用上“⟨U+202E⟩abc”');
  expect(await words()).toContain('#⟨U+202E⟩x：');
  expect(await page.locator(`${reported} bdi`).allTextContents()).toContain('“⟨U+202E⟩2022”');
});

test('the element for reports is in the page, empty, before any script runs', async () => {
  const { page } = await openPage('/articles/5/?foo=1', { javaScript: false });
  expect(await page.locator(`${reported}[role="status"]`).count()).toBe(1);
});

/** One page of each kind, and an anchor on it. */
const KINDS: [path: string, anchor: string][] = [
  ['/', 'articles'],
  ['/articles/', 'content'],
  ['/articles/5/', 'art_5__para_2__sent_5'],
  ['/plan/', 'conclusions__para_1'],
  ['/measures/', 'article-5'],
  ['/clauses/', 'content'],
  ['/clauses/art_5__para_2/', 'content'],
  ['/estimate/', 'who'],
  ['/search/', 'examples'],
  ['/timeline/', 'content'],
  ['/topics/', 'f'],
  ['/about/', 'content'],
];

const foreign = FOREIGN_PARAMS.map((name) => `${name}=x1`).join('&');

// Four pages are opened at the same time to share the wait for network idle.
test.each(Array.from({ length: 3 }, (_, i) => KINDS.slice(4 * i, 4 * i + 4)))(
  'parameters that other programs add to an address are not reported: %s, %s, %s, %s',
  async (...kinds) => {
    const visits = kinds.map(async ([path]) => {
      const { page } = await openPage(`${path}?${foreign}#wechat_redirect`);
      await page.waitForLoadState('networkidle');
      expect(await page.locator(reported).textContent(), path).toBe('');
      await expect.poll(() => page.locator('.calc-stale').count(), { message: path }).toBe(0);
      expect(page.url()).toContain(`${path}?`);
      expect(page.url()).toContain('nsukey=x1');
    });
    await Promise.all(visits);
  },
);

/** Text after an address that was copied from a message or altered by a program. */
const TAILS = [
  '#wechat_redirect',
  encodeURIComponent('。'),
  '?from=singlemessage',
  encodeURIComponent('，请看'),
  '%E2%80%8B',
  encodeURIComponent('）'),
];

// test/components/site/repair-address.test.ts tests every tail; here two are tested on each kind of page.
test.each([0, 1, 2])(
  'each kind of page scrolls to the anchor if other text follows it (part %i)',
  async (first) => {
    const { page } = await openPage('/robots.txt');
    for (const tail of TAILS.filter((_, j) => j % 3 === first)) {
      // The page changes each time, because a changed anchor alone does not load a page.
      for (const [path, anchor] of KINDS.filter((_, i) => i % 3 === first)) {
        await goTo(page, `${path}?on=2022-03-01#${anchor}${tail}`);
        await expect
          .poll(() => hashOf(page), { message: `${path} with ${tail}` })
          .toBe(`#${anchor}`);
      }
    }
  },
);

test('reads ?on= in another date notation', async () => {
  const { page } = await openPage('/robots.txt');
  for (const search of [
    '?on=2022/3/1',
    '?on=2022-03-01。',
    '?on=2022%E5%B9%B43%E6%9C%881%E5%8F%B7',
  ]) {
    await goTo(page, `/articles/5/${search}#art_5`);
    await expect
      .poll(() => page.locator('[data-asked-day]').textContent(), { message: search })
      .toBe('2022-03-01');
    expect(hashOf(page), search).toBe('#art_5');
  }
});

test('%23 in place of # scrolls to the anchor', async () => {
  const { page } = await openPage('/articles/5/?on=2022-03-01%23art_5__para_2');
  await expect.poll(() => new URL(page.url()).hash).toBe('#art_5__para_2');
  await expect.poll(() => page.locator('[data-asked-day]').textContent()).toBe('2022-03-01');
});

test('a query encoded twice or in GBK is decoded', async () => {
  const { page } = await openPage('/robots.txt');
  for (const query of ['%25E6%25AE%258B%25E7%2596%25BE%25E4%25BA%25BA', '%B2%D0%BC%B2%C8%CB']) {
    await goTo(page, `/search/?q=${query}`);
    await expect.poll(() => searchFieldIn(page).inputValue(), { message: query }).toBe('残疾人');
  }
});

test('the 404 page links to the page that an altered address was meant for', async () => {
  const { page, errors } = await openPage('/404.html', { expectErrors: true });
  const article5 = '第五条　加大对困难人员的托底帮扶力度';
  for (const [path, meant, name] of [
    ['/，', '/', '江门市进一步做好稳定和扩大就业工作实施方案'],
    ['/articles/5。', '/articles/5/', article5],
    ['/articles/5/%E3%80%82', '/articles/5/', article5],
    ['/articles/5/%23art_5__para_2', '/articles/5/#art_5__para_2', article5],
    ['/plan/）', '/plan/', '原文全文'],
    ['/clauses/art_5__para_2/，', '/clauses/art_5__para_2/', '第五条第二款'],
    ['/Articles/5看这里', '/articles/5/', article5],
    ['/articles/99/', '/articles/', '各条解读'],
    ['/measures/veteran-hir/', '/articles/4/#veteran-hire', '吸纳退役军人就业一次性补贴'],
    ['/measures/xyz/', '/measures/', '全部措施'],
    ['/clauses/art_5__para_1__sent2/', '/clauses/art_5__para_1__sent_1/', '第五条第一款第1句'],
  ] as const) {
    const response = await goTo(page, path);
    expect(response?.status(), path).toBe(404);
    const link = page.locator('[data-meant-page] a');
    await expect.poll(() => link.getAttribute('href'), { message: path }).toBe(meant);
    expect(await link.textContent(), path).toBe(name);
  }
  // Nothing in it names a page, so none is suggested: the home page is linked anyway.
  const home = page.waitForResponse((response) => new URL(response.url()).pathname === '/');
  await goTo(page, '/nowhere/');
  await (await home).finished();
  await page.waitForTimeout(200);
  expect(await page.locator('[data-meant-page]').textContent()).toBe('');
  const unexpected = errors.filter((error) => !error.startsWith('Failed to load resource'));
  expect(unexpected, 'violations of the content policy').toEqual([]);
});

test('ten thousand parameters are read, and at most ten of them reported', async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `old-measure.x${i}=1`).join('&');
  const html = readFileSync(new URL('../../dist/articles/5/index.html', import.meta.url), 'utf8');
  const { page } = await openPage(`/articles/5/?flexible-employment.months=12&${many}`, {
    // Servers refuse such a long address, but a proxy may not.
    prepare: (context) =>
      context.route(/old-measure/, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      ),
  });
  await page.locator(`${reported} p`).first().waitFor();
  expect(await page.locator(`${reported} p code`).count()).toBe(10);
  expect(await page.locator(reported).innerText()).toContain('项没有列出');
});
