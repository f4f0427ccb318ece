/**
 * Points a link to the current page without `?on=`. The URL is read on click, so that answers entered since are kept.
 */
export function leaveDay(link: HTMLAnchorElement): void {
  const update = () => {
    link.href = addressWith({ on: '' });
  };
  update();
  link.addEventListener('click', update);
}

/** The current URL with parameters set, or removed if the value is empty. */
export function addressWith(params: Readonly<Record<string, string>>): string {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(params)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}
