import type { Catalogue, SearchRecord } from './record.ts';

const MOST = 5;

/** The measures whose names share the most characters with some words; those first in the text where none does. */
export function nearestMeasures(words: string, { records }: Catalogue): SearchRecord[] {
  const asked = new Set(words.match(/\p{Script=Han}/gu) ?? []);
  const shared = (title: string) => new Set([...title].filter((char) => asked.has(char))).size;
  return records
    .filter(({ kind }) => kind === 'measure')
    .map((record) => ({ record, score: shared(record.title) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ record }) => record);
}
