import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/policy/index.ts';
import { exampleSearch } from '../components/calculator/example-answers.ts';
import { useBrowser } from './browser.ts';
import { BuiltSite } from './page-weight.ts';

const site = new BuiltSite('dist');
const openPage = useBrowser();
const KB = 1000;
// One jsdom window for all pages, because creating a window takes longer than parsing a page.
const parser = new new JSDOM().window.DOMParser();

const words = new Map(
  readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
);

describe.each(measures)('the page of $id', (measure) => {
  const { id, title, article, basis, conditions, departmentsClause, span } = measure;
  const document = parser.parseFromString(site.read(`/measures/${id}/`), 'text/html');
  const links = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));

  test('shows its conditions and last day, and quotes its clauses', () => {
    expect(document.querySelector(`[data-measure="${id}"] h1`)?.textContent).toBe(title);
    const facts = document.querySelector('.facts')?.textContent ?? '';
    for (const { text } of conditions) expect(facts).toContain(text);
    expect(facts).toContain(span.through);
    const quoted = [...document.querySelectorAll('.quote blockquote')].map(
      ({ textContent }) => textContent,
    );
    expect(quoted).toEqual(basis.map((clause) => words.get(clause)));
  });

  test('names its departments, the lead first, as the plan does, also without scripts', () => {
    const named = /[（([](.*?)(?:按职能分工)?负责/.exec(words.get(departmentsClause) ?? '')?.[1];
    const facts = [...document.querySelectorAll('.facts dt, .facts dd')];
    const label = article === 'closing' ? '有问题找' : '责任单位';
    const at = facts.findIndex(({ textContent }) => textContent === label);
    const said = facts[at + 1]?.textContent?.replace('（牵头）', '') ?? '';
    expect(said.startsWith(article === 'closing' ? '市人力资源社会保障局' : `${named} `)).toBe(
      true,
    );
    expect(facts[at + 1]?.querySelector('a')?.getAttribute('href')).toBe(
      `/clauses/${departmentsClause}/`,
    );
  });

  // Who owes a levy, or asks which plan is in force, is given nothing.
  test('says whom it is given to only if it gives something', () => {
    const isGiven = id !== 'disability-levy' && id !== 'plan-validity';
    expect(document.querySelector('.facts dt')?.textContent).toBe(isGiven ? '给谁' : '适用于谁');
  });

  test('links to its explanation and its clauses', () => {
    const place = article === 'closing' ? '/plan/' : `/articles/${article}/`;
    expect(links).toContain(`${place}#${id}`);
    for (const clause of basis) expect(links).toContain(`/clauses/${clause}/`);
    expect(site.read(place)).toContain(`href="/measures/${id}/"`);
  });

  test('weighs at most 15 KB before any input', () => {
    const { html, css, js, files } = site.weighAsSent(`/measures/${id}/`);
    expect(html + css + js, JSON.stringify(files)).toBeLessThanOrEqual(15 * KB);
  });
});

const asking = measures.filter(({ fields }) => fields.length > 0);

test('the official words are in the typeface of the document, not in that of the explanation', async () => {
  const { page } = await openPage('/measures/startup-loan/', { width: 390, height: 844 });
  const typeface = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).fontFamily);
  expect(await typeface('.quote blockquote')).toMatch(/serif$/);
  expect(await typeface('.quote blockquote')).not.toMatch(/sans-serif$/);
  expect(await typeface('.facts')).toMatch(/sans-serif$/);
});

describe('a shared result', () => {
  const articles = [...new Set(asking.map(({ article }) => article))];

  // One browser page for the measures of an article: each address is loaded as a document of its own.
  test.each(articles)(
    'of a measure of article %s is visible on a phone without scrolling',
    { timeout: 60_000 },
    async (article) => {
      const { page } = await openPage('/robots.txt', { width: 390, height: 844 });
      const answer = page.locator('.calc-headline');
      for (const measure of asking.filter((one) => one.article === article)) {
        const { id } = measure;
        const path = `/measures/${id}/${exampleSearch(measure)}`;
        await page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' });
        await page.locator(`[data-calculator="${id}"][data-hydrated="true"]`).waitFor();
        await answer.waitFor();
        const isInView = () =>
          answer.evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          });
        await expect.poll(isInView, { message: id }).toBe(true);
        expect(await page.locator('[data-calculator]').count(), id).toBe(1);
      }
    },
  );

  test('in an old link to an article page is shown there, visible without scrolling', async () => {
    const { page } = await openPage(
      '/articles/5/?flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true#flexible-employment',
      { width: 390, height: 844 },
    );
    const sum = page.locator('.calc-sum');
    await expect.poll(() => sum.allInnerTexts()).toEqual(['3,276.00 元']);
    await expect
      .poll(() => sum.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true);
  });

  test('does not scroll the page after the user has scrolled', async () => {
    const { page } = await openPage('/about/', { width: 390, height: 844, alone: true });
    const { promise: free, resolve: deliver } = Promise.withResolvers<void>();
    await page.route('**/answers*.js', async (route) => {
      await free;
      await route.continue();
    });
    await page.goto(
      new URL(
        `/measures/flexible-employment/?flexible-employment.pension=true&flexible-employment.medical=true&flexible-employment.months=12`,
        page.url(),
      ).href,
      { waitUntil: 'domcontentloaded' },
    );
    await page.locator('[data-hydrated="true"]').waitFor();
    await page.mouse.wheel(0, 100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
    deliver();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => scrollY)).toBe(100);
  });
});
