/** Stands first in a link, so that it is there when the end is cut off. */
const CHECK = 'check';
/** An answer's name, `measure.field`; also who asks in the estimate, and what is skipped there. */
const CHECKED = /^(?:[a-z][a-z-]*\.[a-zA-Z]\w*|who|skip)$/;

type Param = readonly [name: string, value: string];

/** FNV-1a in 32 bits, in few characters. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const checkedIn = (params: readonly Param[]) => params.filter(([name]) => CHECKED.test(name));

/** How many answers there are and a hash of their letters and digits, whatever their order and encoding, and whatever stuck to their ends. */
function checkOf(params: readonly Param[]): string {
  const checked = checkedIn(params);
  const lines = checked
    .map(([name, value]) => `${name}=${value.replace(/[^\p{L}\p{N}]/gu, '')}`)
    .sort();
  return `${checked.length}-${hashOf(lines.join('\n'))}`;
}

/** A query with the check of its answers ahead of them; without answers it needs none. */
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

/** Whether answers are those that their check was made of; answers without a check are taken as they are. */
export function fitsCheck(params: readonly Param[]): boolean {
  const check = params.find(([name]) => name === CHECK)?.[1];
  return check === undefined || check === checkOf(params);
}

/** What is missing from a link whose check does not fit its answers; `null` where it fits, or the link has none. */
export function whatIsCut(search: string): string | null {
  const params = [...new URLSearchParams(search)];
  if (fitsCheck(params)) return null;
  const wanted = Number.parseInt(new Map(params).get(CHECK) ?? '', 10);
  const { length } = checkedIn(params);
  return wanted > length
    ? `本来有 ${wanted} 项填写，这里只有 ${length} 项`
    : '有填写被截短，或者被改过';
}
