/** The first parameter of a link, so that it survives truncation. */
const CHECK = 'check';
/**
 * The parameters that the check covers: answers (`measure.field`), also earlier ones (`measure.field.was`), and the
 * estimate's roles and skipped questions.
 */
const CHECKED = /^(?:[a-z][a-z-]*\.[a-zA-Z][\w-]*(?:\.was)?|who|skip)$/;

/** A parameter of a link. */
export type Param = readonly [name: string, value: string];

/** 32-bit FNV-1a in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The parameters that the check covers. */
export const checkedIn = (params: readonly Param[]) =>
  params.filter(([name]) => CHECKED.test(name));

/** Whether an answer is not the one before a change. */
export const isCurrent = ([name]: Param) => !name.endsWith('.was');

/**
 * The number of current answers, and a hash of the letters and digits of all. It ignores order, encoding and punctuation
 * appended to values.
 */
function checkOf(params: readonly Param[]): string {
  const checked = checkedIn(params);
  const lines = checked
    .map(([name, value]) => `${name}=${value.replace(/[^\p{L}\p{N}]/gu, '')}`)
    .sort();
  return `${checked.filter(isCurrent).length}-${hashOf(lines.join('\n'))}`;
}

/** A query with the check before its answers. Without answers there is no check. */
export function withCheck(search: string): string {
  const params = new URLSearchParams(search);
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !/^check(?:=|$)/.test(pair));
  const hasAnswers = [...params.keys()].some((name) => name.includes('.') && CHECKED.test(name));
  const pairs = hasAnswers ? [`${CHECK}=${checkOf([...params])}`, ...others] : others;
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** The check of a link; undefined if it has none. */
export const checkIn = (params: readonly Param[]) => params.find(([name]) => name === CHECK)?.[1];

/** Whether answers match their check. True if there is no check. */
export function fitsCheck(params: readonly Param[]): boolean {
  const check = checkIn(params);
  // The check of earlier versions did not cover names with a second dot, or with a hyphen after the first.
  const before = params.filter(([name]) => !/\..*[-.]/.test(name));
  return check === undefined || check === checkOf(params) || check === checkOf(before);
}

/** Whether the check of a link fails: it was truncated or altered. */
export const isAltered = (search: string): boolean => !fitsCheck([...new URLSearchParams(search)]);
