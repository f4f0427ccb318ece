import { searchAddress } from '../site/address.ts';
import { createElement } from '../site/create-element.ts';
import { makeBox } from './box/box.ts';
import styles from './results.css?url';

const MOST = 6;

/** Opens the answers below the header's field while the reader types there. */
export function openPanel(): void {
  const input = document.querySelector<HTMLInputElement>('[data-search-input]');
  const form = input?.form;
  if (!input || !form || form.querySelector('.search-panel')) return;
  const panel = createElement('div', { class: 'search-panel' });
  const status = createElement('p', { class: 'search-status', role: 'status' });
  const remarks = createElement('div', { class: 'search-remarks' });
  const list = createElement('ol', { class: 'results', 'data-results': '', 'data-state': 'done' });
  const all = createElement('a', { class: 'search-all' }, '全部结果');
  const text = createElement('a', { class: 'search-all' }, '在全文里查');
  // The styles of the answers are loaded on first use of the field.
  const sheet = createElement('link', { rel: 'stylesheet', href: styles });
  panel.append(sheet, status, remarks, list, all, text);
  panel.hidden = true;
  let styled = false;
  const show = () => {
    panel.hidden = !styled || input.value.trim() === '';
  };
  // If the styles cannot be loaded, the answers are shown without them.
  sheet.onload = sheet.onerror = () => {
    styled = true;
    show();
  };
  form.append(panel);

  const onAnswer = (query: string) => {
    all.href = searchAddress(query);
    text.href = `${all.href}&in=text`;
    show();
  };
  const box = makeBox({ inputs: [input], list, status, remarks, most: MOST, onAnswer });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    panel.hidden = true;
    input.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!form.contains(target as Node)) panel.hidden = true;
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget as Node)) panel.hidden = true;
  });
  if (input.value !== '') box.ask(input.value);
}
