import { defineConfig } from 'vitest/config';

// A wrong figure is told before a browser starts. Zero would not do: with a single worker, vitest
// moves group zero to the end.
const quick = { groupOrder: 1 };
const slow = { groupOrder: 2 };
const slowest = { groupOrder: 3 };

/** A thousand queries, or a command of its own, take seconds on a busy machine. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'policy',
          include: ['test/policy/**/*.test.ts'],
          ...patient,
          sequence: quick,
        },
      },
      {
        test: {
          name: 'content',
          include: ['test/content/**/*.test.ts'],
          ...patient,
          sequence: quick,
        },
      },
      {
        test: {
          name: 'open-data',
          include: ['test/open-data/**/*.test.ts'],
          ...patient,
          sequence: quick,
        },
      },
      {
        test: {
          name: 'components',
          include: ['test/components/**/*.test.ts'],
          ...patient,
          sequence: quick,
        },
      },
      {
        test: {
          name: 'search',
          include: ['test/search/**/*.test.ts'],
          ...patient,
          sequence: quick,
        },
      },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          globalSetup: ['./test/build/chromium-setup.ts'],
          ...patient,
          sequence: slow,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['./test/site/server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // A busy machine may take its time; what never comes is told all the same.
          expect: { poll: { timeout: 10_000 } },
          // Each worker runs a browser of its own: more than two only slow each other down.
          maxWorkers: 2,
          sequence: slowest,
        },
      },
    ],
  },
});
