import { propagateDate } from './propagate-date.ts';
import { readerDay } from './reader-day.ts';
import { showTime } from './show-time.ts';

/** Tells on the page what holds on the reader's day, carries a day that is asked for along, and names what of the address fits nothing. */
export function initNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-notice]');
  if (notice) showTime(notice);
  const { asked, day } = readerDay();
  if (asked) propagateDate(day);
  const told = notice?.querySelector<HTMLElement>('[data-misfits]');
  // Without it the page still shows all that fits.
  if (told && (location.search || location.hash))
    import('../site/unknown-params.ts').then(
      ({ reportUnknownParams }) => reportUnknownParams(told),
      () => {},
    );
}
