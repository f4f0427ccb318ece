import { quoteTyped } from '../../policy/index.ts';
import { siteAddress } from '../site/address.ts';
import { createElement } from '../site/create-element.ts';
import { isolatedQuotations } from '../site/quotations.ts';
import { inline, link } from './box/elements.ts';
import { canSearchFullText, searchFullText, type TextPage, type TextPlace } from './full-text.ts';

/** A page of results loads about 5 KB of text. */
const MOST = 3;
const MAX_PLACES = 4;

const wholeText = () => link(siteAddress('plan/'), '打开原文全文');

const cannot = () => [
  '这个浏览器太旧，查不了全文。上面按目录查到的照样能用；也可以',
  wholeText(),
  '，用浏览器的页内查找。',
];
const failed = () => [
  '全文的索引没有取到，可以再点一次“在全文里查”；也可以',
  wholeText(),
  '，用浏览器的页内查找。',
];
// Pagefind's number of pages does not show which words are absent, since its word segmentation differs from a reader's.
const nothing = (query: string) => [
  ...isolatedQuotations(
    `全文里没有查到和${quoteTyped(query, 40)}对得上的段落。查不到不等于没有：可以换个说法，或者`,
  ),
  wholeText(),
  '，用浏览器的页内查找。',
];

function placeItem({ title, url, pieces }: TextPlace): HTMLLIElement {
  const words = createElement('p', { class: 'result-words' }, ...inline(pieces));
  return createElement('li', {}, link(url, title), words);
}

function pageItem({ title, url, pieces, places }: TextPage): HTMLLIElement {
  const content =
    places.length === 0
      ? createElement('p', { class: 'result-words' }, ...inline(pieces))
      : createElement(
          'ul',
          { class: 'result-places' },
          ...places.slice(0, MAX_PLACES).map(placeItem),
        );
  const heading = createElement('h3', { class: 'result-title' }, link(url, title));
  return createElement('li', { class: 'result' }, heading, content);
}

/** The button to further pages of results, as a list item. */
function moreItem(left: number, showMore: () => void): HTMLLIElement {
  const words = `再看 ${Math.min(left, MOST)} 页`;
  const button = createElement('button', { class: 'results-more', type: 'button' }, words);
  button.onclick = () => {
    button.remove();
    showMore();
  };
  return createElement('li', {}, button);
}

/** The full-text part of the search page, in `[data-full-text-status]` and `[data-full-text-results]`. */
export function makeFullTextSection(section: HTMLElement) {
  const status = section.querySelector<HTMLElement>('[data-full-text-status]');
  const list = section.querySelector<HTMLElement>('[data-full-text-results]');
  let latest = 0;

  function say(...words: (Node | string)[]): void {
    status?.replaceChildren(...words);
  }

  async function show(pages: readonly (() => Promise<TextPage>)[], isLatest: () => boolean) {
    const read = await Promise.all(pages.slice(0, MOST).map((page) => page()));
    if (!isLatest()) return;
    const left = pages.slice(MOST);
    const showMore = () => {
      show(left, isLatest).catch(() => say(...failed()));
    };
    list?.append(...read.map(pageItem));
    if (left.length > 0) list?.append(moreItem(left.length, showMore));
  }

  /** Results of an older query never replace those of a newer one. */
  async function ask(query: string): Promise<void> {
    const mine = ++latest;
    section.hidden = false;
    section.dataset.state = 'busy';
    list?.replaceChildren();
    say('正在查全文……');
    try {
      if (canSearchFullText()) {
        const pages = await searchFullText(query);
        if (mine !== latest) return;
        await show(pages, () => mine === latest);
        say(...(pages.length > 0 ? [`全文里有 ${pages.length} 页`] : nothing(query)));
      } else {
        say(...cannot());
      }
    } catch {
      if (mine === latest) say(...failed());
    }
    if (mine === latest) section.dataset.state = 'done';
  }

  return {
    ask,
    clear() {
      latest++;
      section.hidden = true;
      section.dataset.state = 'done';
      list?.replaceChildren();
      say();
    },
  };
}
