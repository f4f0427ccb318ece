import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** The results of the worker. Both promises reject if it fails. */
interface FromSources {
  /** The problems of the content. */
  problems: Promise<readonly string[]>;
  /** The number of records in the search index. Resolves when the index and the images are written. */
  records: Promise<number>;
}

/** Starts a worker that checks the content, then writes the search index and the images to a folder. */
function readSources(folder: string): FromSources {
  const worker = new Worker(new URL('./sources-worker.ts', import.meta.url), {
    workerData: folder,
  });
  const next = async () => (await once(worker, 'message'))[0];
  const problems = next();
  const records = problems.then(next);
  // The error is reported where `records` is awaited.
  records.catch(() => {});
  return { problems, records };
}

function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  throw new Error(
    `${count} in the content; the build stops until this is fixed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  );
}

/**
 * Runs the part of the build that needs only the sources in a worker, while Astro renders the pages. Stops the build if
 * the content has problems, and reports all of them. Writes the compressed search index and the images.
 */
export function fromSources(): AstroIntegration {
  let builds = false;
  let folder: URL;
  let made: FromSources;
  return {
    name: 'from-sources',
    hooks: {
      'astro:config:setup': ({ command }) => {
        builds = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        folder = new URL('from-sources/', config.cacheDir);
        if (builds) made = readSources(fileURLToPath(folder));
      },
      'astro:build:start': async () => refuse(await made.problems),
      'astro:build:done': async ({ dir, logger }) => {
        const records = await made.records;
        cpSync(folder, dir, { recursive: true });
        rmSync(folder, { recursive: true });
        logger.info(`${records} measures, clauses and explanations in the search index.`);
      },
    },
  };
}
