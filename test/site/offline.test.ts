import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { partFilesOf } from '../../integrations/offline-parts.ts';
import { useBrowser, type Visit } from './browser.ts';
import { fillIn, hydratedCalculator } from './calculator-page.ts';

const openPage = useBrowser();
const NEWER = mkdtempSync(join(tmpdir(), 'newer-build-'));
const { build } = JSON.parse(readFileSync('dist/offline.json', 'utf8'));
const NEWER_BUILD = 'ffffffffffff';

/** Copies the build, with another build id and a changed title of one page. */
function makeNewerBuild(): void {
  cpSync('dist', NEWER, { recursive: true });
  const change = (file: string, words: string, others: string) => {
    const text = readFileSync(join(NEWER, file), 'utf8');
    if (!text.includes(words)) throw new Error(`${file} no longer says “${words}”.`);
    writeFileSync(join(NEWER, file), text.replaceAll(words, others));
  };
  change('service-worker.js', build, NEWER_BUILD);
  change('offline.json', build, NEWER_BUILD);
  change('articles/9/index.html', '</h1>', '（新）</h1>');
}

/** A web server that can be down, not answer, serve another build, or list only some of its files for offline use. */
class Host {
  state: 'up' | 'down' | 'silent' = 'up';
  folder = 'dist';
  listed = /./;
  readonly #folders: Record<string, RequestListener> = {};
  readonly #server: Server = createServer((request, response) => {
    if (this.state === 'down') request.socket.destroy();
    if (this.state !== 'up') return;
    if (request.url?.startsWith('/offline.json')) {
      response.end(this.#offlineList());
      return;
    }
    this.#folders[this.folder] ??= sirv(this.folder, { dev: true }) as RequestListener;
    this.#folders[this.folder]?.(request, response);
  });

  #offlineList(): string {
    const list = JSON.parse(readFileSync(join(this.folder, 'offline.json'), 'utf8'));
    const files = list.files.filter((file: string) => this.listed.test(file));
    return JSON.stringify({ ...list, files });
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const host = new Host();
let site: string;

beforeAll(async () => {
  makeNewerBuild();
  site = await host.start();
});
afterEach(() => {
  host.state = 'up';
  host.folder = 'dist';
  host.listed = /./;
});
afterAll(() => {
  host.stop();
  rmSync(NEWER, { recursive: true });
});

const visit = (more: Visit = {}): Visit => ({
  site,
  serviceWorkers: 'allow',
  expectErrors: true,
  ...more,
});

const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const paths = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ),
    );
    return { names, paths: paths.flat() };
  });

/** The scripts that a page has loaded and that are not in the cache yet. */
const notYetStored = async (page: Page) => {
  const { paths } = await stored(page);
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js') && !path.endsWith('/service-worker.js')),
  );
  return asked.length > 0 ? asked.filter((path) => !paths.includes(path)) : ['any script'];
};

/** Opens a page and waits until it and every script that it loaded are cached. */
async function read(path: string, more?: Visit): Promise<Page> {
  const { page } = await openPage(path, visit(more));
  const [pathname = ''] = path.split('?');
  await expect.poll(async () => (await stored(page)).paths).toContain(pathname);
  // After a reload the service worker handles every request, also if it started late before.
  await page.reload();
  await expect.poll(() => notYetStored(page), { timeout: 20_000 }).toEqual([]);
  return page;
}

const go = (page: Page, path: string) => page.goto(site + path, { waitUntil: 'domcontentloaded' });

/** Some of the files of the site: to store them all takes many seconds, and one test does. */
const FEW = /^(?:_astro|about|articles)\//;

async function keepAll(page: Page): Promise<void> {
  await go(page, '/about/');
  await page.getByRole('button', { name: '留着离线看' }).click();
  await expect
    .poll(() => page.locator('[data-keep-status]').innerText(), { timeout: 60_000 })
    .toMatch(/都存好了/);
}

