import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();
/** Another origin without a server: a loopback port on which nothing listens. */
const elsewhere = 'http://127.0.0.1:9/x.png';

test('a request to another host is recorded', async () => {
  const { page, foreignRequests } = await openPage('/', { expectErrors: true });
  await page.goto(elsewhere).catch(() => {});
  expect(foreignRequests.splice(0)).toEqual([elsewhere]);
});

test('violations of the content security policy are recorded as errors', async () => {
  const { page, errors, foreignRequests } = await openPage('/', { expectErrors: true });
  await page.evaluate((url) => {
    new Image().src = url;
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.body.append(style);
  }, elsewhere);
  await expect.poll(() => errors).toHaveLength(2);
  expect(errors.join('\n')).toMatch(/style-src[\s\S]*img-src/);
  expect(foreignRequests.splice(0)).toEqual([elsewhere]);
});

test('an uncaught error is recorded', async () => {
  const { page, errors } = await openPage('/', { expectErrors: true });
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('uncaught'))));
  await expect.poll(() => errors).toEqual(['Error: uncaught']);
});

test('a page opens with the given time zone, clock, width and day', async () => {
  const { page } = await openPage('/', {
    timezone: 'America/New_York',
    now: '2024-01-01T00:00:00+08:00',
    width: 360,
    on: '2023-12-31',
  });
  expect(await page.evaluate(() => [new Date().getDate(), innerWidth, location.search])).toEqual([
    31,
    360,
    '?on=2023-12-31',
  ]);
});

describe('pages opened one after the other', () => {
  test.each(['first', 'second'])('share no storage or history: the %s', async (name) => {
    const { page } = await openPage('/');
    const stored = await page.evaluate((value) => {
      const before = [localStorage.getItem('who'), sessionStorage.getItem('who'), history.length];
      localStorage.setItem('who', value);
      sessionStorage.setItem('who', value);
      return before;
    }, name);
    // The initial blank page and this one.
    expect(stored).toEqual([null, null, 2]);
  });

  test.each(['first', 'second'])('share no permissions: the %s', async () => {
    const { page } = await openPage('/');
    const state = () =>
      page.evaluate(async () => {
        const name = 'clipboard-read' as PermissionName;
        return (await navigator.permissions.query({ name })).state;
      });
    expect(await state()).not.toBe('granted');
    await page.context().grantPermissions(['clipboard-read']);
    expect(await state()).toBe('granted');
  });
});
