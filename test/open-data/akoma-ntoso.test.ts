import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../src/open-data/akoma-ntoso.ts';
import { planDocument } from '../../src/policy/document.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const xml = akomaNtoso();
const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
const all = (name: string) => [...document.getElementsByTagNameNS(NAMESPACE, name)];
const one = (name: string) => all(name)[0];

const published = readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('plan.akn.xml', () => {
  test('contains the document from its number to its distribution list, character for character', () => {
    const words = ['preface', 'preamble', 'body', 'conclusions'].map((x) => one(x)?.textContent);
    const { documentNumber, noticeTitle, preface, issuer, issuedOn, title, distribution } =
      planDocument;
    const clauses = published.filter(([id = '']) => !/^preface|__seg_/.test(id));
    const official = [
      documentNumber,
      noticeTitle,
      ...preface.map(({ text }) => text),
      issuer,
      issuedOn,
      title,
      ...clauses.map(([, text]) => text),
      ...distribution,
    ];
    expect(words.join('')).toBe(official.join(''));
  });

  test.each(published)('has %s once, with exactly its words', (id = '', text = '') => {
    const found = [...document.querySelectorAll(`[eId="${id}"]`)];
    expect(found).toHaveLength(1);
    const words = published
      .filter(([other = '']) => other.startsWith(`${id}__sent_`) && !other.includes('__seg_'))
      .map(([, sentence]) => sentence);
    if (/^art_\d+$/.test(id)) {
      const parts = [...(found[0]?.children ?? [])].filter((x) =>
        /^(?:num|heading)$/.test(x.tagName),
      );
      expect(parts.map((part) => part.textContent).join('')).toBe(text);
    } else {
      expect(found[0]?.textContent).toBe(text || words.join(''));
    }
  });

  test('has unique ids', () => {
    const ids = [...document.querySelectorAll('[eId]')].map((x) => x.getAttribute('eId'));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('has its lifecycle: start, ends of single clauses, its own end, and what it repealed', () => {
    const events = all('eventRef').map((event) => [
      event.getAttribute('date'),
      event.getAttribute('type'),
      event.getAttribute('source'),
    ]);
    expect(events).toEqual([
      ['2021-09-30', 'generation', '#conclusions__para_1__sent_1'],
      ['2021-10-01', 'generation', '#conclusions__para_1__sent_1'],
      ['2022-04-30', 'amendment', '#art_1__para_1__sent_4'],
      ['2022-12-31', 'amendment', '#art_1__para_1__sent_6'],
      ['2023-12-31', 'repeal', '#conclusions__para_1__sent_1'],
    ]);
    expect(one('textualMod')?.getAttribute('type')).toBe('repeal');
    expect(one('destination')?.getAttribute('href')).toBe('/akn/cn/act/2020/17');
    expect(one('note')?.textContent).toMatch(/已于 2023-12-31 到期失效.*本站不是政府网站/);
  });

  test.each([
    ['art_1__para_1__sent_4', '#period_2022-04-30'],
    ['art_1__para_1__sent_5', '#period_2022-04-30'],
    ['art_1__para_1__sent_6', '#period_2022-12-31'],
    ['art_1__para_1__sent_7', '#period_2022-12-31'],
    ['art_1__para_1__sent_3', null],
  ])('gives the validity of %s: %s', (id, period) => {
    expect(document.querySelector(`[eId="${id}"]`)?.getAttribute('period')).toBe(period);
  });

  test('has no dangling references', () => {
    const referring = ['source', 'href', 'start', 'end', 'refersTo', 'period'];
    const named = [...document.querySelectorAll('*')]
      .flatMap((x) => referring.map((name) => x.getAttribute(name) ?? ''))
      .filter((value) => value.startsWith('#'));
    expect(named.length).toBeGreaterThan(20);
    for (const id of named) expect(document.querySelector(`[eId="${id.slice(1)}"]`)).not.toBe(null);
  });

  // The schema belongs to OASIS and is not part of this repository: set AKN_SCHEMA to the path of a copy.
  const schema = process.env.AKN_SCHEMA;
  const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined;
  test.runIf(schema && hasXmllint)('is valid by the standard’s own schema', () => {
    const command = ['--noout', '--nonet', '--schema', schema ?? '', '-'];
    expect(() => execFileSync('xmllint', command, { input: xml, stdio: 'pipe' })).not.toThrow();
  });
});
