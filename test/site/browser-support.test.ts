import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownNames, unsupportedInScript, unsupportedInStyles } from './browser-support.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const textsOf = (ending: string) =>
  files
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(dist, name), 'utf8')] as const);

/** `src/components/page/polyfills.ts` brings them where they are missing. */
const POLYFILLED = ['.at', '.findLast', '.hasOwn'];

/** What a script asks for before it uses it, or does without. */
const GUARDED: Record<string, string> = {
  '.captureStackTrace': 'V8’s own; zod asks whether it is there',
  '.stackTraceLimit': 'the same',
  '.Segmenter': 'words are looked up without it (src/search/words.ts)',
  '.showPicker': 'called where it is there; a picker opens by its own button, too',
  '.run': 'zod’s own',
  '.when': 'zod’s own',
  '.results': 'the panel’s own',
  '.build': 'our own',
  '.createPolicy': 'Trusted Types, where the browser has them',
  '.highlights': 'without them the paragraph that is read aloud is marked, not the sentence',
  Highlight: 'the same',
  ClipboardItem: 'what it refuses is offered to be copied by hand',
};

/** What readers of older browsers go without, and what they have in its place. */
const NICETIES: Record<string, string> = {
  ':has': 'a frame around what is picked, and other shades; each rule by itself',
  ':focus-visible': 'the browser’s own ring around what has the focus',
  ':view-transition-group': 'pages change at once',
  ':highlight': 'the paragraph that is read aloud is marked, not the sentence',
  '@view-transition': 'pages change at once',
  '@container': 'one column, as on a phone',
  'container-type': 'the same',
  '@page': 'the margins that the printer sets',
  'box-orient': 'texts in the search panel are longer than two lines',
  'color-scheme':
    'scroll bars and form controls in light colours; the site’s own follow all the same',
  outline: 'a ring with square corners',
  resize: 'a text field keeps its height',
  'text-decoration-thickness': 'underlines as thick as the browser draws them',
  'text-size-adjust': 'its prefixed form stands beside it',
  'user-select': 'the same',
  svh: 'the foot of the search page comes into sight',
};

/** Scripts that only newer browsers load: who lacks what they need is told so, and goes on without. */
const NEWER = /^(?:pagefind\/|service-worker\.js$)/;

describe('for every browser of the list', () => {
  const scripts = textsOf('.js').filter(([name]) => !NEWER.test(name));
  const pages = textsOf('.html');
  const styles = new Map<string, string>(textsOf('.css').map(([name, text]) => [text, name]));
  for (const [name, html] of pages) {
    for (const [, text = ''] of html.matchAll(/<style>(.*?)<\/style>/gs)) styles.set(text, name);
  }

  test('scripts name nothing that it lacks, but what is brought along or asked for first', () => {
    expect(scripts.length).toBeGreaterThan(20);
    const allowed = new Set([...POLYFILLED, ...Object.keys(GUARDED)]);
    const own = new Set(scripts.flatMap(([, text]) => [...ownNames(text)]));
    const lacking = scripts.flatMap(([name, text]) =>
      unsupportedInScript(text, own)
        .filter((one) => !allowed.has(one))
        .map((one) => `${name}: ${one}`),
    );
    expect(lacking).toEqual([]);
  });

  test('styles ask for nothing that it lacks, but what it can go without', () => {
    expect(styles.size).toBeGreaterThan(10);
    const lacking = [...styles].flatMap(([text, name]) =>
      unsupportedInStyles(text)
        .filter((one) => !(one in NICETIES))
        .map((one) => `${one} in ${name}`),
    );
    expect([...new Set(lacking)]).toEqual([]);
  });
});

describe('what is found', () => {
  test.each([
    ['[1].findLast((n) => n)', ['.findLast']],
    ['Object.hasOwn({}, "a")', ['.hasOwn']],
    ['link.ariaCurrent = "page"', ['.ariaCurrent']],
    ['/(?<=a)b/.test("ab")', ['lookbehind']],
    ['new RegExp(`(?<!a)b`)', ['lookbehind']],
    ['class A { #b() {} }', ['private member']],
    ['[1].map((n) => n).flat(); document.querySelector("a")?.closest("b")', []],
  ])('in the script %s', (text, found) => {
    expect(unsupportedInScript(text)).toEqual(found);
  });

  test.each([
    ['a{color:light-dark(#fff,#000)}', ['light-dark()']],
    ['@layer a{b{color:red}}', ['@layer']],
    ['@media (width>=48em){a{color:red}}', ['range media query']],
    ['a:has(b){color:red}', [':has']],
    ['a,b:has(c){color:red}', [':has', 'a list with :has']],
    ['a:is(b,c){color:red}', [':is']],
    ['@container (width > 1px){a{color:red}}', ['@container']],
    ['a{translate:0 1px}', ['translate']],
    ['a{height:2lh}', ['lh']],
    ['@media (scripting:none){a{color:red}}', ['(scripting)']],
    ['a{color:red;display:grid;gap:1px}', []],
  ])('in the styles %s', (text, found) => {
    expect(unsupportedInStyles(text).sort()).toEqual(found.sort());
  });
});
