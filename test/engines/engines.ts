import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startOldChromium } from './old-chromium.ts';
import { startWebKit } from './webkit.ts';

/** One engine of the list, and what readers who hold it go without. */
export interface Kind {
  name: string;
  start: () => Promise<Engine>;
  /** Whether it runs WebAssembly under a policy, which the search in the full text needs. */
  searchesText: boolean;
}

const all: readonly Kind[] = [
  { name: 'Chromium 92', start: () => startOldChromium(92), searchesText: false },
  { name: 'Chromium 107', start: () => startOldChromium(107), searchesText: true },
  { name: 'Chromium 119', start: () => startOldChromium(119), searchesText: true },
  { name: 'WebKitGTK', start: startWebKit, searchesText: true },
  { name: 'Firefox', start: startFirefox, searchesText: true },
];

/** All of them, or those whose names hold what ENGINES says: `ENGINES=firefox`. */
export const engines = all.filter(({ name }) =>
  name.toLowerCase().includes((process.env.ENGINES ?? '').toLowerCase()),
);
