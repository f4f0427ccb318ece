// Loaded in <head> and before the first paint, so that a remembered 深色 or 关怀版 never flashes.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  const recall = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const remember = (name, value) => {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch {
      // Where the browser keeps nothing, the choice holds for this page.
    }
  };

  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const put = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };

  function show() {
    for (const button of document.querySelectorAll('[data-display]')) {
      const on = button.dataset.display === 'care' ? 'care' in root.dataset : isDark();
      button.setAttribute('aria-pressed', String(on));
    }
    const ground = getComputedStyle(root).backgroundColor;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = ground;
  }

  function choose(name) {
    const care = 'care' in root.dataset ? '' : 'on';
    const theme = isDark() ? 'light' : 'dark';
    const followsSystem = (theme === 'dark') === system.matches;
    const value = name === 'care' ? care : followsSystem ? '' : theme;
    put(name, value);
    remember(name, value);
    show();
  }

  put('care', recall('care'));
  put('theme', recall('theme'));
  system.addEventListener('change', show);
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-display]');
    if (button) choose(button.dataset.display);
  });
})();
