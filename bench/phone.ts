import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/site/chromium.ts';

/** Slow 4G, with the same values as in Chromium's DevTools and Lighthouse. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

const SLOWER_CPU = 4;

/** Starts the browser that the site's tests use, with additional arguments. */
export async function startBrowser(...args: string[]): Promise<Browser> {
  const { executablePath, environment } = await findChromium();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...args],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
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
