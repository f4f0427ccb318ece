/**
 * Points a link to the current page without `?on=`. The URL is read on click, so that answers entered since are kept.
 */
export function leaveDay(link: HTMLAnchorElement): void {
  const update = () => {
    link.href = addressWith('on', null);
  };
  update();
  link.addEventListener('click', update);
}

/** The current URL with a parameter set, or removed. */
export function addressWith(name: string, value: string | null): string {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}
