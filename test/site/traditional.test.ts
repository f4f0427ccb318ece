import type { Page } from 'playwright-core';
import { type HastNode, htmlToHast } from 'satteri';
import { describe, expect, inject, test } from 'vitest';
import { openCCWith, siteTable } from '../../integrations/traditional-table.ts';
import { ownWords } from '../../integrations/traditional-words.ts';
import { converterOf } from '../../src/components/traditional/converter.ts';
import { faultsByAxe } from './axe.ts';
import { useBrowser, type Visit } from './browser.ts';
import { fillIn, hydratedCalculator, inputOf } from './calculator-page.ts';
import { BuiltSite } from './page-weight.ts';

const site = new BuiltSite('dist');
const openPage = useBrowser();
const hk = openCCWith(ownWords);
const now = '2026-11-01T12:00:00+08:00';

const FULL_FLEXIBLE =
  'flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true';

function textsIn(node: HastNode): string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node)) return [];
  if (node.type === 'element' && /^(?:script|style)$/.test(node.tagName)) return [];
  const attributes = node.type === 'element' ? Object.values(node.properties) : [];
  const spoken = attributes.filter((value) => typeof value === 'string');
  return [...spoken, ...node.children.flatMap(textsIn)];
}

test('the reduced table converts every text of every built page as OpenCC does', () => {
  const convert = converterOf(siteTable());
  const texts = new Set(site.pages().flatMap((path) => textsIn(htmlToHast(site.read(path)))));
  expect(texts.size).toBeGreaterThan(3000);
  expect([...texts].filter((text) => convert(text) !== hk(text))).toEqual([]);
});

test('the table is in one script with its converter, which no page loads by itself', () => {
  const holding = site
    .files()
    .filter((name) => name.endsWith('.js') && site.read(name).includes('复制 複製'));
  expect(holding).toHaveLength(1);
  const [name = ''] = holding;
  expect(name).toMatch(/^\/_astro\/page-script\..*\.js$/);
  expect(site.brotli(name)).toBeLessThan(11_000);
  const asking = ['/', '/articles/5/', '/estimate/', '/search/'].filter((path) =>
    site.weighAsSent(path).files.some((file) => file.name === name),
  );
  expect(asking).toEqual([]);
});

/** All visible and accessible texts of a page in document order. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const leftAlone = 'code, pre, script, style, textarea, noscript, [type="application/json"]';
    const attributes = ['alt', 'aria-label', 'placeholder', 'title', 'data-sign', 'data-head'];
    const texts: string[] = [];
    const visit = (node: Node) => {
      if (node instanceof Text) texts.push(node.data);
      if (!(node instanceof Element) || node.matches(leftAlone)) return;
      for (const name of attributes) texts.push(node.getAttribute(name) ?? '');
      node.childNodes.forEach(visit);
    };
    visit(document.documentElement);
    return texts;
  });

/** The texts of a page that still have simplified characters, without addresses. */
const simplifiedIn = async (page: Page) =>
  (await shown(page)).filter((text) => !text.includes('://') && hk(text) !== text);

const language = (page: Page) => page.evaluate(() => document.documentElement.lang);
const button = (page: Page) => page.getByRole('button', { name: '繁體字' });

async function switchOn(page: Page): Promise<void> {
  await button(page).click();
  await expect.poll(() => language(page)).toBe('zh-Hant-HK');
}

async function switchOff(page: Page): Promise<void> {
  await button(page).click();
  await expect.poll(() => language(page)).toBe('zh-CN');
}

const pages = [
  '/',
  '/articles/5/',
  '/measures/',
  '/plan/',
  '/timeline/',
  '/data/',
  '/search/',
  '/estimate/',
  '/clauses/art_5__para_2__sent_6/',
  '/404.html',
];