describe('offline', { timeout: 60_000 }, () => {
  test('a visited page opens, shows when it was stored, and no typed answers are stored', async () => {
    const page = await read('/articles/5/?flexible-employment.months=12');
    expect((await stored(page)).paths.join()).not.toContain('months');
    host.state = 'down';
    await go(page, '/articles/5/?on=2022-06-01');
    expect(await page.locator('h1').innerText()).toContain('困难人员');
    await expect
      .poll(() => page.locator('[data-stored-on]').innerText())
      .toMatch(/这一页是 \d{4}-\d\d-\d\d 存在/);
    await expect.poll(() => page.locator('[data-notice]').innerText()).toContain('2022-06-01');
  });

  test('a page that was not visited is replaced by a message', async () => {
    const page = await read('/plan/');
    host.state = 'down';
    await go(page, '/articles/3/');
    expect(await page.locator('body').innerText()).toContain('没有网络，这一页也没有存');
  });

  test('no page says that it is stored while the site is reachable', async () => {
    const page = await read('/plan/');
    await go(page, '/plan/');
    await page.waitForLoadState('load');
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
      .toBe('activated');
    expect(await page.locator('[data-stored-on]').count()).toBe(0);
  });

  test('a server that does not answer is waited for no longer than three seconds', async () => {
    const page = await read('/articles/9/');
    host.state = 'silent';
    await go(page, '/articles/9/');
    expect(await page.locator('h1').innerText()).not.toBe('');
    await expect.poll(() => page.locator('[data-stored-on]').count()).toBe(1);
  });
});

/** Opens a page without scrolling or pressing anything, and waits until the files of all its parts are stored. */
async function openOnly(path: string, parts: readonly string[]): Promise<Page> {
  const { page } = await openPage(path, visit({ width: 390 }));
  const files = partFilesOf('dist', '/');
  const wanted = parts.flatMap((part) => files[part] ?? []);
  await expect
    .poll(async () => (await stored(page)).paths, { timeout: 30_000 })
    .toEqual(expect.arrayContaining([path, ...wanted]));
  return page;
}

/** The part of a page that are the forms of an article. */
const formsOf = (article: string) =>
  Object.keys(partFilesOf('dist', '/')).find((part) => part.startsWith(`/forms/${article}.`)) ?? '';

describe('offline, a page of which only the top was read', { timeout: 60_000 }, () => {
  test('computes, draws the chart and opens the tools of a clause', async () => {
    const parts = [formsOf('5'), 'asks="answers"', 'class="clause-number" href="#'];
    const page = await openOnly('/articles/5/', parts);
    expect((await stored(page)).paths.join()).not.toMatch(/article-[^5]|closing|[/]start\./);
    host.state = 'down';
    await go(page, '/articles/5/');
    const calculator = await hydratedCalculator(page, 'flexible-employment');
    await fillIn(page, 'flexible-employment', { pension: true, medical: true, months: 12 });
    await expect.poll(() => calculator.innerText()).toContain('3,276');
    await calculator.locator('.calc-growth').waitFor();
    await page.locator('.clause-number').first().click();
    await page.getByRole('dialog', { name: '链接和引用' }).waitFor();
  });

  test('computes with lists', async () => {
    const page = await openOnly('/measures/veteran-hire/', [formsOf('4'), 'asks="lists"']);
    host.state = 'down';
    await go(page, '/measures/veteran-hire/');
    const calculator = await hydratedCalculator(page, 'veteran-hire');
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-problems').waitFor();
  });

  test('asks the questions of the estimate', async () => {
    const page = await openOnly('/estimate/', ['<plan-estimate']);
    host.state = 'down';
    await go(page, '/estimate/');
    await page.locator('input[name="who"][value="founder"]').check();
    await page.locator('.estimate[data-hydrated="true"]').waitFor();
    await page.getByRole('button', { name: '开始' }).click();
    await page.locator('.estimate-question').waitFor();
  });

  test('is a clause’s page, whose buttons work and which says that it is stored', async () => {
    const page = await openOnly('/articles/9/', []);
    const path = '/clauses/art_5__para_2__sent_5/';
    const scripts = partFilesOf('dist', '/')['class="clause-page"'] ?? [];
    await go(page, path);
    const wanted = expect.arrayContaining([path, ...scripts]);
    await expect.poll(async () => (await stored(page)).paths, { timeout: 30_000 }).toEqual(wanted);
    host.state = 'down';
    await page.context().setOffline(true);
    await go(page, path);
    await expect.poll(() => page.locator('[data-stored-on]').innerText()).toContain('没有连上网络');
    await page.getByRole('button', { name: '关怀版' }).click();
    await expect.poll(() => page.locator('html').getAttribute('data-care')).toBe('on');
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => page.locator('[data-copied]').innerText()).not.toBe('');
  });

  test('loads and stores none of this if the reader saves data', async () => {
    const { page } = await openPage('/articles/9/', visit({ width: 390 }));
    await expect.poll(async () => (await stored(page)).paths).toContain('/articles/9/');
    const [worker] = page.context().serviceWorkers();
    await worker?.evaluate(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await go(page, '/articles/5/');
    await expect.poll(async () => (await stored(page)).paths).toContain('/articles/5/');
    await page.waitForTimeout(5_000);
    expect((await stored(page)).paths).not.toContain(formsOf('5'));
  });
});

