import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** What a worker makes of the sources; both reject where it fails. */
interface FromSources {
  /** What is wrong with the content. */
  problems: Promise<readonly string[]>;
  /** How many records the search's index holds, once it and the pictures are written. */
  records: Promise<number>;
}

/** Starts to check the content, and to make the search's index and the pictures into a folder. */
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
    `${count} in the content; nothing is built until it is mended:\n${problems.map((told) => `- ${told}`).join('\n')}`,
  );
}

/**
 * The part of the build that needs the sources alone, in a worker while Astro renders the pages: it stops the build where the
 * content is wrong, with all problems in one message, and writes the compressed search index and the pictures.
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
        logger.info(`${records} measures, clauses and explanations can be found.`);
      },
    },
  };
}
