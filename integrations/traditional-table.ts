import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConverterBuilder, type DictLike, Trie } from 'opencc-js/core';
import * as openCC from 'opencc-js/preset/cn2t';
import type { Plugin } from 'vite';
import { converterOf, type TraditionalTable } from '../src/components/traditional/converter.ts';
import { simplifiedCharacters } from '../src/search/engine/normalise.ts';
import { filesOf } from './files-of.ts';
import { ownWords } from './traditional-words.ts';

type Pairs = readonly (readonly [string, string])[];
type Convert = (text: string) => string;

const asText = (pairs: Pairs) => pairs.map((pair) => pair.join(' ')).join('|');

const asPairs = (dict: DictLike): Pairs =>
  typeof dict === 'string'
    ? dict.split('|').map((entry) => entry.split(' ') as [string, string])
    : dict;

const [simplified = [], variants = []] = openCC.configs.s2hk?.conversionChain ?? [];
const allWords = simplified.slice(0, -1).flatMap(asPairs);
const allCharacters = simplified.at(-1) ?? [];

/** OpenCC's conversion to Hong Kong characters, with the given words of OpenCC; `own` takes precedence. */
export function openCCWith(own: Pairs, words: Pairs = allWords): Convert {
  const dictionaries = [asText(own), asText(words)].filter((text) => text !== '');
  const s2hk = {
    segmentation: dictionaries,
    conversionChain: [[...dictionaries, allCharacters], variants],
  };
  return ConverterBuilder({ ...openCC, configs: { s2hk } })({ from: 'cn', to: 'hk' });
}

/** The words that can occur in the texts: all their pairs of adjacent characters occur there. */
function wordsWithin(texts: readonly string[]): Pairs {
  const pairsOf = (text: string) => [...text].map((char, i, all) => char + (all[i + 1] ?? ''));
  const known = new Set(texts.flatMap(pairsOf));
  return allWords.filter(([word]) =>
    pairsOf(word)
      .slice(0, -1)
      .every((pair) => known.has(pair)),
  );
}

function charactersOf(texts: readonly string[]): Pick<TraditionalTable, 'from' | 'to'> {
  const convert = openCCWith([], []);
  // The simplified characters are needed for user input that the page shows.
  const chars = new Set([...simplifiedCharacters(), ...texts.join('')]);
  const changed = [...chars].filter((char) => convert(char) !== char).sort();
  return { from: changed.join(''), to: changed.map(convert).join('') };
}

/**
 * Reduces OpenCC's table to what the texts need: characters, and the words without which a text would be converted
 * differently.
 */
export function reduceTable(texts: readonly string[], own: Pairs): TraditionalTable {
  const within = wordsWithin(texts);
  const wanted = openCCWith(own, within);
  const written = new Map(within.map(([word]) => [word, wanted(word)]));
  const trie = new Trie();
  trie.loadDictGroup([own, within]);
  const characters = charactersOf(texts);
  const words = new Map(own);
  const aims = texts.map((text) => ({ text, aim: wanted(text) }));
  for (let size = -1; size < words.size; ) {
    size = words.size;
    const convert = converterOf({ words: asText([...words]), ...characters });
    const different = aims.filter(({ text, aim }) => convert(text) !== aim);
    for (const word of different.flatMap(({ text }) => trie.segment(text))) {
      const as = written.get(word);
      if (as !== undefined) words.set(word, as);
    }
  }
  return { words: asText([...words].sort()), ...characters };
}

const sources = fileURLToPath(new URL('../src/', import.meta.url));

/** All Chinese text in the sources. Every text of the site is composed of it. */
export function chineseInSources(): string[] {
  const texts = filesOf(sources)
    .filter((name) => /\.(?:tsx?|astro|mdx|txt|json)$/.test(name))
    .flatMap((name) => readFileSync(join(sources, name), 'utf8').match(/\p{Script=Han}+/gu) ?? []);
  return [...new Set(texts)];
}

/** The table for this site. */
export const siteTable = (): TraditionalTable => reduceTable(chineseInSources(), ownWords);

const ID = 'virtual:traditional-table';

/** Provides the table, computed at build time, as a virtual module to the script that converts pages. */
export const traditionalTable: Plugin = {
  name: 'traditional-table',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(siteTable())}` : null),
};
