import { lifecycleOn, type Span } from '../../policy/index.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { addressWith } from '../site/address-with.ts';
import { writeAddress } from '../site/write-address.ts';

/** Filters the list of measures by the form, and keeps the filters in the address so that the view can be shared. */
export function filterMeasures(form: HTMLFormElement): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-measure]')];
  const selects = [...form.querySelectorAll('select')];

  function answerOf(item: HTMLElement, name: string): string | undefined {
    if (name !== 'lifecycle') return item.dataset[name];
    const badge = item.querySelector<HTMLElement>('[data-from][data-through]');
    return badge ? lifecycleOn(badge.dataset as unknown as Span, readerDay.get().day) : undefined;
  }

  function show(): void {
    for (const item of items) {
      item.hidden = selects.some(
        ({ name, value }) => value !== '' && answerOf(item, name) !== value,
      );
    }
    const shown = items.filter(({ hidden }) => !hidden).length;
    const count = form.querySelector('[data-filter-count]') as Element;
    count.replaceChildren(shown > 0 ? `共 ${shown} 项` : '没有这样的措施，请放宽一个条件。');
  }

  function changed(): void {
    show();
    const filters = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    writeAddress('replaceState', null, addressWith(filters));
  }

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = asked.get(select.name) ?? '';
    // A value without an option selects none, not even the first.
    if (select.selectedIndex < 0) select.value = '';
  }
  form.addEventListener('change', changed);
  readerDay.subscribe(show);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are reset only after the event.
  form.addEventListener('reset', () => setTimeout(changed));
}
