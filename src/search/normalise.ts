/** Which character is written for which, in two strings of the same length. */
export interface CharacterPairs {
  from: string;
  to: string;
}

const tables = new WeakMap<CharacterPairs, Map<string, string>>();

function tableOf(pairs: CharacterPairs): Map<string, string> {
  const known = tables.get(pairs);
  if (known) return known;
  const to = [...pairs.to];
  const table = new Map([...pairs.from].map((char, i) => [char, to[i] ?? char]));
  tables.set(pairs, table);
  return table;
}

/**
 * Words as the index spells them: half-width, lower case, simplified, with the commonest slips of
 * the pen mended. Every character keeps its place where NFKC does not itself change the length.
 */
export function normalise(words: string, pairs: CharacterPairs): string {
  const table = tableOf(pairs);
  return [...words.normalize('NFKC').toLowerCase()].map((char) => table.get(char) ?? char).join('');
}
