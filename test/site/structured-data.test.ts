import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/policy/index.ts';
import { BuiltSite } from './page-weight.ts';

type Data = { [name: string]: unknown };

const site = new BuiltSite('dist');
const DATA = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const dataOn = (path: string): Data[] =>
  [...site.read(path).matchAll(DATA)].map(([, json = '']) => JSON.parse(json));

/** Without embedded pages, which repeat the page of their measure, and the 404 page, which has no address. */
const paths = site.pages().filter((path) => !/^\/embed\/|^\/404/.test(path));
const found = paths.map((path) => ({ path, data: dataOn(path)[0] ?? {} }));
const on = (path: string): Data => found.find((one) => one.path === path)?.data ?? {};

/** All objects inside a value, itself included. */
function* partsOf(value: unknown): Generator<Data> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Data;
  for (const part of Object.values(value)) yield* partsOf(part);
}

const breadcrumbs = (data: Data) =>
  [...partsOf(data)].filter((part) => part['@type'] === 'BreadcrumbList');

/**
 * A key for data of the same shape, so that each shape is checked once: types and constants as they are, other
 * values by their type, equal parts of a list once.
 */
function shapeOf(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map((one) => shapeOf(one)))].sort()}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([key, part]) => `${key}:${shapeOf(part, key)}`)}}`;
  }
  const isConstant = name === '@type' || String(value).includes('schema.org');
  return isConstant ? String(value) : typeof value;
}

/** The type errors of each data object against schema.org's vocabulary, as typed by schema-dts. */
function problemsOf(all: readonly Data[]): string[][] {
  const file = `${process.cwd()}/test/site/data-under-check.ts`;
  const lines = all.map((data, i) => {
    const type = String(data['@type']);
    return `const page${i}: import('schema-dts').WithContext<import('schema-dts').${type}> = ${JSON.stringify(data)};`;
  });
  const options = { noEmit: true, strict: true, skipLibCheck: true, types: [] };
  const resolution = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 };
  const host = ts.createCompilerHost({});
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file
      ? ts.createSourceFile(name, lines.join('\n'), version)
      : getSourceFile(name, version);
  const program = ts.createProgram([file], { ...options, ...resolution }, host);
  const problems = lines.map((): string[] => []);
  for (const { messageText, file: source, start = 0 } of program.getSemanticDiagnostics()) {
    const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    problems[line]?.push(ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  return problems;
}

describe('structured data', { timeout: 120_000 }, () => {
  test.each(paths)('%s has it once, with the context of schema.org', (path) => {
    expect(dataOn(path)).toHaveLength(1);
    expect(on(path)['@context']).toBe('https://schema.org');
  });

  const context = { '@context': 'https://schema.org' };
  const wrong: [string, Data, string][] = [
    ['a property of another type', { ...on('/about/'), legislationType: 'x' }, 'legislationType'],
    ['an unknown type', { ...context, '@type': 'Ordinance' }, 'Ordinance'],
    [
      'an unknown nested property',
      { ...on('/plan/'), hasPart: [{ '@type': 'Legislation', clause: 'x' }] },
      'clause',
    ],
    ['an invalid value', { ...on('/plan/'), legislationLegalForce: 'over' }, 'over'],
  ];

  test('uses only the vocabulary of schema.org, and the check rejects wrong data', () => {
    const kinds = new Map(found.map(({ data }) => [shapeOf(data), data] as const));
    expect(kinds.size).toBeGreaterThan(5);
    // One compilation for all, because the vocabulary is large.
    const problems = problemsOf([...wrong.map(([, data]) => data), ...kinds.values()]);
    for (const [i, [name, , names]] of wrong.entries()) {
      expect(problems[i]?.join(), name).toContain(names);
    }
    expect(problems.slice(wrong.length).flat()).toEqual([]);
  });

  test('pages of the official text are Legislation, other pages are WebPage or WebSite', () => {
    for (const { path, data } of found) {
      const isLaw = path === '/plan/' || /^\/clauses\/./.test(path);
      const expected = isLaw ? 'Legislation' : path === '/' ? 'WebSite' : 'WebPage';
      expect(data['@type'], path).toBe(expected);
    }
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(on(`/articles/${number}/`).about).toMatchObject({
        '@type': 'Legislation',
        '@id': `/clauses/art_${number}/`,
      });
    }
    for (const { id, basis } of measures) {
      const { about } = on(`/measures/${id}/`) as { about: Data[] };
      expect(about.map((part) => part['@id'])).toEqual(
        basis.map((clause) => `/clauses/${clause}/`),
      );
    }
  });

  test('every page except the home page has breadcrumbs to existing pages', () => {
    expect(breadcrumbs(on('/'))).toEqual([]);
    for (const { path, data } of found.filter((one) => one.path !== '/')) {
      const [trail, ...others] = breadcrumbs(data);
      expect(others).toEqual([]);
      const steps = trail?.itemListElement as { position: number; name: string; item: string }[];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, i) => i + 1));
      expect([steps[0]?.item, steps.at(-1)?.item]).toEqual(['/', path]);
      for (const { item, name } of steps) {
        expect(site.read(item).length).toBeGreaterThan(0);
        expect(name).not.toBe('');
      }
    }
  });

  test('each clause has consistent isPartOf and hasPart', () => {
    const ids = readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '');
    for (const id of ids) {
      const data = on(`/clauses/${id}/`) as { isPartOf: Data; hasPart?: Data[] } & Data;
      expect(data.legislationIdentifier).toMatch(/^江府〔2021〕14号./);
      expect(data.datePublished).toBe('2021-09-30');
      expect(data.publisher).toMatchObject({ name: '江门市人民政府' });
      const end = id.lastIndexOf('__');
      const parent = ids.includes(id.slice(0, end)) ? `/clauses/${id.slice(0, end)}/` : '/plan/';
      expect(data.isPartOf['@id'], id).toBe(parent);
      const parts = ids.filter((other) => other.slice(0, other.lastIndexOf('__')) === id);
      expect(data.hasPart?.map((part) => part['@id']) ?? [], id).toEqual(
        parts.map((part) => `/clauses/${part}/`),
      );
    }
  });

  test('no part has sameAs, FAQPage or Question', () => {
    for (const { data } of found) {
      for (const part of partsOf(data)) {
        expect(part.sameAs).toBeUndefined();
        expect(part['@type'] ?? 'a reference').not.toMatch(/FAQ|Question/);
      }
    }
  });
});
