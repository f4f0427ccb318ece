import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type FormKind, formKindOf } from '../../src/components/calculator/form/form.ts';
import { canGrow } from '../../src/components/calculator/growth/can-grow.ts';
import { interview, type Measure, measures } from '../../src/policy/index.ts';
import { useBrowser } from './browser.ts';
import { answerByKeyboard, focusTitleOf, hydratedCalculator } from './calculator-page.ts';
import { BuiltSite, type PageWeight } from './page-weight.ts';

const site = new BuiltSite(fileURLToPath(new URL('../../dist', import.meta.url)));
const openPage = useBrowser();

const KB = 1000;

/** In brotli bytes; docs/speed.md says why these. */
const budget = {
  firstView: 22.3 * KB,
  heaviestArticle: 21 * KB,
  medianArticle: 18 * KB,
  measurePage: 13 * KB,
  script: 4.3 * KB,
  calculatorNear: 17 * KB,
  calculatorInUse: 46.7 * KB,
  estimateInUse: 48.7 * KB,
  listEditors: 2.3 * KB,
  growthPicture: 3.4 * KB,
};

/** The limits of pages whose own script is larger than half a KB. */
const pagesWithOwnScript: Record<string, number> = {
  '/search/': 21.2 * KB,
  '/404.html': 5.4 * KB,
  '/': 4.9 * KB,
  '/timeline/': 4.9 * KB,
  '/measures/': 4.7 * KB,
};

/** Identities for which the estimate loads measures of three or four articles, or the result at once because it has no question about money. */
const limitsOfHeavyRoles: Record<string, number> = {
  employer: 50.8 * KB,
  'domestic-service': 54.2 * KB,
  veteran: 54.1 * KB,
  disabled: 56.3 * KB,
  farmer: 57.6 * KB,
};

const weights = site.pages().map((path) => site.weighAsSent(path));
const firstView = ({ html, css, js }: PageWeight) => html + css + js;
const script = ({ js }: PageWeight) => js;
const isArticle = ({ path }: PageWeight) => /^\/articles\/\d+\/$/.test(path);

/** The pages above a limit, each with its largest files. */
function tooHeavy(limit: number, weightOf: (weight: PageWeight) => number, among = weights) {
  return (
    among
      .filter((weight) => weightOf(weight) > limit)
      // Best compression is slow, so only pages that exceed the limit as sent are compressed again.
      .map(({ path }) => site.weigh(path))
      .filter((weight) => weightOf(weight) > limit)
      .map((weight) => {
        const files = weight.files.slice(0, 4).map(({ name, bytes }) => `${name} ${bytes}`);
        return `${weight.path} ${weightOf(weight)} > ${limit}: ${files.join(', ')}`;
      })
  );
}

describe('before any input', () => {
  test('the first view of every page but the search is within its limit', () => {
    const others = weights.filter(({ path }) => path !== '/search/');
    expect(tooHeavy(budget.firstView, firstView, others)).toEqual([]);
  });

  test('the first views of the median and the heaviest article are within their limits', () => {
    const articles = weights.filter(isArticle).sort((a, b) => firstView(a) - firstView(b));
    expect(articles).toHaveLength(9);
    expect(tooHeavy(budget.medianArticle, firstView, articles.slice(4, 5))).toEqual([]);
    expect(tooHeavy(budget.heaviestArticle, firstView, articles)).toEqual([]);
  });

  test('the first view of every measure’s page is within its limit', () => {
    const pages = weights.filter(({ path }) => /^\/measures\/.+/.test(path));
    expect(pages).toHaveLength(measures.length);
    expect(tooHeavy(budget.measurePage, firstView, pages)).toEqual([]);
  });

  test('no page has a render-blocking stylesheet or script', () => {
    const isBlocking =
      /<link\b[^>]*rel="stylesheet"|<script\b(?=[^>]* src=)(?!(?=[^>]*type="module"))/;
    const blocked = site.pages().filter((path) => isBlocking.test(site.read(path)));
    expect(blocked).toEqual([]);
  });

  test('every external script is async', () => {
    const isNotAsync = /<script\b(?=[^>]* src=)(?![^>]* async[ >])/;
    expect(site.pages().filter((path) => isNotAsync.test(site.read(path)))).toEqual([]);
  });

  test('the script of every page is within its limit', () => {
    expect(weights.map(({ path }) => path)).toEqual(
      expect.arrayContaining(Object.keys(pagesWithOwnScript)),
    );
    const overweight = weights.flatMap((weight) =>
      tooHeavy(pagesWithOwnScript[weight.path] ?? budget.script, script, [weight]),
    );
    expect(overweight).toEqual([]);
  });
});

test('every page except those of clauses, which must be small, has speculation rules', () => {
  const without = site
    .pages()
    .filter((path) => !site.read(path).includes('<script type="speculationrules">'));
  expect(without).toEqual(site.pages().filter((path) => /^\/clauses\/.+/.test(path)));
});

test('no script contains full zod, only zod/mini', () => {
  const scripts = site.files().filter((name) => name.endsWith('.js'));
  expect(scripts).not.toEqual([]);
  const whole = scripts.filter((name) => /Invalid input: expected/.test(site.read(name)));
  expect(whole).toEqual([]);
});

