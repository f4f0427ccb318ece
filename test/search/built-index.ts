import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { type Engine, openEngine } from '../../src/search/engine/engine.ts';
import { type FolderSource, folderSource } from './index-folder.ts';

/** The index of the current sources, built for the tests of one file. */
export interface BuiltIndex {
  engine: Engine;
  source: FolderSource;
}

/** Builds the index in a temporary folder before a file's tests, and removes it after them. */
export function useBuiltIndex(): BuiltIndex {
  const built = {} as BuiltIndex;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-index-'));
    await buildIndex(folder);
    built.source = folderSource(folder);
    built.engine = await openEngine(built.source);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return built;
}

/** The ids of the results of a query, best first. */
export async function idsFor({ engine }: BuiltIndex, query: string): Promise<string[]> {
  const { answers } = await engine.search(query);
  return answers.map(({ record }) => record.id);
}
