import { lifecycleOn, plan, type Span } from '../../policy/index.ts';
import { lifecycleSigns } from './lifecycle.ts';
import { type ReaderDay, readerDay } from './reader-day.ts';
import { watchDay } from './watch-day.ts';

/** Gives every dated badge the word and the mark that hold on the reader's day. */
function showStates({ day, asked }: ReaderDay): void {
  for (const badge of document.querySelectorAll<HTMLElement>('[data-from][data-through]')) {
    const span = badge.dataset as unknown as Span;
    const lifecycle = lifecycleOn(span, day);
    const { word, mark } = lifecycleSigns[lifecycle];
    // A state as of another day never stands without that day: a link may lead past the notice.
    badge.querySelector('[data-word]')?.setAttribute('data-day', asked ? `${day} ` : '');
    badge.dataset.lifecycle = lifecycle;
    badge.querySelector('[data-word]')?.replaceChildren(word);
    badge.querySelector('[data-mark]')?.replaceChildren(mark);
    // A badge inside the official text holds no text of its own: CSS draws its sign.
    if ('sign' in badge.dataset) {
      badge.dataset.sign = `${mark} ${word}`;
      badge.ariaLabel = `${word}，${span.from} 至 ${span.through}`;
    }
  }
}

function showNotice(notice: HTMLElement, { day, asked }: ReaderDay): void {
  const part = (name: string) => notice.querySelector<HTMLElement>(`[data-${name}]`);
  const show = (name: string, shown: boolean) => {
    const element = part(name);
    if (element) element.hidden = !shown;
  };
  show('asked', asked);
  show('ended', lifecycleOn(plan.span, readerDay('').day) === 'ended');
  part('asked-day')?.replaceChildren(day);
  notice.toggleAttribute('data-as-of', asked);
  const field = notice.querySelector('input');
  if (field && !field.value) field.value = day;
}

/** Lets a link lead to the page without `?on=`. What is filled in since then stands in the address too, and comes along. */
export function leaveDay(link: HTMLAnchorElement): void {
  const lead = () => {
    link.href = addressWith('on', null);
  };
  lead();
  link.addEventListener('click', lead);
}

function addressWith(name: string, value: string | null): string {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}

/** Shows the page as of the reader's day, and again when that day ends while the page stays open. */
export function showTime(notice: HTMLElement): void {
  let shown = '';
  function update(): void {
    const reader = readerDay();
    const today = readerDay('').day;
    if (reader.day + today === shown) return;
    shown = reader.day + today;
    showStates(reader);
    showNotice(notice, reader);
  }
  update();
  watchDay(update);
  for (const link of notice.querySelectorAll('a')) leaveDay(link);
  notice.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(addressWith('on', notice.querySelector('input')?.value ?? ''));
  });
}