const withForm = measures.filter(
  ({ fields, article }) => fields.length > 0 && article !== 'closing',
);
const articlesWithForm = [...new Set(withForm.map(({ article }) => article))];

/** The script that hydrates a form, by what the form asks for. */
const formScripts: Record<FormKind, RegExp> = {
  nothing: /\/StaticResult\..*js$/,
  answers: /\/Calculator\..*js$/,
  lists: /\/ListCalculator\..*js$/,
};

test.each(measures.map((measure) => ({ id: measure.id, measure })))(
  'what the form of $id loads near the viewport is within its limit',
  ({ measure }) => {
    const path = measure.article === 'closing' ? '/plan/' : `/articles/${measure.article}/`;
    const there = new Set(site.weighAsSent(path).files.map(({ name }) => name));
    const asks = formKindOf(measure);
    const hydrating = site.files().filter((name) => formScripts[asks].test(name));
    const form = site
      .files()
      .filter((name) => name.startsWith(`/forms/${measure.article}.`) && name.endsWith('.json'));
    expect([hydrating.length, form.length]).toEqual([1, 1]);
    const scripts = site.withImports(hydrating.filter((name) => name.endsWith('.js')));
    const asked = new Set([...hydrating, ...scripts, ...form]).difference(there);
    const bytes = [...asked].map((name) => ({ name, bytes: site.brotli(name) }));
    const sum = bytes.reduce((total, file) => total + file.bytes, 0);
    const lists = asks === 'lists' ? budget.listEditors : 0;
    expect(sum, JSON.stringify(bytes)).toBeLessThanOrEqual(budget.calculatorNear + lists);
  },
);

/** The limit for a calculator in use: higher if it has lists or a chart of the sum. */
const limitInUse = (measure: Measure) =>
  budget.calculatorInUse +
  (formKindOf(measure) === 'lists' ? budget.listEditors : 0) +
  (canGrow(measure) ? budget.growthPicture : 0);

const heaviestOf = (article: Measure['article']) =>
  withForm
    .filter((measure) => measure.article === article)
    .reduce((most, next) => (limitInUse(next) > limitInUse(most) ? next : most));

/** The brotli bytes of files, in all; `detail` lists each. */
function sizeOf(names: Iterable<string>): { sum: number; detail: string } {
  const bytes = [...names].map((name) => ({ name, bytes: site.brotli(name) }));
  const sum = bytes.reduce((total, file) => total + file.bytes, 0);
  return { sum, detail: JSON.stringify(bytes) };
}

test.each(articlesWithForm.map((article) => ({ article, measure: heaviestOf(article) })))(
  'article $article: a calculator near the viewport is within its limit; the heaviest one in use loads only the core and the measures of its article',
  async ({ article, measure }) => {
    const { page } = await openPage(`/articles/${article}/`, { width: 390, alone: true });
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('plan-calculator form').first().scrollIntoViewIfNeeded();
    await page.locator('[data-hydrated="true"]').first().waitFor();
    expect(asked).toContainEqual(expect.stringMatching(/^\/forms\//));
    const near = sizeOf(asked);
    expect(near.sum, near.detail).toBeLessThanOrEqual(budget.calculatorNear);

    await hydratedCalculator(page, measure.id);
    await focusTitleOf(page, measure.id);
    await answerByKeyboard(page, measure.id);
    const loaded = () =>
      asked.flatMap(
        (name) =>
          /\/(article-\d|closing|define-measure|result|growth)[.-].*js$/.exec(name)?.[1] ?? [],
      );
    const core = [`article-${article}`, 'define-measure', 'result'];
    const wanted = canGrow(measure) ? [...core, 'growth'] : core;
    await expect.poll(() => [...new Set(loaded())].sort()).toEqual(wanted.sort());
    if (canGrow(measure)) {
      await expect.poll(() => asked).toContainEqual(expect.stringMatching(/growth\..*css$/));
    }
    const inUse = sizeOf(asked);
    expect(inUse.sum, inUse.detail).toBeLessThanOrEqual(limitInUse(measure));
  },
);

test.each(interview.roles.map(({ id }) => id))(
  'what the estimate of %s loads for its first question is within its limit',
  async (id) => {
    const there = new Set(site.weighAsSent('/estimate/').files.map(({ name }) => name));
    const asked = new Set<string>();
    const { page } = await openPage('/estimate/', { width: 390, alone: true });
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    // By keyboard: a pointer may come to rest on a link, whose page is then fetched ahead.
    await page.locator(`plan-estimate input[value="${id}"]`).press('Space');
    await page.locator('.estimate[data-hydrated="true"]').waitFor();
    await page.getByRole('button', { name: '开始' }).press('Enter');
    await page.locator('[data-question], .estimate-result .calc-share').first().waitFor();
    const loaded = asked.difference(there);
    expect([...loaded]).toContainEqual(expect.stringMatching(/\/start\./));
    const { sum, detail } = sizeOf(loaded);
    const limit = limitsOfHeavyRoles[id] ?? budget.estimateInUse;
    expect(sum, detail).toBeLessThanOrEqual(limit);
  },
);
