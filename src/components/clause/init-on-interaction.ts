const SIGNS = ['pointerover', 'touchstart', 'focusin', 'keydown'] as const;

/** Whether the page as built is not yet what this reader has to see: an address that asks for something, a state that a build could not know. */
const isOpen = () =>
  location.search + location.hash !== '' ||
  'hant' in document.documentElement.dataset ||
  document.querySelector('[data-from]:not([data-lifecycle])') !== null;

function printedOn(): void {
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  document.querySelector('[data-print-day]')?.replaceChildren(`打印于 ${day}`);
}

/** Asked for again with the next sign of a reader where it could not be loaded. */
async function start(): Promise<boolean> {
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

async function begin(): Promise<void> {
  started ??= start();
  isStarted = await started;
  if (!isStarted) started = null;
}

/** A press on a button that nothing listens to yet is pressed again once something does. */
async function press({ target }: Event): Promise<void> {
  if (isStarted || !(target instanceof Element)) return;
  const button = target.closest('button');
  if (!button) return;
  await begin();
  if (isStarted) button.click();
}

/** Loads what a clause's page does in a browser, at once where it has to show more than what was built, else with the first sign of a reader. */
export function initOnInteraction(): void {
  addEventListener('click', press);
  for (const sign of SIGNS) addEventListener(sign, begin, { passive: true });
  addEventListener('beforeprint', printedOn);
  if (isOpen()) begin();
}
