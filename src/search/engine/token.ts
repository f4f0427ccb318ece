import { pairsIn } from './words.ts';

/**
 * The kind of a token determines its weight. `echo`: a pair inside words that are also a concept; `stem`: a pair inside
 * another word of the concept; `exact`: the literal query.
 */
export type TokenKind = 'pair' | 'echo' | 'stem' | 'prose' | 'concept' | 'quantity' | 'exact';

export interface Token {
  code: string;
  kind: TokenKind;
}

/** Two adjacent Chinese characters. */
export const pairToken = (pair: string): Token => ({ code: pair, kind: 'pair' });

/** A concept, by its index in the vocabulary. */
export const conceptToken = (index: number): Token => ({ code: `#${index}`, kind: 'concept' });

/** A number with its one-letter unit. */
export const quantityToken = (unit: string, value: string | number): Token => ({
  code: `${unit}${value}`,
  kind: 'quantity',
});

/** All pairs of adjacent characters in a run. */
export const pairsOf = (run: string): Token[] => pairsIn(run).map(pairToken);