test('each part is on a page and has files, and they were built', () => {
  const pages = ['articles/5', 'articles/8', 'measures/veteran-hire', 'estimate', 'clauses/art_5']
    .map((page) => readFileSync(`dist/${page}/index.html`, 'utf8'))
    .join();
  const parts = Object.entries(partFilesOf('dist', '/'));
  expect(parts.length).toBeGreaterThan(5);
  for (const [part, files] of parts) {
    if (!part.startsWith('/forms/')) expect(pages).toContain(part);
    expect(files, part).not.toEqual([]);
    expect(
      files.filter((file) => !existsSync(join('dist', file))),
      part,
    ).toEqual([]);
  }
});

test('a part whose script was not built stops the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-parts-'));
  mkdirSync(join(folder, '_astro'));
  mkdirSync(join(folder, 'forms'));
  expect(() => partFilesOf(folder, '/')).toThrow('Calculator, named in');
  rmSync(folder, { recursive: true });
});

describe('the whole site', { timeout: 90_000 }, () => {
  test('can be stored with search and forms, also for a second tab, and deleted', async () => {
    const page = await read('/');
    await keepAll(page);
    host.state = 'down';
    const second = await page.context().newPage();
    await go(second, '/measures/veteran-hire/');
    expect(await second.locator('h1').innerText()).toContain('退役军人');
    await go(page, '/search/?q=残保金');
    await expect.poll(() => page.locator('main').innerText()).toContain('残疾人就业保障金');
    const answers = 'pension=yes&medical=yes&months=12'.replace(/\w+=/g, 'flexible-employment.$&');
    await go(page, `/articles/5/?${answers}#flexible-employment`);
    const calculator = await hydratedCalculator(page, 'flexible-employment');
    await expect.poll(() => calculator.innerText()).toContain('3,276');
    await go(page, '/about/');
    await expect.poll(() => page.locator('[data-keep-status]').innerText()).toContain('已经存在');
    await page.getByRole('button', { name: '从这台设备上删除' }).click();
    await expect.poll(() => page.locator('[data-keep-status]').innerText()).toContain('已经删除');
    expect((await stored(page)).names).toEqual([]);
  });

  test('has its size in megabytes shown before the download', async () => {
    const { page } = await openPage('/about/', visit());
    await expect.poll(() => page.locator('[data-keep-size]').innerText()).toMatch(/大约 \d+ MB/);
  });

  test('is reported as incomplete if the storage quota is exceeded', async () => {
    const page = await read('/');
    await go(page, '/about/');
    await page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await page.getByRole('button', { name: '留着离线看' }).click();
    await expect
      .poll(() => page.locator('[data-keep-status]').innerText())
      .toContain('没有全部存下');
  });

  test('is not reported as stored after the browser has cleared it', async () => {
    host.listed = FEW;
    const page = await read('/');
    await keepAll(page);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await go(page, '/about/');
    await page.locator('[data-keep-size]:not(:empty)').waitFor({ state: 'attached' });
    expect(await page.locator('[data-keep-status]').innerText()).toBe('');
  });
});

