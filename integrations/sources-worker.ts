import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { contentProblems } from '../checks/content.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { officialDocument } from './official-document.ts';
import { precompress } from './precompress.ts';
import { drawPictures } from './share-images/pictures.ts';

// ResultContext first, since nothing is built until these are mended.
const problems = contentProblems();
parentPort?.postMessage(problems);
if (problems.length === 0) {
  const folder = workerData as string;
  // All that lies there goes into the site, what an interrupted build left too.
  await rm(folder, { recursive: true, force: true });
  const [records] = await Promise.all([
    buildIndex(join(folder, 'search')),
    drawPictures(folder, officialDocument.articles),
  ]);
  await precompress(folder);
  parentPort?.postMessage(records);
}
