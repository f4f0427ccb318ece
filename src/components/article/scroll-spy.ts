function markCurrentSection(contents: HTMLDetailsElement): void {
  // Contents.astro has it.
  const here = contents.querySelector('[data-contents-here]') as HTMLElement;
  const narrow = matchMedia('(max-width: 74.99em)');
  const links = [...contents.querySelectorAll('a')];
  const isReached = ({ hash }: HTMLAnchorElement) => {
    const heading = document.getElementById(hash.slice(1));
    return heading && heading.getBoundingClientRect().top < innerHeight / 3;
  };

  /** The current section: that of the last heading above the upper third of the viewport. */
  function update(): void {
    const place = links.findLast(isReached);
    for (const link of links) {
      if (link === place) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    // As labelled in the contents: on the plan's page a target may be a whole paragraph.
    here.replaceChildren(place?.textContent ?? '');
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
