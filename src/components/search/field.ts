// Loaded on every page before the field is used: the `/` shortcut, and the dynamic import of the rest.

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Sets up the `/` shortcut to the field, and loads the answers on focus. */
export function initSearchField(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search-input]');
  if (!field) return;
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing) return;
    if ((target as Element).closest(FIELDS)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  // The search page uses all its fields; other pages show the answers below the header's field.
  if (document.querySelector('[data-results]')) return;
  // If the import fails, the field still submits to the search page, and the next focus retries.
  const open = () => import('./panel.ts').then(({ openPanel }) => openPanel(), listen);
  const listen = () => field.addEventListener('focus', open, { once: true });
  listen();
}
