import { expect, test } from 'vitest';
import { literalText } from '../../src/search/engine/literal.ts';
import { recordOf } from './catalogue-of.ts';

const records = [['甲，“乙”', '丙。'], [], ['丁甲乙', 'aa'], ['A．5%']].map((lines, at) =>
  recordOf({ id: `r${at}`, lines }),
);

test.each([
  ['甲乙', [0, 2]],
  ['甲（乙）', [0, 2]],
  ['乙丙', [0]],
  ['丁甲', [2]],
  // Across the border of two records.
  ['丙丁', [0, 2]],
  // Every occurrence, also one that overlaps another.
  ['ＡＡ', [2, 3]],
  ['a5%', [3]],
  ['乙丁', []],
  // One letter is no word.
  ['甲', []],
  ['甲。', []],
  ['', []],
])('“%s” is in the records %j', (words, places) => {
  expect([...literalText(records).find(words)].sort()).toEqual(places);
});
