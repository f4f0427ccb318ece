import { defineConfig } from 'vitest/config';

/**
 * What a mutant of the policy core is tested with: the core's own tables and the lock's, and nothing slow.
 * Nothing in the core keeps a state, so test files may share it; that halves each mutant's time.
 */
export default defineConfig({
  test: {
    include: ['test/policy/**/*.test.ts', 'test/content/lock.test.ts'],
    isolate: false,
    env: { RUNS: '20' },
  },
});
