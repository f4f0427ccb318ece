import { publishedIds } from '../../policy/index.ts';

/** The site's own parameters that are no answer to a measure. */
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

/** Every answer that a link can carry: `some-measure.someField`. */
const answers = Object.entries(publishedIds).flatMap(([id, names]) =>
  names.filter((name) => !name.includes('=')).map((name) => `${id}.${name}`),
);

/** An answer to a question of the estimate's own. */
const ASKED = /^ask\.[a-z-]+$/;

const own = new Set([...GENERAL_PARAMS, ...answers]);
/** What an answer was before it was changed: `some-measure.someField.was`. */
const plain = (name: string) => name.replace(/\.was$/, '');

/** Whether a parameter is one of ours. */
export const isOwnParam = (name: string): boolean =>
  own.has(plain(name)) || ASKED.test(plain(name));

/** How many letters must change to turn one word into another, up to `most`. */
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

/** A short word is near too many others: it has to be the same but for upper case. With its dot a name has the form of an answer, and nothing else has it. */
const allowance = (name: string) => (name.includes('.') ? 2 : Number(name.length > 4));

/** The parameter of ours that a name misspells; null where it is one of ours, or somebody else's. */
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

/** Whether a name has the form of an answer, so that nobody else's parameter is called so: `some-measure.someField`. */
export const looksLikeAnswer = (name: string): boolean =>
  /^[a-z]+(?:-[a-z]+)+\.[a-z]\w*$/i.test(name);
