import { describe, expect, test } from 'vitest';
import { readAssets, withStyles } from '../../integrations/styles-in-pages.ts';
import { usedStyles, wordsOf } from '../../integrations/used-styles.ts';

const none: ReadonlySet<string> = new Set();

describe('a page keeps', () => {
  const page = wordsOf('<main class="notice" id="here"><a href="#x">…</a></main>');
  const script = wordsOf('list.className = "results"; kind = "calc-text-" + kind;');
  const named = { soon: page, ever: page.union(script), brought: [] };

  test.each([
    ['a class of its own', '.notice{color:red}'],
    ['an id of its own', '#here{color:red}'],
    ['an element of its own', 'main{color:red}'],
    ['what only a script names', '.results{color:red}'],
    ['what a script puts together', '.calc-text-month{color:red}'],
    ['what an attribute or a state may come to', '[data-as-of]:hover{color:red}'],
    ['what asks for no name', ':root{--ink:red}'],
    ['what is meant for anything but an absent class', 'main:not(.absent){color:red}'],
    ['one of several choices', ':is(.notice,.absent) a{color:red}'],
    ['a rule inside layers and conditions', '@layer a{@media print{.notice{color:red}}}'],
    ['the order of layers', '@layer a,b;'],
    ['what belongs to no element', '@page{margin:1cm}'],
  ])('%s', (_, styles) => {
    expect(usedStyles(styles, named)).toBe(styles);
  });

  test.each([
    ['a class that nothing names', '.absent{color:red}', ''],
    ['an element inside one', '.absent main{color:red}', ''],
    ['an element that holds one', 'main:has(.absent){color:red}', ''],
    ['choices of which none is named', ':is(.absent,.gone) a{color:red}', ''],
    ['one selector of two', '.notice,.absent{color:red}', '.notice{color:red}'],
    ['the condition that is empty then', '@media print{.absent{color:red}}', ''],
  ])('not: %s', (_, styles, left) => {
    expect(usedStyles(styles, named)).toBe(left);
  });

  test('a rule that a later script brings only where the page needs it before', () => {
    const brought = ['.results{color:red}.notice{color:red}'];
    const styles = '.results{color:red}.notice{color:red}.results{margin:0}';
    expect(usedStyles(styles, { ...named, brought })).toBe('.notice{color:red}.results{margin:0}');
  });

  test('var() and its fallback as they are', () => {
    const styles = '.notice{color:var(--state,var(--quiet))}';
    expect(usedStyles(`${styles}.absent{color:var(--x)}`, { ...named, soon: none })).toBe(styles);
  });
});

describe('a built page', () => {
  const html =
    '<html><head><meta content="style-src \'self\';x"><link rel="stylesheet" href="/base/_astro/a.1.css"><link rel="stylesheet" href="/base/_astro/b.2.css"></head><body class="one"><script type="module" src="/base/_astro/page.3.js"></script></body></html>';
  const assets = readAssets([
    ['a.1.css', '.one{color:red}.gone{color:red}'],
    ['b.2.css', '.answer{color:red}.soon{color:red}.chart{color:red}'],
    ['page.3.js', 'import"./soon.4.js";import("./later.5.js")'],
    ['soon.4.js', 'x.className="soon"'],
    ['later.5.js', 'y.className="answer chart";dress("/base/_astro/c.6.css")'],
    ['c.6.css', '.answer{color:red}'],
    ['other.7.js', '"gone"'],
  ]);

  test('holds in one piece what it and its scripts wear, in the order of its links, and permits it', () => {
    const page = withStyles(html, assets);
    const [, styles] = /<style>(.*)<\/style><\/head>/.exec(page) ?? [];
    expect(styles).toBe('.one,.soon,.chart{color:red}');
    expect(page).not.toContain('<link');
    // Of the styles above, by openssl dgst -sha256 -binary | base64.
    expect(page).toContain(
      "style-src 'self' 'sha256-ZkWMR8wiL5h9LrYveLAdWknVVAvxx7Z03wSMvtnGPnw=';x",
    );
  });

  test('that would be undressed is refused, with what to mend', () => {
    expect(() => withStyles(html.replace('a.1.css', 'x.1.css'), assets)).toThrow(
      /links to x\.1\.css, which the build has not made.*Import stylesheets/,
    );
    expect(() => withStyles(html.replace('style-src', 'style'), assets)).toThrow(
      /no policy with style-src 'self'.*Page\.astro/,
    );
  });
});
