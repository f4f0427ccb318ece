function markCurrentSection(contents: HTMLDetailsElement): void {
  const here = contents.querySelector('[data-contents-here]');
  const narrow = matchMedia('(max-width: 74.99em)');
  const links = [...contents.querySelectorAll('a')];
  const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);

  /** The current section: the last heading above the upper third of the viewport. */
  function update(): void {
    const current = headings.findLast((one) => one.getBoundingClientRect().top < innerHeight / 3);
    const place = links.find(({ hash }) => hash.slice(1) === current?.id);
    for (const link of links) {
      if (link === place) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    // As labelled in the contents: on the plan's page a target may be a whole paragraph.
    here?.replaceChildren(place?.textContent ?? '');
  }

  let waiting = false;
  function scheduleUpdate(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  }

  function fold(): void {
    contents.open = !narrow.matches;
    contents.dataset.ready = '';
  }

  fold();
  update();
  narrow.addEventListener('change', fold);
  addEventListener('scroll', scheduleUpdate, { passive: true });
  contents.addEventListener('click', ({ target }) => {
    if (narrow.matches && target instanceof HTMLAnchorElement) contents.open = false;
  });
}

/** Highlights the current section in a page's table of contents, and collapses it on narrow pages. */
export function initContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('[data-contents]');
  if (contents) markCurrentSection(contents);
}
