import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../test/site/chromium.ts';
import { serveFolder } from '../../test/site/server.ts';

const builtSite = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves a copy of dist/, so that a build in the meantime does not change it, and opens a browser for as long as `use` takes. */
export async function withBuiltSite<T>(
  use: (browser: Browser, url: string) => Promise<T>,
): Promise<T> {
  if (!existsSync(builtSite)) {
    throw new Error('There is no dist/ to ask. Run `npm run build` first.');
  }
  const site = mkdtempSync(join(tmpdir(), 'soak-'));
  cpSync(builtSite, site, { recursive: true });
  const { url, server } = await serveFolder(site);
  const { executablePath, environment } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
  try {
    return await use(browser, url);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(site, { recursive: true });
  }
}
