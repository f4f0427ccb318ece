import { initScript } from '../page/display.ts';
import { readerDayInits } from '../reader-day/init-reader-day.ts';

/** Tells the page around the frame how high this one is, at first and whenever it changes. */
function reportHeight(measure: string): void {
  const report = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // Nothing that a reader fills in is told, so every page may hear it.
    parent.postMessage({ type: 'resize', measure, height }, '*');
  };
  new ResizeObserver(report).observe(document.body);
}

/** Links drawn later, as those of a result, lead out of the frame, too. */
function openLinksOutside(): void {
  const lead = ({ target }: Event) => {
    const link = target instanceof Element && target.closest('a');
    if (!link || link.getAttribute('href')?.startsWith('#')) return;
    link.target = '_blank';
    link.rel = 'noopener';
  };
  addEventListener('click', lead, true);
  addEventListener('auxclick', lead, true);
}

/** Starts what an embedded measure does in a browser. */
export function initEmbed(): void {
  document.documentElement.dataset.live = '';
  for (const init of readerDayInits) init();
  openLinksOutside();
  // What a reader chose for this site is not for a page of another: only the frame's address says how it is written.
  delete document.documentElement.dataset.hant;
  initScript();
  const { measure } = document.querySelector<HTMLElement>('[data-measure]')?.dataset ?? {};
  if (measure && parent !== window) reportHeight(measure);
}
