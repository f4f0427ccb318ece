import { clean, isIsoDate, readDate, visible } from '../../policy/index.ts';
import { fitsCheck } from './link-check.ts';
import { GENERAL_PARAMS, isOwnParam } from './own-params.ts';

/** What chat programs add behind `#`, which leads nowhere. */
export const DECORATION = /^(?:wechat_\w+(?:=\w*)?|rd|_=_|!|\/)$/;
/** What ends an anchor or a value where a program has encoded the signs of an address. */
const SIGNS = /[#?&＃？＆]/;

interface Pair {
  name: string;
  value: string;
  /** As it is in the address. */
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

/** A part of a query as it is meant: UTF-8, UTF-8 cut in the middle of a character, or GBK as old programs encode. */
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

/** A value that was encoded twice, decoded until it says something in Chinese; else as it is. */
function decodeTwice(value: string): string {
  let again = value;
  for (let times = 0; times < 3 && /^[\0-\x7f]*%[\da-f]{2}/i.test(again); times++) {
    again = decode(again.replace(/\+/g, '%2B'));
    if (/[^\0-\x7f]/.test(again)) return again.includes('\ufffd') ? value : again;
  }
  return value;
}

function pairsOf(search: string): Pair[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      // `&amp;` out of a page's source; `%3D` where the whole query was encoded.
      const plain = raw.replace(/^amp;/, '');
      const at = plain.search(/=|%3d/i);
      const [name, value] =
        at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at).replace(/^(?:=|%3d)/i, '')];
      return { name: decode(name), value: decode(value), raw };
    });
}

/** Answers that were encoded more than once, decoded until they fit the check that their link was made with; else as they are. */
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

/** What a value of ours says without what a program has stuck to it: a further `#…` or `?…`, a full stop. */
function mendedValue(name: string, value: string): { value: string; rest: string } {
  if (name === 'q') return { value: decodeTwice(value).replace(/#wechat_\w+$/, ''), rest: '' };
  const [, own = '', rest = ''] = /^(.*?)([#?＃？].*)?$/s.exec(value) ?? [];
  if (!GENERAL_PARAMS.includes(name)) return { value: own, rest };
  const cleaned = clean(/%[\da-f]{2}/i.test(own) ? decode(own) : own);
  if (name !== 'on' || isIsoDate(cleaned)) return { value: cleaned, rest };
  // What is no day stays as it was written, to be told so.
  const date = readDate(cleaned);
  return { value: date.is === 'day' ? date.day : own, rest };
}

const rawPair = (name: string, value: string) => new URLSearchParams([[name, value]]).toString();

/** A query as it is meant, and what behind an encoded `#` was its anchor. What is not ours stays as it is. */
function mendedSearch(search: string): { search: string; anchor: string } {
  let anchor = '';
  let isMended = false;
  const raw = decodedAnswers(pairsOf(search)).flatMap((pair) => {
    if (!isOwnParam(pair.name)) return [pair.raw];
    const { value, rest } = mendedValue(pair.name, pair.value);
    if (/^[#＃]/.test(rest)) anchor ||= rest.slice(1);
    const further = /^[?？]/.test(rest) ? [rest.slice(1)] : [];
    if (new URLSearchParams(pair.raw).get(pair.name) === value) return [pair.raw];
    isMended = true;
    return [rawPair(pair.name, value), ...further];
  });
  return { search: isMended ? `?${raw.join('&')}` : search, anchor };
}

/** The anchor of the page that a hash means, and the parameters of ours behind it; `null` where it means none. */
function mendedAnchor(text: string, has: (id: string) => boolean) {
  const [place = ''] = text.split(SIGNS);
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

/** What a hash says, its escapes decoded. */
export const anchorIn = (hash: string): string =>
  decode(hash.replace(/^#/, '').replace(/\+/g, '%2B'));

/**
 * An address that a program on its way has altered, as it is meant: stuck punctuation, a day in another way of writing,
 * `%23` for `#`, a decoration behind the anchor, a query encoded twice or in GBK. `null` where nothing is to be mended, or
 * more than one reading is possible. `has` tells whether the page has an anchor.
 */
export function mendedAddress(href: string, has: (id: string) => boolean): string | null {
  const url = new URL(href);
  const given = url.href;
  const { search, anchor } = mendedSearch(url.search);
  url.search = search;
  const hash = url.hash.length > 1 ? url.hash : anchor;
  const text = anchorIn(hash);
  if (text !== '' && (hash === anchor || !has(text))) {
    const mended = mendedAnchor(text.replace(/^[#＃\s]+/, ''), has);
    for (const { name, value } of mended?.params ?? []) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, mendedValue(name, value).value);
    }
    if (mended) url.hash = mended.anchor;
  }
  return url.href === given ? null : url.href;
}
