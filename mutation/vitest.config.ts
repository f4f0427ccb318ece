import { defineConfig } from 'vitest/config';

/**
 * The tests for mutants of the policy core: its own tests and those of the lock files; no slow ones.
 * The core has no state, so isolation between test files is not needed. That halves the time per mutant.
 */
export default defineConfig({
  test: {
    include: ['test/policy/**/*.test.ts', 'test/content/lock.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { RUNS: '20' },
  },
});
