import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, type Visit } from './browser.ts';
import { BuiltSite } from './page-weight.ts';

const openPage = useBrowser();
// Hundreds of pages are made from three templates: some of each stand for all.
const TEMPLATED = /^\/(?:clauses|measures|embed)\/./;
const paths = new BuiltSite('dist')
  .pages()
  .filter((path, i) => !TEMPLATED.test(path) || i % 20 === 0);

const takeCare = async (page: Page) => {
  await page.evaluate(() => localStorage.setItem('care', 'on'));
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.care)).toBe('on');
};

const narrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a narrow page', () => {
  test.each(paths)('%s fits 320 pixels without sideways scroll, in 关怀版 too', async (path) => {
    const { page } = await openPage(path, { width: 320 });
    expect(await narrow(page)).toBe(0);
    await takeCare(page);
    expect(await narrow(page)).toBe(0);
  });

  test.each(paths)('%s fits 640 pixels with text of 200 per cent', async (path) => {
    const { page } = await openPage(path, { width: 640 });
    await page.evaluate(() => document.documentElement.style.setProperty('--type', '2.125rem'));
    expect(await narrow(page)).toBe(0);
  });
});

const looks: { look: string; visit: Visit; care: boolean }[] = [
  { look: 'light at 1280', visit: {}, care: false },
  { look: 'dark at 390', visit: { dark: true, width: 390 }, care: false },
  { look: '关怀版 at 390', visit: { width: 390 }, care: true },
  { look: 'dark 关怀版 at 1280', visit: { dark: true }, care: true },
];

describe.each(looks)('in $look', ({ visit, care }) => {
  test.each(paths)('axe finds nothing on %s', async (path) => {
    const { page } = await openPage(path, visit);
    if (care) await takeCare(page);
    // No frames, so no second page to join them in; what passes is not listed, which takes most of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html }) => html.slice(0, 160)),
    }));
    expect(found).toEqual([]);
  });
});
