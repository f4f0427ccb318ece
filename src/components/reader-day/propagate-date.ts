import { readerDay } from './reader-day.ts';

/** Keeps `?on=` on the site's own links and forms if the address has it. */
export function propagateDate(): void {
  const { asked, day } = readerDay.get();
  if (!asked) return;
  import('../site/propagate-param.ts').then(
    (script) => script.propagateParam('on', day),
    () => {},
  );
}
