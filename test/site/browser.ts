import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { unwantedArguments } from './chromium.ts';

/** The conditions under which a page is opened. */
export interface Visit {
  /** Width of the window in CSS pixels; default 1280. */
  width?: number;
  /** Height of the window in CSS pixels; default 900. */
  height?: number;
  dark?: boolean;
  javaScript?: boolean;
  /** Whether service workers run; blocked by default. */
  serviceWorkers?: 'allow';
  reducedMotion?: boolean;
  /** The time zone, as `America/New_York`; default Asia/Shanghai. */
  timezone?: string;
  /** The day that the site is asked to show, as `?on=YYYY-MM-DD`. */
  on?: string;
  /** The instant that the clock shows, as an ISO string with offset. */
  now?: string;
  /** The test checks `errors` itself, so they do not fail it. */
  expectErrors?: boolean;
  /** Use a new browser context: with an empty cache, and with a clock and a network that no other test sees. */
  alone?: boolean;
  /** Prepares a new browser context before the page opens, for example with a clock that runs. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
  /** Prepares the page before it opens, for example with a script or with requests that fail. Far cheaper than a new context. */
  preparePage?: (page: Page) => Promise<unknown>;
  /** Where another build than dist/ is served, without a trailing slash. */
  site?: string;
}

/** An open page of the built site, and what went wrong while it was open. */
export interface OpenedPage {
  page: Page;
  /** HTTP status of the page itself. */
  status: number;
  /** Addresses requested from any host but the site's own. */
  foreignRequests: string[];
  /** Console errors, uncaught errors, and violations of the content security policy. */
  errors: string[];
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The pages of one reader share a process, which has loaded fonts and code. This saves a third of the time of a page.
  '--process-per-site',
  // Otherwise each new page also starts a spare process.
  '--renderer-process-limit=1',
];

/** Options of a test file's browser. */
export interface BrowserOptions {
  /**
   * Whether the browser keeps pages in memory for its back and forward buttons. Playwright turns this off, and only
   * an installed browser has it.
   */
  backForwardCache?: boolean;
}

