import { expect, test } from 'vitest';
import { interview } from '../../src/policy/index.ts';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

test('the home page has status 200 and the title of the plan', async () => {
  const { page, status } = await openPage('/');
  expect(status).toBe(200);
  expect(await page.title()).toContain('江门市进一步做好稳定和扩大就业工作实施方案');
});

test('the home page makes no request to other hosts and reports no error, with and without JavaScript', async () => {
  for (const javaScript of [true, false]) {
    const { page, foreignRequests, errors } = await openPage('/', { javaScript });
    await page.waitForLoadState('networkidle');
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  }
});

test('a missing page has status 404', async () => {
  const { status } = await openPage('/not-there/', { expectErrors: true });
  expect(status).toBe(404);
});

test.each([390, 1280])(
  'answers to the search field are shown below it in a window of %i pixels',
  async (width) => {
    const { page } = await openPage('/', { width, height: 844 });
    const field = page.locator('[data-search-input]');
    await field.fill('灵活就业');
    const panel = page.locator('.search-panel');
    await panel.locator('li').first().waitFor();
    const bottom = await field.evaluate((one) => one.getBoundingClientRect().bottom);
    const top = await panel.evaluate((one) => one.getBoundingClientRect().top);
    expect(Math.abs(top - bottom)).toBeLessThan(10);
  },
);

test('each role has a link to its estimate, below the articles and marked as historical', async () => {
  const { page } = await openPage('/', { javaScript: false });
  const list = page.locator('.role-list');
  expect(await list.locator('h2').textContent()).toBe('按身份找');
  expect(await list.locator('> p').textContent()).toContain('现在不能据此申请');
  const links = await list
    .locator('li a')
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  const expected = interview.roles.map(({ id, label }) => [label, `/estimate/?who=${id}`]);
  expect(links).toEqual(expected);
  const tops = await page
    .locator('#articles, #who')
    .evaluateAll((all) => all.map((heading) => heading.id));
  expect(tops).toEqual(['articles', 'who']);
});

test('a link of that list starts the estimate with its role', async () => {
  const { page } = await openPage('/');
  await page.getByRole('link', { name: '港澳青年', exact: true }).click();
  await page.locator('[data-question]').waitFor();
  expect(new URL(page.url()).searchParams.get('who')).toBe('hong-kong-macao-youth');
});
