import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { type Chromium, findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at its end: `http://127.0.0.1:40123`. */
    siteUrl: string;
    chromium: Chromium;
  }
}

const builtSite = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves a built site on a free port of the loopback, as a static host would. */
export async function serveFolder(folder: string): Promise<{ url: string; server: Server }> {
  const notFound = join(folder, '404.html');
  const files = sirv(folder, {
    // sirv answers 200 for any file that it sends, so the page for what is missing is sent here.
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    },
  });
  const server = createServer((request, response) => {
    const [pathname = '/', query] = (request.url ?? '/').split('?');
    // Static hosts send `/a` on to `/a/`; sirv would answer there, and hide a link without slash.
    if (!pathname.endsWith('/') && isFolder(folder, pathname)) {
      response.writeHead(301, { location: `${pathname}/${query ? `?${query}` : ''}` }).end();
    } else {
      files(request, response);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function isFolder(root: string, pathname: string): boolean {
  const path = resolve(root, `.${decodeURIComponent(pathname)}`);
  return path.startsWith(root) && existsSync(path) && statSync(path).isDirectory();
}

/** Serves `dist/` and finds a browser, once for all files of the site's tests. */
export default async function setup(project: TestProject) {
  if (!existsSync(join(builtSite, 'index.html'))) {
    throw new Error('There is no built site in dist/ to test. Run `npm run build` first.');
  }
  project.provide('chromium', await findChromium());
  const { url, server } = await serveFolder(builtSite);
  project.provide('siteUrl', url);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
