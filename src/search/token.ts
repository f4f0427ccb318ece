/**
 * What a token represents; each kind weighs differently. An echo is a pair within words that a concept already
 * represents, a stem one within the concept's other words, an exact token the query as it is in the text.
 */
export type TokenKind = 'pair' | 'echo' | 'stem' | 'prose' | 'concept' | 'quantity' | 'exact';

export interface Token {
  code: string;
  kind: TokenKind;
}

/** Two Chinese characters that are together. */
export const pairToken = (pair: string): Token => ({ code: pair, kind: 'pair' });

/** A concept of the vocabulary, by its place there. */
export const conceptToken = (place: number): Token => ({ code: `#${place}`, kind: 'concept' });

/** A number with its unit (one letter). */
export const quantityToken = (unit: string, value: string | number): Token => ({
  code: `${unit}${value}`,
  kind: 'quantity',
});

/** Every two neighbours in a run of Chinese characters. */
export function pairsOf(run: string): Token[] {
  const chars = [...run];
  return chars.slice(1).map((char, i) => pairToken(`${chars[i]}${char}`));
}
