import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { contentProblems } from '../checks/content.ts';
import { planDocument } from '../src/policy/document.ts';
import { buildIndex } from '../src/search/build/build-index.ts';
import { drawPictures } from './share-images/pictures.ts';

const problems = contentProblems();
parentPort?.postMessage(problems);
if (parentPort && problems.length === 0) {
  await once(parentPort, 'message');
  const folder = workerData as string;
  // Removes files of an interrupted build, because the whole folder is copied into the site.
  await rm(folder, { recursive: true, force: true });
  const [records] = await Promise.all([
    buildIndex(join(folder, 'search')),
    drawPictures(folder, planDocument.articles),
  ]);
  parentPort.postMessage(records);
}
