import type { SearchRecord } from './record.ts';
import { lettersOf } from './words.ts';

/** The official text as one run of letters, so that words are found that are across brackets or sentences. */
export interface LiteralText {
  /** The places of the records in whose words a text is, marks aside. */
  find(words: string): Set<number>;
}

/** The official words of all records, in their order. */
export function literalText(records: readonly SearchRecord[]): LiteralText {
  const placeOf: number[] = [];
  let all = '';
  for (const [place, { lines }] of records.entries()) {
    const letters = lettersOf(lines.join(''));
    for (let i = 0; i < letters.length; i++) placeOf.push(place);
    all += letters;
  }
  return {
    find(words) {
      const found = new Set<number>();
      const asked = lettersOf(words);
      if (asked.length < 2) return found;
      for (let at = all.indexOf(asked); at >= 0; at = all.indexOf(asked, at + 1)) {
        for (let i = at; i < at + asked.length; i++) found.add(placeOf[i] ?? 0);
      }
      return found;
    },
  };
}
