import { expect, test } from 'vitest';
import { escaped, quote, quoteTyped } from '../../../src/policy/text/quotation.ts';

const twenty = '一二三四五六七八九十'.repeat(2);

test.each([
  ['the most that is quoted', twenty, undefined, `“${twenty}”`],
  ['one character more', `${twenty}多`, undefined, `“${twenty}…”`],
  [
    'characters of two code units, each as one',
    '😀'.repeat(21),
    undefined,
    `“${'😀'.repeat(20)}…”`,
  ],
  ['another length', '残疾人就业保障金', 3, '“残疾人…”'],
  ['lines and runs of blanks', ' 残保金\n\n 怎么交 ', undefined, '“残保金 怎么交”'],
  ['quotation marks', '问“双百”', undefined, '“问‘双百’”'],
  ['what turns the text around', '12\u202e3', undefined, '“12⟨U+202E⟩3”'],
  ['a megabyte', '长'.repeat(1_000_000), undefined, `“${'长'.repeat(20)}…”`],
  ['a soft hyphen, with four digits', '补\u00ad贴', undefined, '“补⟨U+00AD⟩贴”'],
  ['the first 800 characters, for twenty', `${' '.repeat(799)}甲乙`, undefined, '“甲”'],
  ['nothing', '', undefined, '“”'],
])('quotes %s', (_, text, most, quoted) => {
  expect(quoteTyped(text, most)).toBe(quoted);
});

test('line breaks, tabs and blanks are not escaped, nor is a form feed', () => {
  expect(escaped('a b\tc\nd\fe')).toBe('a b\tc\nd\fe');
});

test.each([
  ['减按50%征收；', '“减按50%征收”'],
  ['减按50%征收，', '“减按50%征收”'],
  ['减按50%征收。', '“减按50%征收。”'],
  ['一是补贴；二是贷款。', '“一是补贴；二是贷款。”'],
  ['评为“双百”的；', '“评为‘双百’的”'],
])('official words “%s” are quoted as %s', (words, quoted) => {
  expect(quote(words)).toBe(quoted);
});
