import { freePort } from '../test/free-port.ts';
import { ourFolder, serve, starlightDist, starlightName } from './built-site.ts';
import { loadPeer, peerVersion } from './peer.ts';
import { startBrowser } from './phone.ts';
import { byTurns, median, type Result } from './result.ts';

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

/** One page of each kind. */
const pages = [
  ['home', '/'],
  ['heaviest article', '/articles/3/'],
  ['official text', '/plan/'],
  ['list of measures', '/measures/'],
  ['a measure', '/measures/small-firm-insurance/'],
  ['a clause', '/clauses/art_5__para_2__sent_5/'],
  ['estimate', '/estimate/'],
  ['search', '/search/'],
] as const;

/** Audits per page. Single audits vary by up to a third. */
const ROUNDS = 5;

/** The scores of Lighthouse's categories in per cent, and the largest contentful paint in ms. */
interface Audit {
  scores: Record<string, number>;
  paint: number;
}

async function audit(url: string): Promise<Audit> {
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

/** The pages and categories with less than the highest score: `search: SEO 91`. */
const belowHundred = (audits: readonly Audit[]) =>
  audits.flatMap(({ scores }, i) =>
    Object.entries(scores).flatMap(([title, score]) =>
      score < 100 ? `${pages[i]?.[0]}: ${title} ${score}` : [],
    ),
  );

/** The median of each score and of the paint. */
function medianOf(audits: readonly Audit[]): Audit {
  const titles = Object.keys(audits[0]?.scores ?? {});
  const score = (title: string) => median(audits.map(({ scores }) => scores[title] ?? 0));
  return {
    scores: Object.fromEntries(titles.map((title) => [title, score(title)])),
    paint: median(audits.map(({ paint }) => paint)),
  };
}

/** Lighthouse (mobile): the lowest score of all pages and categories, and each page's paint compared with a Starlight article. */
export async function lighthouse(): Promise<Result[]> {
  const [ours, theirs] = [await serve(ourFolder), await serve(await starlightDist())];
  const urls = [`${theirs.url}/articles/3/`, ...pages.map(([, path]) => ours.url + path)];
  try {
    const audits = await byTurns(
      ROUNDS,
      urls.map((url) => () => audit(url)),
    );
    const [starlight, ...own] = audits.map(medianOf) as [Audit, ...Audit[]];
    const name = `Lighthouse ${peerVersion('lighthouse')} mobile, median of ${ROUNDS}`;
    const categories = Object.keys(starlight.scores).join(', ');
    return [
      {
        what: [
          `${name}, lowest of ${pages.length} pages in ${categories}`,
          ...belowHundred(own),
        ].join('; '),
        unit: 'of 100',
        ours: Math.min(...own.flatMap(({ scores }) => Object.values(scores))),
        wanted: { at: 'least', value: 100 },
      },
      ...own.map(
        ({ paint }, i): Result => ({
          what: `${name}, largest paint: ${pages[i]?.[0]}`,
          unit: 'ms',
          ours: paint,
          beside: { name: starlightName, value: starlight.paint },
          wanted: { at: 'most', value: 0.95 },
        }),
      ),
    ];
  } finally {
    ours.close();
    theirs.close();
  }
}
