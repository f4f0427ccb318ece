import { expect, test } from 'vitest';
import type { ClauseId, ClausePlace } from '../../src/policy/index.ts';
import { CATALOGUE_FILE, openEngine } from '../../src/search/engine/engine.ts';
import {
  type Catalogue,
  emptyRecord,
  packCatalogue,
  type SearchRecord,
} from '../../src/search/engine/record.ts';

// Ids without meaning, some of them misleading: the kind of a clause comes from the outline.
const id = (text: string) => text as ClauseId;
const place = (
  name: string,
  kind: ClausePlace['kind'],
  article: number,
  within: string | null,
): ClausePlace => ({ id: id(name), kind, article, within: within === null ? null : id(within) });
const places = [
  place('甲', 'heading', 1, null),
  place('art_9__resp', 'paragraph', 1, '甲'),
  place('§7', 'sentence', 1, 'art_9__resp'),
  place('§7b', 'segment', 1, '§7'),
  place('x__seg_1', 'sentence', 1, 'art_9__resp'),
  place('办', 'departments', 1, '甲'),
  place('乙', 'heading', 2, null),
  place('y', 'departments', 2, '乙'),
];
const directory = { places, cite: (clause: ClauseId) => `“${clause}”` };

const record = (name: string, line: string): SearchRecord => ({
  ...emptyRecord,
  kind: 'clause',
  id: id(name),
  article: places.find((one) => one.id === name)?.article ?? 0,
  unit: places.find((one) => one.id === name)?.kind ?? null,
  title: directory.cite(id(name)),
  lines: [line],
});
const about = { title: '河堤', titleWords: ['河堤'], basis: [id('§7')], article: 1 };
const catalogue: Catalogue = {
  records: [
    { ...emptyRecord, ...about, kind: 'measure', id: 'disability-levy', unit: null, who: 'worker' },
    record('§7b', '修桥补路；'),
    record('x__seg_1', '修桥补路。'),
    record('办', '市桥梁局负责'),
    record('y', '市粮食局负责'),
    { ...emptyRecord, ...about, kind: 'reading', id: id('§7'), unit: 'sentence' },
  ],
  concepts: [],
  absentWords: [],
  keptWords: [],
  otherWords: [],
};

const engine = () =>
  openEngine(
    {
      file: async (name) => {
        expect(name).toBe(CATALOGUE_FILE);
        return new Response(
          Buffer.from(JSON.stringify(packCatalogue(catalogue, directory)), 'utf16le'),
        );
      },
    },
    directory,
  );
const answersTo = async (query: string) =>
  (await (await engine()).search(query)).answers.map((answer) => answer.record);

test('a catalogue of clauses with other ids is unchanged after packing and unpacking', async () => {
  const { catalogue: travelled } = await engine();
  expect(travelled.records).toEqual(
    catalogue.records.map((one) => ({ ...one, through: expect.any(String) })),
  );
});

test('a sentence comes before a part of one, independent of their ids', async () => {
  const clauses = (await answersTo('修桥')).filter(({ kind }) => kind === 'clause');
  expect(clauses.map((one) => one.id)).toEqual(['x__seg_1', '§7b']);
});

test('the responsible departments are found by the kind and the article of a clause', async () => {
  expect((await answersTo('修桥归谁管'))[0]?.id).toBe('办');
});

test('a clause shows the words of its parts', async () => {
  const passages = await (await engine()).passages(record('甲', ''));
  expect(passages).toEqual([{ voice: 'official', text: '修桥补路；修桥补路。市桥梁局负责' }]);
});
