import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules } from './host-headers.ts';
import { nginxIsInstalled, nginxSpeaksBrotli, type RunningNginx, serveWithNginx } from './nginx.ts';

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DAY = 86_400;

/** Each header that deploy/nginx.conf gives to every answer, but for how long it may be kept. */
function headersOfNginx(): Record<string, string> {
  const text = readFileSync(project('deploy/nginx.conf'), 'utf8');
  const given = [...text.matchAll(/^ {4}add_header ([\w-]+) "(.*)" always;$/gm)];
  return Object.fromEntries(
    given.map(([, name = '', value = '']) => [
      name,
      value.replace('$plan_frame_ancestors', "'none'"),
    ]),
  );
}

/** The rules of public/_headers: a path, and the headers that it is given. */
const rulesOfStaticHosts = () => headerRules(readFileSync(project('public/_headers'), 'utf8'));

test('nginx and static hosts give every answer the same headers', () => {
  expect(Object.keys(headersOfNginx()).length).toBeGreaterThanOrEqual(6);
  expect(rulesOfStaticHosts()['/*']).toEqual(headersOfNginx());
});

describe.skipIf(!nginxIsInstalled)('deploy/nginx.conf in a real nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const site = join(folder, 'dist');
  const socketPath = join(folder, 'socket');
  let nginx: RunningNginx;

  beforeAll(async () => {
    cpSync(project('dist'), site, { recursive: true });
    // What must never be there, lest it be sent out one day.
    for (const path of [
      '.env',
      '.git/config',
      'articles/.draft',
      '.well-known/acme-challenge/token',
    ]) {
      mkdirSync(join(site, path, '..'), { recursive: true });
      writeFileSync(join(site, path), 'planted');
    }
    writeFileSync(join(folder, 'secret.txt'), 'planted');
    nginx = await serveWithNginx(site, `unix:${socketPath}`);
  });

  afterAll(async () => {
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What nginx answers to a path sent exactly as it is written. */
  function get(path: string, encoding = '', method = 'GET', more: Record<string, string> = {}) {
    return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>(
      (resolve, reject) => {
        const headers = { host: 'localhost', 'accept-encoding': encoding, ...more };
        request({ socketPath, path, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        })
          .on('error', reject)
          .end();
      },
    );
  }

  const built = (path: string) => readFileSync(join(site, path));
  const asset = () => {
    const script = readdirSync(join(site, '_astro')).find((name) => name.endsWith('.js'));
    return `/_astro/${script}`;
  };

  test('pages, assets and what is missing all carry the security headers', async () => {
    const wanted = Object.entries(headersOfNginx()).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    for (const path of ['/', '/articles/5/', asset(), '/not-there/', '/.env']) {
      const { headers } = await get(path);
      expect(headers, path).toMatchObject(Object.fromEntries(wanted));
      expect(headers.server, path).toBe('nginx');
    }
  });

  test.each([
    ['', (bytes: Buffer) => bytes, undefined],
    ['gzip', gunzipSync, 'gzip'],
    ...(nginxSpeaksBrotli ? [['gzip, br', brotliDecompressSync, 'br'] as const] : []),
  ] as const)(
    'to a reader who takes “%s” a page comes in that form',
    async (accepts, unpack, form) => {
      const { status, headers, body } = await get('/articles/3/', accepts);
      expect(status).toBe(200);
      expect(headers['content-encoding']).toBe(form);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      if (form) expect(headers.vary).toBe('Accept-Encoding');
      expect(unpack(body).equals(built('articles/3/index.html'))).toBe(true);
    },
  );

  test('what is compressed at build time is sent as it is', async () => {
    const { body } = await get('/articles/3/', 'gzip');
    expect(body.equals(built('articles/3/index.html.gz'))).toBe(true);
  });

  test('a hashed asset is kept for a year, a page for minutes, a miss never like an asset', async () => {
    const kept = async (path: string) => {
      const { headers } = await get(path);
      return {
        age: Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1]),
        text: headers['cache-control'],
      };
    };
    expect(await kept(asset())).toMatchObject({
      age: 365 * DAY,
      text: expect.stringContaining('immutable'),
    });
    for (const path of ['/', '/articles/5/', '/_astro/gone.js', '/search/catalogue.json']) {
      const { age, text } = await kept(path);
      expect(age, path).toBeLessThan(DAY);
      expect(text, path).not.toContain('immutable');
    }
  });

  test('an embedded measure may be framed, and is sent with nothing else changed', async () => {
    const id = readdirSync(join(site, 'embed'))[0];
    const rule = rulesOfStaticHosts()['/embed/*'] ?? {};
    const { status, headers } = await get(`/embed/${id}/`);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(rule['Content-Security-Policy']);
    expect(rule['Content-Security-Policy']).toBe(
      headersOfNginx()['Content-Security-Policy']?.replace("'none'", '*'),
    );
  });

  test.each(Object.entries(rulesOfStaticHosts()).filter(([, rule]) => 'Cache-Control' in rule))(
    'static hosts keep %s as long as nginx does',
    async (path, rule) => {
      const [name] = readdirSync(join(site, path.replace('*', '')));
      const { headers } = await get(path.replace('*', name ?? ''));
      expect(headers['cache-control']).toBe(rule['Cache-Control']);
    },
  );

  test('an address without its slash leads to the one with it, and keeps its question', async () => {
    const { status, headers } = await get('/articles/5?on=2022-01-01');
    expect(status).toBe(301);
    expect(headers.location).toBe('/articles/5/?on=2022-01-01');
  });

  test('what is missing answers 404 with the page for it', async () => {
    for (const path of ['/not-there/', '/articles/10/', '/not-there.js', '/404.html']) {
      const { status, body } = await get(path);
      expect(status, path).toBe(404);
      expect(body.equals(built('404.html')), path).toBe(true);
    }
  });

  test.each([
    '/.env',
    '/.git/config',
    '/articles/.draft',
    '/articles/../.env',
    '/%2eenv',
    '/%2Egit/config',
    '//.env',
    '/./.git/config',
    '/../secret.txt',
    '/articles/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/_astro../secret.txt',
    '/_astro/..%2f..%2fsecret.txt',
    '/_headers',
    '/index.html.br',
    '/index.html.gz',
    '/_astro/',
    '/%00',
  ])('%s gives nothing away', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toContain('planted');
    expect(body.toString()).not.toContain('Index of');
  });

  test('neither a query nor a header of the asker changes a byte', async () => {
    const plain = await get('/articles/5/');
    const asked = await get('/articles/5/?on=%3Cscript%3E', '', 'GET', {
      'x-forwarded-host': 'evil.example',
      'x-original-url': '/evil',
    });
    expect(asked.body.equals(plain.body)).toBe(true);
    expect(
      (await get('/articles/5?q=//evil.example', '', 'GET', { host: 'evil.example' })).headers
        .location,
    ).toBe('/articles/5/?q=//evil.example');
  });

  test('what a reader fills in is not written down', async () => {
    await get('/articles/5/?months=12');
    const log = readFileSync(nginx.accessLog, 'utf8');
    expect(log).toContain('"GET /articles/5/index.html" 200');
    expect(log).not.toContain('months');
  });

  test('a certificate can be asked for', async () => {
    expect((await get('/.well-known/acme-challenge/token')).body.toString()).toBe('planted');
  });

  test('nothing can be sent to it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE']) {
      expect((await get('/', '', method)).status, method).toBe(405);
    }
    expect((await get('/', '', 'HEAD')).status).toBe(200);
  });
});
