import { publishedIds } from '../../policy/index.ts';

/** The site's parameters that are not answers to a measure. */
export const GENERAL_PARAMS: readonly string[] = [
  'on',
  'script',
  'q',
  'kind',
  'who',
  'state',
  'in',
  'article',
  'gives',
  'lifecycle',
  'skip',
  'services',
  'with',
  'check',
];

/** The names of all answers in links: `some-measure.someField`. */
const answers = Object.entries(publishedIds).flatMap(([id, names]) =>
  names.filter((name) => !name.includes('=')).map((name) => `${id}.${name}`),
);

/** An answer to one of the interview's own questions. */
const ASKED = /^ask\.[a-z-]+$/;

const own = new Set([...GENERAL_PARAMS, ...answers]);
/** Strips the suffix of an answer before a change: `some-measure.someField.was`. */
const plain = (name: string) => name.replace(/\.was$/, '');

/** Whether the site uses a parameter. */
export const isOwnParam = (name: string): boolean =>
  own.has(plain(name)) || ASKED.test(plain(name));

/** Whether a name has the id of a measure or of the interview, whose forms report unknown names. */
export const isOfForm = (name: string): boolean =>
  /^ask\./.test(name) ||
  (name.includes('.') && Object.hasOwn(publishedIds, name.split('.')[0] ?? ''));

/** The Levenshtein distance of two words; greater than `most` if it exceeds it. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? most + 1;
}

/**
 * The allowed edit distance: 2 for names with a dot, which only our answers have; 1 for other names; 0 for short ones,
 * which are close to too many others.
 */
const allowance = (name: string) => (name.includes('.') ? 2 : Number(name.length > 4));

/** The parameter that a name misspells; null if the name is correct or foreign. */
export function misspeltParam(name: string): string | null {
  if (isOwnParam(name)) return null;
  const typed = plain(name).toLowerCase();
  const once = typed.replace(/(.)\1/g, '$1');
  const same = [...own].find((each) => each.toLowerCase() === typed || each === once);
  if (same) return same;
  const near = [...own].find(
    (each) => distance(typed, each.toLowerCase(), allowance(each)) <= allowance(each),
  );
  return near ?? null;
}

/** Whether a name has the format of an answer, which foreign parameters do not have: `some-measure.someField`. */
export const looksLikeAnswer = (name: string): boolean =>
  /^[a-z]+(?:-[a-z]+)+\.[a-z]\w*$/i.test(name);
