import { addressWith } from '../site/address-with.ts';

/**
 * Points a link to the current page without `?on=`. The URL is read when the link is used, not before: it has the answers
 * entered since, and not the texts that were masked since. Without a click it can be copied, or opened in a new tab.
 */
export function leaveDay(link: HTMLAnchorElement): void {
  const update = () => {
    link.href = addressWith({ on: '' });
  };
  link.addEventListener('pointerdown', update);
  link.addEventListener('click', (event) => {
    update();
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
