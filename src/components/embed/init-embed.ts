import { initScript } from '../page/display.ts';
import { readerDayInits } from '../reader-day/init-reader-day.ts';

/** Posts the document's height to the parent window, initially and on every change. */
function reportHeight(measure: string): void {
  const report = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // The message has no reader's data, so any origin may receive it.
    parent.postMessage({ type: 'resize', measure, height }, '*');
  };
  new ResizeObserver(report).observe(document.body);
}

/** For links added later, for example those of a result. */
function openLinksOutside(): void {
  const openOutside = ({ target }: Event) => {
    const link = target instanceof Element && target.closest('a');
    if (!link || link.getAttribute('href')?.startsWith('#')) return;
    link.target = '_blank';
    link.rel = 'noopener';
  };
  addEventListener('click', openOutside, true);
  addEventListener('auxclick', openOutside, true);
}

/** Starts the scripts of an embedded measure. */
export function initEmbed(): void {
  document.documentElement.dataset.live = '';
  for (const init of readerDayInits) init();
  openLinksOutside();
  // The reader's settings for this site do not apply inside another site's page. Only the frame's URL sets the script.
  for (const setting of ['care', 'hant', 'theme']) delete document.documentElement.dataset[setting];
  initScript();
  const { measure } = document.querySelector<HTMLElement>('[data-measure]')?.dataset ?? {};
  if (measure && parent !== window) reportHeight(measure);
}
