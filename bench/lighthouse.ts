import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ourFolder, serve, starlightDist, starlightName } from './built-site.ts';
import { loadPeer, peerVersion } from './peer.ts';
import { startBrowser } from './phone.ts';
import type { Result } from './result.ts';

interface Lighthouse {
  default: (
    url: string,
    flags: { port: number; output: 'json'; logLevel: 'error' },
  ) => Promise<{
    lhr: {
      categories: Record<string, { title: string; score: number | null }>;
      audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
    };
  }>;
}

const pages = [
  ['home', '/'],
  ['heaviest article', '/articles/3/'],
  ['estimate', '/estimate/'],
  ['search', '/search/'],
] as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Scores of Lighthouse's categories in per cent, and the largest paint in ms. */
async function audit(url: string): Promise<{ scores: Record<string, number>; paint: number }> {
  const { default: lighthouse } = await loadPeer<Lighthouse>('lighthouse');
  const port = await freePort();
  const browser = await startBrowser(`--remote-debugging-port=${port}`);
  try {
    const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
    const failed = Object.entries(lhr.audits).filter(
      ([, { score }]) => score !== null && score < 0.9,
    );
    for (const [id, { title }] of failed) console.error(`  ${url} ${id}: ${title}`);
    const scored = Object.values(lhr.categories).map(
      ({ title, score }) => [title, Math.round((score ?? 0) * 100)] as const,
    );
    return {
      scores: Object.fromEntries(scored),
      paint: lhr.audits['largest-contentful-paint']?.numericValue ?? 0,
    };
  } finally {
    await browser.close();
  }
}

const lowest = (scores: Record<string, number>) => Math.min(...Object.values(scores));
const told = (scores: Record<string, number>) =>
  Object.entries(scores)
    .map(([title, score]) => `${title} ${score}`)
    .join(', ');

/** Lighthouse, mobile, on four pages; the lowest of a page's categories stands for it. Beside Starlight's article. */
export async function lighthouse(): Promise<Result[]> {
  const [ours, theirs] = [await serve(ourFolder), await serve(await starlightDist())];
  try {
    const starlight = await audit(`${theirs.url}/articles/3/`);
    const results: Result[] = [];
    for (const [what, path] of pages) {
      if (!existsSync(join(ourFolder, path))) continue;
      const { scores, paint } = await audit(ours.url + path);
      const name = `Lighthouse ${peerVersion('lighthouse')} mobile, ${what}`;
      results.push({
        what: `${name}: ${told(scores)}`,
        unit: 'lowest of 100',
        ours: lowest(scores),
        wanted: { at: 'least', value: 100 },
      });
      results.push({
        what: `${name}: largest paint`,
        unit: 'ms',
        ours: paint,
        beside: { name: `${starlightName} (${told(starlight.scores)})`, value: starlight.paint },
      });
    }
    return results;
  } finally {
    ours.close();
    theirs.close();
  }
}
