import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();
/** A port of the loopback on which nothing listens: another host, without leaving the machine. */
const elsewhere = 'http://127.0.0.1:9/x.png';

test('a request to another host is noticed', async () => {
  const { page, foreignRequests } = await openPage('/', { expectErrors: true });
  await page.goto(elsewhere).catch(() => {});
  expect(foreignRequests.splice(0)).toEqual([elsewhere]);
});

test('what the content security policy refuses is noticed', async () => {
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

test('an error that nobody catches is noticed', async () => {
  const { page, errors } = await openPage('/', { expectErrors: true });
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('uncaught'))));
  await expect.poll(() => errors).toEqual(['Error: uncaught']);
});

test('the reader has the time zone, the clock, the width and the day asked for', async () => {
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

describe('readers who come one after the other', () => {
  test.each(['first', 'second'])('find nothing of each other: the %s', async (name) => {
    const { page } = await openPage('/');
    const stored = await page.evaluate((value) => {
      const before = [localStorage.getItem('who'), sessionStorage.getItem('who'), history.length];
      localStorage.setItem('who', value);
      sessionStorage.setItem('who', value);
      return before;
    }, name);
    // The page that a window begins with, and this one.
    expect(stored).toEqual([null, null, 2]);
  });

  test.each(['first', 'second'])('have permissions of their own: the %s', async () => {
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
