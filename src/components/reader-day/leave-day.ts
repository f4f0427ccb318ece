import { addressWith } from '../site/address-with.ts';

/**
 * Points a link to the current page without `?on=`. The URL is read on click, so that answers entered since are kept.
 */
export function leaveDay(link: HTMLAnchorElement): void {
  link.href = addressWith({ on: '' });
  link.addEventListener('click', (event) => {
    link.href = addressWith({ on: '' });
    if (!event.ctrlKey && !event.metaKey) openWithState(link.href, event);
  });
}

/**
 * Opens the page at another URL with the state of its history entry, which contains the texts of forms as typed, instead
 * of what the event would do.
 */
export function openWithState(address: string, event: Event): void {
  event.preventDefault();
  history.pushState(history.state, '', address);
  location.reload();
}
