// What every page loads before anyone touches the field: the `/` key, and the import of the rest.

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Lets `/` lead to the field from everywhere, and the field open its answers once it has the focus. */
export function initSearchField(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search-input]');
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing) return;
    if ((target as Element).closest(FIELDS)) return;
    event.preventDefault();
    field?.focus();
    field?.select();
  });
  // The search page searches with every field that it has; elsewhere the answers open below the field.
  if (document.querySelector('[data-results]')) return;
  // Where the answers cannot be loaded, the field still leads to the search page, and asks for them again.
  const open = () => import('./panel.ts').then(({ openPanel }) => openPanel(), listen);
  const listen = () => field?.addEventListener('focus', open, { once: true });
  listen();
}
