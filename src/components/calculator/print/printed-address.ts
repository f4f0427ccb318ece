/** In characters. A longer address would need a page of its own, and nobody would type it. */
const LONGEST_ADDRESS = 600;

/** An address for paper: without the answers if it is too long to type. */
export function printedAddress(address: string): string {
  if (address.length <= LONGEST_ADDRESS) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}（填的内容太多，没有写进网址）`;
}
