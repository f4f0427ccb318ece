import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../test/site/chromium.ts';
import { serveFolder } from '../../test/site/server.ts';

const builtSite = fileURLToPath(new URL('../../dist', import.meta.url));

/** A built site under test, and how to have a browser for a while. */
export interface BuiltSite {
  url: string;
  /** A browser of its own for each piece of work: what one of them holds on to, or its end, does not reach the next. */
  withBrowser: <T>(use: (browser: Browser) => Promise<T>) => Promise<T>;
}

/** Serves a copy of dist/ for as long as `use` takes, so that a build in the meantime does not change it. */
export async function withBuiltSite<T>(use: (site: BuiltSite) => Promise<T>): Promise<T> {
  if (!existsSync(builtSite)) {
    throw new Error('There is no dist/ to ask. Run `npm run build` first.');
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

const MOST_BROWSERS = 5;

async function withBrowser<T>(use: (browser: Browser) => Promise<T>, nth = 1): Promise<T> {
  const { executablePath, environment } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
  try {
    return await use(browser);
  } catch (error) {
    // A browser that somebody ended says nothing about the site.
    if (browser.isConnected() || nth === MOST_BROWSERS) throw error;
    return withBrowser(use, nth + 1);
  } finally {
    await browser.close();
  }
}
