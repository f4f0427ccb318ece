import type { IsoDate } from '../../policy/index.ts';

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
  for (const form of document.querySelectorAll('form[action]:not(:has([name=on]))')) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'on', value: day });
    form.append(field);
  }
}

/** Lets the day that the reader asked for travel along the site's own links and forms, those drawn or led elsewhere later too. */
export function propagateDate(day: IsoDate): void {
  const home = new URL(import.meta.env.BASE_URL, location.href).href;
  const carry = () => {
    propagateInLinks(day, home);
    propagateInForms(day);
  };
  carry();
  const drawn = { childList: true, attributeFilter: ['href'], subtree: true };
  new MutationObserver(carry).observe(document.body, drawn);
}
