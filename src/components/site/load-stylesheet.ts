/**
 * Brings a stylesheet that no page carries from the start, once. Rejects where it does not arrive.
 * (A script's own `import` of it would not do: Astro puts that onto every page from which the script can be reached.)
 */
export function loadStylesheet(address: string): Promise<unknown> {
  const known = document.querySelector<HTMLLinkElement>(`link[href="${address}"]`);
  if (known?.sheet) return Promise.resolve();
  const link = known ?? document.createElement('link');
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', (error) => {
      link.remove();
      reject(error);
    });
    if (known) return;
    link.rel = 'stylesheet';
    link.href = address;
    document.head.append(link);
  });
}

/** The same for what works in plain dress, too: settles where the stylesheet does not arrive. */
export const loadStylesheetIfPresent = (address: string): Promise<unknown> =>
  loadStylesheet(address).catch(() => {});
