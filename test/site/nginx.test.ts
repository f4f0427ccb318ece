import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../integrations/files-of.ts';
import { underBase } from '../../integrations/host-headers.ts';
import { headerRules, headersFor } from './host-headers.ts';
import { nginxHasBrotli, nginxIsInstalled, type RunningNginx, serveWithNginx } from './nginx.ts';

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const publish = (site: string, dist: string) =>
  execFileSync(project('deploy/publish.sh'), [site, dist], { encoding: 'utf8' });

const YEAR = 'public, max-age=31536000, immutable';
const MINUTES = 'public, max-age=300';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The server's answer to a path, sent without normalization. */
function ask(path: string, options: RequestOptions, secure = false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = (secure ? secureRequest : request)({ path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject).end();
  });
}

const lowerCased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The headers that deploy/nginx adds to every answer, without cache headers. */
function headersOfNginx(): Record<string, string> {
  const text = readFileSync(project('deploy/nginx/snippets/employment-plan.conf'), 'utf8');
  const given = [...text.matchAll(/^add_header ([\w-]+) "(.*)" always;$/gm)];
  return Object.fromEntries(
    given.map(([, name = '', value = '']) => [
      name,
      value.replace('$plan_frame_ancestors', "'none'"),
    ]),
  );
}

const hostHeadersFile = readFileSync(project('public/_headers'), 'utf8');

test('nginx and static hosts give every answer the same headers', () => {
  expect(Object.keys(headersOfNginx()).length).toBeGreaterThanOrEqual(6);
  expect(headerRules(hostHeadersFile)['/*']).toEqual(headersOfNginx());
});

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** Files that must never be sent, even if a build contains them. */
const PRIVATE_FILES = ['.env', '.git/config', 'articles/.draft'];
const CHALLENGE = '.well-known/acme-challenge/token';

/** A copy of the built site for a base path, with files added that must not be sent. */
function buildWithPrivateFiles(folder: string, base: string): string {
  const dist = join(folder, 'dist');
  cpSync(project('dist'), dist, { recursive: true });
  for (const path of [...PRIVATE_FILES, CHALLENGE]) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), 'confidential');
  }
  const manifest = join(dist, 'manifest.webmanifest');
  const text = readFileSync(manifest, 'utf8').replace('"scope":"/"', `"scope":"${base}"`);
  for (const form of ['br', 'gz']) rmSync(`${manifest}.${form}`, { force: true });
  writeFileSync(manifest, text);
  return dist;
}

/** A server with a large file, and how to connect to it. */
const slow = {
  folder: '',
  connect: (onConnect: (socket: Socket) => void): Socket => {
    const socket = connect(join(slow.folder, 'socket'), () => onConnect(socket));
    return socket;
  },
};
let slowNginx: RunningNginx;
/** For each slow client a promise that is fulfilled when the server has closed its connection. */
const ended = new Map<string, Promise<unknown>>();
const SLOW_CLIENTS: Record<string, string> = {
  'sends nothing': '',
  'stops in its headers': 'GET / HTTP/1.1\r\nHost: loc',
};

// The server closes slow connections after ten seconds. Other tests run meanwhile; the last ones check the result.
beforeAll(async () => {
  if (!nginxIsInstalled) return;
  slow.folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(slow.folder, 'current'));
  writeFileSync(join(slow.folder, 'current/large.txt'), 'x'.repeat(8_000_000));
  slowNginx = await serveWithNginx({
    site: slow.folder,
    listen: `unix:${join(slow.folder, 'socket')}`,
  });
  for (const [name, head] of Object.entries(SLOW_CLIENTS)) {
    const socket = slow.connect(() => socket.write(head));
    socket.resume();
    ended.set(name, new Promise((closed) => socket.on('close', closed).on('error', closed)));
  }
});
afterAll(async () => {
  await slowNginx?.stop();
  if (slow.folder) rmSync(slow.folder, { recursive: true, force: true });
});

