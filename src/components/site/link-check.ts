/** The first parameter of a link, so that it survives truncation. */
const CHECK = 'check';
/**
 * The parameters that the check covers: answers (`measure.field`), and the estimate's roles and skipped questions.
 */
const CHECKED = /^(?:[a-z][a-z-]*\.[a-zA-Z]\w*|who|skip)$/;

type Param = readonly [name: string, value: string];

/** 32-bit FNV-1a in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const checkedIn = (params: readonly Param[]) => params.filter(([name]) => CHECKED.test(name));

/**
 * The number of answers, and a hash of their letters and digits. It ignores order, encoding and punctuation appended to
 * values.
 */
function checkOf(params: readonly Param[]): string {
  const checked = checkedIn(params);
  const lines = checked
    .map(([name, value]) => `${name}=${value.replace(/[^\p{L}\p{N}]/gu, '')}`)
    .sort();
  return `${checked.length}-${hashOf(lines.join('\n'))}`;
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

/** Whether answers match their check. True if there is no check. */
export function fitsCheck(params: readonly Param[]): boolean {
  const check = params.find(([name]) => name === CHECK)?.[1];
  return check === undefined || check === checkOf(params);
}

/** Whether the check of a link fails: it was truncated or altered. */
export const isAltered = (search: string): boolean => !fitsCheck([...new URLSearchParams(search)]);

/** The parameter at which a link was truncated: its last one, if its check fails. Others may be altered. */
export function cutParam(search: string): string | null {
  if (!isAltered(search)) return null;
  const names = [...new URLSearchParams(search).keys()];
  return names.filter((name) => /^(?:who|skip)$|\./.test(name)).pop() ?? null;
}

/**
 * What is missing from a link whose check fails, in Chinese; `null` if it matches or the link has none. Parameters in
 * `unusable` count as missing.
 */
export function missingFromLink(search: string, unusable: readonly string[] = []): string | null {
  if (!isAltered(search)) return null;
  const params = [...new URLSearchParams(search)];
  const wanted = Number.parseInt(new Map(params).get(CHECK) ?? '', 10);
  const { length } = checkedIn(params).filter(
    ([name, value]) => value !== '' && !unusable.includes(name),
  );
  return wanted > length ? `原来填了 ${wanted} 项，这里只有 ${length} 项` : '填的内容被截短或改过';
}
