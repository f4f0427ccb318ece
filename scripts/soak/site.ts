import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../test/site/chromium.ts';
import { serveFolder } from '../../test/site/server.ts';

const builtSite = fileURLToPath(new URL('../../dist', import.meta.url));

/** A served copy of the built site, and a function that provides a browser. */
export interface BuiltSite {
  url: string;
  /** Starts a new browser for each call, so that leaks and crashes do not affect later calls. */
  withBrowser: <T>(use: (browser: Browser) => Promise<T>) => Promise<T>;
}

/** Serves a copy of dist/ while `use` runs, so that a concurrent build does not affect it. */
export async function withBuiltSite<T>(use: (site: BuiltSite) => Promise<T>): Promise<T> {
  if (!existsSync(builtSite)) {
    throw new Error('There is no dist/ to test. Run `npm run build` first.');
  }
  const copy = mkdtempSync(join(tmpdir(), 'soak-'));
  cpSync(builtSite, copy, { recursive: true });
  const { url, server } = await serveFolder(copy);
  try {
    return await use({ url, withBrowser });
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(copy, { recursive: true });
  }
}

const MAX_BROWSERS = 5;

async function withBrowser<T>(use: (browser: Browser) => Promise<T>, nth = 1): Promise<T> {
  const browser = await launchChromium();
  try {
    return await use(browser);
  } catch (error) {
    // A terminated browser process is not a failure of the site.
    if (browser.isConnected() || nth === MAX_BROWSERS) throw error;
    return withBrowser(use, nth + 1);
  } finally {
    await browser.close();
  }
}
