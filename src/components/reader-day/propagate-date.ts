import type { IsoDate } from '../../policy/index.ts';
import { readerDay } from './reader-day.ts';

function propagateInLinks(day: IsoDate, home: string): void {
  for (const link of document.querySelectorAll('a[href]:not([data-leave])')) {
    const href = link.getAttribute('href') ?? '';
    const url = new URL(href, location.href);
    const stays = href.startsWith('#') || url.searchParams.get('on') === day;
    if (stays || !url.href.startsWith(home)) continue;
    url.searchParams.set('on', day);
    link.setAttribute('href', url.pathname + url.search + url.hash);
  }
}

function propagateInForms(day: IsoDate): void {
  for (const form of document.querySelectorAll('form[action]')) {
    if (form.querySelector('[name=on]')) continue;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'on', value: day });
    form.append(field);
  }
}

/** Keeps `?on=` on the site's own links and forms where the address asks for a day, those that scripts add or change later too. */
export function propagateDate(): void {
  const { asked, day } = readerDay.get();
  if (!asked) return;
  const home = new URL(import.meta.env.BASE_URL, location.href).href;
  const propagate = () => {
    propagateInLinks(day, home);
    propagateInForms(day);
  };
  propagate();
  const changes = { childList: true, attributeFilter: ['href'], subtree: true };
  new MutationObserver(propagate).observe(document.body, changes);
}