describe('a new build', { timeout: 90_000 }, () => {
  /** Stops service workers, as a browser does when they are idle. A new worker may wait for that. */
  const stopWorkers = async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  };

  const switchTo = async (page: Page, folder: string) => {
    host.folder = folder;
    await go(page, '/articles/9/');
    await stopWorkers(page);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const isInstalling = () =>
      page.evaluate(async () =>
        Boolean((await navigator.serviceWorker.getRegistration())?.installing),
      );
    await expect.poll(isInstalling, { timeout: 60_000 }).toBe(false);
    // The old worker stays active while it handles a request. Requests in the meantime may have started it again.
    const isWaiting = async () => {
      await stopWorkers(page);
      return page.evaluate(async () =>
        Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
      );
    };
    await expect.poll(isWaiting, { timeout: 60_000 }).toBe(false);
  };

  /** Opens a page and returns the builds that have a cache. */
  const cachedBuildsAfterVisit = async (page: Page) => {
    await go(page, '/articles/9/');
    return (await stored(page)).names.map((one) => one.split(' ').at(-1));
  };

  test('replaces the cache of the previous one, also when an older build is published again', async () => {
    const page = await read('/articles/9/');
    for (const [folder, name, title] of [
      [NEWER, NEWER_BUILD, '（新）'],
      ['dist', build, '强化就业工作组织领导'],
    ] as const) {
      await switchTo(page, folder);
      await expect.poll(() => cachedBuildsAfterVisit(page), { timeout: 60_000 }).toEqual([name]);
      await go(page, '/articles/9/');
      await expect.poll(async () => (await stored(page)).paths).toContain('/articles/9/');
      host.state = 'down';
      await go(page, '/articles/9/');
      expect((await page.locator('h1').innerText()).replace(/\s/g, '')).toContain(title);
      host.state = 'up';
    }
  });

  test('is stored completely if the previous one was', async () => {
    host.listed = FEW;
    const page = await read('/articles/9/');
    await keepAll(page);
    await switchTo(page, NEWER);
    await expect
      .poll(() => cachedBuildsAfterVisit(page), { timeout: 60_000 })
      .toEqual([NEWER_BUILD]);
    host.state = 'down';
    await go(page, '/articles/9/');
    expect(await page.locator('h1').innerText()).toContain('（新）');
    await go(page, '/articles/2/');
    expect(await page.locator('h1').innerText()).toContain('扩大就业');
  });
});

test('if the browser refuses storage, pages work and no error is reported', async () => {
  const { page, errors } = await openPage('/about/', {
    site,
    serviceWorkers: 'allow',
    prepare: (context) =>
      context.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
        CacheStorage.prototype.open = refuse;
        CacheStorage.prototype.keys = refuse;
        ServiceWorkerContainer.prototype.register = refuse;
      }),
  });
  await expect
    .poll(() => page.locator('[data-keep-status]').innerText())
    .toContain('不让本站存东西');
  expect(await page.getByRole('button', { name: '留着离线看' }).isDisabled()).toBe(true);
  expect(errors).toEqual([]);
});

test('the browser reports no error in the manifest', async () => {
  const { page } = await openPage('/', visit());
  const devTools = await page.context().newCDPSession(page);
  const { url, errors } = await devTools.send('Page.getAppManifest');
  expect(url).toBe(`${site}/manifest.webmanifest`);
  expect(errors).toEqual([]);
});

test('the policy allows only the site’s own service worker', async () => {
  const { page } = await openPage('/plan/', visit());
  const refused = await page.evaluate(() =>
    navigator.serviceWorker.register('/forms/other.js').then(
      () => 'registered',
      (error) => error.name,
    ),
  );
  expect(refused).toBe('TypeError');
});
