import { clean, isIsoDate, readDate, visible } from '../../policy/index.ts';
import { fitsCheck } from './link-check.ts';
import { GENERAL_PARAMS, isOwnParam } from './own-params.ts';

/** Fragments added by chat programs. They are no anchors. */
export const CHAT_FRAGMENT = /^(?:wechat_\w+(?:=\w*)?|rd|_=_|!|\/)$/;
/** Characters that end an anchor or a value if a program has encoded the URL's delimiters. */
const DELIMITERS = /[#?&＃？＆]/;

interface Pair {
  name: string;
  value: string;
  /** The undecoded pair. */
  raw: string;
}

function bytesOf(raw: string): Uint8Array {
  const bytes: number[] = [];
  const parts = raw.replace(/\+/g, ' ').match(/%[0-9a-f]{2}|[^%]+|%/gi) ?? [];
  for (const part of parts) {
    if (part.length === 3 && part.startsWith('%')) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(part));
  }
  return Uint8Array.from(bytes);
}

function decoded(bytes: Uint8Array, encoding: string, mayBeCut = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: mayBeCut });
  } catch {
    return null;
  }
}

/** Decodes a part of a query: UTF-8, UTF-8 truncated within a character, or GBK, which old programs use. */
function decode(raw: string): string {
  if (!/[%+]/.test(raw)) return raw;
  const bytes = bytesOf(raw);
  return (
    decoded(bytes, 'utf-8') ??
    decoded(bytes, 'utf-8', true) ??
    decoded(bytes, 'gbk') ??
    new TextDecoder().decode(bytes)
  );
}

/** Decodes a doubly encoded value until it has non-ASCII characters. Returns other values unchanged. */
function decodeTwice(value: string): string {
  let again = value;
  for (let times = 0; times < 3 && /^[\0-\x7f]*%[\da-f]{2}/i.test(again); times++) {
    again = decode(again.replace(/\+/g, '%2B'));
    if (/[^\0-\x7f]/.test(again)) return again.includes('\ufffd') ? value : again;
  }
  return value;
}

const isOwnPair = (pair: string) =>
  pair.includes('=') && isOwnParam(decode(pair.split('=')[0] ?? ''));

/**
 * The pairs that a pair was before a program encoded all of them once more, or only the `&` between them. A pair is
 * unchanged if that is not certain: text that people search for may contain such characters.
 */
function splitEncoded(raw: string): string[] {
  const isWhole = !raw.includes('=');
  const again = isWhole ? decode(raw.replace(/\+/g, '%2B')) : raw.replace(/%26/g, '&');
  const [first = '', ...others] = again.split('&');
  const isCertain = isOwnPair(first) && (isWhole || (!/^q=/.test(raw) && others.every(isOwnPair)));
  return others.length > 0 && isCertain ? [first, ...others] : [raw];
}

function pairsOf(search: string): Pair[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      // `&amp;` is copied from HTML source. `%3D` occurs if the whole query was encoded.
      const plain = raw.replace(/^amp;/, '');
      const at = plain.search(/=|%3d/i);
      const [name, value] =
        at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at).replace(/^(?:=|%3d)/i, '')];
      return { name: decode(name), value: decode(value), raw };
    });
}

/**
 * Decodes repeatedly encoded answers until they match the check of their link. Returns them unchanged if they never do.
 */
function decodedAnswers(pairs: Pair[]): Pair[] {
  let again = pairs;
  for (let times = 0; times < 4; times++) {
    if (fitsCheck(again.map(({ name, value }) => [name, value]))) return again;
    again = again.map((pair) =>
      pair.name.includes('.') ? { ...pair, value: decode(pair.value.replace(/\+/g, '%2B')) } : pair,
    );
  }
  return pairs;
}

/** The value of one of our parameters without what a program has appended: another `#…` or `?…`, a full stop. */
function repairedValue(name: string, value: string): { value: string; rest: string } {
  if (name === 'q') return { value: decodeTwice(value).replace(/#wechat_\w+$/, ''), rest: '' };
  const [, own = '', rest = ''] = /^(.*?)([#?＃？].*)?$/s.exec(value) ?? [];
  if (!GENERAL_PARAMS.includes(name)) return { value: own, rest };
  const cleaned = clean(/%[\da-f]{2}/i.test(own) ? decode(own) : own);
  if (name !== 'on' || isIsoDate(cleaned)) return { value: cleaned, rest };
  // An invalid day is kept as it is, so that it can be reported.
  const date = readDate(cleaned);
  return { value: date.is === 'day' ? date.day : own, rest };
}

const rawPair = (name: string, value: string) => new URLSearchParams([[name, value]]).toString();

/** The repaired query, and the anchor after an encoded `#`. Foreign parameters are unchanged. */
function repairedSearch(search: string): { search: string; anchor: string } {
  let anchor = '';
  let isRepaired = false;
  const split = search.slice(1).split('&').flatMap(splitEncoded).join('&');
  const raw = decodedAnswers(pairsOf(split)).flatMap((pair) => {
    if (!isOwnParam(pair.name)) return [pair.raw];
    const { value, rest } = repairedValue(pair.name, pair.value);
    if (/^[#＃]/.test(rest)) anchor ||= rest.slice(1);
    const further = /^[?？]/.test(rest) ? [rest.slice(1)] : [];
    if (new URLSearchParams(pair.raw).get(pair.name) === value) return [pair.raw];
    isRepaired = true;
    return [rawPair(pair.name, value), ...further];
  });
  return { search: isRepaired ? `?${raw.join('&')}` : split && `?${split}`, anchor };
}

/** The anchor that a hash stands for, and our parameters after it; `null` if it is none. */
function repairedAnchor(text: string, has: (id: string) => boolean) {
  const [place = ''] = text.split(DELIMITERS);
  const words = visible(place);
  const ways = [
    place,
    clean(place),
    clean(place).toLowerCase(),
    words.split(/[\s,。;:!?、]/)[0],
    /^[\w-]+/.exec(words)?.[0],
  ];
  const anchor = ways.find((way) => way && has(way));
  if (anchor === undefined) return null;
  const [behind = ''] = text.slice(place.length + 1).split(/[#＃]/);
  return { anchor, params: pairsOf(behind).filter(({ name }) => isOwnParam(name)) };
}

/** The decoded hash. */
export const anchorIn = (hash: string): string =>
  decode(hash.replace(/^#/, '').replace(/\+/g, '%2B'));

/**
 * Repairs an address that a program has altered: appended punctuation, another date format, `%23` for `#`, a suffix
 * after the anchor, a query encoded twice or in GBK. Returns `null` if there is nothing to repair or the repair is
 * ambiguous. `has` tests whether the page has an anchor.
 */
export function repairedAddress(href: string, has: (id: string) => boolean): string | null {
  const url = new URL(href);
  const given = url.href;
  const { search, anchor } = repairedSearch(url.search);
  url.search = search;
  const hash = url.hash.length > 1 ? url.hash : anchor;
  const text = anchorIn(hash);
  if (text !== '' && (hash === anchor || !has(text))) {
    const repaired = repairedAnchor(text.replace(/^[#＃\s]+/, ''), has);
    for (const { name, value } of repaired?.params ?? []) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, repairedValue(name, value).value);
    }
    if (repaired) url.hash = repaired.anchor;
  }
  return url.href === given ? null : url.href;
}
