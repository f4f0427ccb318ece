import { lifecycleOn, type Span } from '../../policy/index.ts';
import { addressWith } from '../site/address-with.ts';
import { leaveDay, openWithState } from './leave-day.ts';
import { lifecycleSigns } from './lifecycle.ts';
import { type ReaderDay, readerDay } from './reader-day.ts';

function showNotice(notice: HTMLElement, { day, asked, today }: ReaderDay): void {
  // Notice.astro has each of them.
  const part = (name: string) => notice.querySelector(`[data-${name}]`) as HTMLElement;
  part('asked').hidden = !asked;
  part('ended').hidden = lifecycleOn(planSpan(notice), today) !== 'ended';
  part('asked-day').replaceChildren(day);
  // The sentence names the day already.
  part('word').removeAttribute('data-day');
  notice.toggleAttribute('data-as-of', asked);
  const field = notice.querySelector('input');
  if (field && !field.value) field.value = day;
}

/** The plan's span, from the badge inside the notice. */
const planSpan = (notice: HTMLElement) =>
  (notice.querySelector('[data-from]') as HTMLElement).dataset as unknown as Span;

/** The span that the page's title is about: that of the badge in the page's head, else undefined (the plan's). */
const ownSpan = () =>
  document.querySelector<HTMLElement>(
    'main header [data-from], main .clause-page-state [data-from]',
  )?.dataset as Span | undefined;

/** Replaces “ended” in the title with the state on the `?on=` day. */
function initTitle(notice: HTMLElement): void {
  const built = document.title;
  readerDay.subscribe(({ asked, day }) => {
    const { word } = lifecycleSigns[lifecycleOn(ownSpan() ?? planSpan(notice), day)];
    const ended = `（${lifecycleSigns.ended.word}）`;
    document.title = asked ? built.replace(ended, `（${day} ${word}）`) : built;
  });
}

// Read at load: the search changes the address before the address checks are loaded.
const arrivedAt = import.meta.env.SSR ? '' : location.href;

/**
 * Lists the parts of the address that do not fit the page. If the script cannot be loaded, the page still applies those
 * that fit.
 */
function reportAddress(report: HTMLElement): void {
  if (!location.search && !location.hash) return;
  import('../site/unknown-params.ts').then(
    (script) => script.reportUnknownParams(report, arrivedAt),
    () => {},
  );
}

/** Keeps the page's notice as of the reader's day, and handles its form for another day. */
export function initNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-notice]');
  if (!notice) return;
  initTitle(notice);
  readerDay.subscribe((now) => showNotice(notice, now));
  for (const link of notice.querySelectorAll<HTMLAnchorElement>('a[data-leave]')) leaveDay(link);
  const form = notice.querySelector('form') as HTMLFormElement;
  form.addEventListener('submit', (event) =>
    openWithState(addressWith({ on: form.on.value }), event),
  );
  reportAddress(notice.querySelector('[data-unknown-params]') as HTMLElement);
}
