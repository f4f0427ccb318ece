import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** How a reader comes to a page. */
export interface Visit {
  /** Width of the window in CSS pixels; 1280 unless told. */
  width?: number;
  /** Its height; 900 unless told. */
  height?: number;
  dark?: boolean;
  javaScript?: boolean;
  /** Whether the site may keep pages for a time without a line; not unless told. */
  serviceWorkers?: 'allow';
  reducedMotion?: boolean;
  /** The reader's time zone, `America/New_York`; Asia/Shanghai unless told. */
  timezone?: string;
  /** The day that the site is asked to show, as `?on=YYYY-MM-DD`. */
  on?: string;
  /** The instant that the reader's clock shows, as an ISO string with offset. */
  now?: string;
  /** The test itself looks at `errors`, so they do not fail it. */
  expectErrors?: boolean;
  /** What is done to the reader's browser before the page opens: a line that breaks, a storage that refuses. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
  /** Where another build than dist/ is served, without a slash at its end. */
  site?: string;
}

/** A page of the built site as one reader sees it, and what went wrong while it was open. */
export interface OpenedPage {
  page: Page;
  /** HTTP status of the page itself. */
  status: number;
  /** Addresses asked of any host but the site's own. */
  foreignRequests: string[];
  /** Console errors, uncaught errors, and refusals by the content security policy. */
  errors: string[];
}

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a test file wants of its browser. */
export interface BrowserWishes {
  /**
   * Pages that are left wait in the browser's memory and come back as they were: Playwright turns this off, and
   * only an installed browser can do it.
   */
  backForwardCache?: boolean;
}

/**
 * Starts one browser for the test file that calls it, and returns the function that opens a page.
 * After each test the pages close, and a foreign request or an unexpected error fails that test.
 */
export function useBrowser({
  backForwardCache = false,
}: BrowserWishes = {}): (path: string, visit?: Visit) => Promise<OpenedPage> {
  let browser: Browser;
  const open: { context: BrowserContext; opened: OpenedPage; visit: Visit }[] = [];

  beforeAll(async () => {
    const installed = backForwardCache ? inject('installedChromium') : null;
    const { executablePath, environment } = installed ?? inject('chromium');
    browser = await chromium.launch({
      executablePath,
      args: quietly,
      ignoreDefaultArgs: backForwardCache ? ['--disable-back-forward-cache'] : [],
      env: { ...process.env, ...environment } as Record<string, string>,
    });
  });

  afterEach(async () => {
    const visits = open.splice(0);
    await Promise.all(visits.map(({ context }) => context.close()));
    for (const { opened, visit } of visits) {
      expect(opened.foreignRequests, 'requests to other hosts').toEqual([]);
      if (!visit.expectErrors) expect(opened.errors, 'errors in the page').toEqual([]);
    }
  });

  afterAll(() => browser?.close());

  return async (path, visit = {}) => {
    const context = await newReader(browser, visit);
    await visit.prepare?.(context);
    const page = await context.newPage();
    const opened: OpenedPage = { page, status: 0, foreignRequests: [], errors: [] };
    open.push({ context, opened, visit });
    listen(context, opened, siteOf(visit));
    const response = await page.goto(address(path, visit));
    opened.status = response?.status() ?? 0;
    return opened;
  };
}

async function newReader(browser: Browser, visit: Visit): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: visit.width ?? 1280, height: visit.height ?? 900 },
    colorScheme: visit.dark ? 'dark' : 'light',
    javaScriptEnabled: visit.javaScript ?? true,
    reducedMotion: visit.reducedMotion ? 'reduce' : 'no-preference',
    timezoneId: visit.timezone ?? 'Asia/Shanghai',
    locale: 'zh-CN',
    // A worker would answer in place of what a test puts before the page.
    serviceWorkers: visit.serviceWorkers ?? 'block',
  });
  if (visit.now) await context.clock.setFixedTime(visit.now);
  return context;
}

const siteOf = ({ site }: Visit) => site ?? inject('siteUrl');

function listen(
  context: BrowserContext,
  { page, foreignRequests, errors }: OpenedPage,
  site: string,
): void {
  const noteForeign = (url: string) => {
    const { protocol, origin } = new URL(url);
    const leaves = !['data:', 'blob:', 'about:'].includes(protocol);
    if (leaves && origin !== site) foreignRequests.push(url);
  };
  context.on('request', (request) => noteForeign(request.url()));
  page.on('websocket', (socket) => noteForeign(socket.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
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
