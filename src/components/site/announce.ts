/** Long enough for a screen reader to know the region, or that it is empty again, before it speaks. */
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
 * Says a text to whoever listens to the page, in the one live region that all its parts share. It never leaves the
 * page: one that comes with its words is passed over.
 */
export function announce(text: string): void {
  region ??= drawRegion();
  const message = document.createElement('span');
  message.append(text);
  region.replaceChildren();
  setTimeout(() => region?.replaceChildren(message), DELAY_MS);
}
