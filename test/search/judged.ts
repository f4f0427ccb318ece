import { readFileSync } from 'node:fs';

/** A query and its accepted results. */
export interface JudgedQuery {
  query: string;
  accepts: string[];
  /** Whether it was used for tuning the vocabulary or the weights. */
  set: string;
}

/** The rows of a file of evaluation queries in this folder. */
export function judgedQueries(name: string): JudgedQuery[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [query = '', accepts = '', set = ''] = line.split('\t');
      return { query, accepts: accepts.split(','), set };
    });
}

/** Whether a result is accepted; an accepted clause includes its parts. */
export const isAccepted = (id: string, accepts: readonly string[]) =>
  accepts.some((accepted) => id === accepted || id.startsWith(`${accepted}__`));

/** The rank of the first accepted result, from 1; 0 if there is none. */
export const placeOfFirst = (ids: readonly string[], accepts: readonly string[]) =>
  ids.findIndex((id) => isAccepted(id, accepts)) + 1;

/** The success for a set of queries. */
export interface Success {
  at1: number;
  at3: number;
  meanReciprocalRank: number;
}

/** Success by the ranks of the first accepted results. */
export function successOf(places: readonly number[]): Success {
  const share = (test: (place: number) => boolean) => places.filter(test).length / places.length;
  return {
    at1: share((place) => place === 1),
    at3: share((place) => place >= 1 && place <= 3),
    meanReciprocalRank:
      places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
  };
}
