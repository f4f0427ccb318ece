import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SiteCopy } from '../build/site-copy.ts';
import { useBrowser } from './browser.ts';
import { hydratedCalculator } from './calculator-page.ts';
import { BuiltSite } from './page-weight.ts';
import { serveFolder } from './server.ts';
import { reportFrom } from './walk-through-time.ts';

const openPage = useBrowser();
const RETIRED = 'art_5__para_2__sent_9';
const SUCCESSOR = 'art_5__para_2__sent_5';

// One build for two conditions: an old build date, and a retired clause id.
describe('a site built on 2023-11-24', () => {
  const copy = new SiteCopy().withoutCompression();
  let site: string;
  let server: Server;

  beforeAll(async () => {
    copy.replace(
      'src/policy/plans/jiangmen-2021-14/clauses.aliases.json',
      '{}',
      JSON.stringify({ [RETIRED]: SUCCESSOR }),
    );
    copy.replace(
      'src/policy/plans/jiangmen-2021-14/clauses.lock.json',
      '{',
      `{ "${RETIRED}": { "hash": "0", "citation": "" },`,
    );
    const noon = Date.parse('2023-11-24T12:00:00+08:00') / 1000;
    const { exitCode, output } = await copy.build({ SOURCE_DATE_EPOCH: String(noon) });
    if (exitCode !== 0) throw new Error(output);
    ({ url: site, server } = await serveFolder(copy.path('dist')));
  }, 120_000);
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    copy.dispose();
  });

  test('has in its pages the states that had ended then, and none that could change later', async () => {
    const { page } = await openPage('/articles/1/', { site, javaScript: false });
    expect((await reportFrom(page)).states).toEqual({
      '2022-04-30': ['已失效'],
      '2022-12-31': ['已失效'],
    });
    expect(await page.locator('main').innerText()).toContain('2021-10-01 至 2023-12-31');
    expect(await page.locator('[data-notice] [data-ended]').isVisible()).toBe(false);
  });

  test.each(['/', '/articles/1/', '/articles/9/', '/plan/', '/estimate/', '/about/'])(
    'shows on %s until when the plan is valid, and not that it has ended',
    async (path) => {
      const { page } = await openPage(path, { site, javaScript: false });
      const words = await page.locator('body').innerText();
      expect(words).toMatch(/本站不是政府网站。江府〔2021〕14号有效至 2023-12-31；/);
      expect(words).not.toMatch(/到期失效|已经过了|历史估算/);
    },
  );

  test('says on no page that the plan has ended, except in the hidden part of the notice', () => {
    const built = new BuiltSite(copy.path('dist'));
    const paths = built.pages();
    expect(paths.length).toBeGreaterThanOrEqual(16);
    const hiddenNotice = /<p data-ended hidden[^>]*>.*?<\/p>/s;
    for (const path of paths) {
      const html = built.read(path);
      expect(hiddenNotice.test(html), path).toBe(true);
      const said = html
        .replace(hiddenNotice, '')
        .match(/.{20}(?:到期失效|已经过了|历史估算|NotInForce)/g);
      expect(said, path).toBe(null);
    }
    const { description } = JSON.parse(built.read('/manifest.webmanifest'));
    expect(description).toContain('方案有效至 2023-12-31。');
  });

  test.each(['/plan/', '/clauses/art_5/'])(
    'has in the structured data of %s the dates of the plan, and not whether it is in force',
    async (path) => {
      const { page } = await openPage(path, { site, javaScript: false });
      const data = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(data ?? '')).toMatchObject({
        temporalCoverage: '2021-10-01/2023-12-31',
      });
      expect(data).not.toContain('legislationLegalForce');
    },
  );

  test.each(['/', '/articles/5/', '/plan/', '/measures/'])(
    'shows three years later, with JavaScript, that the plan has ended: %s',
    async (path) => {
      const { page } = await openPage(path, { site, now: '2026-11-24T09:00:00+08:00' });
      expect(await page.locator('[data-notice] [data-ended]').isVisible()).toBe(true);
      expect((await reportFrom(page)).states['2023-12-31']).toEqual(['已失效']);
    },
  );

  test('marks a sum as historical three years later', async () => {
    const { page } = await openPage(
      '/articles/5/?flexible-employment.pension=true&flexible-employment.medical=true&flexible-employment.months=12',
      { site, now: '2026-11-24T09:00:00+08:00' },
    );
    const calculator = await hydratedCalculator(page, 'flexible-employment');
    await expect.poll(() => calculator.innerText()).toContain('历史估算');
    expect(await calculator.innerText()).toContain('今天不能申请：2023-12-31 已到期');
  });

  test('has the anchor of a retired id at its successor', async () => {
    for (const path of ['/articles/5/', '/plan/']) {
      const { page } = await openPage(`${path}#${RETIRED}`, { site, javaScript: false });
      const distance = await page.evaluate(
        ([retired, successor]) => {
          const topOf = (id = '') =>
            document.getElementById(id)?.getBoundingClientRect().top ?? NaN;
          return Math.abs(topOf(retired) - topOf(successor));
        },
        [RETIRED, SUCCESSOR],
      );
      expect(distance).toBeLessThan(40);
      expect(await page.locator(`#${RETIRED} + #${SUCCESSOR}`).count()).toBe(1);
    }
  });
});