async function launch(backForwardCache: boolean): Promise<Browser> {
  const installed = backForwardCache ? inject('installedChromium') : null;
  const { executablePath, environment } = installed ?? inject('chromium');
  return chromium.launch({
    executablePath,
    args: flags,
    ignoreDefaultArgs: [
      ...unwantedArguments(),
      ...(backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
}

/** The browser of this worker, which all its test files use. It ends with the process. */
let sharedBrowser: Browser | undefined;
/** Its contexts, each with a process that has loaded fonts and code. Starting one takes longer than opening a page. */
const sharedReaders = new Map<string, Promise<Reader>>();

async function useSharedBrowser(): Promise<Browser> {
  if (!sharedBrowser?.isConnected()) sharedBrowser = await launch(false);
  return sharedBrowser;
}

/**
 * Prepares a browser for the test file that calls it, and returns the function that opens a page.
 * After each test the pages close, and a foreign request or an unexpected error fails that test.
 */
export function useBrowser({
  backForwardCache = false,
}: BrowserOptions = {}): (path: string, visit?: Visit) => Promise<OpenedPage> {
  let browser: Browser;
  /** The contexts for a site that ends with this file, or for a time zone, which few files ask for. */
  const ownReaders = new Map<string, Promise<Reader>>();
  const open: { reader: Reader; opened: OpenedPage; visit: Visit }[] = [];

  beforeAll(async () => {
    browser = await (backForwardCache ? launch(true) : useSharedBrowser());
  });

  afterEach(async () => {
    const visits = open.splice(0);
    await Promise.all([...new Set(visits.map(({ reader }) => reader))].map(leave));
    for (const { opened, visit } of visits) {
      expect(opened.foreignRequests, 'requests to other hosts').toEqual([]);
      if (!visit.expectErrors) expect(opened.errors, 'errors in the page').toEqual([]);
    }
  });

  afterAll(async () => {
    if (backForwardCache) return browser?.close();
    const known = await Promise.all(ownReaders.values());
    await Promise.all(known.map(({ context }) => context.close()));
  });

  function readerFor(visit: Visit): Promise<Reader> {
    const { alone, prepare, serviceWorkers, javaScript, timezone, now, site } = visit;
    if (backForwardCache || alone || prepare || serviceWorkers) {
      return newReader(browser, visit);
    }
    const readers = site || timezone ? ownReaders : sharedReaders;
    const key = JSON.stringify([javaScript ?? true, timezone, now, site]);
    const known = readers.get(key) ?? newSharedReader(browser, visit);
    readers.set(key, known);
    return known;
  }

  return async (path, visit = {}) => {
    const reader = await readerFor(visit);
    await visit.prepare?.(reader.context);
    const page = await reader.context.newPage();
    const opened: OpenedPage = { page, status: 0, foreignRequests: [], errors: [] };
    open.push({ reader, opened, visit });
    listen(reader.context, opened, siteOf(visit));
    await setLook(page, visit);
    await visit.preparePage?.(page);
    const response = await page.goto(address(path, visit));
    opened.status = response?.status() ?? 0;
    return opened;
  };
}

/** A browser context: its storage, its time zone and its clock. */
interface Reader {
  context: BrowserContext;
  /** Keeps the process alive between tests. A context without it is closed after its test. */
  idlePage?: Page;
}

async function newReader(browser: Browser, visit: Visit): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    javaScriptEnabled: visit.javaScript ?? true,
    reducedMotion: 'no-preference',
    timezoneId: visit.timezone ?? 'Asia/Shanghai',
    locale: 'zh-CN',
    // A service worker would answer the requests that a test intercepts.
    serviceWorkers: visit.serviceWorkers ?? 'block',
  });
  if (visit.now) await context.clock.setFixedTime(visit.now);
  return { context };
}

/** What a page can have for itself, so that the pages of a context differ in it. */
async function setLook(page: Page, { width, height, dark, reducedMotion }: Visit): Promise<void> {
  if (width || height) await page.setViewportSize({ width: width ?? 1280, height: height ?? 900 });
  if (dark) await page.emulateMedia({ colorScheme: 'dark' });
  if (reducedMotion) await page.emulateMedia({ reducedMotion: 'reduce' });
}

async function newSharedReader(browser: Browser, visit: Visit): Promise<Reader> {
  const { context } = await newReader(browser, visit);
  const idlePage = await context.newPage();
  await idlePage.goto(new URL('/robots.txt', siteOf(visit)).href);
  return { context, idlePage };
}

/** Closes the pages of a context. The next test finds no trace of them. */
async function leave({ context, idlePage }: Reader): Promise<void> {
  if (!idlePage) return context.close();
  context.removeAllListeners('request');
  const others = context.pages().filter((page) => page !== idlePage);
  await Promise.all(others.map((page) => page.close()));
  await context.clearPermissions();
  await idlePage.evaluate(() => localStorage.clear());
}

const siteOf = ({ site }: Visit) => site ?? inject('siteUrl');

/** On a slow machine Chromium ends the transition between two pages early, and reports that as an error of the page. */
const TRANSITION = /Transition was (?:aborted|skipped)/;

function listen(
  context: BrowserContext,
  { page, foreignRequests, errors }: OpenedPage,
  site: string,
): void {
  const noteForeign = (url: string) => {
    const { protocol, origin } = new URL(url);
    const leaves = !['data:', 'blob:', 'about:'].includes(protocol);
    // The built site is no other host, also where it is embedded in a page of another origin.
    if (leaves && origin !== site && origin !== inject('siteUrl')) foreignRequests.push(url);
  };
  context.on('request', (request) => noteForeign(request.url()));
  page.on('websocket', (socket) => noteForeign(socket.url()));
  page.on('pageerror', (error) => {
    if (!TRANSITION.test(error.message)) errors.push(String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
}

function address(path: string, visit: Visit): string {
  const url = new URL(path, siteOf(visit));
  const { on } = visit;
  if (on) url.searchParams.set('on', on);
  return url.href;
}
