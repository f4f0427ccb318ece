import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { chineseInSources } from '../../integrations/traditional-table.ts';
import { characterPairsFor } from '../../src/search/build/traditional.ts';
import { PAIRS_FILE } from '../../src/search/engine/engine.ts';
import { type CharacterPairs, normalise } from '../../src/search/engine/normalise.ts';
import { useBuiltIndex } from './built-index.ts';

const index = useBuiltIndex();

/** OpenCC converts these only in certain words, 瞭解 and 答覆; the site also contains 覆盖. */
const ONLY_IN_WORDS = /[了复]/;

test.each(['hk', 'tw', 't'])(
  'queries in traditional characters (%s) are read as simplified ones',
  async (to) => {
    const convert = Converter({ from: 'cn', to });
    const pairs = (await (await index.source.file(PAIRS_FILE)).json()) as CharacterPairs;
    const searched = new Set(JSON.stringify(index.engine.catalogue));
    const texts = chineseInSources().filter(
      (text) => text.length <= 200 && [...text].every((char) => searched.has(char)),
    );
    expect(texts.length).toBeGreaterThan(3000);
    const misread = texts.flatMap((text) => {
      const wanted = [...normalise(text, pairs)];
      const found = [...normalise(convert(text), pairs)];
      return wanted.flatMap((char, i) =>
        found[i] === char || ONLY_IN_WORDS.test(char) ? [] : `${text}: ${char} ← ${found[i]}`,
      );
    });
    expect(misread).toEqual([]);
  },
);

describe('the character table', () => {
  test('has only pairs whose simplified character occurs', () => {
    expect(characterPairsFor('里')).toEqual({ from: '帳裏裡', to: '帐里里' });
    expect(characterPairsFor('丁')).toEqual({ from: '帳', to: '帐' });
  });

  test('includes common typing errors: 帳 is typed where 账 is meant', () => {
    expect(normalise('應收帳款', characterPairsFor('应'))).toBe('应收账款');
  });
});
