import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { measures } from '../../src/policy/index.ts';
import { useBrowser } from './browser.ts';
import { fillIn } from './calculator-page.ts';
import { BuiltSite } from './page-weight.ts';

const site = new BuiltSite('dist');
const openPage = useBrowser();
// One jsdom window for all pages, because creating a window takes longer than parsing a page.
const parser = new new JSDOM().window.DOMParser();

/** A page of another origin that embeds an address and records the messages it receives. */
let elsewhere: string;
let server: Server;

beforeAll(async () => {
  server = createServer((asked, response) => {
    const framed = new URL(asked.url ?? '', 'http://x').searchParams.get('frame');
    response.setHeader('content-type', 'text/html');
    response.end(
      `<script>received = []; addEventListener('message', ({ data }) => received.push(data))</script><iframe src="${framed}" width="600" height="1400"></iframe>`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each(measures)('the embedded $id', ({ id, title, conditions, span }) => {
  const document = parser.parseFromString(site.read(`/embed/${id}/`), 'text/html');

  test('has facts, state and source without script, and its links open outside the frame', () => {
    const body = document.body.textContent ?? '';
    expect(document.querySelector('h1')?.textContent).toBe(title);
    for (const { text } of conditions) expect(body).toContain(text);
    expect(body).toContain(`已失效 ${span.from} 至 ${span.through}`);
    expect(document.querySelector(`.embed-source a[href$="/measures/${id}/"]`)).not.toBeNull();
    const staying = [...document.querySelectorAll('main a:not([target="_blank"])')];
    expect(staying.map((link) => link.getAttribute('href'))).toEqual([]);
  });
});

describe('in a page of another origin', () => {
  const id = 'flexible-employment';
  const openFrame = async (path: string) => {
    const { page } = await openPage(`/?frame=${encodeURIComponent(inject('siteUrl') + path)}`, {
      site: elsewhere,
      expectErrors: true,
    });
    const frame = page.frames()[1];
    if (!frame) throw new Error('There is no frame.');
    return { page, frame };
  };

  test('an embedded measure computes, and posts its height whenever it changes', async () => {
    const { page, frame } = await openFrame(`/embed/${id}/`);
    const heights = () =>
      page.evaluate(() =>
        (
          globalThis as unknown as { received: { type: string; measure: string; height: number }[] }
        ).received
          .filter(({ type, measure }) => type === 'resize' && measure === 'flexible-employment')
          .map(({ height }) => height),
      );
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
    const before = (await heights()).at(-1) ?? 0;
    await frame.locator('plan-calculator').scrollIntoViewIfNeeded();
    await frame.locator('[data-hydrated="true"]').waitFor();
    const answers = { pension: true, medical: true, months: 12 };
    await fillIn(frame as never, id, answers);
    await expect.poll(() => frame.locator('.calc-sum').allInnerTexts()).toEqual(['3,276.00 元']);
    await expect.poll(async () => (await heights()).at(-1)).toBeGreaterThan(before);
  });

  test('no text touches the frame’s edge', async () => {
    const { frame } = await openFrame(`/embed/${id}/`);
    for (const part of ['.notice-words', 'main h1']) {
      const left = await frame.locator(part).evaluate((one) => one.getBoundingClientRect().left);
      expect(left, part).toBeGreaterThanOrEqual(8);
    }
  });

  test('the reader’s settings for the site do not apply, although the frame can read them', async () => {
    const { page } = await openPage(`/embed/${id}/`, {
      preparePage: (one) =>
        one.addInitScript(() => {
          for (const setting of ['care', 'hant']) localStorage.setItem(setting, 'on');
          localStorage.setItem('theme', 'dark');
        }),
    });
    const settings = () => page.evaluate(() => Object.keys(document.documentElement.dataset));
    await expect.poll(settings).toContain('live');
    const known = ['care', 'hant', 'theme'];
    expect((await settings()).filter((name) => known.includes(name))).toEqual([]);
  });

  test('no other page of the site can be embedded', async () => {
    for (const path of [`/measures/${id}/`, '/clauses/', '/']) {
      const { frame } = await openFrame(path);
      await expect.poll(() => frame.url()).toContain('chrome-error:');
    }
  });
});
