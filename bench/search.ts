import type { Browser, Page } from 'playwright-core';
import { type Served, starlightName } from './built-site.ts';
import { onPhone, withBothSites } from './phone.ts';
import { byTurns, median, type Result } from './result.ts';

const ROUNDS = 5;

/** Words of the official text, because Starlight's site contains nothing else. */
const QUESTION = '求职创业补贴';

/** How to search on a site, from a loaded page to the first visible result. */
interface Asking {
  ready: string;
  ask(page: Page): Promise<void>;
  answer: string;
}

const here: Asking = {
  ready: '[data-search-input]',
  ask: (page) => page.locator('[data-search-input]').first().fill(QUESTION),
  answer: '.search-panel .results li a, [data-results] li a',
};

const there: Asking = {
  ready: 'site-search button[data-open-modal]:not([disabled])',
  async ask(page) {
    await page.locator('site-search button[data-open-modal]').click();
    await page.locator('site-search input').fill(QUESTION);
  },
  answer: 'site-search .pagefind-ui__result-link',
};

interface FirstAnswer {
  bytes: number;
  ms: number;
}

/** Paths of search files that are preloaded while the page is idle. */
const loadedAhead = /pagefind|search|ui-core/i;

/** The time from the first interaction to the first result with an empty cache, and the bytes that the search loads. */
async function firstAnswer(browser: Browser, site: Served, asking: Asking): Promise<FirstAnswer> {
  return onPhone(browser, {}, async (page) => {
    site.sent.length = 0;
    await page.goto(`${site.url}/articles/5/`);
    await page.locator(asking.ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    const ahead = site.sent.filter(({ path }) => loadedAhead.test(path));
    const before = site.sent.length;
    const start = performance.now();
    await asking.ask(page);
    await page.locator(asking.answer).first().waitFor();
    const ms = performance.now() - start;
    const loaded = [...ahead, ...site.sent.slice(before)];
    return { ms, bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

/** A search with an empty cache, compared with Starlight's: bytes, and time to the first result. */
export const search = (): Promise<Result[]> =>
  withBothSites(async (browser, ours, theirs) => {
    const [first = [], other = []] = await byTurns(ROUNDS, [
      () => firstAnswer(browser, ours, here),
      () => firstAnswer(browser, theirs, there),
    ]);
    const result = (
      what: string,
      unit: string,
      most: number,
      pick: (seen: FirstAnswer) => number,
    ): Result => ({
      what,
      unit,
      ours: median(first.map(pick)),
      beside: { name: starlightName, value: median(other.map(pick)) },
      wanted: { at: 'most', value: most },
    });
    return [
      result('Search, cold: all that it loads', 'KB', 0.35, ({ bytes }) => bytes / 1000),
      result('Search, cold: touch to first answer, slow phone and line', 'ms', 0.4, ({ ms }) => ms),
    ];
  });