describe('the switch', () => {
  test.each(pages)('converts all of %s, and restores it exactly', async (path) => {
    const { page } = await openPage(path, { now });
    await page.waitForLoadState('networkidle');
    // Some pages load their scripts on the first input.
    await button(page).hover();
    await expect.poll(() => button(page).getAttribute('aria-pressed')).toBe('false');
    const before = await shown(page);
    expect(before.filter((text) => hk(text) !== text)).not.toEqual([]);
    await switchOn(page);
    expect(await button(page).getAttribute('aria-pressed')).toBe('true');
    expect(await simplifiedIn(page)).toEqual([]);
    const once = await shown(page);
    expect(once.filter((text) => text === '繁體字由機器轉換，官方原文以簡體為準。')).toHaveLength(
      1,
    );
    await switchOff(page);
    expect(await shown(page)).toEqual(before);
    await switchOn(page);
    expect(await shown(page)).toEqual(once);
  });

  test('is stored for other pages, and removed when switched off', async () => {
    const { page } = await openPage('/', { now });
    await switchOn(page);
    await page.goto(new URL('/plan/', page.url()).href);
    await expect.poll(() => language(page)).toBe('zh-Hant-HK');
    expect(await page.title()).toContain('14號');
    await switchOff(page);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await language(page)).toBe('zh-CN');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('ignores and removes an invalid stored value', async () => {
    const { page } = await openPage('/', {
      preparePage: (page) => page.addInitScript(() => localStorage.setItem('hant', '<b>on</b>')),
    });
    await page.waitForLoadState('networkidle');
    expect(await language(page)).toBe('zh-CN');
    expect(await page.evaluate(() => localStorage.getItem('hant'))).toBeNull();
  });

  test('works for the current page if storage is refused', async () => {
    const { page } = await openPage('/', {
      preparePage: (page) =>
        page.addInitScript(() => {
          Storage.prototype.getItem = () => {
            throw new DOMException('refused', 'SecurityError');
          };
          Storage.prototype.setItem = Storage.prototype.getItem;
        }),
    });
    await switchOn(page);
    expect(await simplifiedIn(page)).toEqual([]);
  });

  test('stays off if its script does not load', async () => {
    const { page } = await openPage('/', { expectErrors: true });
    await page.route('**/page-script.*.js', (route) => route.abort());
    await button(page).click();
    await expect.poll(() => button(page).getAttribute('aria-pressed')).toBe('false');
    expect(await language(page)).toBe('zh-CN');
  });

  test('uses fonts that have the characters', async () => {
    const { page } = await openPage('/', { now });
    const faces = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
    const before = await faces();
    await switchOn(page);
    expect(await faces()).toContain('PingFang HK');
    await switchOff(page);
    expect(await faces()).toBe(before);
  });
});

describe('?script=hant', () => {
  test('converts its page, is added to links, and is not stored', async () => {
    const { page } = await openPage('/articles/5/?script=hant', { now });
    await expect.poll(() => language(page)).toBe('zh-Hant-HK');
    expect(await simplifiedIn(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const links = page.locator('.site-footer a');
    await expect.poll(() => links.first().getAttribute('href')).toContain('script=hant');
    await links.last().click();
    await page.waitForURL('**/about/?script=hant');
    await expect.poll(() => language(page)).toBe('zh-Hant-HK');
  });

  test('is removed from the address and from links by the switch', async () => {
    const { page } = await openPage('/articles/5/?script=hant', { now, on: '2022-03-01' });
    await expect.poll(() => language(page)).toBe('zh-Hant-HK');
    await button(page).click();
    await page.waitForURL((url) => url.search === '?on=2022-03-01');
    await page.waitForLoadState('networkidle');
    expect(await language(page)).toBe('zh-CN');
    expect(await page.locator('a[href*="script=hant"]').count()).toBe(0);
  });

  test('is the only setting for an embedded page; the stored one is ignored', async () => {
    const path = '/embed/flexible-employment/';
    const { page } = await openPage(path, inTraditional);
    await page.waitForLoadState('networkidle');
    expect(await language(page)).toBe('zh-CN');
    const { page: asked } = await openPage(`${path}?script=hant`, inTraditional);
    await expect.poll(() => language(asked)).toBe('zh-Hant-HK');
    expect(await simplifiedIn(asked)).toEqual([]);
  });
});

const remembered: Visit['preparePage'] = (page) =>
  page.addInitScript(() => localStorage.setItem('hant', 'on'));
const inTraditional: Visit = { now, preparePage: remembered };

const nothingSimplified = (page: Page) => expect.poll(() => simplifiedIn(page)).toEqual([]);

describe('texts that scripts add later are converted', () => {
  test('a calculator’s questions, problems and results', async () => {
    const { page } = await openPage('/articles/5/', inTraditional);
    const calculator = await hydratedCalculator(page, 'flexible-employment');
    await calculator.locator('[type=submit]').click();
    await calculator.locator('.calc-problems').waitFor();
    await nothingSimplified(page);
    await fillIn(page, 'flexible-employment', { pension: true, medical: true, months: '12' });
    const sum = () => expect.poll(() => calculator.locator('.calc-sum').allInnerTexts());
    await sum().toEqual(['3,276.00 元']);
    await nothingSimplified(page);
    // The same elements with other texts, and back.
    await inputOf(page, 'flexible-employment', 'months').fill('很多');
    await calculator.locator('.calc-error').waitFor();
    expect(await inputOf(page, 'flexible-employment', 'months').inputValue()).toBe('很多');
    await nothingSimplified(page);
    await inputOf(page, 'flexible-employment', 'months').fill('6');
    await sum().toEqual(['1,638.00 元']);
    await nothingSimplified(page);
    await switchOff(page);
    const later = await shown(page);
    const { page: plain } = await openPage(
      new URL(page.url()).pathname + new URL(page.url()).search,
      { now },
    );
    const again = await hydratedCalculator(plain, 'flexible-employment');
    await again.locator('.calc-sum').first().waitFor();
    const result = '[data-calculator="flexible-employment"] .calc-conditions';
    expect(await page.locator(result).innerText()).toBe(await plain.locator(result).innerText());
    expect(later.filter((text) => /[條實這裏]/.test(text))).toEqual([]);
  });

  test('the estimate’s questions and result', async () => {
    const { page } = await openPage('/estimate/?who=working', inTraditional);
    const question = page.locator('.estimate-question');
    await page.locator('.estimate[data-hydrated=true]').waitFor();
    await nothingSimplified(page);
    const before = await question.innerText();
    await page.getByRole('button', { name: hk('跳过') }).click();
    await expect.poll(() => question.innerText()).not.toBe(before);
    await nothingSimplified(page);
    await page.getByRole('button', { name: hk('上一题') }).click();
    await expect.poll(() => question.innerText()).toBe(before);
    await page.getByRole('button', { name: /目前的結果/ }).click();
    await page.locator('.estimate-result').waitFor();
    await nothingSimplified(page);
  });

  test('the search’s answers, for queries in traditional or simplified characters', async () => {
    const { page } = await openPage('/search/', inTraditional);
    await page.waitForLoadState('networkidle');
    for (const words of ['創業貸款', '创业贷款']) {
      await page.locator('[data-search-input]').fill(words);
      await expect
        .poll(() => page.locator('[data-results] a').first().getAttribute('href'))
        .toContain('/articles/');
      await nothingSimplified(page);
      expect(await page.locator('[data-search-input]').inputValue()).toBe(words);
    }
  });

  test('the title with ?on=', async () => {
    const { page } = await openPage('/articles/5/', { ...inTraditional, on: '2022-03-01' });
    await expect
      .poll(() => page.title())
      .toContain('（2022-03-01 有效）｜江府〔2021〕14號逐條解讀');
  });
});

describe('copied text stays simplified', () => {
  const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('a sentence’s link and citation', async () => {
    const { page } = await openPage('/articles/5/', inTraditional);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await nothingSimplified(page);
    await page
      .locator('.official')
      .getByRole('link', { name: '第五條第二款第6句', exact: true })
      .click();
    await page.getByRole('button', { name: hk('复制引用') }).click();
    await page.getByText(hk('引用已复制。')).first().waitFor();
    expect(await readClipboard(page)).toBe(
      '《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）第五条第二款第6句（已失效）：“用人单位吸纳脱贫人口就业的吸纳就业补贴、社保补贴和岗位补贴继续实施。”',
    );
    await page
      .locator('.clause-tools')
      .getByRole('button', { name: hk('复制链接') })
      .click();
    await page.getByText(hk('链接已复制。')).first().waitFor();
    expect(await readClipboard(page)).toBe(`${inject('siteUrl')}/clauses/art_5__para_2__sent_6/`);
  });

  test('a clause in all formats that its page copies', async () => {
    const path = '/clauses/art_8__para_1__sent_1/';
    const copies: string[][] = [];
    for (const visit of [{ now }, inTraditional]) {
      const { page } = await openPage(path, visit);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await button(page).hover();
      const wanted = visit === inTraditional ? 'zh-Hant-HK' : 'zh-CN';
      await expect.poll(() => language(page)).toBe(wanted);
      const buttons = page.locator('[data-copy]:not([data-copy=print])');
      const texts: string[] = [];
      for (const one of await buttons.all()) {
        await one.click();
        const said = page.locator('[data-copied]');
        // “复制链接” is reported as “已复制：链接”.
        const copied = (await one.innerText()).replace(/^(?:复制|複製)/, '');
        await expect.poll(() => said.innerText()).toContain(copied);
        texts.push(
          await page.evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            const types = item?.types ?? [];
            const parts = await Promise.all(
              types.map(async (type) => (await item?.getType(type))?.text()),
            );
            return parts.join('\n');
          }),
        );
      }
      copies.push(texts);
    }
    expect(copies[0]).toHaveLength(6);
    expect(copies[1]).toEqual(copies[0]);
  });

  test('a calculator’s result', async () => {
    const copies: string[] = [];
    for (const visit of [{ now }, inTraditional]) {
      const { page } = await openPage(`/articles/5/?${FULL_FLEXIBLE}`, visit);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const calculator = await hydratedCalculator(page, 'flexible-employment');
      await page.waitForLoadState('networkidle');
      await calculator.locator('.calc-share button').nth(1).click();
      await expect.poll(() => calculator.locator('.calc-notice').last().innerText()).not.toBe('');
      copies.push(await readClipboard(page));
    }
    expect(copies[0]).toContain('灵活就业社保补贴');
    expect(copies[1]).toBe(copies[0]);
  });

  test('the embed markup of a measure', async () => {
    const { page } = await openPage('/data/', inTraditional);
    await nothingSimplified(page);
    await page.locator('select').selectOption('flexible-employment');
    expect(await page.locator('[data-snippet]').innerText()).toContain('title="灵活就业社保补贴"');
  });
});

/** The text of an element at the time of printing. */
async function printed(page: Page, selector: string, tools: string): Promise<string> {
  await page.evaluate((paper) => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      Object.assign(window, { paper: document.querySelector(paper)?.textContent });
      dispatchEvent(new Event('afterprint'));
    };
  }, selector);
  await page.locator(tools).getByRole('button', { name: '打印' }).click();
  await page.waitForFunction(() => 'paper' in window);
  return page.evaluate(() => (window as unknown as { paper: string }).paper);
}

