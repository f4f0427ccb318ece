import { defineConfig } from 'vitest/config';

/**
 * The tests for mutants of the search, without the slow query sets, which search hundreds of times. The search has no
 * state beyond a file, so isolation between test files is not needed.
 */
export default defineConfig({
  test: {
    include: ['test/search/**/*.test.ts'],
    exclude: ['test/search/{questions,success,traditional,vocabulary,whole-text}.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
