/** A setting's name: its attribute on the root as `data-…`, its key in the browser's store, its button. */
type Setting = 'care' | 'hant' | 'theme';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

function remember(setting: Setting, value: string): void {
  try {
    if (value) localStorage.setItem(setting, value);
    else localStorage.removeItem(setting);
  } catch {
    // Where the browser keeps nothing, the choice holds for this page.
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

/** What a press asks for; nothing where the system has it so already. */
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

/** Has the page written in the characters that are chosen; what does it comes only now. */
function writeScript(): void {
  import('../traditional/page-script.ts').then(
    (script) => script.showScript(),
    () => {
      delete root.dataset.hant;
      show();
    },
  );
}

/** Writes the page in traditional characters where they were chosen before, or the address asks for them. */
export function initScript(): void {
  if (/[?&]script=hant\b/.test(location.search)) root.dataset.hant = 'on';
  if ('hant' in root.dataset) writeScript();
}

/** Lets the buttons 关怀版, 深色 and 繁體 switch, and shows which is on. What was chosen before is put back by `recallDisplay`. */
export function initDisplay(): void {
  initScript();
  show();
  system.addEventListener('change', show);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-display]');
    if (button) choose(button.dataset.display as Setting);
  });
}