describe('on paper', () => {
  test('a result’s sheet is converted and says so; its address is unchanged', async () => {
    const { page } = await openPage(
      `/measures/flexible-employment/?${FULL_FLEXIBLE}`,
      inTraditional,
    );
    await hydratedCalculator(page, 'flexible-employment');
    await nothingSimplified(page);
    const title = await page.title();
    const paper = await printed(page, '.calc-sheet', '.calc-share');
    expect(paper).toContain('靈活就業社保補貼');
    expect(paper).toContain('繁體字由機器轉換');
    expect(paper).toContain('flexible-employment.months=12');
    expect(hk(paper)).toBe(paper);
    expect(await page.title()).toBe(title);
    await switchOff(page);
    expect(await page.title()).toContain('灵活就业');
  });

  test('a page is converted, with the print date', async () => {
    const { page } = await openPage('/clauses/art_5__para_2__sent_6/', inTraditional);
    await nothingSimplified(page);
    const paper = await printed(page, 'body', '.clause-page-tools');
    expect(paper).toContain('打印於 2026-11-01');
    expect(await page.locator('[data-traditional]').count()).toBe(1);
  });
});

test.each([
  { path: '/articles/5/', width: 390, dark: true },
  { path: '/estimate/', width: 1280, dark: false },
])('axe finds no violations on $path at $width', async ({ path, ...visit }) => {
  const { page } = await openPage(path, { ...inTraditional, ...visit });
  await nothingSimplified(page);
  expect(await faultsByAxe(page)).toEqual([]);
});

test.each([390, 320])('the header has two rows at %i pixels', async (width) => {
  const { page } = await openPage('/articles/5/', { ...inTraditional, width });
  await nothingSimplified(page);
  const middle = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    return box ? box.y + box.height / 2 : Number.NaN;
  };
  const [name, settings] = [await middle('.masthead-name'), await middle('.display-settings')];
  expect(Math.abs(name - settings)).toBeLessThan(12);
});
