const INTERACTIONS = ['pointerover', 'touchstart', 'focusin', 'keydown'] as const;

/**
 * Whether the static page is incomplete for this reader: the address has parameters, or a state could not be determined
 * at build time.
 */
const isIncomplete = () =>
  location.search + location.hash !== '' ||
  'hant' in document.documentElement.dataset ||
  document.querySelector('[data-from]:not([data-lifecycle])') !== null;

function showPrintDay(): void {
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  document.querySelector('[data-print-day]')?.replaceChildren(`打印于 ${day}`);
}

/** Loads the page's script. Returns false on failure; the next interaction retries. */
async function loadScript(): Promise<boolean> {
  try {
    const { initClausePage } = await import('./init-clause-page.ts');
    await initClausePage();
    return true;
  } catch {
    return false;
  }
}

let started: Promise<boolean> | null = null;
let isStarted = false;

async function startOnce(): Promise<void> {
  started ??= loadScript();
  isStarted = await started;
  if (!isStarted) started = null;
}

/** Repeats a click on a button that happened before the script was loaded. */
async function repeatClick({ target }: Event): Promise<void> {
  if (isStarted || !(target instanceof Element)) return;
  const button = target.closest('button');
  if (!button) return;
  await startOnce();
  if (isStarted) button.click();
}

/** Loads the script of a clause's page: at once if the static page is incomplete, else on the first interaction. */
export function initOnInteraction(): void {
  addEventListener('click', repeatClick);
  for (const sign of INTERACTIONS) addEventListener(sign, startOnce, { passive: true });
  addEventListener('beforeprint', showPrintDay);
  if (isIncomplete()) startOnce();
}
