import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsIn } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../integrations/markdown-pages.ts';

const page = new URL('https://example.org/articles/5/');
const markdown = (main: string, isWhole = false) =>
  markdownOf(`<body><nav>menu</nav><main>${main}</main></body>`, page, isWhole).trim();

describe('a page as Markdown', () => {
  test.each([
    ['only the main part', '<p>方案没写。</p>', '方案没写。'],
    ['no form, control or hidden part', '<p>甲</p><form><p>乙</p></form><p hidden>丙</p>', '甲'],
    ['no numbers that CSS generates', '<p><a class="clause-number" href="#x"></a>甲</p>', '甲'],
    ['no optional line breaks', '<h1>减轻<wbr>负担</h1>', '# 减轻负担'],
    [
      'official words without emphasis',
      '<blockquote>补贴<b>273元</b>。</blockquote>',
      '> 补贴273元。',
    ],
    ['words without emphasis', '<p><strong>谁能借。</strong>您本人</p>', '谁能借。您本人'],
    ['unescaped brackets', '<p>[市教育局负责]</p>', '[市教育局负责]'],
    ['escaped asterisks', '<p>3*4*5</p>', '3\\*4\\*5'],
    ['telephone numbers', '<a href="tel:12333">12333</a>', '[12333](tel:12333)'],
    [
      'links relative to the root',
      '<p><a href="#official">原文</a></p>',
      '[原文](/articles/5/#official)',
    ],
  ])('has %s', (_, html, wanted) => {
    expect(markdown(html)).toBe(wanted);
  });

  test('has absolute links in a build with SITE_URL', () => {
    expect(markdown('<a href="/plan/">原文</a>', true)).toBe('[原文](https://example.org/plan/)');
  });

  test('escapes brackets that would become a link', () => {
    const words = wordsIn(fromMarkdown(markdown('<p>[市教育局](牵头)</p>')));
    expect(words).toBe('[市教育局](牵头)');
  });

  test('needs a main part', () => {
    expect(() => markdownOf('<p>甲</p>', page, false)).toThrow(/\/articles\/5\/ has no <main>/);
  });
});
