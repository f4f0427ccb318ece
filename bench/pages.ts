import type { Browser, Locator, Page } from 'playwright-core';
import { type Measure, measures } from '../src/policy/index.ts';
import { exampleSearch } from '../test/components/calculator/example-answers.ts';
import { type Served, starlightName } from './built-site.ts';
import { onPhone, type Throttle, withBothSites } from './phone.ts';
import { byTurns, median, type Result } from './result.ts';

const ROUNDS = 5;

/** The article with the longest explanation. */
const HEAVIEST = '/articles/3/';

const inTurn = Array.from({ length: 9 }, (_, i) => `/articles/${i + 1}/`);

/** Loads a page on a phone until the network is idle, and evaluates a function in it. */
const onLoadedPage = <T>(
  browser: Browser,
  url: string,
  throttle: Throttle,
  evaluate: () => T | Promise<T>,
): Promise<T> =>
  onPhone(browser, throttle, async (page) => {
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    return page.evaluate(evaluate);
  });

/** Bytes transferred until the network is idle, as encoded body sizes. */
const bytesOf = (browser: Browser, url: string) =>
  onLoadedPage(browser, url, { cpu: false, network: false }, () =>
    performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );

async function bytesOfAll(browser: Browser, { url }: Served): Promise<number[]> {
  const all: number[] = [];
  for (const path of inTurn) all.push(await bytesOf(browser, url + path));
  return all;
}

/** The largest contentful paint in ms, with a slow CPU and network. */
const largestPaint = (browser: Browser, url: string) =>
  onLoadedPage(
    browser,
    url,
    {},
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? 0),
        ).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );

/** The cumulative layout shift while the page loads. */
const layoutShift = (browser: Browser, url: string) =>
  onLoadedPage(
    browser,
    url,
    {},
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );

const besideStarlight = (value: number) => ({ beside: { name: starlightName, value } });

async function firstViews(browser: Browser, ours: Served, theirs: Served): Promise<Result[]> {
  const [here, there] = [await bytesOfAll(browser, ours), await bytesOfAll(browser, theirs)];
  const result = (what: string, pick: (bytes: number[]) => number, most: number): Result => ({
    what: `First view of an article, ${what}`,
    unit: 'KB',
    ours: pick(here) / 1000,
    ...besideStarlight(pick(there) / 1000),
    wanted: { at: 'most', value: most },
  });
  return [result('heaviest', (bytes) => Math.max(...bytes), 0.7), result('median', median, 0.5)];
}

async function paints(browser: Browser, ours: Served, theirs: Served): Promise<Result[]> {
  const results: Result[] = [];
  for (const [what, path] of [
    ['heaviest article', HEAVIEST],
    ['home', '/'],
  ]) {
    const values = await byTurns(
      ROUNDS,
      [ours.url, theirs.url].map((site) => () => largestPaint(browser, site + path)),
    );
    const [here = 0, there = 0] = values.map(median);
    results.push({
      what: `Largest paint, ${what}, 4× slower CPU, slow 4G`,
      unit: 'ms',
      ours: here,
      ...besideStarlight(there),
      wanted: { at: 'most', value: 0.7 },
    });
  }
  return results;
}

/** Milliseconds from a key press in the last text field of a form to the frame that shows the changed result. */
async function keyToResult(page: Page, form: Locator): Promise<number | undefined> {
  const field = form.locator('input[type="text"]').last();
  if ((await field.count()) === 0) return undefined;
  await field.focus();
  await page.keyboard.press('End');
  await form.evaluate((root) => {
    const result = root.querySelector('.calc-result') as Element;
    const window = globalThis as unknown as { keyToResult: Promise<number> };
    window.keyToResult = new Promise((resolve) => {
      let pressed = 0;
      root.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), {
        capture: true,
        once: true,
      });
      new MutationObserver((_, observer) => {
        if (pressed === 0) return;
        observer.disconnect();
        // The first task after the frame with the result.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - pressed);
          port2.postMessage(undefined);
        });
      }).observe(result, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  });
  await page.keyboard.press('Backspace');
  const shown = page.evaluate(
    () => (globalThis as unknown as { keyToResult: Promise<number> }).keyToResult,
  );
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, 3000, undefined));
  return Promise.race([shown, late]);
}

/** The key-to-result time in a calculator with all answers filled in. */
const keyInCalculator = (browser: Browser, ours: Served, measure: Measure) =>
  onPhone(browser, { network: false }, async (page) => {
    const { article, id } = measure;
    await page.goto(`${ours.url}/articles/${article}/${exampleSearch(measure)}#${id}`);
    const form = page.locator(`[data-calculator="${measure.id}"]`);
    await form.scrollIntoViewIfNeeded();
    await form.locator('.calc-headline').first().waitFor({ timeout: 20_000 });
    return keyToResult(page, form);
  });

/** The key-to-result time of a field on an empty page that shows its value below. */
const keyInBareField = (browser: Browser) =>
  onPhone(browser, { network: false }, async (page) => {
    await page.setContent(
      '<form><input type="text" value="12"><p class="calc-result">12</p></form>',
    );
    await page.evaluate(() => {
      const [field, echo] = [document.querySelector('input'), document.querySelector('p')];
      field?.addEventListener('input', () => echo?.replaceChildren(field.value));
    });
    return keyToResult(page, page.locator('form'));
  });

async function slowestCalculator(browser: Browser, ours: Served): Promise<Result> {
  const typed = measures.filter(
    ({ fields, article }) =>
      article !== 'closing' && fields.some(({ kind }) => !['yes-no', 'choice'].includes(kind)),
  );
  const times: { measure: Measure; ms: number }[] = [];
  for (const measure of typed) {
    const ms = await keyInCalculator(browser, ours, measure);
    if (ms === undefined) console.error(`No result after a key press in ${measure.id}.`);
    else times.push({ measure, ms });
  }
  // Measures the slowest ones again, so that one late frame does not decide the result.
  const candidates = times.sort((a, b) => b.ms - a.ms).slice(0, 3);
  const slowest = { id: '', ms: 0 };
  const bare: number[] = [];
  for (const { measure, ms } of candidates) {
    const again = [ms];
    for (let round = 1; round < ROUNDS; round += 1) {
      again.push((await keyInCalculator(browser, ours, measure)) ?? ms);
      bare.push((await keyInBareField(browser)) ?? Number.NaN);
    }
    if (median(again) > slowest.ms) Object.assign(slowest, { id: measure.id, ms: median(again) });
  }
  return {
    what: `Key press to result, slowest of ${typed.length} calculators (\`${slowest.id}\`), 4× slower CPU`,
    unit: 'ms',
    ours: slowest.ms,
    beside: { name: 'a field that echoes its text on an empty page', value: median(bare) },
    wanted: { at: 'most', value: 3 },
  };
}

/** Load and input times on a slow phone, compared with Starlight with the same official text. */
export const pages = (): Promise<Result[]> =>
  withBothSites(async (browser, ours, theirs) => {
    const shift = await layoutShift(browser, ours.url + HEAVIEST);
    return [
      ...(await firstViews(browser, ours, theirs)),
      ...(await paints(browser, ours, theirs)),
      {
        what: 'Layout shift, heaviest article',
        unit: '',
        ours: shift,
        wanted: { at: 'most', value: 0.01 },
      },
      await slowestCalculator(browser, ours),
    ];
  });
