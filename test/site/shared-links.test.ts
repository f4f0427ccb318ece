import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withCheck } from '../../src/components/site/link-check.ts';
import { useBrowser } from './browser.ts';
import { fillIn } from './calculator-page.ts';

const openPage = useBrowser();

const HIRES =
  'veteran-hire.employer=enterprise&veteran-hire.hires=2021-11-01%2C2022-11-01%2C12%3B2021-12-01%2C2022-12-01%2C12';
const form = (page: Page, id: string) => page.locator(`[data-calculator="${id}"]`);
const arrival = (page: Page, id: string) => form(page, id).locator('.calc-stale');

async function allowCopies(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

async function copied(page: Page, id: string, button: string): Promise<string> {
  await form(page, id).getByRole('button', { name: button }).click();
  await expect
    .poll(() => form(page, id).locator('[id$=".copied"]').textContent())
    .toContain('已复制');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Opens a link in another tab, as its recipient does. */
async function received(from: Page, link: string): Promise<Page> {
  const page = await from.context().newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(link);
  return page;
}

test.each(['/articles/4/', '/measures/veteran-hire/'])(
  'on %s a link shows how many answers it contained, and its sum is visible on a phone without scrolling',
  async (path) => {
    const { page } = await openPage(`${path}?${HIRES}`, { width: 390 });
    await expect
      .poll(() => arrival(page, 'veteran-hire').textContent())
      .toContain('链接里已有填写的内容：2 名和另外 1 项');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const sum = document.querySelector('[data-calculator="veteran-hire"] .calc-headline');
          const { top = -1, bottom = -1 } = sum?.getBoundingClientRect() ?? {};
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await form(page, 'veteran-hire').getByRole('button', { name: '知道了' }).click();
    await expect.poll(() => arrival(page, 'veteran-hire').count()).toBe(0);
  },
);

describe('a copied link', () => {
  test('has no character at which chat programs end a link, and only this form’s answers', async () => {
    const { page } = await openPage(
      `/articles/4/?nsukey=x&grassroots-employment.x=1&${HIRES}&on=2022-06-01&from=singlemessage#veteran-hire`,
    );
    await allowCopies(page);
    const link = await copied(page, 'veteran-hire', '复制链接');
    expect(link).toMatch(/^[\w.&=%?:/-]+$/);
    expect([...new URL(link).searchParams.keys()]).toEqual([
      'check',
      'on',
      'veteran-hire.employer',
      'veteran-hire.hires',
    ]);
    const text = await copied(page, 'veteran-hire', '复制结果');
    expect(text).not.toMatch(/nsukey|singlemessage/);
  });

  test('that was cut is reported, and shows no sum before it is confirmed', async () => {
    const { page } = await openPage(`/measures/veteran-hire/?${HIRES}`);
    await allowCopies(page);
    const link = await copied(page, 'veteran-hire', '复制链接');
    const cut = await received(page, link.slice(0, link.indexOf('%3B')));
    const box = arrival(cut, 'veteran-hire');
    await expect.poll(() => box.textContent()).toContain('链接不完整');
    await expect
      .poll(() => form(cut, 'veteran-hire').locator('.calc-waiting').textContent())
      .toContain('链接不完整，先不算');
    expect(await form(cut, 'veteran-hire').locator('.calc-headline').count()).toBe(0);
    await cut.reload();
    await expect.poll(() => box.textContent()).toContain('链接不完整');
    expect(await form(cut, 'veteran-hire').locator('.calc-headline').count()).toBe(0);
    await box.getByRole('button', { name: '核对过了，照这样算' }).click();
    await expect
      .poll(() => form(cut, 'veteran-hire').locator('.calc-headline').textContent())
      .toContain('10,000.00');
  });

  /** Positions in and around each name and value of a query. */
  const cutsOf = (search: string) =>
    [...search.matchAll(/[?&]([^=]*)=([^&]*)/g)].flatMap(({ index, 0: pair, 1: name = '' }) => {
      const at = index + 1 + name.indexOf('.');
      const equals = index + 1 + name.length;
      return [at + 2, equals - 1, equals + 1, index + pair.length - 1];
    });

  test.each([
    [
      '/measures/disability-levy/',
      '?disability-levy.averageWage=60000&disability-levy.employees=30&disability-levy.organisation=enterprise',
    ],
    [
      '/estimate/',
      '?ask.certificates=none&disability-levy.employees=30&disability-levy.organisation=enterprise&skip=disability-levy.averageWage&who=employer',
    ],
  ])('on %s that was cut anywhere is reported once', { timeout: 90_000 }, async (path, answers) => {
    const search = withCheck(answers);
    const { page } = await openPage('/robots.txt');
    // A first name that is cut to `che` may be any program's.
    for (const end of new Set(cutsOf(search).filter((end) => end > '?che'.length))) {
      const cut = search.slice(0, end);
      await page.goto(new URL(path + cut, page.url()).href);
      const boxes = page.locator('[data-unknown-params]:not(:empty), .calc-stale');
      await expect.poll(() => boxes.count(), { message: cut }).toBeGreaterThan(0);
      await page.locator('[data-hydrated=true]').first().waitFor({ state: 'attached' });
      // A second box comes with another script.
      await page.waitForLoadState('networkidle');
      const texts = await boxes.allInnerTexts();
      expect(texts, cut).toEqual([expect.stringContaining('链接不完整')]);
      expect(texts.join(''), cut).not.toMatch(/“”|没用上|已有/);
    }
  });

  test('that was changed and sent back shows the change', async () => {
    const { page } = await openPage(
      '/measures/flexible-employment/?flexible-employment.pension=true&flexible-employment.medical=true&flexible-employment.months=6',
    );
    await allowCopies(page);
    await expect
      .poll(() => form(page, 'flexible-employment').locator('.calc-headline').count())
      .toBe(1);
    await page.locator('[name="flexible-employment.months"]').fill('12');
    await expect
      .poll(() => form(page, 'flexible-employment').locator('.calc-headline').textContent())
      .toContain('3,276.00');
    const back = await received(page, await copied(page, 'flexible-employment', '复制链接'));
    const box = arrival(back, 'flexible-employment');
    await expect.poll(() => box.textContent()).toContain('链接里已有填写的内容：3 项');
    await expect.poll(() => box.textContent()).toContain('原来 6 个月，现在 12 个月');
  });
});

test('an invalid value is isolated for its writing direction in the report', async () => {
  const { page } = await openPage(
    '/measures/flexible-employment/?flexible-employment.months=%D7%90%D7%91',
  );
  await expect
    .poll(() =>
      page.locator('[data-calculator="flexible-employment"] .calc-stale bdi').allTextContents(),
    )
    .toContain('“אב”');
});

test('the calculator works if the browser refuses to change the address', async () => {
  const { page } = await openPage(
    '/measures/flexible-employment/?flexible-employment.pension=true',
    {
      preparePage: (page) =>
        page.addInitScript(() => {
          history.replaceState = () => {
            throw new DOMException('too often', 'SecurityError');
          };
        }),
    },
  );
  // The notice moves the form down, possibly away from the pointer.
  await arrival(page, 'flexible-employment').waitFor();
  await fillIn(page, 'flexible-employment', { medical: false, months: 12 });
  await expect
    .poll(() => form(page, 'flexible-employment').locator('.calc-headline').textContent())
    .toContain('2,292.00');
  expect(new URL(page.url()).search).toBe('?flexible-employment.pension=true');
});

test('invalid stored settings are removed, and valid ones are kept', async () => {
  const { page } = await openPage('/', {
    preparePage: (page) =>
      page.addInitScript(() => {
        if (sessionStorage.length > 0) return;
        sessionStorage.setItem('prepared', '');
        localStorage.setItem('theme', '{"x":1}');
        localStorage.setItem('care', 'on');
      }),
  });
  const root = page.locator('html');
  expect(await root.getAttribute('data-theme')).toBeNull();
  expect(await root.getAttribute('data-care')).toBe('on');
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ care: 'on' });
});
