import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const typeSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

const dark = (page: Page) => page.getByRole('button', { name: '深色' });
const care = (page: Page) => page.getByRole('button', { name: '关怀版' });

const LIGHT = 'rgb(246, 244, 239)';
const DARK = 'rgb(23, 24, 26)';

describe('light and dark', () => {
  test('follow the system setting, also when it changes', async () => {
    const { page } = await openPage('/', { dark: true });
    expect(await background(page)).toBe(DARK);
    expect(await dark(page).getAttribute('aria-pressed')).toBe('true');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background(page)).toBe(LIGHT);
    await expect.poll(() => dark(page).getAttribute('aria-pressed')).toBe('false');
  });

  test.each([true, false])(
    'can be switched, and the choice is kept on other pages (system dark: %s)',
    async (system) => {
      const { page } = await openPage('/', { dark: system });
      await dark(page).click();
      const chosen = system ? LIGHT : DARK;
      expect(await background(page)).toBe(chosen);
      await page.goto(page.url().replace(/\/$/, '/articles/5/'));
      expect(await background(page)).toBe(chosen);
      expect(await dark(page).getAttribute('aria-pressed')).toBe(String(!system));
    },
  );

  test('follow the system again after switching back', async () => {
    const { page } = await openPage('/');
    await dark(page).click();
    await dark(page).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background(page)).toBe(DARK);
  });

  test('set theme-color for the browser’s interface', async () => {
    const { page } = await openPage('/');
    await dark(page).click();
    const colours = await page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('content')));
    expect(colours).toEqual([DARK, DARK]);
  });
});

test.each([
  { path: '/', parts: '.masthead-pages' },
  { path: '/measures/veteran-hire/', parts: '.calc-text' },
  { path: '/measures/veteran-hire/', parts: '.facts dd' },
  { path: '/clauses/art_5__para_2__sent_5/', parts: '.clause-page-tools input' },
  {
    path: '/measures/flexible-employment/?flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true',
    parts: '.calc-result .calc-cite, .calc-value',
  },
  {
    path: '/measures/startup-loan/?startup-loan.consumerDebt=100000&startup-loan.jobsCreated=5&startup-loan.loanNeeded=800000',
    parts: '.calc-axis > *',
  },
])('with text twice as large, $parts of $path fit on a phone', async ({ path, parts }) => {
  const { page } = await openPage(path, { width: 390 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.locator(parts).last().waitFor();
  const excess = await page.locator(parts).evaluateAll((all) =>
    all.map((one) => {
      const { right = 0 } = one.parentElement?.getBoundingClientRect() ?? {};
      return Math.max(one.getBoundingClientRect().right - Math.min(right, innerWidth - 16), 0);
    }),
  );
  expect(excess.length).toBeGreaterThan(0);
  expect(excess.filter((one) => one > 1)).toEqual([]);
});

describe('关怀版', () => {
  test('has larger type, larger targets and stronger contrast', async () => {
    const { page } = await openPage('/articles/5/', { width: 390 });
    const before = await typeSize(page);
    const small = await care(page).boundingBox();
    await care(page).click();
    expect(await care(page).getAttribute('aria-pressed')).toBe('true');
    expect(await typeSize(page)).toBeGreaterThanOrEqual(before * 1.25);
    expect((await care(page).boundingBox())?.height).toBeGreaterThan(small?.height ?? 0);
    expect(await background(page)).toBe('rgb(255, 255, 255)');
  });

  test.each([390, 320])('has a header of two rows at %i pixels', async (width) => {
    const { page } = await openPage('/articles/5/', { width });
    await care(page).click();
    const middle = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return box ? box.y + box.height / 2 : Number.NaN;
    };
    const rows = [
      ['.masthead-name', '.display-settings'],
      ['.masthead .search-field', '.masthead-directory'],
    ];
    for (const [one = '', other = ''] of rows) {
      expect(Math.abs((await middle(one)) - (await middle(other)))).toBeLessThan(12);
    }
  });

  test('is kept on other pages, and is switched off by a second click', async () => {
    const { page } = await openPage('/');
    await care(page).click();
    const large = await typeSize(page);
    await page.goto(page.url().replace(/\/$/, '/plan/'));
    expect(await typeSize(page)).toBe(large);
    await care(page).click();
    await page.reload();
    expect(await typeSize(page)).toBeLessThan(large);
  });
});

describe('both', () => {
  test('are applied before the first paint by an inline script', async () => {
    const { page } = await openPage('/', {
      expectErrors: true,
      prepare: async (context) => {
        await context.route(/\.js$/, (route) => route.abort());
        await context.addInitScript(() => {
          localStorage.setItem('care', 'on');
          localStorage.setItem('theme', 'dark');
        });
      },
    });
    expect(await background(page)).toBe('rgb(0, 0, 0)');
    expect(await typeSize(page)).toBeGreaterThan(20);
    const scriptBeforeBody = await page.evaluate(() => document.head.querySelector('script')?.text);
    expect(scriptBeforeBody).toContain('localStorage');
  });

  test('work for the current page if storage is refused', async () => {
    const { page } = await openPage('/', {
      preparePage: async (page) => {
        await page.addInitScript(() => {
          Storage.prototype.getItem = () => {
            throw new DOMException('refused', 'SecurityError');
          };
          Storage.prototype.setItem = Storage.prototype.getItem;
        });
      },
    });
    await dark(page).click();
    expect(await background(page)).toBe(DARK);
  });

  test('are hidden without JavaScript', async () => {
    const { page } = await openPage('/', { javaScript: false });
    expect(await page.locator('.display-settings').isVisible()).toBe(false);
    expect(await page.getByText('换一个日期看').isVisible()).toBe(false);
  });
});

describe('by keyboard', () => {
  test('the first Tab stop skips to the content', async () => {
    const { page } = await openPage('/articles/5/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('every Tab stop has a focus outline', async () => {
    const { page } = await openPage('/about/');
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement ?? document.body);
        return `${style.outlineStyle} ${style.outlineWidth}`;
      });
      expect(outline).toBe('solid 3px');
    }
  });
});

