import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fenOf,
  formatFen,
  roundHalfUp,
  wholeRate,
  yuanText,
} from '../../../src/policy/core/money.ts';
// With the seed of all property tests.
import '../arbitrary.ts';

// Up to the bound of a field for money.
const anyFen = fc.integer({ min: 0, max: 100_000_000_000_000 });

describe('fenOf', () => {
  test.each([
    [0, 0],
    [0.01, 1],
    [0.1, 10],
    [0.29, 29],
    [1.1, 110],
    // 8.2, 19.99 and 1.15 times 100 are not whole in binary.
    [8.2, 820],
    [19.99, 1999],
    [1.15, 115],
    [100_000.01, 10_000_001],
    [1_000_000_000_000, 100_000_000_000_000],
  ])('converts %d 元 to %i 分', (yuan, fen) => {
    expect(fenOf(yuan)).toBe(fen);
  });

  test('converts back every whole number of 分', () => {
    fc.assert(fc.property(anyFen, (fen) => fenOf(fen / 100) === fen));
  });
});

describe('wholeRate', () => {
  test.each([
    [0, 0n],
    [0.0001, 1n],
    [0.35, 3500n],
    [0.4, 4000n],
    [1.5, 15_000n],
    // 0.29 × 10,000 is 2899.9999999999995 in binary.
    [0.29, 2900n],
    [50, 500_000n],
    [100, 1_000_000n],
  ])('converts %d %% to %d parts per million', (percent, units) => {
    expect(wholeRate(percent)).toEqual({ units, perWhole: 1_000_000n });
  });

  test('converts back every rate of four decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        (units) => wholeRate(units / 10_000).units === BigInt(units),
      ),
    );
  });
});

describe('roundHalfUp', () => {
  test.each([
    [0n, 1n, 0],
    [7n, 1n, 7],
    [1n, 2n, 1],
    [3n, 2n, 2],
    [5n, 2n, 3],
    [1n, 3n, 0],
    [2n, 3n, 1],
    [49n, 100n, 0],
    [50n, 100n, 1],
    [51n, 100n, 1],
    [149n, 100n, 1],
    [150n, 100n, 2],
    [9_007_199_254_740_991n * 3n, 3n, 9_007_199_254_740_991],
  ])('rounds %d ÷ %d to %i', (numerator, denominator, rounded) => {
    expect(roundHalfUp(numerator, denominator)).toBe(rounded);
  });

  test('is off by at most a half, and rounds a half up', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (numerator, denominator) => {
          const offTwice =
            2n * (BigInt(roundHalfUp(numerator, denominator)) * denominator - numerator);
          expect(offTwice > -denominator && offTwice <= denominator).toBe(true);
        },
      ),
    );
  });
});

describe('formatFen', () => {
  test.each([
    [0, '0.00'],
    [1, '0.01'],
    [10, '0.10'],
    [99, '0.99'],
    [100, '1.00'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [327_600, '3,276.00'],
    [99_999_999, '999,999.99'],
    [100_000_000, '1,000,000.00'],
    [123_456_789_012, '1,234,567,890.12'],
  ])('formats %i 分 as %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
    expect(yuanText(fen)).toBe(`${text} 元`);
  });

  test('can be parsed back for any amount', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const text = formatFen(fen);
        expect(text).toMatch(/^\d{1,3}(,\d{3})*\.\d{2}$/);
        expect(Number(text.replace(/[,.]/g, ''))).toBe(fen);
      }),
    );
  });
});
