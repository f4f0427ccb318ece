/** Lets a link lead to the page without `?on=`. What is filled in since then is in the address too, and comes along. */
export function leaveDay(link: HTMLAnchorElement): void {
  const lead = () => {
    link.href = addressWith('on', null);
  };
  lead();
  link.addEventListener('click', lead);
}

/** The address of the page with a parameter set, or without it. */
export function addressWith(name: string, value: string | null): string {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}
