import { customPinyin, pinyin } from 'pinyin-pro';
import { readings } from '#content/vocabulary.ts';

customPinyin({ ...readings });

/** A character and its syllable with tone number, `重` and `zhong4`. A letter or digit is its own syllable. */
export type Reading = readonly [character: string, syllable: string];

/** The readings of a word's letters and digits. Punctuation is dropped. */
export function readingOf(word: string): Reading[] {
  const characters = word.replace(/[^\p{L}\p{N}]/gu, '');
  const syllables = pinyin(characters, { type: 'array', toneType: 'num', toneSandhi: false });
  return [...characters].map((character, at) => [character, syllables[at] ?? character]);
}

/** By code point. ü sorts after z, as in Chinese dictionaries. */
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

const lettersOf = (syllable: string) => syllable.replace(/\d$/, '');

const compareCharacters = ([one, ofOne]: Reading, [other, ofOther]: Reading) =>
  compare(lettersOf(ofOne), lettersOf(ofOther)) || compare(ofOne, ofOther) || compare(one, other);

/**
 * Sorts like a Chinese dictionary: character by character, by letters, then tone, then character, so that words with
 * the same first character are adjacent.
 */
export function compareReadings(one: readonly Reading[], other: readonly Reading[]): number {
  for (let at = 0; ; at++) {
    const [mine, its] = [one[at], other[at]];
    if (!mine || !its) return one.length - other.length;
    const order = compareCharacters(mine, its);
    if (order !== 0) return order;
  }
}

/** The index letter of a word; `#` if it begins with a digit. */
export function initialOf([first]: readonly Reading[]): string {
  const [letter = ''] = (first?.[1] ?? '').toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
