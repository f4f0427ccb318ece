const INTERACTIONS = ['pointerover', 'focusin', 'keydown'] as const;

/**
 * Whether the static page is incomplete for this reader: the address has parameters, or a state could not be determined
 * at build time.
 */
const isIncomplete = () =>
  location.search ||
  location.hash ||
  document.querySelector('[data-hant], [data-from]:not([data-lifecycle])');

/** An element that every clause page has, by its `data-…` attribute. */
const part = (name: string) => document.querySelector(`[data-${name}]`) as HTMLElement;

function showPrintFooter(): void {
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  part('print-address').replaceChildren(location.href);
  part('print-day').replaceChildren(`打印于 ${day}`);
}

let started: Promise<void> | null = null;

/** Loads the page's script once. After a failure the next interaction retries. */
function start(): void {
  started ??= import('./init-clause-page.ts')
    .then(({ initClausePage }) => initClausePage())
    .then(
      () => {
        removeEventListener('click', repeatClick);
        part('load-error').hidden = true;
      },
      () => {
        started = null;
      },
    );
}

/**
 * Repeats a click on a button that happened before the script was loaded. If that fails, says so near the button: for
 * those in the header, in the notice below it.
 */
async function repeatClick({ target }: Event): Promise<void> {
  const button = target instanceof Element && target.closest('button');
  if (!button) return;
  start();
  await started;
  if (started) button.click();
  else if (button.closest('main'))
    part('copied').replaceChildren(part('load-error').textContent as string);
  else part('load-error').hidden = false;
}

/** Loads what the address asks for. If that fails, says so in the notice at the top. */
async function startForAddress(): Promise<void> {
  start();
  await started;
  if (!started) part('load-error').hidden = false;
}

/** Loads the script of a clause's page: at once if the static page is incomplete, else on the first interaction. */
export function loadClausePage(): void {
  for (const sign of INTERACTIONS) addEventListener(sign, start);
  addEventListener('click', repeatClick);
  addEventListener('beforeprint', showPrintFooter);
  if (isIncomplete()) startForAddress();
  // A stored copy says that it is one.
  else if (!navigator.onLine) start();
}
