import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('astro check finds no error in pages, components, scripts and tests', {
  timeout: 300_000,
}, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'check'],
    {
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: undefined },
    },
  );
  expect(status, stdout + stderr).toBe(0);
});
