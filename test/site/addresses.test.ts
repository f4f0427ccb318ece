import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOREIGN_PARAMS } from '../foreign-params.ts';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();
const told = '[data-notice] [data-misfits]';

test.each([
  {
    name: 'a parameter of ours that is misspelt, beside answers that a form takes',
    path: '/articles/5/?flexible-employment.months=12&lifecycl=ended',
    says: ['网址里有 1 项对不上', 'lifecycl：本站没有这一项，没有用上“ended”。是不是 lifecycle？'],
  },
  {
    name: 'a measure that is misspelt',
    path: '/articles/5/?flexible-employmnt.months=12',
    says: ['是不是 flexible-employment.months？'],
  },
  {
    name: 'an answer to a measure that nobody knows',
    path: '/plan/?old-measure.x=1',
    says: ['old-measure.x：本站没有这一项，没有用上“1”。'],
  },
  {
    name: 'an answer to a measure of another page',
    path: '/articles/5/?veteran-hire.employer=enterprise',
    says: ['veteran-hire.employer：这一页没有这一项，没有用上“enterprise”。'],
  },
  {
    name: 'an answer to a measure that asks nothing',
    path: '/articles/1/?pension-pooling.rate=14',
    says: ['pension-pooling.rate：本站没有这一项，没有用上“14”。'],
  },
  {
    name: 'a filter without such a choice, beside one that has it',
    path: '/measures/?who=xxx&article=5',
    says: ['网址里有 1 项对不上', 'who：这一项里没有“xxx”可选，没有用上。'],
  },
  {
    name: 'an anchor that is nowhere',
    path: '/articles/5/#nonsense',
    says: ['#nonsense：这一页没有这个位置'],
  },
  {
    name: 'an anchor with a broken escape, and an answer with markup',
    path: '/articles/5/?veteran-hire.employer=%3Ci%3E#%E4%',
    says: ['网址里有 2 项对不上', '没有用上“<i>”。', '%：这一页没有这个位置'],
  },
])('names $name', async ({ path, says }) => {
  const { page } = await openPage(path);
  await page.locator(`${told} p`).first().waitFor();
  const words = await page.locator(told).innerText();
  for (const part of says) expect(words).toContain(part);
  expect(await page.locator(told).getAttribute('role')).toBe('status');
  await page.locator(told).getByRole('button', { name: '知道了' }).click();
  expect(await page.locator(told).innerText()).toBe('');
});

test.each([
  '/articles/5/?flexible-employment.months=12&on=2022-03-01#flexible-employment',
  '/articles/5/?q=社保&from=singlemessage&isappinstalled=0&utm_source=x#art_5__para_2__sent_5',
  '/measures/?who=employer&gives=exact&lifecycle=ended&article=1',
  '/search/?q=残保金',
  '/articles/5/',
])('says nothing of %s, where everything fits', async (path) => {
  const { page } = await openPage(path);
  await page.waitForLoadState('networkidle');
  expect(await page.locator(told).textContent()).toBe('');
});

test('what would turn its sentence round is told by its code point, and set apart', async () => {
  const { page } = await openPage(
    '/articles/5/?on=%E2%80%AE2022&veteran-hire.employer=%E2%80%AEabc#%E2%80%AEx',
  );
  const words = () => page.locator(told).innerText();
  await expect.poll(words).toContain('“⟨U+202E⟩2022”不是能用的日期');
  await expect.poll(words).toContain('没有用上“⟨U+202E⟩abc”');
  expect(await words()).toContain('#⟨U+202E⟩x：');
  expect(await page.locator(`${told} bdi`).allTextContents()).toContain('“⟨U+202E⟩2022”');
});

