import { readerDay } from '../reader-day/reader-day.ts';

/** The address as people read it; as it stands where a link's `%` escapes are no text. */
function readableAddress(): string {
  try {
    return decodeURI(location.href);
  } catch {
    return location.href;
  }
}

/** Writes onto a page that is printed where and when it was. */
export function initPrintFooter(): void {
  addEventListener('beforeprint', () => {
    document.querySelector('[data-print-address]')?.replaceChildren(readableAddress());
    document.querySelector('[data-print-day]')?.replaceChildren(`打印于 ${readerDay.get().today}`);
  });
}
