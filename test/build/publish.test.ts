import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../deploy/publish.sh', import.meta.url));

test('publishing without a build says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  const { status, stderr } = spawnSync(script, [join(folder, 'www'), join(folder, 'no-build')], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^.*manifest\.webmanifest has no scope\. Run `npm run build`\.\n$/);
});
