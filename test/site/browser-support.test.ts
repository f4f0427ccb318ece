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

/** Added by `src/components/page/polyfills.ts` where they are missing. */
const POLYFILLED = ['.at', '.findLast', '.hasOwn'];

/** Names that scripts test for before use, or that are not the browser's. */
const GUARDED: Record<string, string> = {
  '.captureStackTrace': 'only V8 has it; zod tests for it',
  '.stackTraceLimit': 'the same',
  '.Segmenter': 'words are looked up without it (src/search/engine/words.ts)',
  '.showPicker': 'called where it exists; a picker also opens by its own button',
  '.run': 'a property of zod',
  '.when': 'a property of zod',
  '.results': 'a property of the search panel',
  '.build': 'a property of this site',
  '.createPolicy': 'Trusted Types, where the browser has them',
  '.connection': 'only Chromium has it; without it no reader is known to save data',
  '.saveData': 'the same',
  '.highlights': 'without them the paragraph that is read aloud is marked, not the sentence',
  Highlight: 'the same',
  ClipboardItem: 'without it the text is shown for copying by hand',
};

/** CSS features that older browsers of the list lack, and what they show instead. */
const OPTIONAL_CSS: Record<string, string> = {
  ':has': 'selected options have no frame; every rule with it stands alone',
  ':focus-visible': 'the browser’s default focus ring',
  ':view-transition-group': 'pages change at once',
  ':highlight': 'the paragraph that is read aloud is marked, not the sentence',
  '@view-transition': 'pages change at once',
  '@container': 'one column, as on a phone',
  'container-type': 'the same',
  '@page': 'the margins that the printer sets',
  'box-orient': 'texts in the search panel are longer than two lines',
  'color-scheme': 'scroll bars and native form controls stay light',
  outline: 'a ring with square corners',
  resize: 'a text field keeps its height',
  'text-decoration-thickness': 'underlines as thick as the browser draws them',
  'text-size-adjust': 'the prefixed property is also set',
  'user-select': 'the same',
  svh: 'the footer of the search page is visible',
};

/** Scripts that only newer browsers load; others get a message and work without them. */
const NEWER = /^(?:pagefind\/|service-worker\.js$)/;

describe('browsers of the support list', () => {
  const scripts = textsOf('.js').filter(([name]) => !NEWER.test(name));
  const pages = textsOf('.html');
  const styles = new Map<string, string>(textsOf('.css').map(([name, text]) => [text, name]));
  for (const [name, html] of pages) {
    for (const [, text = ''] of html.matchAll(/<style>(.*?)<\/style>/gs)) styles.set(text, name);
  }

  test('have everything that scripts use, except what is polyfilled or tested for', () => {
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

  test('have everything that styles use, except what is optional', () => {
    expect(styles.size).toBeGreaterThan(10);
    const lacking = [...styles].flatMap(([text, name]) =>
      unsupportedInStyles(text)
        .filter((one) => !(one in OPTIONAL_CSS))
        .map((one) => `${one} in ${name}`),
    );
    expect([...new Set(lacking)]).toEqual([]);
  });
});

describe('unsupported features are found', () => {
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
