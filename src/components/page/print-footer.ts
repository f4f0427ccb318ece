import { readerDay } from '../reader-day/reader-day.ts';

/** The decoded address for display; unchanged if its `%` escapes are invalid. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Sets the address in the print footer. */
export const writePrintedAddress = (address: string): void =>
  document.querySelector('[data-print-address]')?.replaceChildren(readable(address));

/** Sets the address and the date in the print footer before printing. */
export function initPrintFooter(): void {
  addEventListener('beforeprint', () => {
    writePrintedAddress(location.href);
    document.querySelector('[data-print-day]')?.replaceChildren(`打印于 ${readerDay.get().today}`);
  });
}
