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
  return /^\D*?0*(\d+)\D*$/.exec(digits)?.[1] ?? '';
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
  const last = parts[parts.length - 1] ?? '';
  const folder = parts.slice(0, -1);
  const withLast = (name: string) => [...folder, name].filter(Boolean);
  const ways = [
    parts,
    withLast(/^[\w-]+/.exec(last)?.[0] ?? ''),
    withLast(numberIn(last)),
    folder,
    parts.slice(0, -2),
  ];
  const addresses = ways.map((way, i) => {
    const page = base + way.map((part) => `${encodeURIComponent(part)}/`).join('');
    return i < 3 ? page + (after || search + hash) : page;
  });
  return [...new Set(addresses)].filter((address) => address !== pathname + search + hash);
}

/**
 * The title of the page at an address; `null` if there is none. Read from the text: in a document parsed from it the
 * browser would report the page's styles, which the policy of this page does not allow.
 */
async function titleOf(address: string): Promise<string | null> {
  try {
    const page = await fetch(address);
    return page.ok ? (/<title>([^<]*)/.exec(await page.text())?.[1] ?? null) : null;
  } catch {
    return null;
  }
}

/** Looks for the page that a wrong address was meant for, and shows a link to it in `container`. */
export async function suggestPage(container: HTMLElement): Promise<void> {
  for (const address of candidateAddresses(location.href, import.meta.env.BASE_URL)) {
    const title = await titleOf(address);
    if (title === null) continue;
    container.append('您要找的可能是：', createElement('a', { href: address }, title));
    return;
  }
}
