import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** The work of the worker. Both promises reject if it fails. */
interface FromSources {
  /** The problems of the content. */
  problems: Promise<readonly string[]>;
  /** Lets the worker write. The number of records in the search index resolves when index and images are written. */
  write(): Promise<number>;
}

/** Starts a worker that checks the content, then waits for `write`: index and images, in a folder. */
function readSources(folder: string): FromSources {
  const worker = new Worker(new URL('./sources-worker.ts', import.meta.url), {
    workerData: folder,
  });
  const next = async () => (await once(worker, 'message'))[0];
  const problems = next();
  // A build that fails before `write` must not wait for the worker.
  problems.then(
    () => worker.unref(),
    () => {},
  );
  return {
    problems,
    write() {
      worker.ref();
      worker.postMessage('write');
      return next();
    },
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  throw new Error(
    `${count} in the content; the build stops until this is fixed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  );
}

/**
 * Runs the part of the build that needs only the sources in a worker. Stops the build if the content has problems, and
 * reports all of them. Writes the compressed search index and the images while Astro bundles the scripts, because one
 * processor is idle then.
 */
export function fromSources(): AstroIntegration {
  let builds = false;
  let folder: URL;
  let sources: FromSources;
  let made: Promise<number>;
  return {
    name: 'from-sources',
    hooks: {
      'astro:config:setup': ({ command }) => {
        builds = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        folder = new URL('from-sources/', config.cacheDir);
        if (builds) sources = readSources(fileURLToPath(folder));
      },
      'astro:build:start': async () => {
        refuse(await sources.problems);
        made = sources.write();
        // The error is reported where `made` is awaited.
        made.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = await made;
        cpSync(folder, dir, { recursive: true });
        rmSync(folder, { recursive: true });
        logger.info(`${records} measures, clauses and explanations in the search index.`);
      },
    },
  };
}
