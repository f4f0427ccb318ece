import { defineConfig } from 'vitest/config';

/**
 * The tests for mutants of the search, without those that build the whole index and search it hundreds of times. The
 * search has no state beyond a file, so isolation between test files is not needed.
 */
export default defineConfig({
  test: {
    include: ['test/search/**/*.test.ts'],
    exclude: ['test/search/{questions,record,success,traditional,vocabulary,whole-text}.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
