import { defineConfig } from 'vitest/config';

/** What a mutant of the policy core is tested with: the core's own tables, and nothing slow. */
export default defineConfig({ test: { include: ['test/policy/**/*.test.ts'] } });
