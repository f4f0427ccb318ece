/** Nobody types a longer one off a sheet, and it would need a page of its own. */
const LONGEST_ADDRESS = 600;

/** An address as it is on paper: without the answers where nobody could type them. */
export function printedAddress(address: string): string {
  if (address.length <= LONGEST_ADDRESS) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}（填的内容太多，没有写进网址）`;
}
