import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measures } from '../../src/policy/index.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { CATALOGUE_FILE, PAIRS_FILE, QUESTIONS_FILE } from '../../src/search/engine/engine.ts';
import { type PackedCatalogue, unpackQuestions } from '../../src/search/engine/record.ts';

test('the folder has the catalogue, the questions, the characters and one file for each explanation', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'build-index-'));
  try {
    await writeFile(join(folder, 'stale.json'), '');
    const records = await buildIndex(folder);
    const read = (name: string, encoding: 'utf8' | 'utf16le') =>
      readFile(join(folder, name), encoding).then((text): unknown => JSON.parse(text));
    const names = ['explanations', CATALOGUE_FILE, PAIRS_FILE, QUESTIONS_FILE];
    expect((await readdir(folder)).sort()).toEqual(names.sort());

    const packed = (await read(CATALOGUE_FILE, 'utf16le')) as PackedCatalogue;
    expect(packed.measures.ids.split('|')).toEqual(measures.map(({ id }) => id));
    const rows = [packed.measures, packed.clauses, packed.readings].map(
      ({ basis }) => basis.split('|').length,
    );
    expect(rows.reduce((sum, count) => sum + count)).toBe(records);
    expect(packed.readings.titles.split('|')).toHaveLength(rows[2] ?? 0);

    const questions = unpackQuestions((await read(QUESTIONS_FILE, 'utf16le')) as string);
    expect(questions).toHaveLength(records);
    expect(questions[0]?.length).toBeGreaterThan(0);

    const pairs = (await read(PAIRS_FILE, 'utf8')) as { from: string; to: string };
    // 創業 is written in simplified characters in the official text, 夥伴 in the explanations.
    expect(pairs.from).toContain('創');
    expect([...pairs.from]).toHaveLength([...pairs.to].length);

    // Each measure is explained.
    const explanations = await readdir(join(folder, 'explanations'));
    expect(explanations).toEqual(expect.arrayContaining(measures.map(({ id }) => `${id}.json`)));
    const levy = await read('explanations/disability-levy.json', 'utf8');
    expect(levy).toContain('残疾人');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
