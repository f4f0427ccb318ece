import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirstSequencer } from './test/longest-first-sequencer.ts';

// Without Node 24's globals, such as URLPattern, more than a hundred tests would fail without saying why.
if (Number.parseInt(process.versions.node, 10) < 24) {
  throw new Error(
    `The tests need Node 24, but this is ${process.version}. \`npm test\` and \`npx vitest\` use the project's own.`,
  );
}

// A wrong figure is reported before a browser starts.
const first = { groupOrder: 1 };
const second = { groupOrder: 2 };

/** A thousand queries, or a separate command, take seconds on a busy machine. */
const slowTests = { testTimeout: 60_000, hookTimeout: 60_000 };

/** These files keep no state, so they share workers: otherwise each file imports all measures again. */
const quick = {
  ...slowTests,
  sequence: first,
  // Vitest would leave one core idle.
  maxWorkers: availableParallelism(),
  isolate: false,
};

/** A busy machine needs time; an element that never appears still fails. */
const patientPolls = { poll: { timeout: 10_000 } };

/** One more than two cores: tests in a browser wait for a third of their time. */
const browserWorkers = 3;

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line-reporter.ts'],
    sequence: { sequencer: LongestFirstSequencer },
    projects: [
      ...['policy', 'content', 'open-data', 'components', 'search'].map((name) => ({
        test: { name, include: [`test/${name}/**/*.test.ts`], ...quick },
      })),
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          globalSetup: ['./test/build/chromium-setup.ts'],
          ...slowTests,
          expect: patientPolls,
          sequence: second,
          maxWorkers: browserWorkers,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['./test/site/server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: patientPolls,
          sequence: second,
          maxWorkers: browserWorkers,
          // All files of a worker share one browser (test/site/browser.ts).
          isolate: false,
        },
      },
    ],
  },
});
