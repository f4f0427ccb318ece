import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { BuiltSite } from './page-weight.ts';

const site = new BuiltSite('dist');
// Pages of clauses are all made alike, so some of them stand for all.
const paths = site
  .pages()
  .filter((path) =>
    /^\/(?:plan|articles\/\d|measures\/[^/]+|clauses\/[^/]+__sent_5)\/$/.test(path),
  );

const documentOf = (html: string) => new JSDOM(html).window.document;
const withoutSpaces = (text: string | null | undefined) => text?.replace(/\s/g, '') ?? '';

/** The text of an element as it is heard: without marks that only the eye needs. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('[aria-hidden]')) mark.remove();
  return withoutSpaces(copy.textContent);
}

/** What a reader must not lose: headings that are seen, facts, the official words and the sum of an explanation. */
const ESSENTIAL = [
  'main :is(h2, h3):not(.visually-hidden, nav *)',
  '.facts :is(dt, dd)',
  '.quote blockquote',
  '.paragraph',
  '[data-official-text]',
  '.prose p',
].join();

// The browsers of Mozilla show this form of a page, and Safari's is made in much the same way.
test.each(paths)(
  '%s keeps its headings, facts, official words and state in Reader Mode',
  (path) => {
    const html = site.read(path);
    const read = new Readability(documentOf(html)).parse();
    const kept = withoutSpaces(read?.textContent);
    const lost = [...documentOf(html).querySelectorAll(ESSENTIAL)]
      .map(heard)
      .filter((text) => !kept.includes(text));
    expect(lost).toEqual([]);
    expect(read?.title).toContain('（已失效）');
  },
);