/** WCAG contrast of two computed colours. */
const contrastOf = (page: Page, ink: string, paper: string) =>
  page.evaluate(
    ([one, other]) => {
      const probe = document.createElement('i');
      document.body.append(probe);
      const luminance = (name: string) => {
        probe.style.color = `var(${name})`;
        const channels =
          getComputedStyle(probe)
            .color.match(/[\d.]+/g)
            ?.map(Number) ?? [];
        const [r = 0, g = 0, b = 0] = channels.map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [light, low] = [luminance(one ?? ''), luminance(other ?? '')].sort((a, b) => b - a);
      probe.remove();
      return ((light ?? 0) + 0.05) / ((low ?? 0) + 0.05);
    },
    [ink, paper],
  );

describe('colours', () => {
  const looks = [
    { look: 'light', isDark: false, isCare: false, least: 4.5 },
    { look: 'dark', isDark: true, isCare: false, least: 4.5 },
    { look: 'light 关怀版', isDark: false, isCare: true, least: 7 },
    { look: 'dark 关怀版', isDark: true, isCare: true, least: 7 },
  ];
  const inks = ['ink', 'quiet', 'red', 'link', 'upcoming', 'in-force', 'ending-soon'];

  test.each(looks)(
    'of text have a contrast of $least : 1 on every background, in $look',
    async ({ isDark, isCare, least }) => {
      const { page } = await openPage('/', { dark: isDark });
      if (isCare) await care(page).click();
      for (const ink of inks) {
        for (const paper of ['desk', 'paper']) {
          const contrast = await contrastOf(page, `--${ink}`, `--${paper}`);
          expect(contrast, `${ink} on ${paper}`).toBeGreaterThanOrEqual(least);
        }
      }
      expect(await contrastOf(page, '--ink', '--marker')).toBeGreaterThanOrEqual(least);
      expect(await contrastOf(page, '--edge', '--paper')).toBeGreaterThanOrEqual(3);
      expect(await contrastOf(page, '--edge', '--desk')).toBeGreaterThanOrEqual(3);
    },
  );
});
