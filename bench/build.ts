import {
  buildGrown,
  buildOurs,
  buildStarlight,
  removeGrown,
  starlightDist,
  starlightName,
} from './built-site.ts';
import { byTurns, median, type Result } from './result.ts';

const ROUNDS = 3;
const FEW = 9;
const MANY = 900;

/** Build time compared with Starlight for the same text, and build time per page for small and large sites. */
export async function build(): Promise<Result[]> {
  const [builds = [], theirs = [], compressions = []] = await byTurns(ROUNDS, [
    buildOurs,
    buildStarlight,
    async () => {
      const start = performance.now();
      await starlightDist();
      return performance.now() - start;
    },
  ]);
  const compressed = theirs.map((ms, i) => ms + (compressions[i] ?? 0));
  const few = await buildGrown(FEW);
  const many = await buildGrown(MANY);
  removeGrown();
  const ours = median(builds);
  return [
    {
      what: 'Build of all pages, with search index and compressed forms',
      unit: 's',
      ours: ours / 1000,
      beside: {
        name: `${starlightName}, nine articles, neither compressed nor calculated`,
        value: median(theirs) / 1000,
      },
      wanted: { at: 'most', value: 2.5 },
    },
    {
      what: 'Build of all pages, with search index and compressed forms',
      unit: 's',
      ours: ours / 1000,
      beside: {
        name: `${starlightName}, nine articles, compressed in the same way`,
        value: median(compressed) / 1000,
      },
    },
    {
      what: `Build, each article of ${MANY}`,
      unit: 'ms',
      ours: many / MANY,
      beside: { name: `each of ${FEW}`, value: few / FEW },
      wanted: { at: 'most', value: 1 },
    },
  ];
}
