import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line-reporter.ts'],
    projects: [
      { test: { name: 'policy', include: ['test/policy/**/*.test.ts'] } },
      { test: { name: 'content', include: ['test/content/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['./test/site/server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Each worker runs a browser of its own: more than two only slow each other down.
          maxWorkers: 2,
          // After the quick projects, so that a wrong figure is told before a browser starts.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
