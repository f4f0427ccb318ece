import type { SearchRecord } from './record.ts';
import { lettersOf } from './words.ts';

/** The official text as one string of letters, for matches across brackets or sentences. */
export interface LiteralText {
  /** The indexes of the records that contain the words, ignoring punctuation. */
  find(words: string): Set<number>;
}

/** Indexes the official text of all records, in order. */
export function literalText(records: readonly SearchRecord[]): LiteralText {
  const placeOf: number[] = [];
  let all = '';
  for (const [index, { lines }] of records.entries()) {
    const letters = lettersOf(lines.join(''));
    for (let i = 0; i < letters.length; i++) placeOf.push(index);
    all += letters;
  }
  return {
    find(words) {
      const found = new Set<number>();
      const query = lettersOf(words);
      if (query.length < 2) return found;
      for (let at = all.indexOf(query); at >= 0; at = all.indexOf(query, at + 1)) {
        for (let i = at; i < at + query.length; i++) found.add(placeOf[i] ?? 0);
      }
      return found;
    },
  };
}
