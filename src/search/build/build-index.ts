import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../../../integrations/plan-folders.ts';
import { readMdx } from '../../mdx/read-mdx.ts';
import { clausePlaces } from '../../policy/index.ts';
import { CATALOGUE_FILE, explanationFile, PAIRS_FILE, QUESTIONS_FILE } from '../engine/engine.ts';
import { packCatalogue, packQuestions } from '../engine/record.ts';
import { readSources, type Texts } from './sources.ts';
import { characterPairsFor } from './traditional.ts';

async function readTexts(): Promise<Texts> {
  const names = (await readdir(contentFolder)).filter((name) => name.endsWith('.mdx'));
  const articles = await Promise.all(
    names.sort().map((name) => readFile(join(contentFolder, name), 'utf8')),
  );
  return {
    articles: articles.map(readMdx),
    questions: await readFile(join(contentFolder, 'questions.txt'), 'utf8'),
  };
}

const writeJson = (folder: string, name: string, value: unknown) =>
  writeFile(join(folder, name), JSON.stringify(value));

const writeUtf16 = (folder: string, name: string, value: unknown) =>
  writeFile(join(folder, name), JSON.stringify(value), 'utf16le');

/**
 * Writes the catalogue of all records to `folder`, and the files that only some queries need. Returns the number of
 * records.
 */
export async function buildIndex(folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const texts = await readTexts();
  const { catalogue, explanationOf, questions } = readSources(texts);
  const packed = packCatalogue(catalogue, { places: clausePlaces() });
  const shown = [packed, texts.articles.map(({ lines }) => lines)];
  await mkdir(join(folder, 'explanations'), { recursive: true });
  await Promise.all([
    writeUtf16(folder, CATALOGUE_FILE, packed),
    writeUtf16(folder, QUESTIONS_FILE, packQuestions(questions)),
    writeJson(folder, PAIRS_FILE, characterPairsFor(JSON.stringify(shown))),
    ...[...explanationOf].map(([record, text]) => writeJson(folder, explanationFile(record), text)),
  ]);
  return catalogue.records.length;
}
