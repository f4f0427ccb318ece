const NOT_LOADED = '没有载入，请联网后刷新网页。';

/**
 * Whether the static page is incomplete for this reader: the address has parameters, or a state could not be determined
 * at build time.
 */
const isIncomplete = () =>
  location.search ||
  location.hash ||
  document.querySelector('[data-hant], [data-from]:not([data-lifecycle])');

/** Writes a text into an element that every clause's page has. */
const write = (selector: string, text: string) =>
  (document.querySelector(selector) as Element).replaceChildren(text);

function showPrintFooter(): void {
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  write('[data-print-address]', location.href);
  write('[data-print-day]', `打印于 ${day}`);
}

let started: Promise<void> | null = null;

/** Loads the page's script once. After a failure the next click retries. */
function start(): void {
  started ??= import('./init-clause-page.ts')
    .then(({ initClausePage }) => initClausePage())
    .then(
      () => removeEventListener('click', repeatClick),
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
  else write(button.closest('main') ? '[data-copied]' : '[data-unknown-params]', NOT_LOADED);
}

/** Loads what the address asks for. If that fails, says so in the notice at the top. */
async function startForAddress(): Promise<void> {
  start();
  await started;
  if (!started) write('[data-unknown-params]', `网址里指定的日期或对照${NOT_LOADED}`);
}

/** In milliseconds after the page has loaded, so that the script does not delay the paint. */
const DELAY_MS = 1_000;

interface Network {
  /** Only Chromium tells it. */
  connection?: { saveData?: boolean };
}

/**
 * Loads the script of a clause's page: at once if the static page is incomplete, else after it has loaded, or on the
 * first click if the reader saves data.
 */
export function loadClausePage(): void {
  const { connection: { saveData } = {} } = navigator as Network;
  addEventListener('click', repeatClick);
  addEventListener('beforeprint', showPrintFooter);
  if (isIncomplete()) startForAddress();
  else if (!saveData) addEventListener('load', () => setTimeout(start, DELAY_MS));
}
