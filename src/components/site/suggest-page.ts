import { clean, visible } from '../../policy/index.ts';
import { createElement } from './create-element.ts';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path segment without appended punctuation and without a file name such as `index.html`. */
const partOf = (part: string) =>
  clean(part)
    .toLowerCase()
    .replace(/^index(?:\.html?)?$|\.html?$/, '');

const NUMERALS = '一二三四五六七八九';

/** The only number in a path segment, in Arabic digits: `05`, `第5条` and `第五条` → `5`. Empty if there is none. */
function numberIn(part: string): string {
  const digits = part.replace(/[一二三四五六七八九]/g, (digit) =>
    String(NUMERALS.indexOf(digit) + 1),
  );
  const [, number = ''] = /^\D*?0*(\d+)\D*$/.exec(digits) ?? [];
  return number;
}

/**
 * Candidates for a path without a page, the likeliest first: without appended punctuation, with encoded `#` and `?`
 * decoded, without trailing words, by its number, then one and two folders up. No duplicates, and never the path itself.
 */
export function candidateAddresses(href: string, base: string): string[] {
  const { pathname, search, hash } = new URL(href);
  const path = visible(decoded(pathname.startsWith(base) ? pathname.slice(base.length) : pathname));
  const [before = '', after = ''] = path.split(/([#?].*)/s);
  const parts = before.split('/').map(partOf).filter(Boolean);
  const [last = ''] = parts.slice(-1);
  const [id = ''] = /^[\w-]+/.exec(last) ?? [];
  const folder = parts.slice(0, -1);
  const withLast = (name: string) => [...folder, name].filter(Boolean);
  const ways = [parts, withLast(id), withLast(numberIn(last)), folder, parts.slice(0, -2)];
  const addresses = ways.map((way, i) => {
    const page = base + way.map((part) => `${encodeURIComponent(part)}/`).join('');
    return i < 3 ? page + (after || search + hash) : page;
  });
  return [...new Set(addresses)].filter((address) => address !== pathname + search + hash);
}

/** The text of the page at an address; empty if there is none. */
const pageAt = (address: string): Promise<string> =>
  fetch(address)
    .then((page) => (page.ok ? page.text() : ''))
    .catch(() => '');

/** How many characters two texts share at their start. */
const sharedAtStart = (one: string, other: string): number =>
  one && one[0] === other[0] ? 1 + sharedAtStart(one.slice(1), other.slice(1)) : 0;

/** An address and its words, and how many characters of the wrong address speak for it. */
type Link = [shared: number, href: string, words: string];

/** The links on a page, given as text, with the number of characters that their ids and a misspelt one share at their start. */
const linksIn = (page: string, misspelt: string) =>
  [...page.matchAll(/href="([^"]*?([\w-]+)\/?)"[^>]*>([^<]+)/g)].map(
    ([, href = '', id = '', words = '']): Link => [sharedAtStart(misspelt, id), href, words],
  );

/**
 * The link that a wrong address was meant for: to the page at another address, given as text, or, if it shares enough
 * of the last part of the wrong one, to an id to which that page links; undefined if the page has no title. Pages are read as
 * text: in a document parsed from it the browser would report the page's styles, which the policy of this page does not
 * allow.
 */
export function meantLink(page: string, address: string, last: string): Link | undefined {
  const [, title] = /<title>(.*?)(?:（[^（]*失效）)?｜/.exec(page) ?? [];
  if (!title) return undefined;
  const links = address.includes(last) ? [] : linksIn(page, last);
  const fewest = last.length / 2 + 3;
  return [[fewest, address, title] as Link, ...links].sort(([one], [other]) => other - one)[0];
}

/**
 * Looks for the page that a wrong address was meant for, and shows a link to it in `container`. That is the home page only
 * if no part of the address names another.
 */
export async function suggestPage(container: HTMLElement): Promise<void> {
  const home = import.meta.env.BASE_URL;
  const [, last = ''] = /([\w-]+)\W*$/.exec(decoded(location.pathname.slice(home.length))) ?? [];
  for (const address of candidateAddresses(location.href, home)) {
    const link = meantLink(await pageAt(address), address, last);
    if (!link) continue;
    const [, href, words] = link;
    if (last && href === home) return;
    container.append('您要找的可能是：', createElement('a', { href }, words));
    return;
  }
}
