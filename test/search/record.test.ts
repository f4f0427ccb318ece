import { describe, expect, test } from 'vitest';
import { cite, clausePlaces, measures } from '../../src/policy/index.ts';
import { packCatalogue, unpackCatalogue } from '../../src/search/engine/record.ts';
import { useBuiltIndex } from './built-index.ts';

const index = useBuiltIndex();
const plan = { places: clausePlaces(), cite };

describe('the catalogue', () => {
  test('is unchanged after packing and unpacking', () => {
    const { catalogue } = index.engine;
    expect(unpackCatalogue(packCatalogue(catalogue, plan), plan)).toEqual(catalogue);
  });

  test('contains every measure, with its audience, last day and basis', () => {
    const found = index.engine.catalogue.records
      .filter(({ kind }) => kind === 'measure')
      .map(({ id, title, who, through, basis }) => ({ id, title, who, through, basis }));
    expect(found).toEqual(
      measures.map(({ id, title, who, span, basis }) => ({
        id,
        title,
        who,
        through: span.through,
        basis: [...basis],
      })),
    );
  });
});

test('every result has a text to show, marked as official or ours', async () => {
  const { engine } = index;
  for (const record of engine.catalogue.records) {
    const passages = await engine.passages(record);
    expect(passages.length, record.id).toBeGreaterThan(0);
    const voices = new Set(passages.map(({ voice }) => voice));
    if (record.kind === 'clause') expect([...voices]).toEqual(['official']);
    if (record.kind === 'reading') expect([...voices]).toEqual(['ours']);
  }
});
