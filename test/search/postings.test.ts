import { expect, test } from 'vitest';
import { indexOf } from '../../src/search/engine/postings.ts';

// Four records, three of which have terms.
const records = [
  [{ weight: 1, codes: ['甲', '乙'] }],
  [
    { weight: 1, codes: ['甲'] },
    { weight: 16, codes: ['甲', '丁'] },
    { weight: 1, codes: ['丁'] },
  ],
  [{ weight: 1, codes: [] }],
  [
    { weight: 1, codes: [] },
    { weight: 1, codes: ['甲', '丙'] },
  ],
];

// The frequency of a term of weight w is w^0.75: 1 for 1, 8 for 16. Its score is half of that, and half of BM25 with
// k = 1.2: (1 × 2.2 / 2.2 + 1) / 2 = 1 and (8 × 2.2 / 9.2 + 8) / 2 = 4.9565.
// Rarity: a term in one of three records ln(2.5 / 1.5 + 1) = 0.9808, in three of three ln(0.5 / 3.5 + 1) = 0.1335.
test.each([
  [
    '甲',
    [
      [0, 0.1335],
      [1, 0.6619],
      [3, 0.1335],
    ],
  ],
  ['乙', [[0, 0.9808]]],
  ['丙', [[3, 0.9808]]],
  ['丁', [[1, 4.8615]]],
  ['戊', []],
])('%s is in the records %j', (code, expected) => {
  const hits = indexOf(records)(code);
  expect([...hits].map(([place, score]) => [place, Number(score.toFixed(4))])).toEqual(expected);
});
