// What every page loads before anyone touches the field: the `/` key, and the door to the rest.

const field = () => document.querySelector<HTMLInputElement>('[data-search-input]');
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Lets `/` lead to the field from everywhere, and the field open its answers once it has the focus. */
export function wakeField(): void {
  document.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (event.key !== '/' || modified || isTyping(event.target)) return;
    event.preventDefault();
    field()?.focus();
    field()?.select();
  });
  // The search page searches with every field that it has; elsewhere the answers open below the field.
  if (document.querySelector('[data-results]')) return;
  // Where the answers do not arrive, the field still leads to the search page, and asks for them again.
  const open = () => import('./panel.ts').then(({ openPanel }) => openPanel(), listen);
  const listen = () => field()?.addEventListener('focus', open, { once: true });
  listen();
}
