/** In milliseconds. Screen readers need time to notice the new region, or that it was emptied. */
const DELAY_MS = 150;

let region: HTMLElement | null = null;

function drawRegion(): HTMLElement {
  const drawn = document.createElement('p');
  drawn.className = 'visually-hidden';
  drawn.setAttribute('role', 'status');
  drawn.dataset.announced = '';
  document.body.append(drawn);
  return drawn;
}

/**
 * Announces a text to screen readers, in one live region for the whole page. The region is never removed: screen
 * readers ignore one that is inserted together with its text.
 */
export function announce(text: string): void {
  region ??= drawRegion();
  const message = document.createElement('span');
  message.append(text);
  region.replaceChildren();
  setTimeout(() => region?.replaceChildren(message), DELAY_MS);
}
