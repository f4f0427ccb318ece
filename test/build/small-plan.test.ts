import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../integrations/files-of.ts';
import manifest from '../../package.json' with { type: 'json' };
import { measures } from '../../src/policy/index.ts';
import { planNames } from '../content/plan-law.ts';
import { type OpenedPage, useBrowser, type Visit } from '../site/browser.ts';
import { hydratedCalculator, inputOf } from '../site/calculator-page.ts';
import { serveFolder } from '../site/server.ts';
import { SiteCopy } from './site-copy.ts';

const copy = new SiteCopy().withoutCompression();
const openPage = useBrowser();
let site: string;
let server: Server;

/** A day between the end of the measure that ends early and the end of the plan. */
const BUILT = '2030-09-01';
const ONE_MEASURE_HAS_ENDED = `${BUILT}T12:00:00+08:00`;
const PLAN_HAS_ENDED = '2031-03-01T12:00:00+08:00';

const CITATION = '《某市试验方案》（某府〔2030〕5号）第十二条第2句';

const open = async (path: string, visit: Visit = {}): Promise<OpenedPage['page']> =>
  (await openPage(path, { site, now: ONE_MEASURE_HAS_ENDED, ...visit })).page;

/** Replaces the plan by the small plan, as described in CONTRIBUTING. */
function replacePlan(): void {
  const folders = { policy: manifest.imports['#plan/*'], content: manifest.imports['#content/*'] };
  let text = readFileSync(copy.path('package.json'), 'utf8');
  for (const [part, pattern] of Object.entries(folders)) {
    const old = pattern.slice(0, -'/*'.length);
    const own = old.replace(/[^/]+$/, 'small');
    copy.remove(old);
    cpSync(`test/small-plan/${part}`, copy.path(own), { recursive: true });
    text = text.replaceAll(`${old}/`, `${own}/`);
  }
  writeFileSync(copy.path('package.json'), text);
}

async function succeed(step: ReturnType<SiteCopy['build']>): Promise<void> {
  const { exitCode, output } = await step;
  if (exitCode !== 0) throw new Error(output);
}

beforeAll(async () => {
  replacePlan();
  await succeed(copy.run(['scripts/lock.ts']));
  const noon = Date.parse(ONE_MEASURE_HAS_ENDED) / 1000;
  await succeed(copy.build({ SOURCE_DATE_EPOCH: String(noon) }));
  ({ url: site, server } = await serveFolder(copy.path('dist')));
}, 240_000);
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  copy.dispose();
});

