import { expect, test } from 'vitest';
import { phrasesOf } from '../../../src/components/site/phrases.ts';

test.each([
  {
    title: '推动经济发展扩大就业供给',
    lines: '推动|经济|发展|扩大|就业|供给',
    why: 'between words',
  },
  { title: '加大帮扶的力度', lines: '加大|帮扶的|力度', why: 'but 的 stays with its word' },
  { title: '发展工程，促就业', lines: '发展|工程，|促|就业', why: 'after a mark that closes' },
  { title: '关于《办法》的通知', lines: '关于|《办法》的|通知', why: 'and before one that opens' },
  {
    title: '江门市进一步',
    lines: '江门市|进一步',
    why: 'never inside a name of single characters',
  },
  { title: '', lines: '', why: 'nothing to cut' },
])('a title breaks $why', ({ title, lines }) => {
  expect(phrasesOf(title).join('|')).toBe(lines);
});

test('no character is lost', () => {
  const title = '六、发挥“粤菜师傅”“广东技工”“南粤家政”等工程促就业功能';
  expect(phrasesOf(title).join('')).toBe(title);
});
