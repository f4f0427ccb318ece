import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { absentWords } from '#content/vocabulary.ts';
import { contentFolder } from '../../integrations/plan-folders.ts';
import { clausesOf, measures, parsePlan } from '../../src/policy/index.ts';
import { characterPairsFor } from '../../src/search/build/traditional.ts';
import { readVocabulary, vocabulary } from '../../src/search/build/vocabulary.ts';
import { normalise } from '../../src/search/engine/normalise.ts';
import { conceptsIn } from '../../src/search/engine/understand.ts';
import { officialText } from '../policy/official-text.ts';
import { idsFor, useBuiltIndex } from './built-index.ts';

const clauses = clausesOf(parsePlan(officialText)).map(({ id }) => id);
const ids = new Set<string>([...measures.map(({ id }) => id), ...clauses]);
const targets = new Set<string>(vocabulary.flatMap(({ leadsTo }) => leadsTo));
const index = useBuiltIndex();

describe('an entry of the text', () => {
  const nothing = { words: [], means: [], leadsTo: [], synonyms: [], headwords: [], unlisted: [] };

  test.each([
    [
      'has terms before > and targets behind',
      '甲 乙 > x y',
      { means: ['甲', '乙'], leadsTo: ['x', 'y'] },
    ],
    ['needs no term', '> x\n  丙', { leadsTo: ['x'], words: ['丙'] }],
    ['needs no target', '甲\n  丙 丁', { means: ['甲'], words: ['丙', '丁'] }],
    ['has words on several lines', '甲\n  丙\n  丁', { means: ['甲'], words: ['丙', '丁'] }],
    ['marks synonyms', '甲\n  丙 =丁', { means: ['甲'], words: ['丙', '丁'], synonyms: ['丁'] }],
    ['marks headwords', '甲\n  *丙 丁', { means: ['甲'], words: ['丙', '丁'], headwords: ['丙'] }],
    ['marks unlisted terms', '~甲 乙', { means: ['甲', '乙'], unlisted: ['甲'] }],
    [
      'marks unlisted synonyms',
      '甲\n  ~丙',
      { means: ['甲'], words: ['丙'], synonyms: ['丙'], unlisted: ['丙'] },
    ],
  ])('%s', (_, text, entry) => {
    expect(readVocabulary(`\n# A part.\n\n${text}\n`)).toEqual([{ ...nothing, ...entry }]);
  });

  test('ends where the next one begins', () => {
    expect(readVocabulary('甲\n  丙\n\n乙\n  丁').map(({ words }) => words)).toEqual([
      ['丙'],
      ['丁'],
    ]);
  });
});

describe('every entry has a target', () => {
  test('each has official terms or targets', () => {
    const nowhere = vocabulary.filter(({ means, leadsTo }) => means.length + leadsTo.length === 0);
    expect(nowhere).toEqual([]);
  });

  test('each official term occurs in the official text', () => {
    const unknown = vocabulary.flatMap(({ means }) =>
      means.filter((term) => !officialText.includes(term)),
    );
    expect(unknown).toEqual([]);
  });

  test('each target is a measure or a clause', () => {
    expect([...targets].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('each word with targets finds one of them first, or a measure based on one', async () => {
    const astray: string[] = [];
    const basisOf = new Map<string, readonly string[]>(
      measures.map(({ id, basis }) => [id, basis]),
    );
    for (const { words, leadsTo } of vocabulary) {
      if (leadsTo.length === 0) continue;
      for (const word of words) {
        const [first = 'nothing'] = await idsFor(index, word);
        const found = [first, ...(basisOf.get(first) ?? [])];
        if (!leadsTo.some((id) => found.includes(id))) {
          astray.push(
            `“${word}” finds ${first} first. Add it behind \`>\` in the entry of the word in vocabulary.ts.`,
          );
        }
      }
    }
    expect(astray).toEqual([]);
  });

  test('each word without own targets has results', async () => {
    const nothing: string[] = [];
    for (const { words } of vocabulary.filter(({ leadsTo }) => leadsTo.length === 0)) {
      for (const word of words) if ((await idsFor(index, word)).length === 0) nothing.push(word);
    }
    expect(nothing).toEqual([]);
  });
});

test('every sentence is a target or the basis of a measure', () => {
  const based = new Set<string>(measures.flatMap(({ basis }) => basis));
  const reached = (id: string) =>
    [...targets, ...based].some((target) => target === id || target.startsWith(`${id}__`));
  const sentences = clauses.filter((id) => /__sent_\d+$/.test(id));
  expect(sentences.filter((id) => !reached(id))).toEqual([]);
});

test.each([
  ['老人', '社会养老'],
  ['老年人', '社会养老'],
  ['养老院', '社会养老'],
  ['幼儿园', '托育'],
  ['民宿', '文旅'],
])('%s is understood as %s and nothing else', async (query, name) => {
  const { understanding } = await index.engine.search(query);
  expect(understanding.concepts.map((concept) => concept.name)).toEqual([name]);
});

test('no absent word occurs in the text, in an explanation or in the vocabulary', () => {
  const articles = readdirSync(contentFolder).filter((name) => name.endsWith('.mdx'));
  const texts = [
    officialText,
    ...articles.map((name) => readFileSync(`${contentFolder}${name}`, 'utf8')),
    ...vocabulary.flatMap(({ words, means }) => [...words, ...means]),
  ];
  const there = absentWords.filter((word) => texts.some((text) => text.includes(word)));
  expect(there).toEqual([]);
});

test('no word occurs twice', () => {
  const words = vocabulary.flatMap(({ words: typed }) => typed);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test('no word is made redundant by a shorter word of its entry', () => {
  const concepts = vocabulary.map(({ words, means }) => ({
    name: '',
    words: [...means, ...words],
    synonyms: [],
    leadsTo: [],
  }));
  const idle = vocabulary.flatMap(({ words, means }, place) =>
    words.filter((word, at) => {
      if (means.includes(word)) return true;
      const inner = [...words, ...means].some((other) => other !== word && word.includes(other));
      if (at === 0 || !inner) return false;
      const without = concepts.map((concept, other) =>
        other === place
          ? { ...concept, words: concept.words.filter((each) => each !== word) }
          : concept,
      );
      const placesIn = (all: typeof concepts) =>
        JSON.stringify([...new Set(conceptsIn(word, all).map(([, found]) => found))]);
      return placesIn(without) === placesIn(concepts);
    }),
  );
  expect(idle).toEqual([]);
});

test('words are normalized like queries: simplified, half-width, lower case', () => {
  const words = vocabulary.flatMap(({ words: typed }) => typed);
  const pairs = characterPairsFor(words.join(''));
  expect(words.filter((word) => normalise(word, pairs) !== word)).toEqual([]);
});

test.each(['没钱交社保', '交不起社保怎么办', '买不起社保'])(
  '“%s” finds a subsidy of social insurance first',
  async (query) => {
    expect((await idsFor(index, query))[0]).toMatch(
      /^(?:flexible-employment|small-firm-insurance)$/,
    );
  },
);