describe.skipIf(!nginxIsInstalled).each(['/', '/employment-plan/', '/gov/plans/2021/'])(
  'a site at %s in a real nginx',
  (base) => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    const site = join(folder, 'www');
    const socketPath = join(folder, 'socket');
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    let dist: string;
    let nginx: RunningNginx;

    beforeAll(async () => {
      dist = buildWithPrivateFiles(folder, base);
      publish(site, dist);
      writeFileSync(join(site, 'secret.txt'), 'confidential');
      nginx = await serveWithNginx({ site, listen: `unix:${socketPath}` });
    });
    afterAll(async () => {
      agent.destroy();
      await nginx?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** The answer to a path below the base. */
    const get = (path: string, encoding = '', method = 'GET', more: Record<string, string> = {}) =>
      ask(base + path.replace(/^\//, ''), {
        socketPath,
        agent,
        method,
        headers: { host: 'localhost', 'accept-encoding': encoding, ...more },
      });
    const built = (path: string) => readFileSync(join(dist, path));
    const isHidden = (file: string) =>
      (/(?:^|\/)\./.test(file) && file !== CHALLENGE) ||
      /(?:^|\/)_headers$|\.(?:br|gz)$|^404\.html$/.test(file);

    test('sends every file of the build with its type, cache time and headers', async () => {
      const rules = headerRules(underBase(hostHeadersFile, base));
      const files = filesOf(dist);
      expect(files.length).toBeGreaterThan(1000);
      const sent = await Promise.all(
        files.map(async (file) => {
          const path = file.replace(/(^|\/)index\.html$/, '$1');
          return { file, path, answer: await get(path) };
        }),
      );
      for (const { file, path, answer } of sent) {
        const missing = isHidden(file);
        // The answer for a missing file has the headers of any page.
        const given = headersFor(rules, base + (missing ? '' : path));
        const wanted = { 'Cache-Control': MINUTES, ...given };
        expect(answer.status, file).toBe(missing ? 404 : 200);
        expect(answer.body.equals(built(missing ? '404.html' : file)), file).toBe(true);
        expect(answer.headers, file).toMatchObject(lowerCased(wanted));
        const type = missing ? '.html' : extname(file);
        if (TYPES[type]) expect(answer.headers['content-type'], file).toBe(TYPES[type]);
      }
    });

    test.each([
      ['gzip', gunzipSync, 'gzip', 'gz'],
      ...(nginxHasBrotli ? [['gzip, br', brotliDecompressSync, 'br', 'br'] as const] : []),
    ] as const)(
      'sends the precompressed file to a client that accepts “%s”',
      async (accepts, unpack, form, ending) => {
        const files = filesOf(dist).filter(
          (file) => existsSync(join(dist, `${file}.${ending}`)) && file !== '404.html',
        );
        expect(files.length).toBeGreaterThan(400);
        for (const file of files) {
          const path = file.replace(/(^|\/)index\.html$/, '$1');
          const { headers, body } = await get(path, accepts);
          expect(headers['content-encoding'], file).toBe(form);
          expect(headers.vary, file).toBe('Accept-Encoding');
          expect(body.equals(built(`${file}.${ending}`)), file).toBe(true);
          expect(unpack(body).equals(built(file)), file).toBe(true);
        }
      },
    );

    test('answers every folder with its page or the 404 page, never with status 403', async () => {
      const folders = readdirSync(dist, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
        .filter((path) => !path.startsWith('.'));
      expect(folders.length).toBeGreaterThan(200);
      for (const path of folders) {
        const hasPage = existsSync(join(dist, path, 'index.html'));
        const { status, body } = await get(`${path}/?months=12`);
        expect(status, path).toBe(hasPage ? 200 : 404);
        expect(body.equals(built(hasPage ? `${path}/index.html` : '404.html')), path).toBe(true);
      }
    });

    test('redirects an address without trailing slash, and keeps its query', async () => {
      const { status, headers } = await get('articles/5?on=2022-01-01');
      expect(status).toBe(301);
      expect(headers.location).toBe(`${base}articles/5/?on=2022-01-01`);
      expect(headers).toMatchObject(lowerCased(headersOfNginx()));
      const evil = { host: 'evil.example' };
      const asked = await get('articles/5?q=//evil.example', '', 'GET', evil);
      expect(asked.headers.location).toBe(`${base}articles/5/?q=//evil.example`);
    });

    test('answers a missing file with the 404 page, without the cache time of assets', async () => {
      for (const path of [
        'not-there/',
        'articles/10/',
        'not-there.js',
        '404.html',
        '_astro/gone.js',
      ]) {
        const { status, headers, body } = await get(path);
        expect(status, path).toBe(404);
        expect(body.equals(built('404.html')), path).toBe(true);
        expect(headers['cache-control'], path).toBe(MINUTES);
      }
    });

    test.each([
      ...PRIVATE_FILES,
      'articles/../.env',
      '%2eenv',
      '%2Egit/config',
      '/.env',
      './.git/config',
      '../secret.txt',
      '../../../../secret.txt',
      'articles/../../secret.txt',
      '%2e%2e/secret.txt',
      '..%2fsecret.txt',
      '_astro../secret.txt',
      '_astro/..%2f..%2fsecret.txt',
      '_headers',
      'index.html.br',
      'index.html.gz',
      '_astro/',
      'forms/',
      '%00',
    ])('does not reveal private files to %s', async (path) => {
      const { status, body } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.toString()).not.toContain('confidential');
      expect(body.toString()).not.toContain('Index of');
    });

    test('gives the same bytes for any query or request header', async () => {
      const plain = await get('articles/5/');
      const asked = await get('articles/5/?on=%3Cscript%3E', '', 'GET', {
        'x-forwarded-host': 'evil.example',
        'x-original-url': '/evil',
      });
      expect(asked.body.equals(plain.body)).toBe(true);
    });

    test('lets other sites read the open data, and nothing else', async () => {
      const allowed = async (path: string) =>
        (await get(path)).headers['access-control-allow-origin'];
      expect(await allowed('data/plan.json')).toBe('*');
      expect(await allowed('articles/5/')).toBe(undefined);
      expect(await allowed('data/not-there')).toBe(undefined);
    });

    test('logs no query, whatever the result of the request', async () => {
      const answers = 'flexible-employment.consumerDebt=12';
      for (const path of [
        `articles/5/?${answers}`,
        `articles/5?${answers}`,
        `articles/5/%3F${answers}`,
        `articles/5/%253F${answers.replace('=', '%253D')}`,
        `_astro/?${answers}`,
        `not-there/?${answers}`,
        `.env?${answers}`,
        `${'a'.repeat(300)}?${answers}`,
        `index.html/x?${answers}`,
        `%00?${answers}`,
        `articles/?${answers}${'&x=1'.repeat(20_000)}`,
      ])
        await get(path, '', 'GET', { referer: `http://localhost/?${answers}` });
      await get(`articles/5/?${answers}`, '', 'POST');
      const log = readFileSync(nginx.accessLog, 'utf8');
      expect(log).toContain(`"GET ${base}articles/5/" 200`);
      expect(log).toContain(`"GET ${base}not-there/" 404`);
      expect(log).not.toContain('consumerDebt');
      expect(nginx.errors()).not.toContain('consumerDebt');
    });

    test('serves ACME challenges, and refuses methods other than GET and HEAD', async () => {
      expect((await get(CHALLENGE)).body.toString()).toBe('confidential');
      for (const method of ['POST', 'PUT', 'DELETE', 'TRACE']) {
        expect((await get('', '', method)).status, method).toBe(405);
      }
      expect((await get('', '', 'HEAD')).status).toBe(200);
    });

    test('has a configuration without warnings', () => {
      expect(nginx.checked).not.toContain('[warn]');
    });
  },
);

describe.skipIf(!nginxIsInstalled)('the configuration with TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const plain = join(folder, 'plain');
  const secure = join(folder, 'secure');
  let nginx: RunningNginx;

  beforeAll(async () => {
    const [key, certificate] = ['privkey.pem', 'fullchain.pem'].map((name) => join(folder, name));
    execFileSync(
      'openssl',
      `req -x509 -newkey rsa:2048 -nodes -subj /CN=example.gov.cn -days 1 -keyout ${key} -out ${certificate}`.split(
        ' ',
      ),
      { stdio: 'ignore' },
    );
    publish(join(folder, 'www'), project('dist'));
    nginx = await serveWithNginx({
      site: join(folder, 'www'),
      listen: `unix:${plain}`,
      tls: { listen: `unix:${secure}`, certificates: folder },
    });
  });
  afterAll(async () => {
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['/', '/articles/5?on=2022-01-01', '//evil.example/', '/\\evil.example'])(
    'redirects %s to its own host only, with every header',
    async (path) => {
      const { status, headers } = await ask(path, {
        socketPath: plain,
        headers: { host: 'evil.example' },
      });
      expect(status).toBe(301);
      expect(headers.location).toBe(`https://example.gov.cn${path}`);
      expect(headers).toMatchObject(lowerCased(headersOfNginx()));
    },
  );

  test.each(['/', '/articles/5/', '/not-there/'])(
    'sends HSTS and every other header at %s',
    async (path) => {
      const options = { socketPath: secure, rejectUnauthorized: false };
      const { headers } = await ask(path, options, true);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
      expect(headers).toMatchObject(lowerCased(headersOfNginx()));
    },
  );

  test('has no warnings', () => {
    expect(nginx.checked).not.toContain('[warn]');
  });
});

/** Two builds with pages of the same names but different content and lengths; each has an asset of its own. */
function twoBuilds(folder: string): [first: string, second: string] {
  const pages = filesOf(project('dist/articles')).filter((name) => name.endsWith('.html'));
  const write = (dist: string, name: string, text: string | Buffer) => {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
    writeFileSync(join(dist, `${name}.gz`), gzipSync(text));
  };
  return ['first', 'second'].map((build, number) => {
    const dist = join(folder, build);
    for (const name of pages) {
      const html = readFileSync(project(`dist/articles/${name}`));
      const own = number === 0 ? html : Buffer.concat([Buffer.from(build), html.subarray(900)]);
      write(dist, join('articles', name), own);
    }
    write(dist, `_astro/only-${build}.js`, build);
    write(dist, 'same.txt', 'unchanged'.repeat(100));
    write(dist, 'digit.txt', `${number}`.repeat(1000));
    write(dist, '404.html', 'missing');
    writeFileSync(join(dist, 'manifest.webmanifest'), '{"scope":"/"}');
    return dist;
  }) as [string, string];
}

describe.skipIf(!nginxIsInstalled)('a new build that is published while pages are read', () => {
  let folder: string;
  let builds: [string, string];
  let nginx: RunningNginx;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const site = () => join(folder, 'www');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    builds = twoBuilds(folder);
    publish(site(), builds[0]);
    nginx = await serveWithNginx({ site: site(), listen: `unix:${folder}/socket`, workers: 2 });
  });
  afterAll(async () => {
    agent.destroy();
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, more: Record<string, string> = {}) =>
    ask(path, {
      socketPath: join(folder, 'socket'),
      agent,
      headers: { host: 'localhost', ...more },
    });
  const pages = () => filesOf(builds[0]).filter((name) => name.endsWith('index.html'));

  /** The index of the build whose bytes a page was sent with; -1 for neither. */
  async function buildOf(name: string, encoding: string): Promise<number> {
    // A connection that ends early also counts as neither.
    const answer = await get(`/${name.replace('index.html', '')}`, {
      'accept-encoding': encoding,
    }).catch(() => null);
    const ending = encoding === 'gzip' ? '.gz' : '';
    return answer?.status === 200
      ? builds.findIndex((dist) => answer.body.equals(readFileSync(join(dist, name + ending))))
      : -1;
  }

  /**
   * Reads all pages repeatedly until the work is done; returns the number of answers from each build.
   * The work starts after the first answers, so that the build of before is read on a busy machine too.
   */
  async function readDuring(work: () => Promise<unknown>): Promise<Record<number, number>> {
    const counted: Record<number, number> = {};
    const readAll = async (encoding: string) => {
      for (const name of pages()) {
        const build = await buildOf(name, encoding);
        counted[build] = (counted[build] ?? 0) + 1;
      }
    };
    let done = false;
    const readers = ['', 'gzip', '', 'gzip'].map(async (encoding) => {
      while (!done) await readAll(encoding);
    });
    await readAll('');
    await work().finally(() => {
      done = true;
    });
    await Promise.all(readers);
    return counted;
  }

  async function expectAllOf(build: number): Promise<void> {
    for (const name of pages())
      for (const encoding of ['', 'gzip'])
        expect(await buildOf(name, encoding), `${name} ${encoding}`).toBe(build);
  }

  const run = (command: string, ...args: string[]) =>
    new Promise<void>((resolve, reject) => {
      spawn(command, args).on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`${command}: ${code}`)),
      );
    });

  test('is switched atomically: every answer is of one build, and afterwards of the new one', async () => {
    for (const build of [1, 0, 1, 0]) {
      const counted = await readDuring(() =>
        run(project('deploy/publish.sh'), site(), builds[build] ?? ''),
      );
      expect(counted[-1] ?? 0).toBe(0);
      expect(counted[1 - build]).toBeGreaterThan(0);
      await expectAllOf(build);
    }
  });

  test('copied file by file with rename, as rsync does, gives every answer from one build', async () => {
    publish(site(), builds[0]);
    const copy = async () => {
      for (const name of filesOf(builds[1])) {
        const to = join(site(), 'current', name);
        mkdirSync(dirname(to), { recursive: true });
        cpSync(join(builds[1], name), `${to}.new`);
        renameSync(`${to}.new`, to);
        await new Promise(setImmediate);
      }
    };
    expect((await readDuring(copy))[-1] ?? 0).toBe(0);
    await expectAllOf(1);
  });

  test('copied over the running build with cp gives only new answers once the copy has ended', async () => {
    for (const build of [0, 1, 0]) {
      await readDuring(() => run('cp', '-r', `${builds[build]}/.`, join(site(), 'current/')));
      await expectAllOf(build);
    }
  });

  test('keeps the ETag of unchanged files only', async () => {
    publish(site(), builds[0]);
    const tagOf = async (path: string) => (await get(path)).headers.etag;
    const before = [await tagOf('/same.txt'), await tagOf('/digit.txt')];
    // nginx compares file times in whole seconds.
    await expect
      .poll(() => Date.now() - statSync(join(site(), 'current/digit.txt')).mtimeMs)
      .toBeGreaterThan(1100);
    publish(site(), builds[1]);
    expect(await tagOf('/same.txt')).toBe(before[0]);
    expect(await tagOf('/digit.txt')).not.toBe(before[1]);
    const again = await get('/same.txt', { 'if-none-match': before[0] ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('keeps the assets of the previous build for open pages, and removes older ones', async () => {
    publish(site(), builds[0]);
    publish(site(), builds[1]);
    const { status, headers, body } = await get('/_astro/only-first.js');
    expect([status, headers['cache-control'], body.toString()]).toEqual([200, YEAR, 'first']);
    publish(site(), builds[1]);
    expect((await get('/_astro/only-first.js')).status).toBe(404);
    expect(readdirSync(join(site(), 'releases'))).toHaveLength(2);
  });

  test('is readable by the server even if the build folder is not', async () => {
    const closed = join(folder, 'closed');
    cpSync(builds[0], closed, { recursive: true });
    execFileSync('chmod', ['-R', 'go=', closed]);
    publish(site(), closed);
    const modes = readdirSync(join(site(), 'current'), {
      recursive: true,
      withFileTypes: true,
    }).map((entry) => {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
      return mode === (entry.isDirectory() ? 0o755 : 0o644);
    });
    expect(modes.length).toBeGreaterThan(20);
    expect(modes).not.toContain(false);
  });

  test('is refused if the folder is no build, or if “current” is a folder', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(() => publish(site(), empty)).toThrow('manifest.webmanifest');
    const taken = join(folder, 'taken');
    mkdirSync(join(taken, 'current'), { recursive: true });
    expect(() => publish(taken, builds[0])).toThrow('is a folder, not a link');
  });
});

describe.skipIf(!nginxIsInstalled)('a server with slow clients', () => {
  test.each(Object.keys(SLOW_CLIENTS))('closes the connection of one that %s', async (name) => {
    await ended.get(name);
    expect(slowNginx.errors()).not.toContain('alert');
  });

  test('limits the connections of one address', async () => {
    const statuses: string[] = [];
    const sockets = Array.from({ length: 240 }, () => {
      const socket = slow.connect(() =>
        socket.write('GET /large.txt?consumerDebt=12 HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      );
      // Reads only the first line of the answer.
      socket.once('data', (chunk) => {
        statuses.push(chunk.toString('latin1', 9, 12));
        socket.pause();
      });
      return socket.on('error', () => undefined);
    });
    await expect.poll(() => statuses.length).toBe(240);
    for (const socket of sockets) socket.destroy();
    expect(statuses.filter((status) => status === '200')).toHaveLength(200);
    expect(statuses.filter((status) => status === '429')).toHaveLength(40);
    // At log level `error` nginx would log refused requests with their query.
    expect(slowNginx.errors()).not.toContain('consumerDebt');
  });
});
