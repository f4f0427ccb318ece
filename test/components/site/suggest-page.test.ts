import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateAddresses, meantLink } from '../../../src/components/site/suggest-page.ts';
import { clausePlaces, measures } from '../../../src/policy/index.ts';

const pages = ['articles/5/', 'plan/', 'measures/', 'estimate/', 'clauses/art_5__para_2/'];
const tails = ['。', '%E3%80%82', '，', '”', '）', '%E2%80%8B', '...', 'index.html', '/'];

describe.each(['/', '/employment/plan/'])('under %s', (base) => {
  const first = (path: string) => candidateAddresses(`https://example.cn${base}${path}`, base)[0];

  test.each(pages)('%s is offered despite appended characters', (page) => {
    for (const tail of tails) {
      expect(first(`${page}${tail}`), tail).toBe(`${base}${page}`);
      expect(
        first(
          `${page.slice(0, -1)}${tail === '/' ? '//' : tail.replace('index', '.')}`.replace(
            '..html',
            '.html',
          ),
        ),
        tail,
      ).toBe(`${base}${page}`);
      expect(first(`${page}${tail}?on=2022-03-01`), tail).toBe(`${base}${page}?on=2022-03-01`);
    }
  });

  test.each([
    ['articles/5/%23art_5', 'articles/5/#art_5'],
    ['articles/5%23art_5', 'articles/5/#art_5'],
    ['articles/5/%3Fon=2022-03-01', 'articles/5/?on=2022-03-01'],
    ['articles/5/？on=2022-03-01', 'articles/5/?on=2022-03-01'],
    ['articles//5/', 'articles/5/'],
    ['Articles/5/', 'articles/5/'],
    ['articles/５/', 'articles/5/'],
    ['plan.html', 'plan/'],
  ])('%s is offered as %s', (path, meant) => {
    expect(first(path)).toBe(`${base}${meant}`);
  });

  test.each(['05', '第5条', '第五条', 'art5', 'article-05', '5.'])(
    'articles/%s/ is offered as article 5',
    (last) => {
      const addresses = candidateAddresses(
        `https://example.cn${base}articles/${last}/?on=2022-03-01`,
        base,
      );
      expect(addresses).toContain(`${base}articles/5/?on=2022-03-01`);
      expect(addresses.indexOf(`${base}articles/5/?on=2022-03-01`)).toBeLessThan(
        addresses.indexOf(`${base}articles/`),
      );
    },
  );

  test.each(['art_5__para_2', 'x', '第五条第2款'])('articles/%s/ has no single number', (last) => {
    expect(candidateAddresses(`https://example.cn${base}articles/${last}/`, base)).not.toContain(
      `${base}articles/5/`,
    );
  });

  test('trailing words of an address are removed first, then folders', () => {
    expect(
      candidateAddresses(`https://example.cn${base}articles/5看这里`, base).map(decodeURI),
    ).toEqual([`${base}articles/5看这里/`, `${base}articles/5/`, `${base}articles/`, base]);
  });
});

describe('the link that is shown', () => {
  const list = (ids: readonly string[], title = '全部措施（已失效）｜江府〔2021〕14号逐条解读') =>
    `<title>${title}</title>${ids.map((id) => `<a href="/clauses/${id}/">名称 ${id}</a>`).join('')}`;
  const measure: string[] = measures.map(({ id }) => id);
  const clause: string[] = clausePlaces().map(({ id }) => id);

  test.each([
    ['全部措施（已失效）｜江府〔2021〕14号逐条解读', '全部措施'],
    [
      '残疾人就业保障金（残保金）（已失效）｜江府〔2021〕14号逐条解读',
      '残疾人就业保障金（残保金）',
    ],
    ['数据（方案已失效）｜江府〔2021〕14号逐条解读', '数据'],
    ['搜索｜江府〔2021〕14号逐条解读', '搜索'],
  ])('has the name of the page and no state: %s', (title, name) => {
    expect(meantLink(list([], title), '/x/', 'y')?.slice(1)).toEqual(['/x/', name]);
  });

  test.each([
    ['veteran-hir', 'veteran-hire'],
    ['veteran-hire-2021', 'veteran-hire'],
    ['veteran-', 'veteran-hire'],
    ['domestic-service-in', 'domestic-service-insurance'],
    ['flexible-employmnet', 'flexible-employment'],
    ['art_5__para_1__sent_99', 'art_5__para_1__sent_1'],
    ['art_5__para_1__sen', 'art_5__para_1__sent_1'],
    ['art_5__para_1__snt_2', 'art_5__para_1__sent_1'],
  ])('to %s leads to %s', (misspelt, id) => {
    const ids = misspelt.startsWith('art') ? clause : measure;
    expect(meantLink(list(ids), '/measures/', misspelt)?.slice(1)).toEqual([
      `/clauses/${id}/`,
      `名称 ${id}`,
    ]);
  });

  test.each(['x', 'v', 'art', 'grant', '2022', 'art5para1', ''])(
    'to %s leads to the list',
    (last) => {
      expect(meantLink(list(['2', '22', ...measure, ...clause]), '/all/', last)?.[1]).toBe('/all/');
    },
  );

  test('leads to a page that was found, not to one to which that links', () => {
    const page = list(['veteran-hire']);
    expect(meantLink(page, '/measures/veteran-hire/', 'veteran-hire')?.[1]).toBe(
      '/measures/veteran-hire/',
    );
  });

  test('leads from an id that is wrong at its end to one with the same start', () => {
    const all = [...measure, ...clause];
    const inLastThird = fc.double({ min: 0.7, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...all), inLastThird, (id, share) => {
        const start = id.slice(0, Math.ceil(share * id.length));
        fc.pre(start.length < id.length && !all.includes(`${start}x`));
        const [, href = ''] = meantLink(list(all), '/all/', `${start}x`) ?? [];
        const found = href.slice('/clauses/'.length, -1);
        expect(found.startsWith(start) || start.startsWith(found), found).toBe(true);
      }),
    );
  });

  test('is none without a page', () => {
    expect(meantLink('', '/measures/', 'x')).toBeUndefined();
  });
});
