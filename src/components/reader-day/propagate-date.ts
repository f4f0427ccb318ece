import { readerDay } from './reader-day.ts';

/** Keeps `?on=` on the site's own links and forms where the address asks for a day. */
export function propagateDate(): void {
  const { asked, day } = readerDay.get();
  if (!asked) return;
  import('./propagate-param.ts').then(
    ({ propagateParam }) => propagateParam('on', day),
    () => {},
  );
}
