import { defineConfig } from 'vitest/config';

// Apart from `npm test`, because not every machine has a Firefox.
export default defineConfig({
  test: {
    name: 'firefox',
    include: ['test/firefox/**/*.test.ts'],
    reporters: ['default', './test/closing-line-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
