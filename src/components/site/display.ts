/** A setting's name: its attribute on the root as `data-…`, its key in the browser's store, its button. */
type Setting = 'care' | 'theme';

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
    const on = button.dataset.display === 'care' ? 'care' in root.dataset : isDark();
    button.setAttribute('aria-pressed', String(on));
  }
  const ground = getComputedStyle(root).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = ground;
  }
}

/** What a press asks for; nothing where the system has it so already. */
function wanted(setting: Setting): string {
  if (setting === 'care') return 'care' in root.dataset ? '' : 'on';
  const theme = isDark() ? 'light' : 'dark';
  return (theme === 'dark') === system.matches ? '' : theme;
}

function choose(setting: Setting): void {
  const value = wanted(setting);
  if (value) root.dataset[setting] = value;
  else delete root.dataset[setting];
  remember(setting, value);
  show();
}

/** Lets the buttons 关怀版 and 深色 switch, and shows which is on. What was chosen before is put back by `recallDisplay`. */
export function initDisplay(): void {
  show();
  system.addEventListener('change', show);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-display]');
    if (button) choose(button.dataset.display as Setting);
  });
}