test('the place where it is told stands there, empty, before any script', async () => {
  const { page } = await openPage('/articles/5/?foo=1', { javaScript: false });
  expect(await page.locator(`${told}[role="status"]`).count()).toBe(1);
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

test.each(KINDS)('%s says nothing of what other programs add to its address', async (path) => {
  const { page } = await openPage(`${path}?${foreign}#wechat_redirect`);
  await page.waitForLoadState('networkidle');
  expect(await page.locator(told).textContent()).toBe('');
  await expect.poll(() => page.locator('.calc-stale').count()).toBe(0);
  expect(page.url()).toContain('nsukey=x1');
});

/** What stands behind an address that was copied out of a message, or was altered on its way. */
const TAILS = [
  '#wechat_redirect',
  encodeURIComponent('。'),
  '?from=singlemessage',
  encodeURIComponent('，请看'),
  '%E2%80%8B',
  encodeURIComponent('）'),
];

// The place is read out of every tail in test/components/site/mend-address.test.ts; here each kind of page does it.
test.each(KINDS.map(([path, anchor], i) => ({ path, anchor, i })))(
  '$path stands at the place that was meant, whatever is stuck to it',
  async ({ path, anchor, i }) => {
    for (const tail of TAILS.filter((_, j) => j % 3 === i % 3)) {
      const { page } = await openPage(`${path}?on=2022-03-01#${anchor}${tail}`);
      await expect.poll(() => new URL(page.url()).hash, { message: tail }).toBe(`#${anchor}`);
    }
  },
);

test.each([
  ['?on=2022/3/1', '2022-03-01'],
  ['?on=2022-03-01。', '2022-03-01'],
  ['?on=2022%E5%B9%B43%E6%9C%881%E5%8F%B7', '2022-03-01'],
])('%s shows the day that was meant', async (search, day) => {
  const { page } = await openPage(`/articles/5/${search}#art_5`);
  await expect.poll(() => page.locator('[data-asked-day]').textContent()).toBe(day);
  expect(new URL(page.url()).hash).toBe('#art_5');
});

test('%23 for # leads to the place', async () => {
  const { page } = await openPage('/articles/5/?on=2022-03-01%23art_5__para_2');
  await expect.poll(() => new URL(page.url()).hash).toBe('#art_5__para_2');
  await expect.poll(() => page.locator('[data-asked-day]').textContent()).toBe('2022-03-01');
});

test.each([
  ['encoded twice', '%25E6%25AE%258B%25E7%2596%25BE%25E4%25BA%25BA'],
  ['in GBK', '%B2%D0%BC%B2%C8%CB'],
])('a question %s is asked as it was meant', async (_, query) => {
  const { page } = await openPage(`/search/?q=${query}`);
  await expect.poll(() => page.locator('[data-search-input]').first().inputValue()).toBe('残疾人');
});

test.each([
  ['/articles/5。', '/articles/5/'],
  ['/articles/5/%E3%80%82', '/articles/5/'],
  ['/articles/5/%23art_5__para_2', '/articles/5/#art_5__para_2'],
  ['/plan/）', '/plan/'],
  ['/clauses/art_5__para_2/，', '/clauses/art_5__para_2/'],
  ['/Articles/5看这里', '/articles/5/'],
  ['/articles/99/', '/articles/'],
])('the page for %s, which is none, offers %s', async (path, meant) => {
  const { page, status } = await openPage(path, { expectErrors: true });
  expect(status).toBe(404);
  const link = page.locator('[data-meant-page] a');
  await expect.poll(() => link.getAttribute('href')).toBe(meant);
  expect(await link.textContent()).toMatch(/…|｜|（/);
});

test('ten thousand parameters are read, and at most ten of them told', async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `old-measure.x${i}=1`).join('&');
  const html = readFileSync(new URL('../../dist/articles/5/index.html', import.meta.url), 'utf8');
  const { page } = await openPage(`/articles/5/?flexible-employment.months=12&${many}`, {
    // Servers refuse an address of such a length; what stands in front of one may not.
    prepare: (context) =>
      context.route(/old-measure/, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      ),
  });
  await page.locator(`${told} p`).first().waitFor();
  expect(await page.locator(`${told} p code`).count()).toBe(10);
  expect(await page.locator(told).innerText()).toContain('项没有列出');
});
