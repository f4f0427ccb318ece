import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startOldChromium } from './old-chromium.ts';
import { startWebKit } from './webkit.ts';

/** An engine, and the features that it lacks. */
export interface Kind {
  name: string;
  start: () => Promise<Engine>;
  /** Whether it runs WebAssembly under a content policy, which the full-text search needs. */
  searchesText: boolean;
}

const all: readonly Kind[] = [
  { name: 'Chromium 92', start: () => startOldChromium(92), searchesText: false },
  { name: 'Chromium 107', start: () => startOldChromium(107), searchesText: true },
  { name: 'Chromium 119', start: () => startOldChromium(119), searchesText: true },
  { name: 'WebKitGTK', start: startWebKit, searchesText: true },
  { name: 'Firefox', start: startFirefox, searchesText: true },
];

/** All engines, or those whose name contains the value of ENGINES: `ENGINES=firefox`. */
export const engines = all.filter(({ name }) =>
  name.toLowerCase().includes((process.env.ENGINES ?? '').toLowerCase()),
);
