import { type ClauseId, citeInFull, plan, quote } from '../../policy/index.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { announce } from '../site/announce.ts';
import { createElement } from '../site/create-element.ts';
import { originalText } from '../traditional/original-text.ts';
import { linkToClause } from './link-to-clause.ts';

function citationOf(cited: HTMLElement): string {
  // As of today, also on an `?on=` page: whoever receives the citation does not see that day.
  const ended = readerDay.get().today > plan.span.through;
  return `${citeInFull(cited.id as ClauseId, ended)}：${quote(originalText(cited))}`;
}

const button = (copies: string, label: string) =>
  createElement('button', { type: 'button', 'data-copy': copies }, label);

const name = createElement('p', {});
const page = createElement('a', {}, '单独一页，可以打印和对照');
const status = createElement('p', { class: 'clause-tools-status' });
const words = createElement('textarea', { readonly: '', rows: '3', 'aria-label': '要复制的文字' });
const tools = createElement(
  'div',
  { class: 'clause-tools', role: 'dialog', 'aria-label': '链接和引用', tabindex: '-1', hidden: '' },
  name,
  button('link', '复制链接'),
  button('citation', '复制引用'),
  button('close', '关闭'),
  page,
  status,
  words,
);
/** The number clicked last, and its clause. */
let chosen: HTMLElement | null = null;
let clause: HTMLElement | null = null;

function setStatus(text: string, byHand: string | null = null): void {
  status.replaceChildren(text);
  status.hidden = text === '';
  if (text) announce(text);
  words.hidden = byHand === null;
  words.value = byHand ?? '';
  if (byHand !== null) words.select();
}

function showToolsAt(link: HTMLElement): void {
  clause = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  const row = link.closest('.clause-row');
  if (!clause || !row) return;
  setStatus('');
  page.href = linkToClause(clause.id as ClauseId);
  name.replaceChildren(link.getAttribute('aria-label') ?? '');
  row.append(tools);
  tools.hidden = false;
  const below = clause.getBoundingClientRect().bottom - row.getBoundingClientRect().top;
  tools.style.insetBlockStart = `${below}px`;
  tools.querySelector('button')?.focus({ preventScroll: true });
}

function close(): void {
  if (tools.hidden) return;
  const hadFocus = tools.contains(document.activeElement);
  tools.hidden = true;
  if (hadFocus) chosen?.focus({ preventScroll: true });
}

async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    setStatus(`${what}已复制。`);
  } catch {
    setStatus('浏览器不让本站复制。文字在下面，已经选好，请自己复制。', text);
  }
}

tools.addEventListener('click', ({ target }) => {
  const what = target instanceof HTMLElement && target.dataset.copy;
  if (what === 'close') close();
  if (!clause) return;
  if (what === 'link') void copy(linkToClause(clause.id as ClauseId), '链接');
  if (what === 'citation') void copy(citationOf(clause), '引用');
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
tools.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab') return;
  const stops = tools.querySelectorAll('button, a, textarea:not([hidden])');
  if (document.activeElement !== stops[event.shiftKey ? 0 : stops.length - 1]) return;
  // The tools are after the whole paragraph. From the number, Tab continues with the next number.
  close();
  if (event.shiftKey) event.preventDefault();
});
tools.addEventListener('focusout', ({ relatedTarget }) => {
  // Null if the window loses the focus.
  if (relatedTarget instanceof Node && !tools.contains(relatedTarget)) tools.hidden = true;
});
// The browser's Back. A click on a number goes to its clause first, and opens the tools afterwards.
addEventListener('hashchange', () => {
  if (location.hash !== `#${clause?.id}`) close();
});

/** Opens the page's single dialog, which copies a clause's link or citation, beside the number clicked. */
export function openTools(link: HTMLElement): void {
  chosen = link;
  // After the jump to the anchor, so that the position is measured after scrolling.
  setTimeout(() => {
    if (link === chosen) showToolsAt(link);
  });
}
