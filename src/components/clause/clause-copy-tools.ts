import { type ClauseId, quote } from '../../policy/index.ts';
import { createElement } from '../site/create-element.ts';
import { originalText } from '../traditional/original-text.ts';
import { clausePageUrl, linkToClause } from './link-to-clause.ts';

/** A clause for copying. */
interface CitedClause {
  /** With the plan's status of today. */
  citation: string;
  /** The exact text. */
  words: string;
  /** The page, without `?on=`: it shows the status that the citation has. */
  address: string;
  /** The page as the reader sees it. */
  link: string;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Characters that need escaping in Markdown. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** The formats for copying a clause, by name. */
const citationTexts = {
  link: ({ link }: CitedClause) => link,
  citation: ({ citation }: CitedClause) => citation,
  words: ({ citation, words }: CitedClause) => `${citation}：${quote(words)}`,
  address: (cited: CitedClause) => `${citationTexts.words(cited)}\n${cited.address}`,
  markdown: ({ citation, words, address }: CitedClause) =>
    `> ${plain(words)}\n>\n> ——[${plain(citation)}](${address})\n`,
};

/**
 * A clause with a linked citation in HTML. Word and WPS paste it with its font. `<font>` instead of `style`, because
 * Chromium applies the page's content policy to copied HTML, and the policy refuses style attributes.
 */
const citationMarkup = ({ citation, words, address }: CitedClause): string =>
  [
    `<p><font face="SimSun, Songti SC, serif">${escaped(quote(words))}</font></p>`,
    `<p><font face="SimHei, PingFang SC, sans-serif">——<a href="${escaped(address)}">${escaped(citation)}</a></font></p>`,
  ].join('');

const textIn = (page: HTMLElement, part: string) =>
  originalText(page.querySelector(`[data-${part}]`));

function citedIn(page: HTMLElement): CitedClause {
  const id = page.dataset.clause as ClauseId;
  return {
    citation: textIn(page, 'citation'),
    words: textIn(page, 'official-text'),
    address: clausePageUrl(id),
    link: linkToClause(id),
  };
}

/** Copies a clause as HTML, and as plain text for programs that accept nothing else. */
async function writeRich(cited: CitedClause): Promise<void> {
  const blob = (type: string, text: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', citationMarkup(cited)),
      'text/plain': blob('text/plain', citationTexts.address(cited)),
    }),
  ]);
}

function showTextToCopy(tools: Element, text: string): void {
  const attributes = { readonly: '', rows: '4', 'aria-label': '要复制的文字' };
  const field = createElement('textarea', attributes, text);
  tools.querySelector('textarea')?.remove();
  tools.querySelector('[data-copied]')?.after(field);
  field.select();
}

async function copy(tools: Element, button: HTMLElement, cited: CitedClause): Promise<void> {
  const kind = button.dataset.copy as keyof typeof citationTexts | 'rich';
  const text = citationTexts[kind === 'rich' ? 'address' : kind](cited);
  const status = tools.querySelector('[data-copied]');
  tools.querySelector('textarea')?.remove();
  try {
    await (kind === 'rich' ? writeRich(cited) : navigator.clipboard.writeText(text));
    status?.replaceChildren(`已复制：${originalText(button).replace('复制', '')}`);
  } catch {
    status?.replaceChildren('浏览器不让本站复制。文字在下面，已经选好，请自己复制。');
    showTextToCopy(tools, text);
  }
}

/** Sets up the copy and print buttons below a clause. */
export function initClauseCopyTools(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-copy]');
    const page = button ? button.closest<HTMLElement>('[data-clause]') : null;
    if (!button || !page) return;
    if (button.dataset.copy === 'print') print();
    else void copy(button.parentElement ?? page, button, citedIn(page));
  });
}
