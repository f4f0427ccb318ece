import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { OfflineList } from '../src/components/offline/site-store.ts';
import { filesOf } from './files-of.ts';
import { partFilesOf } from './offline-parts.ts';
import { scriptTargets } from './targets.ts';

/** Files not needed offline: downloads, alternative formats, share images, embeddable pages. */
const LEFT_OUT = /^(?:og|embed)\/|\.(?:br|gz|md|txt|csv|ics|xml)$|^(?:_headers|data\/.*\.json)$/;

/** The URL path of a file: the folder for an `index.html`. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** The files that are stored for offline use, and a build id derived from their contents. */
export function offlineListOf(folder: string): OfflineList {
  const names = filesOf(folder).filter((name) => !LEFT_OUT.test(name));
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const content = readFileSync(join(folder, name));
    hash.update(name).update(content);
    bytes += content.length;
  }
  return { build: hash.digest('hex').slice(0, 12), bytes, files: names.map(addressOf) };
}

/** Builds the service worker, and writes the list of files for offline use. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const list = offlineListOf(folder);
        await build({
          configFile: false,
          logLevel: 'warn',
          base,
          define: {
            BUILD: JSON.stringify(list.build),
            PARTS: JSON.stringify(partFilesOf(folder, base)),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir: folder,
            emptyOutDir: false,
            copyPublicDir: false,
            target: scriptTargets,
            lib: {
              entry: fileURLToPath(
                new URL('../src/service-worker/service-worker.ts', import.meta.url),
              ),
              formats: ['iife'],
              name: 'serviceWorker',
              fileName: () => 'service-worker.js',
            },
          },
        });
        writeFileSync(join(folder, 'offline.json'), JSON.stringify(list));
        logger.info(`${list.files.length} files, ${list.bytes} bytes, for offline use.`);
      },
    },
  };
}