describe('the site of a plan of twelve articles', () => {
  test('contains nothing of the other plan', () => {
    const ids = measures.map(({ id }) => id);
    const foreign = [
      ...planNames,
      '江门',
      ...ids.map((id) => `/${id}/`),
      ...ids.map((id) => `"${id}"`),
    ];
    const texts = filesOf(copy.path('dist')).filter((file) =>
      /\.(?!br$|gz$|png$|pagefind$|pf_)\w+$/.test(file),
    );
    expect(texts.length).toBeGreaterThan(100);
    const found = texts.flatMap((file) => {
      const text = readFileSync(copy.path(`dist/${file}`), 'utf8');
      return foreign.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  test('has the explanation of article 12 with its official words', async () => {
    const page = await open('/articles/12/');
    expect(await page.locator('h1').innerText()).toBe('十二、第12件事');
    expect(await page.locator('.contents a').allInnerTexts()).toEqual(
      expect.arrayContaining(['试验补贴', '方便群众的服务', '官方原文']),
    );
    expect(await page.locator('#art_12__para_1__sent_2').innerText()).toBe('方便群众。');
    expect(await page.locator('.explanation').innerText()).toContain('每年3000元');
  });

  test('lists its articles with their numbers on the home page', async () => {
    const page = await open('/');
    expect(await page.locator('.home-articles li a').allInnerTexts()).toEqual(
      Array.from({ length: 12 }, (_, i) => `第${i + 1}件事`),
    );
    expect(await page.locator('.article-numeral').last().innerText()).toBe('十二');
  });

  test('cites a sentence with plan number, title and article', async () => {
    const own = await open('/clauses/art_12__para_1__sent_2/');
    expect(await own.locator('[data-citation]').innerText()).toBe(CITATION);
    const page = await open('/articles/12/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.official').getByRole('link', { name: '第十二条第2句' }).click();
    await page.getByRole('button', { name: '复制引用' }).click();
    await page.locator('.clause-tools').getByText('引用已复制。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${CITATION}：“方便群众。”`,
    );
  });

  test('shows the dates of a clause, and whether it has ended', async () => {
    // Without scripts, which would replace the state by that of the reader's day at any moment.
    const stateOf = async (id: string) =>
      (await open(`/clauses/${id}/`, { javaScript: false }))
        .locator('.clause-page-state .status')
        .innerText();
    expect(await stateOf('art_12__para_1__sent_1')).toMatch(/已失效.*2030-01-01 至 2030-06-30/s);
    expect(await stateOf('art_11__para_1__sent_1')).toMatch(/^2030-01-01 至 2031-02-28$/);
  });
});

describe('its calculators', () => {
  test.each([
    { now: '2030-06-30T12:00:00+08:00', state: '今天快到期了，最后一天是 2030-06-30' },
    { now: '2030-07-01T12:00:00+08:00', state: '今天不能申请：2030-06-30 已到期' },
  ])('compute at $now, and show the state of the measure', async ({ now, state }) => {
    const page = await open('/articles/12/', { now });
    const calculator = await hydratedCalculator(page, 'trial-grant');
    await inputOf(page, 'trial-grant', 'joins', 'true').locator('xpath=..').click();
    await inputOf(page, 'trial-grant', 'years').fill('2');
    await expect
      .poll(() => calculator.locator('.calc-headline strong').textContent())
      .toBe('6,000.00 元');
    expect(await calculator.innerText()).toContain(state);
  });

  test('compute for the selected segment', async () => {
    const page = await open('/measures/group-grant/');
    const calculator = await hydratedCalculator(page, 'group-grant');
    await inputOf(page, 'group-grant', 'group', 'second').locator('xpath=..').click();
    await expect
      .poll(() => calculator.locator('.calc-headline strong').textContent())
      .toBe('200.00 元');
    expect(await calculator.locator('.calc-steps .calc-cite').innerText()).toBe(
      '第十条第1句第2分句',
    );
  });

  test('show a measure without fields at once', async () => {
    const page = await open('/measures/plain-service/');
    const calculator = await hydratedCalculator(page, 'plain-service');
    expect(await calculator.innerText()).toContain('方便群众的服务');
  });
});

describe('its search', () => {
  test.each([
    ['试点奖励', '/articles/12/#trial-grant'],
    ['第十二条第2句', '/articles/12/#art_12__para_1__sent_2'],
    ['某府〔2030〕5号第十条', '/articles/10/#art_10'],
  ])('has for %s the first result %s', async (query, href) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-results][data-state="done"]').waitFor({ state: 'attached' });
    const first = page.locator('[data-results] > li > h2 > a').first();
    expect(await first.getAttribute('href')).toBe(href);
  });
});

describe('its notice', () => {
  const words = async (now: string) => {
    const page = await open('/articles/3/', { now });
    await page.locator('.article-head .status').waitFor();
    return (await page.locator('[data-notice] p:visible').allInnerTexts()).join(' ');
  };

  test('says after the last day that the plan has ended', async () => {
    expect(await words(PLAN_HAS_ENDED)).toContain('这个方案已于 2031-02-28 到期失效');
    expect(await words('2031-02-28T23:59:00+08:00')).toBe('');
  });
});

describe('its estimate', () => {
  test('asks a firm its questions, and shows the sum', async () => {
    const page = await open('/estimate/?who=firm');
    await page.locator('[data-question="trial-grant.years"]').waitFor();
    expect(await page.locator('.estimate-question').innerText()).toContain('您的企业参加了几年？');
    await page.locator('.estimate-question input').fill('3');
    await page.keyboard.press('Enter');
    const grant = page.locator('[data-measure="trial-grant"]');
    await expect
      .poll(() => grant.locator('.estimate-amount').textContent())
      .toContain('9,000.00 元');
  });
});
