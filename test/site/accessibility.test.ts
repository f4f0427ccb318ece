import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsByAxe, rulesOfTheLook } from './axe.ts';
import { useBrowser } from './browser.ts';
import { BuiltSite } from './page-weight.ts';

const openPage = useBrowser();
// Hundreds of pages come from three templates. Every twentieth page is tested.
const TEMPLATED = /^\/(?:clauses|measures|embed)\/./;
const paths = new BuiltSite('dist')
  .pages()
  .filter((path, i) => !TEMPLATED.test(path) || i % 20 === 0);

interface Look {
  width: number;
  dark?: boolean;
  /** 关怀版. */
  care?: boolean;
  /** Text size, as set in the user's browser. */
  text?: string;
  /** The widest text spacing that WCAG 2.2 requires pages to support (1.4.12). */
  spaced?: boolean;
}

const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Changes the look of an open page. Opening it again for each look would take most of the time. */
async function show(page: Page, { width, dark, care, text, spaced }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.evaluate(
    ([inCare, size]) => {
      const root = document.documentElement;
      if (inCare) root.dataset.care = 'on';
      else delete root.dataset.care;
      root.style.setProperty('--type', size);
    },
    [care ?? false, text ?? null] as const,
  );
  if (spaced) await widenSpaces(page);
}

/** Uses a constructed stylesheet, which the content security policy allows. */
async function widenSpaces(page: Page): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, TEXT_SPACING);
}

/** Boxes that cut off text and do not scroll. */
const cutText = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((box) => {
        const { overflowX, overflowY, clipPath, contain } = getComputedStyle(box);
        const cuts =
          overflowX === 'hidden' ||
          overflowY === 'hidden' ||
          overflowX === 'clip' ||
          /content|paint|strict/.test(contain);
        const isShown = box.clientWidth > 1 && clipPath === 'none' && box.textContent?.trim();
        return (
          cuts &&
          isShown &&
          (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
        );
      })
      .map((box) => box.outerHTML.slice(0, 120)),
  );

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const narrow: Look[] = [
  { width: 320 },
  { width: 320, care: true },
  { width: 640, text: '2.125rem' },
  { width: 320, spaced: true },
];
/** Sizes and colours of 关怀版 are the same on all pages. */
const care: Look[] = [
  { width: 390, care: true },
  { width: 1280, dark: true, care: true },
];
/** One page of each kind: article, clause, measure, frame, and every other page. */
const firstOfKind = new Map(paths.map((path) => [path.split('/')[1], path]));
const kinds = new Set(firstOfKind.values());

test.each(paths)(
  '%s: axe finds no fault in light and dark; it fits a narrow window, also in 关怀版, with text of 200 per cent and with wide text spacing',
  {
    timeout: 60_000,
  },
  async (path) => {
    const { page } = await openPage(path);
    expect(await faultsByAxe(page), 'wide, light').toEqual([]);
    // What a narrow window hides is the same on all pages of a kind.
    const rules = kinds.has(path) ? {} : { rules: rulesOfTheLook };
    await show(page, { width: 390, dark: true });
    expect(await faultsByAxe(page, rules), 'narrow, dark').toEqual([]);
    for (const look of kinds.has(path) ? care : []) {
      await show(page, look);
      expect(await faultsByAxe(page, { rules: rulesOfTheLook }), JSON.stringify(look)).toEqual([]);
    }
    for (const look of narrow) {
      await show(page, look);
      expect(await sidewaysScroll(page), JSON.stringify(look)).toBe(0);
      expect(await cutText(page), JSON.stringify(look)).toEqual([]);
    }
  },
);
