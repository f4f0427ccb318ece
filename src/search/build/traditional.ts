import * as openCC from 'opencc-js/preset/t2cn';
import { Converter } from 'opencc-js/t2cn';
import { type CharacterPairs, MISSPELLINGS } from '../engine/normalise.ts';

/** OpenCC converters from standard traditional, Hong Kong and Taiwan characters. */
const converters = ['t', 'hk', 'tw'].map((from) => Converter({ from, to: 'cn' }));

const simplifiedOf = (char: string): string =>
  converters.map((convert) => convert(char)).find((simple) => simple !== char) ?? char;

/** The single characters that an OpenCC dictionary converts. */
function charactersOf(dictionary: unknown): string[] {
  const words = String(dictionary).split('|');
  return words.flatMap((entry) => /^(\p{Script=Han}) /u.exec(entry)?.[1] ?? []);
}

const { t2s, hk2s, tw2s } = openCC.configs;
const dictionaries = [t2s, hk2s, tw2s].flatMap((config) => config?.conversionChain.flat() ?? []);
const characters = [...new Set(dictionaries.flatMap(charactersOf))]
  .map((char) => [char, simplifiedOf(char)] as const)
  .filter(([char, simple]) => char !== simple);

/**
 * The mapping from traditional to simplified characters, limited to simplified characters that occur in `words` or in
 * `MISSPELLINGS`.
 */
export function characterPairsFor(words: string): CharacterPairs {
  const known = new Set([...words, ...Object.keys(MISSPELLINGS)]);
  const kept = characters.filter(([, simple]) => known.has(simple)).sort();
  return {
    from: kept.map(([char]) => char).join(''),
    to: kept.map(([, simple]) => simple).join(''),
  };
}
