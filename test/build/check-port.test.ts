import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/check-port.ts', import.meta.url));

const check = (port: string) => {
  const env = { ...process.env, PORT: port };
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', env });
  return { status, stderr };
};

test('npm start reports a port in use and how to choose another one, and starts when it is free', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  expect(check(port)).toEqual({
    status: 1,
    stderr: `Port ${port} of 127.0.0.1 is taken by another program. End what holds it, or choose another: PORT=4322 npm start\n`,
  });
  await new Promise((closed) => server.close(closed));
  expect(check(port)).toEqual({ status: 0, stderr: '' });
});

test.each(['80a', '99999', '-1'])('npm start refuses %s as a port', (port) => {
  const { status, stderr } = check(port);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Port \S+ of 127\.0\.0\.1 cannot be used: .*PORT=4322 npm start\n$/);
});
