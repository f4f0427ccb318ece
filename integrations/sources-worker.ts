import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { contentProblems } from '../checks/content.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { officialDocument } from './official-document.ts';
import { precompress } from './precompress.ts';
import { drawPictures } from './share-images/pictures.ts';

// The problems are posted first: nothing is built until they are mended.
const problems = contentProblems();
parentPort?.postMessage(problems);
if (problems.length === 0) {
  const folder = workerData as string;
  // The whole folder is copied into the site, so what an interrupted build left is removed.
  await rm(folder, { recursive: true, force: true });
  const [records] = await Promise.all([
    buildIndex(join(folder, 'search')),
    drawPictures(folder, officialDocument.articles),
  ]);
  await precompress(folder);
  parentPort?.postMessage(records);
}
