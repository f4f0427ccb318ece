import { createElement } from './create-element.ts';

function propagateInLinks(name: string, value: string, home: string): void {
  for (const link of document.querySelectorAll('a[href]:not([data-leave])')) {
    const href = link.getAttribute('href') ?? '';
    const url = new URL(href, location.href);
    const stays = href.startsWith('#') || url.searchParams.get(name) === value;
    if (stays || !url.href.startsWith(home)) continue;
    url.searchParams.set(name, value);
    link.setAttribute('href', url.pathname + url.search + url.hash);
  }
}

function propagateInForms(name: string, value: string): void {
  for (const form of document.querySelectorAll('form[method]')) {
    if (form.querySelector(`[name=${name}]`)) continue;
    form.append(createElement('input', { type: 'hidden', name, value }));
  }
}

/**
 * Keeps a parameter of the address on the site's own links and forms, including those added or changed by scripts
 * later.
 */
export function propagateParam(name: string, value: string): void {
  const home = new URL(import.meta.env.BASE_URL, location.href).href;
  const propagate = () => {
    propagateInLinks(name, value, home);
    propagateInForms(name, value);
  };
  propagate();
  const changes = { childList: true, attributeFilter: ['href'], subtree: true };
  new MutationObserver(propagate).observe(document.body, changes);
}
