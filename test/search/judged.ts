import { readFileSync } from 'node:fs';

/** A query and the ids that answer it. */
export interface JudgedQuery {
  query: string;
  accepts: string[];
  /** Whether the vocabulary and the weights were ever looked at in its light. */
  set: string;
}

/** The rows of a file of judged queries beside this one. */
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

/** Whether an answer is one of those accepted; a clause accepts what lies within it. */
export const isAccepted = (id: string, accepts: readonly string[]) =>
  accepts.some((accepted) => id === accepted || id.startsWith(`${accepted}__`));

/** The place of the first accepted answer, from 1; 0 where there is none. */
export const placeOfFirst = (ids: readonly string[], accepts: readonly string[]) =>
  ids.findIndex((id) => isAccepted(id, accepts)) + 1;

/** How well a set of queries was answered. */
export interface Success {
  at1: number;
  at3: number;
  meanReciprocalRank: number;
}

/** Success over the places of first accepted answers. */
export function successOf(places: readonly number[]): Success {
  const share = (test: (place: number) => boolean) => places.filter(test).length / places.length;
  return {
    at1: share((place) => place === 1),
    at3: share((place) => place >= 1 && place <= 3),
    meanReciprocalRank:
      places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
  };
}
