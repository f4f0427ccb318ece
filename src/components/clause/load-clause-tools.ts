const NUMBERS = '.clause-number, .clause-label';

/** Says that a clause's number opens a dialog: said by the script, since without it a number opens nothing. */
export function announceClauseTools(): void {
  for (const link of document.querySelectorAll(NUMBERS)) {
    link.setAttribute('aria-haspopup', 'dialog');
  }
}

/** Loads the tools of a clause with the first number that a reader opens; without them a number is still a link. */
export function openClauseToolsOnClick(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLElement>(NUMBERS);
    if (!link) return;
    import('./clause-tools.ts').then(
      (script) => script.openTools(link),
      () => {},
    );
  });
}
