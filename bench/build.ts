import {
  buildGrown,
  buildOurs,
  buildStarlight,
  removeGrown,
  starlightDist,
  starlightName,
} from './built-site.ts';
import { median, type Result } from './result.ts';

const ROUNDS = 3;
const FEW = 9;
const MANY = 900;

/** Build time compared with Starlight for the same text, and build time per page for small and large sites. */
export async function build(): Promise<Result[]> {
  const times: { ours: number[]; theirs: number[]; compressed: number[] } = {
    ours: [],
    theirs: [],
    compressed: [],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await buildOurs());
    const theirs = await buildStarlight();
    const start = performance.now();
    await starlightDist();
    times.theirs.push(theirs);
    times.compressed.push(theirs + performance.now() - start);
  }
  const few = await buildGrown(FEW);
  const many = await buildGrown(MANY);
  removeGrown();
  const ours = median(times.ours);
  return [
    {
      what: 'Build of all pages, with search index and compressed forms',
      unit: 's',
      ours: ours / 1000,
      beside: {
        name: `${starlightName}, nine articles, neither compressed nor calculated`,
        value: median(times.theirs) / 1000,
      },
      wanted: { at: 'most', value: 2.5 },
    },
    {
      what: 'Build of all pages, with search index and compressed forms',
      unit: 's',
      ours: ours / 1000,
      beside: {
        name: `${starlightName}, nine articles, compressed in the same way`,
        value: median(times.compressed) / 1000,
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
