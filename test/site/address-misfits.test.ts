import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();
const told = '[data-notice] [data-misfits]';

test.each([
  {
    name: 'a parameter that no form takes, beside answers that one does',
    path: '/articles/5/?flexible-employment.months=12&foo=1',
    says: ['网址里有 1 项对不上', 'foo：这一页没有这一项，没有用上“1”。'],
  },
  {
    name: 'an answer to a measure of another page',
    path: '/articles/5/?veteran-hire.employer=enterprise',
    says: ['veteran-hire.employer：这一页没有这一项，没有用上“enterprise”。'],
  },
  {
    name: 'an answer to a measure that asks nothing',
    path: '/articles/1/?pension-pooling.rate=14',
    says: ['pension-pooling.rate：这一页没有这一项，没有用上“14”。'],
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
    name: 'an anchor with a broken escape, and a parameter with markup',
    path: '/articles/5/?%3Cb%3E=%3Ci%3E#%E4%',
    says: ['网址里有 2 项对不上', '<b>：这一页没有这一项，没有用上“<i>”。', '#%E4%：'],
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

test('the place where it is told stands there, empty, before any script', async () => {
  const { page } = await openPage('/articles/5/?foo=1', { javaScript: false });
  expect(await page.locator(`${told}[role="status"]`).count()).toBe(1);
});
