import { describe, expect, test } from 'vitest';
import { candidateAddresses } from '../../../src/components/site/suggest-page.ts';

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
