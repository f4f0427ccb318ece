// Pagefind cuts Chinese with a dictionary when it indexes and with the browser's own when it
// searches; where the two differ a word is not found, and browsers differ among themselves. So the
// index is given tokens of ours, in letters, which nobody cuts: the same ones here and there.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
// 25 × 26³: no pair begins with z, which marks the other tokens.
const PAIR_CODES = 439_400;

/** What a token stands for; each kind weighs differently. An echo is a pair within words that a concept already stands for, a stem one within its other words. */
export type TokenKind = 'pair' | 'echo' | 'stem' | 'prose' | 'concept' | 'quantity';

export interface Token {
  code: string;
  kind: TokenKind;
}

function letters(n: number, length: number): string {
  return length === 0 ? '' : letters(Math.floor(n / 26), length - 1) + LETTERS[n % 26];
}

/** A number for a pair of characters. Of the site's few thousand pairs hardly two share one. */
function numberOfPair(pair: string): number {
  const [first = 0, second = 0] = [...pair].map((char) => char.codePointAt(0) ?? 0);
  return (first * 20_903 + second * 7) % PAIR_CODES;
}

/** Two Chinese characters that stand together. */
export const pairToken = (pair: string): Token => ({
  code: letters(numberOfPair(pair), 4),
  kind: 'pair',
});

/** A concept of the vocabulary, by its place there. */
export const conceptToken = (place: number): Token => ({
  code: `zq${letters(place, 2)}`,
  kind: 'concept',
});

/** A number with its unit (one letter). The end is marked, so that 1 is no beginning of 10. */
export const quantityToken = (unit: string, value: string | number): Token => ({
  code: `z${unit}${[...String(value)].map((digit) => LETTERS[Number(digit)] ?? 'k').join('')}z`,
  kind: 'quantity',
});

/** Every two neighbours in a run of Chinese characters. */
export function pairsOf(run: string): Token[] {
  const chars = [...run];
  return chars.slice(1).map((char, i) => pairToken(`${chars[i]}${char}`));
}
