import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { interview, measures } from '../../src/policy/index.ts';
import { calculatorPath } from '../../test/site/calculator-page.ts';
import { formUnder, lostFrom, searchUnder } from '../../test/site/form-under-query.ts';
import {
  calculatorQueries,
  estimateQueries,
  searchQueries,
} from '../../test/site/query-strings.ts';
import type { Section } from './report.ts';
import { withBuiltSite } from './site.ts';

const QUERIES = 10_000;
const ON_SEARCH = 1_500;
const ON_ESTIMATE = 1_500;
/** Unmounted forms retain memory, so the page is replaced after this many queries. */
const PER_PAGE = 100;

/** A page, the queries to open it with, and the check of the result. */
interface Asked {
  path: string;
  queries: readonly string[];
  problems: (page: Page, query: string) => Promise<string[]>;
}

const withFields = measures.filter(({ fields }) => fields.length > 0);
const sample = (queries: fc.Arbitrary<string>, numRuns: number) =>
  fc.sample(queries, { numRuns, seed: 20211001 });

function everythingAsked(): Asked[] {
  const each = Math.ceil((QUERIES - ON_SEARCH - ON_ESTIMATE) / withFields.length);
  const markup = (foreign: number) =>
    foreign > 0 ? [`${foreign} elements were created from it`] : [];
  return [
    ...withFields.map((measure) => ({
      path: `${calculatorPath(measure.id)}#${measure.id}`,
      queries: sample(calculatorQueries(measure), each),
      problems: async (page: Page, query: string) =>
        lostFrom(measure, query, await formUnder(page, `[data-calculator="${measure.id}"]`, query)),
    })),
    {
      path: '/estimate/',
      queries: sample(
        estimateQueries(
          measures,
          interview.roles.map(({ id }) => id),
        ),
        ON_ESTIMATE,
      ),
      problems: async (page, query) => markup((await formUnder(page, '.estimate', query)).foreign),
    },
    {
      path: '/search/',
      queries: sample(searchQueries, ON_SEARCH),
      problems: async (page, query) => {
        const { q, foreign } = await searchUnder(page, query);
        const asked = (new URLSearchParams(query).get('q') ?? '').replace(/[\r\n]/g, '');
        return [...(q === asked ? [] : [`“${asked}” became “${q}”`]), ...markup(foreign)];
      },
    },
  ];
}

async function ask(browser: Browser, url: string, { path, queries, problems }: Asked) {
  const found: string[] = [];
  for (let from = 0; from < queries.length; from += PER_PAGE) {
    const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    page.on('pageerror', (error) => found.push(`${path}: uncaught ${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(`${path}: ${message.text()}`);
    });
    await page.goto(url + path);
    for (const query of queries.slice(from, from + PER_PAGE)) {
      const reported = await problems(page, query).catch(async (error: Error) => {
        // The exit of a browser process is reported with a delay.
        await wait(200);
        if (!browser.isConnected()) throw error;
        return [error.message];
      });
      found.push(...reported.map((problem) => `${path} ${query}: ${problem}`));
    }
    await page.close();
  }
  for (const problem of found.slice(0, 5)) console.error(problem.slice(0, 500));
  console.log(`${path}: ${queries.length} queries, ${found.length} problems`);
  return found;
}

/** Opens every calculator, the estimate and the search page with 10,000 generated queries in a real browser. */
export async function soakPages(): Promise<Section> {
  const all = everythingAsked();
  const problems: string[] = [];
  const version = await withBuiltSite(async ({ url, withBrowser }) => {
    for (const asked of all) {
      problems.push(...(await withBrowser((browser) => ask(browser, url, asked))));
    }
    return withBrowser(async (browser) => browser.version());
  });
  const count = all.reduce((sum, { queries }) => sum + queries.length, 0);
  return {
    name: 'pages',
    title: 'Queries to the pages',
    failed: problems.length > 0,
    lines: [
      `In Chromium ${version}: names and values that are valid, nearly valid, repeated, broken or markup, escaped or not.`,
      'Each form is mounted again for each query. Problems are: an uncaught or logged error, an element created from a query,',
      'an answer that is neither in its field nor reported, and an unknown name that is not reported.',
      '',
      '| What | Figure |',
      '|---|---|',
      `| Calculators | ${withFields.length} |`,
      `| Queries | ${count.toLocaleString('en')}, including ${ON_ESTIMATE.toLocaleString('en')} to the estimate and ${ON_SEARCH.toLocaleString('en')} to the search |`,
      `| Problems | ${problems.length} |`,
    ],
  };
}
