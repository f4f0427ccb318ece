import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { type Chromium, findChromium, findInstalledChromium } from './chromium.ts';
import { headerRules, headersFor } from './host-headers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the served site, without trailing slash: `http://127.0.0.1:40123`. */
    siteUrl: string;
    chromium: Chromium;
    /** An installed browser, if there is one. */
    installedChromium: Chromium | null;
  }
}

const builtSite = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves a built site on a free port of the loopback, as a static host would that reads its `_headers`. */
export async function serveFolder(folder: string): Promise<{ url: string; server: Server }> {
  const notFound = join(folder, '404.html');
  const headerFile = join(folder, '_headers');
  const rules = existsSync(headerFile) ? headerRules(readFileSync(headerFile, 'utf8')) : {};
  const files = sirv(folder, {
    // sirv sends every file with status 200, so the 404 page is sent here.
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    },
  });
  const server = createServer((request, response) => {
    const [asked = '/', query] = (request.url ?? '/').split('?');
    const pathname = decoded(asked);
    if (pathname === undefined || !asked.startsWith('/') || asked.startsWith('//')) {
      response.writeHead(400).end();
      return;
    }
    for (const [name, value] of Object.entries(headersFor(rules, pathname))) {
      response.setHeader(name, value);
    }
    // Static hosts redirect `/a` to `/a/`. sirv would answer at `/a`, which would hide links without the slash.
    if (!pathname.endsWith('/') && isFolder(folder, pathname)) {
      response.writeHead(301, { location: `${asked}/${query ? `?${query}` : ''}` }).end();
    } else {
      files(request, response);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** The path with its `%` escapes decoded; undefined if they are invalid. */
function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function isFolder(root: string, pathname: string): boolean {
  const path = resolve(root, `.${pathname}`);
  const inside = path === root || path.startsWith(`${root}/`);
  return inside && !path.includes('\0') && existsSync(path) && statSync(path).isDirectory();
}

/** Serves `dist/` and finds a browser, once for all site tests. */
export default async function setup(project: TestProject) {
  if (!existsSync(join(builtSite, 'index.html'))) {
    throw new Error('There is no built site in dist/ to test. Run `npm run build` first.');
  }
  project.provide('chromium', await findChromium());
  project.provide('installedChromium', findInstalledChromium());
  const { url, server } = await serveFolder(builtSite);
  project.provide('siteUrl', url);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
