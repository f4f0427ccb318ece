import { showLoadError } from './load-error.ts';

/** A setting's name: its `data-…` attribute on the root, its key in `localStorage`, and its button. */
type Setting = 'care' | 'hant' | 'theme';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

function remember(setting: Setting, value: string): void {
  try {
    if (value) localStorage.setItem(setting, value);
    else localStorage.removeItem(setting);
  } catch {
    // If storage is unavailable, the setting applies to the current page only.
  }
}

const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

function show(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-display]')) {
    const setting = button.dataset.display as Setting;
    const on = setting === 'theme' ? isDark() : setting in root.dataset;
    button.setAttribute('aria-pressed', String(on));
  }
  const ground = getComputedStyle(root).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = ground;
  }
}

/** The new value after a click; empty if it equals the system's setting. */
function wanted(setting: Setting): string {
  if (setting !== 'theme') return setting in root.dataset ? '' : 'on';
  const theme = isDark() ? 'light' : 'dark';
  return (theme === 'dark') === system.matches ? '' : theme;
}

function choose(setting: Setting): void {
  const value = wanted(setting);
  if (value) root.dataset[setting] = value;
  else delete root.dataset[setting];
  remember(setting, value);
  show();
  if (setting === 'hant') writeScript();
}

/** Converts the page to the chosen script. The code is loaded on first use. */
function writeScript(): void {
  import('../traditional/page-script.ts').then(
    (script) => script.showScript(),
    () => {
      delete root.dataset.hant;
      show();
      showLoadError();
    },
  );
}

/** Converts the page to traditional characters if the stored setting or the address says so. */
export function initScript(): void {
  if (/[?&]script=hant\b/.test(location.search)) root.dataset.hant = 'on';
  if ('hant' in root.dataset) writeScript();
}

/**
 * Sets up the buttons 关怀版, 深色 and 繁體 and shows their state. `recallDisplay` has already applied the stored settings.
 */
export function initDisplay(): void {
  initScript();
  show();
  system.addEventListener('change', show);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-display]');
    if (button) choose(button.dataset.display as Setting);
  });
}
