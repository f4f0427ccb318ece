import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interview, measureOf, measures } from '../../src/policy/index.ts';
import { useBrowser } from './browser.ts';
import { calculatorPath } from './calculator-page.ts';
import { formUnder, lostFrom, searchUnder } from './form-under-query.ts';
import { calculatorQueries, estimateQueries, searchQueries } from './query-strings.ts';

const openPage = useBrowser();
const SEED = Number(process.env.SEED ?? 20211001);
const some = (queries: fc.Arbitrary<string>, numRuns: number) =>
  fc.sample(queries, { numRuns, seed: SEED });

// `npm run soak pages` runs ten thousand queries.
describe('a generated query', () => {
  test.each([
    'flexible-employment',
    'veteran-hire',
    'domestic-service-headcount',
    'disability-levy',
  ])(
    'is shown completely by the calculator of %s, or its invalid parts are reported',
    async (id) => {
      const measure = measureOf(id);
      const { page } = await openPage(`${calculatorPath(id)}#${id}`);
      for (const query of some(calculatorQueries(measure), 30)) {
        const seen = await formUnder(page, `[data-calculator="${id}"]`, query);
        expect(lostFrom(measure, query, seen), query).toEqual([]);
      }
    },
  );

  test('does not break the estimate, has its unknown parameters reported, and is not interpreted as markup', async () => {
    const { page } = await openPage('/estimate/');
    const queries = estimateQueries(
      measures,
      interview.roles.map(({ id }) => id),
    );
    for (const query of some(queries, 40)) {
      const { reported, foreign } = await formUnder(page, '.estimate', query);
      expect(foreign, query).toBe(0);
      const surplus = [...new URLSearchParams(query).keys()].filter((name) =>
        name.endsWith('.surplus'),
      );
      expect(reported, query).toEqual(expect.arrayContaining(surplus));
    }
  });

  test('sets the field of the search page, and is not interpreted as markup', async () => {
    const { page } = await openPage('/search/');
    for (const query of some(searchQueries, 40)) {
      const { q, foreign } = await searchUnder(page, query);
      expect(q, query).toBe((new URLSearchParams(query).get('q') ?? '').replace(/[\r\n]/g, ''));
      expect(foreign, query).toBe(0);
    }
  });
});
