import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

test('the home page answers, with the title of the plan', async () => {
  const { page, status } = await openPage('/');
  expect(status).toBe(200);
  expect(await page.title()).toContain('江门市进一步做好稳定和扩大就业工作实施方案');
});

test('the home page asks nothing of another host and reports no error, without JavaScript too', async () => {
  for (const javaScript of [true, false]) {
    const { page, foreignRequests, errors } = await openPage('/', { javaScript });
    await page.waitForLoadState('networkidle');
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  }
});

test('an address that is not there answers with status 404', async () => {
  const { status } = await openPage('/not-there/', { expectErrors: true });
  expect(status).toBe(404);
});
