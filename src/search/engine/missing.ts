import type { Understanding } from './understand.ts';
import { isDistinctive, wordsIn } from './words.ts';

/** The words of a run without any indexed pair. Two adjacent single-character segments count as one word: 购房. */
function unknownWords(run: string, covered: readonly boolean[]): string[] {
  const words: string[] = [];
  let at = 0;
  let alone = '';
  for (const word of [...wordsIn(run), '']) {
    const from = at;
    at += word.length;
    const unknown = !covered.slice(from, at).includes(true);
    if (unknown && word.length === 1) {
      alone += word;
      continue;
    }
    words.push(alone.length === 2 ? alone : '', unknown ? word : '');
    alone = '';
  }
  return words.filter(isDistinctive);
}

const coveredParts = (run: string, covered: readonly boolean[]) =>
  [...run]
    .map((char, i) => (covered[i] ? char : ' '))
    .join('')
    .split(/ +/)
    .filter(Boolean);

/** Splits a query into matched parts and missing words. A word is missing if it is neither indexed nor in the text. */
export function matchedAndMissing(
  { concepts, quantities, runs }: Understanding,
  coveredIn: (run: string) => boolean[],
  isKnownWord: (word: string) => boolean,
): { matched: string[]; missing: string[] } {
  const words = runs.flatMap((run) => unknownWords(run, coveredIn(run)));
  const matched = [
    ...concepts.map(({ typed }) => typed),
    ...quantities,
    ...runs.flatMap((run) => coveredParts(run, coveredIn(run))),
  ];
  return { matched: [...new Set(matched)], missing: words.filter((word) => !isKnownWord(word)) };
}
