import { expect, test } from 'vitest';
import { contentPolicy, smallContentPolicy } from '../../src/layouts/content-policy.ts';
import { fetchAhead } from '../../src/layouts/fetch-ahead.ts';

test.each([
  ['a page', contentPolicy, "script-src 'self' hash hash 'wasm-unsafe-eval'"],
  ['a page without search and speculation rules', smallContentPolicy, "script-src 'self' hash"],
])('%s can load and run only its own files, by exactly these directives', (_, policy, scripts) => {
  const directives = policy.replaceAll(/'sha256-[\w+/]{43}='/g, 'hash').split(';');
  expect(directives).toEqual([
    "default-src 'none'",
    scripts,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types service-worker',
  ]);
});

interface Rule {
  href_matches?: string;
  not?: Rule;
  and?: Rule[];
}

/** Whether a prefetch rule matches an address, as browsers evaluate it. */
function holdsFor({ href_matches, not, and }: Rule, href: string): boolean {
  if (not) return !holdsFor(not, href);
  if (and) return and.every((rule) => holdsFor(rule, href));
  return new URLPattern(href_matches ?? '', 'https://example.gov.cn/').test(href);
}

test.each([
  ['/articles/5/', true],
  ['/articles/5/?on=2022-03-01#art_5__para_2', true],
  ['/measures/flexible-employment/?flexible-employment.months=12', true],
  ['/', true],
  // Each would load the catalogue and run a search, although the reader only points at a link.
  ['/search/', false],
  ['/search/?q=残保金', false],
  ['https://example.org/articles/5/', false],
])('%s is prefetched: %s', (path, isFetched) => {
  const { href } = new URL(path, 'https://example.gov.cn/');
  const rules: { where: Rule; eagerness: string }[] = JSON.parse(fetchAhead).prefetch;
  expect(rules.some(({ where }) => holdsFor(where, href))).toBe(isFetched);
  // Only links that the reader points at.
  expect(rules.map(({ eagerness }) => eagerness)).toEqual(['moderate']);
});
