import { lifecycleOn, type Span } from '../../policy/index.ts';
import { lifecycleSigns } from './lifecycle.ts';
import { initNotice } from './notice.ts';
import { type ReaderDay, readerDay } from './reader-day.ts';

/** Sets the word and the sign of every dated badge to the state on the reader's day. */
function showStates({ day, asked }: ReaderDay): void {
  for (const badge of document.querySelectorAll<HTMLElement>('[data-from][data-through]')) {
    const span = badge.dataset as unknown as Span;
    const lifecycle = lifecycleOn(span, day);
    const { word, mark } = lifecycleSigns[lifecycle];
    // A state on an `?on=` day is never shown without that day: a link may scroll past the notice.
    const shown = badge.querySelector('[data-word]');
    shown?.setAttribute('data-day', asked ? `${day} ` : '');
    shown?.replaceChildren(word);
    badge.dataset.lifecycle = lifecycle;
    badge.querySelector('[data-mark]')?.replaceChildren(mark);
    // A badge inside the official text has no text content: CSS draws its sign.
    if ('sign' in badge.dataset) {
      badge.dataset.sign = `${mark} ${word}`;
      badge.setAttribute('aria-label', `${word}，${span.from} 至 ${span.through}`);
    }
  }
}

const initStatusBadges = () => readerDay.subscribe(showStates);

/** Keeps `?on=` on the site's own links and forms if the address has it. */
function propagateDate(): void {
  const { asked, day } = readerDay.get();
  if (!asked) return;
  import('../site/propagate-param.ts').then(
    (script) => script.propagateParam('on', day),
    () => {},
  );
}

/** Keeps a page as of the reader's day: badges, notice, and `?on=` in its links. */
export const readerDayInits = [initStatusBadges, initNotice, propagateDate];
