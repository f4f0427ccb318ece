/**
 * Points a link to the current page without `?on=`. The URL is read on click, so that answers entered since are kept.
 */
export function leaveDay(link: HTMLAnchorElement): void {
  const update = () => {
    link.href = addressOn('');
  };
  update();
  link.addEventListener('click', update);
}

/** The current URL as of a day, or without one if `day` is empty. */
export function addressOn(day: string): string {
  const url = new URL(location.href);
  if (day) url.searchParams.set('on', day);
  else url.searchParams.delete('on');
  return url.href;
}
