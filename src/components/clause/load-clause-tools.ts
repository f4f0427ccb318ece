import { showLoadError } from '../page/load-error.ts';

const NUMBERS = '.clause-number, .clause-label';

/** Marks clause numbers as opening a dialog. Set by the script, since without it they are plain links. */
export function announceClauseTools(): void {
  for (const link of document.querySelectorAll(NUMBERS)) {
    link.setAttribute('aria-haspopup', 'dialog');
  }
}

/** Loads the dialog's code on the first click on a number. If that fails, says so; the number works as a link. */
export function openClauseToolsOnClick(): void {
  let latest: HTMLElement;
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLElement>(NUMBERS);
    if (!link) return;
    latest = link;
    import('./clause-tools.ts').then(
      // The first import waits for the network, so a later click may be answered before it.
      (script) => script.openTools(latest),
      showLoadError,
    );
  });
}
