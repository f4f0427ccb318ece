import { readerDay } from '../reader-day/reader-day.ts';

/** An address as people read it; as it is where its `%` escapes are no text. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Writes onto a page from where it is printed. */
export const writePrintedAddress = (address: string): void =>
  document.querySelector('[data-print-address]')?.replaceChildren(readable(address));

/** Writes onto a page that is printed where and when it was. */
export function initPrintFooter(): void {
  addEventListener('beforeprint', () => {
    writePrintedAddress(location.href);
    document.querySelector('[data-print-day]')?.replaceChildren(`打印于 ${readerDay.get().today}`);
  });
}
