import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/free-port.ts';
import { nginxIsInstalled, serveWithNginx } from '../test/site/nginx.ts';
import { ourFolder, serve } from './built-site.ts';
import { byTurns, median, type Result } from './result.ts';

const CONNECTIONS = 32;
const REQUESTS = 12_000;
const ROUNDS = 5;
const PATH = '/articles/3/';

/** One connection that sends `count` requests, each after the previous response. */
function requestRepeatedly(port: number, count: number): Promise<void> {
  const request = `GET ${PATH} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let left = count;
    let missing = -1;
    let head = '';
    socket.on('data', (chunk) => {
      if (missing < 0) {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!head.startsWith('HTTP/1.1 200')) return void reject(new Error(head.slice(0, 80)));
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
        missing = length - (head.length - end - 4);
        head = '';
      } else {
        missing -= chunk.length;
      }
      if (missing > 0) return;
      missing = -1;
      left -= 1;
      if (left === 0) {
        socket.destroy();
        resolve();
      } else {
        socket.write(request);
      }
    });
    socket.on('error', reject);
    socket.setTimeout(20_000, () => socket.destroy(new Error('No response for 20 seconds.')));
  });
}

async function requestsPerSecond(port: number): Promise<number> {
  const start = performance.now();
  const each = REQUESTS / CONNECTIONS;
  await Promise.all(Array.from({ length: CONNECTIONS }, () => requestRepeatedly(port, each)));
  return (REQUESTS / (performance.now() - start)) * 1000;
}

/** Requests per second for one article on the loopback: nginx with deploy/nginx compared with sirv in Node. */
export async function serving(): Promise<Result[]> {
  if (!nginxIsInstalled) {
    console.error('Serving is not measured: nginx is not installed here.');
    return [];
  }
  const port = await freePort();
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  symlinkSync(ourFolder, join(site, 'current'));
  const nginx = await serveWithNginx({ site, listen: `127.0.0.1:${port}`, workers: 2 });
  const bare = await serve(ourFolder);
  let speeds: number[];
  try {
    const ports = [port, Number(new URL(bare.url).port)];
    const values = await byTurns(
      ROUNDS,
      ports.map((each) => () => requestsPerSecond(each)),
    );
    speeds = values.map(median);
  } finally {
    bare.close();
    await nginx.stop();
    rmSync(site, { recursive: true });
  }
  const [ours = 0, value = 0] = speeds;
  return [
    {
      what: `Serving an article with deploy/nginx, ${CONNECTIONS} connections on the loopback`,
      unit: 'requests/s',
      ours,
      beside: { name: 'sirv, a bare file server', value },
      wanted: { at: 'least', value: 1 },
    },
  ];
}
