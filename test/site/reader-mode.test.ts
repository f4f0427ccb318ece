import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { BuiltSite } from './page-weight.ts';

const site = new BuiltSite('dist');
// Clause pages share a template, so a part of them is enough.
const paths = site
  .pages()
  .filter((path) =>
    /^\/(?:plan|articles\/\d|measures\/[^/]+|clauses\/[^/]+__sent_5)\/$/.test(path),
  );

// One jsdom window for all pages, because creating a window takes longer than parsing a page.
const parser = new new JSDOM().window.DOMParser();
const withoutSpaces = (text: string | null | undefined) => text?.replace(/\s/g, '') ?? '';

/** The text of an element for assistive technology: without `aria-hidden` parts. */
function accessibleText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('[aria-hidden]')) mark.remove();
  return withoutSpaces(copy.textContent);
}

/** What Reader Mode must keep: visible headings, facts, the official words and the explanation. */
const ESSENTIAL = [
  'main :is(h2, h3):not(.visually-hidden, nav *)',
  '.facts :is(dt, dd)',
  '.quote blockquote',
  '.paragraph',
  '[data-official-text]',
  '.prose p',
].join();

// Firefox uses Readability; Safari's Reader works in a similar way.
test.each(paths)(
  '%s keeps its headings, facts, official words and state in Reader Mode',
  (path) => {
    const document = parser.parseFromString(site.read(path), 'text/html');
    // Readability changes the document that it reads.
    const essential = [...document.querySelectorAll(ESSENTIAL)].map(accessibleText);
    const read = new Readability(document).parse();
    const kept = withoutSpaces(read?.textContent);
    expect(essential.filter((text) => !kept.includes(text))).toEqual([]);
    expect(read?.title).toContain('（已失效）');
  },
);
