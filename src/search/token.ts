// Pagefind cuts Chinese with a dictionary when it indexes and with the browser's own when it
// searches; where the two differ a word is not found, and browsers differ among themselves. So the
// index is given tokens of ours, in letters, which nobody cuts: the same ones here and there.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const FIRST_HAN = 0x4e00;
// 25 × 26 × 26: no code begins with z, which marks the tokens that are no pair of characters.
const HAN_CODES = 16_900;

/** What a token stands for; each kind weighs differently. */
export type TokenKind = 'pair' | 'concept' | 'quantity' | 'value';

export interface Token {
  code: string;
  kind: TokenKind;
}

const threeLetters = (n: number) =>
  `${LETTERS[Math.floor(n / 676) % 26]}${LETTERS[Math.floor(n / 26) % 26]}${LETTERS[n % 26]}`;

const characterCode = (char: string) =>
  threeLetters(((char.codePointAt(0) ?? FIRST_HAN) - FIRST_HAN) % HAN_CODES);

/** Two characters that stand together; a lone character matches every pair that begins with it. */
export const pairToken = (pair: string): Token => ({
  code: [...pair].map(characterCode).join(''),
  kind: 'pair',
});

/** A concept of the vocabulary, by its place there. */
export const conceptToken = (place: number): Token => ({
  code: `zq${threeLetters(place)}`,
  kind: 'concept',
});

/** A number with its unit (one letter), or a mere value where the unit is `x`. The end is marked, so that 1 is no beginning of 10. */
export const quantityToken = (unit: string, value: string | number): Token => ({
  code: `z${unit}${[...String(value)].map((digit) => LETTERS[Number(digit)] ?? 'k').join('')}z`,
  kind: unit === 'x' ? 'value' : 'quantity',
});

/** Every two neighbours in a run of Chinese characters; the character itself where it stands alone. */
export function pairsOf(run: string): Token[] {
  const chars = [...run];
  if (chars.length === 1) return [pairToken(run)];
  return chars.slice(1).map((char, i) => pairToken(`${chars[i]}${char}`));
}
