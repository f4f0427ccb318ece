import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type ClauseId, cite, measures } from '../../src/policy/index.ts';
import { BuiltSite } from './page-weight.ts';

const site = new BuiltSite('dist');
const KB = 1000;

/** The published ids in the order of the text; the words of a paragraph are those of its sentences. */
const rows = readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string]);
const clauses = rows.map(([id, text], i) => {
  const sentences = rows.filter(
    ([other]) => /__sent_\d+$/.test(other) && other.startsWith(`${id}__`),
  );
  const words = text || sentences.map(([, sentence]) => sentence).join('');
  return { id: id as ClauseId, words, previous: rows[i - 1]?.[0], next: rows[i + 1]?.[0] };
});

// One jsdom window for all pages, because creating a window takes longer than parsing a page.
const parser = new new JSDOM().window.DOMParser();
const parsed = (path: string) => parser.parseFromString(site.read(path), 'text/html');
const pageOf = (id: string) => parsed(`/clauses/${id}/`);
const textOf = (page: Document, selector: string) => page.querySelector(selector)?.textContent;
const linksOf = (page: Document, selector = 'a') =>
  [...page.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

describe.each(clauses)('the page of $id', ({ id, words, previous, next }) => {
  const page = pageOf(id);

  test('contains exactly the official words, and the citation', () => {
    expect(page.querySelectorAll(`article[data-clause="${id}"]`)).toHaveLength(1);
    expect(textOf(page, '[data-official-text]')).toBe(words);
    expect(textOf(page, '[data-citation]')).toBe(
      `《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）${cite(id)}（已失效）`,
    );
  });

  test('shows its dates, and links to its place in the text, previous and next clause, and its measures', () => {
    expect(textOf(page, '.clause-page-state')).toMatch(/已失效 2021-10-01 至 2\d{3}-\d\d-\d\d/);
    const links = linksOf(page);
    expect(links).toContain(`/plan/#${id}`);
    const article = /^art_(\d)/.exec(id)?.[1];
    if (article) expect(links).toContain(`/articles/${article}/#${id}`);
    expect(linksOf(page, '[rel=prev]')).toEqual(previous ? [`/clauses/${previous}/`] : []);
    expect(linksOf(page, '[rel=next]')).toEqual(next ? [`/clauses/${next}/`] : []);
    for (const { id: measure, basis } of measures) {
      if (basis.includes(id)) expect(links).toContain(`/measures/${measure}/`);
    }
  });

  test('shows the clauses inside it and the paragraph that contains it', () => {
    const body = textOf(page, 'article') ?? '';
    for (const [part, text] of rows) {
      const isInside = part.startsWith(`${id}__`);
      if (isInside) expect(body).toContain(text);
      // An article links to its paragraphs, and a paragraph to its sentences.
      const isNext = isInside && (!id.match(/^art_\d$/) || !part.includes('__sent_'));
      if (isNext) expect(linksOf(page)).toContain(`/clauses/${part}/`);
    }
    const paragraph = clauses.find((one) => one.id === id.replace(/__sent.*/, ''));
    if (id.includes('__sent_')) expect(body).toContain(paragraph?.words);
  });

  test('weighs at most 7 KB as sent', () => {
    const { html, css, js, files } = site.weighAsSent(`/clauses/${id}/`);
    expect(html + css + js, JSON.stringify(files)).toBeLessThanOrEqual(7 * KB);
  });
});

test.each([
  [
    'art_1',
    [
      '第一条第4句到 2022-04-30 为止',
      '第一条第5句到 2022-04-30 为止',
      '第一条第6句到 2022-12-31 为止',
      '第一条第7句到 2022-12-31 为止',
    ],
  ],
  [
    'art_1__para_1',
    [
      '第一条第4句到 2022-04-30 为止',
      '第一条第5句到 2022-04-30 为止',
      '第一条第6句到 2022-12-31 为止',
      '第一条第7句到 2022-12-31 为止',
    ],
  ],
  ['art_1__para_1__sent_4', []],
  ['art_5', []],
])('%s names its parts that end before the plan', (id, parts) => {
  const state = textOf(pageOf(id), '.clause-page-state');
  expect(state?.match(/第一条第\d句到 [\d-]+ 为止/g) ?? []).toEqual(parts);
});

test('the list of clauses links to each clause in order', () => {
  const links = linksOf(parsed('/clauses/'), 'main a');
  expect(links).toEqual(clauses.map(({ id }) => `/clauses/${id}/`));
});

test.each([
  ['art_1__para_1__sent_4', '2022-04-30', '截止日出自第一条第4句，就是这一句'],
  ['art_1__para_1__sent_6', '2022-12-31', '截止日出自第一条第6句，就是这一句'],
  ['art_1__para_1__sent_7', '2022-12-31', '截止日出自第一条第6句：“继续按不高于'],
  ['art_5__para_2__sent_5__seg_1', '2023-12-31', '起止日期出自结尾第1句：“本实施方案自'],
  ['conclusions__para_1__sent_1', '2023-12-31', '起止日期出自结尾第1句，就是这一句'],
])('%s ends on %s: %s', (id, through, by) => {
  const state = textOf(pageOf(id), '.clause-page-state');
  expect(state).toContain(`至 ${through}`);
  expect(state).toContain(by);
});
