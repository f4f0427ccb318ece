import { parentPort, workerData } from 'node:worker_threads';
import { contentProblems } from '../checks/content.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { precompress } from './precompress.ts';

// Told first, since nothing is built until these are mended.
const problems = contentProblems();
parentPort?.postMessage(problems);
if (problems.length === 0) {
  const folder = workerData as string;
  const records = await buildIndex(folder);
  await precompress(folder);
  parentPort?.postMessage(records);
}
