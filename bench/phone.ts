import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/site/chromium.ts';
import { ourFolder, type Served, serve, starlightDist } from './built-site.ts';

/** Slow 4G, with the same values as in Chromium's DevTools and Lighthouse. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

const SLOWER_CPU = 4;

/** Starts the browser that the site's tests use, with additional arguments. */
export const startBrowser = (...args: string[]) => launchChromium(['--no-first-run', ...args]);

/** Calls `use` with a browser and with this site and Starlight's, which are served in the same way. */
export async function withBothSites<T>(
  use: (browser: Browser, ours: Served, theirs: Served) => Promise<T>,
): Promise<T> {
  const [ours, theirs] = [await serve(ourFolder), await serve(await starlightDist())];
  const browser = await startBrowser();
  try {
    return await use(browser, ours, theirs);
  } finally {
    await browser.close();
    ours.close();
    theirs.close();
  }
}

/** The kinds of throttling of a page. */
export interface Throttle {
  cpu?: boolean;
  network?: boolean;
}

/** Calls `visit` with an empty page of a new mobile context with an empty cache, then closes the context. */
export async function onPhone<T>(
  browser: Browser,
  { cpu = true, network = true }: Throttle,
  visit: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    if (network) await devTools.send('Network.emulateNetworkConditions', slow4G);
    if (cpu) await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    return await visit(page);
  } finally {
    await context.close();
  }
}
