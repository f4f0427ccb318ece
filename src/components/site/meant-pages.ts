import { clean, visible } from '../../policy/index.ts';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A part of a path without what stuck to it, and without the file that a host would add. */
const partOf = (part: string) =>
  clean(part)
    .toLowerCase()
    .replace(/^index(?:\.html?)?$|\.html?$/, '');

/**
 * The addresses of the site that a path without a page may mean, the likeliest first: without stuck punctuation, with `#`
 * and `?` where they were encoded, without the words behind it, then one and two folders up. None twice, nor the path itself.
 */
export function meantAddresses(href: string, base: string): string[] {
  const { pathname, search, hash } = new URL(href);
  const path = visible(decoded(pathname.startsWith(base) ? pathname.slice(base.length) : pathname));
  const [place = '', behind = ''] = path.split(/([#?].*)/s);
  const parts = place.split('/').map(partOf).filter(Boolean);
  const last = parts[parts.length - 1] ?? '';
  const plain = [...parts.slice(0, -1), /^[\w-]+/.exec(last)?.[0] ?? ''].filter(Boolean);
  const ways = [parts, plain, parts.slice(0, -1), parts.slice(0, -2)];
  const addresses = ways.map((way, i) => {
    const folder = base + way.map((part) => `${encodeURIComponent(part)}/`).join('');
    return i < 2 ? folder + (behind || search + hash) : folder;
  });
  return [...new Set(addresses)].filter((address) => address !== pathname + search + hash);
}

/** The page at an address, by its title; `null` where there is none. Not parsed from a string, which the content policy forbids. */
function titleOf(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () =>
      resolve(request.status === 200 ? (request.response?.title ?? null) : null);
    request.onerror = () => resolve(null);
    request.open('GET', address);
    request.send();
  });
}

/** Offers in `place` the page that an address without one was meant for, where it is found. */
export async function offerMeantPage(place: HTMLElement): Promise<void> {
  for (const address of meantAddresses(
    location.href,
    import.meta.env.BASE_URL.replace(/\/?$/, '/'),
  )) {
    const title = await titleOf(address);
    if (title === null) continue;
    const link = document.createElement('a');
    link.href = address;
    link.append(title);
    place.append('您要找的可能是：', link);
    return;
  }
}
