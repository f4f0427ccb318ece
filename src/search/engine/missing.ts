import { isName } from './rank.ts';
import type { Understanding } from './understand.ts';
import { blank, isDistinctive, runsIn, wordsIn } from './words.ts';

/** Whether each character of a run is part of an indexed pair. */
type Coverage = (run: string) => boolean[];

/** A text with placeholders for its Chinese characters that are covered, or for those that are not. */
export const partsIn = (text: string, coveredIn: Coverage, isCovered: boolean) =>
  text.replace(/\p{Script=Han}+/gu, (run) => {
    const covered = coveredIn(run);
    return [...run].map((char, i) => (covered[i] === isCovered ? char : blank(char))).join('');
  });

/**
 * The words of a query that are whole in `unknown`, its text with placeholders for what matches. The query is cut as it was
 * typed, since what is left between two matches may be no word: 务员 of 公务员. In a name two adjacent single-character
 * segments count as one word: 购房.
 */
function unknownWords(query: Understanding, unknown: string): string[] {
  const words: string[] = [];
  let at = 0;
  let alone = '';
  for (const word of [...wordsIn(query.literal), '']) {
    const isUnknown = word !== '' && unknown.startsWith(word, at);
    at += word.length;
    if (isUnknown && word.length === 1) {
      alone += word;
      continue;
    }
    words.push(alone.length === 2 && isName(query) ? alone : '', isUnknown ? word : '');
    alone = '';
  }
  return words.filter(isDistinctive);
}

/** Splits a query into matched parts and missing words. A word is missing if it is neither indexed nor in the text. */
export function matchedAndMissing(
  query: Understanding,
  coveredIn: Coverage,
  isKnownWord: (word: string) => boolean,
): { matched: string[]; missing: string[] } {
  const { absent, concepts, quantities, rest } = query;
  const words = unknownWords(query, partsIn(rest, coveredIn, false));
  const matched = [
    ...concepts.map(({ typed }) => typed),
    ...quantities,
    ...runsIn(partsIn(rest, coveredIn, true)),
  ];
  return {
    matched: [...new Set(matched)],
    missing: [...absent, ...words.filter((word) => !isKnownWord(word))],
  };
}
