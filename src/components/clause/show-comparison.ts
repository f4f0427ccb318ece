import { quoteTyped, readCitation } from '../../policy/index.ts';
import { clausePageAddress } from '../site/address.ts';
import { announce } from '../site/announce.ts';
import { createElement } from '../site/create-element.ts';
import { isolatedQuotations } from '../site/quotations.ts';
import styles from './comparison.css?url';

/** The parts of a clause's page that are shown for comparison, without its tools and navigation. */
const COMPARED = '.clause-page-paper, .clause-page-state, .clause-page-parts, .clause-page-proof';

/**
 * Loads a page of the site as a document. Not parsed from a string, which the content policy forbids. Its styles must
 * be those of the current page, or the browser reports them as violations. Rejects if it cannot be loaded.
 */
function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () =>
      request.status === 200 && request.response
        ? resolve(request.response)
        : reject(new Error(`${address} answered ${request.status}`)),
    );
    request.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    request.open('GET', address);
    request.send();
  });
}

/** Shows a message above the page's own clause, and announces it. */
function showMessage(...message: (Node | string)[]): void {
  const line = createElement('p', { class: 'comparison-message' }, ...message);
  document.querySelector('.clause-page')?.prepend(line);
  announce(line.textContent ?? '');
}

/** Inserts the second clause before the page's context, so that on a narrow screen too one follows the other. */
function insertAfterOwnWords(own: HTMLElement, other: HTMLElement): void {
  const parts = [...own.querySelectorAll(COMPARED)];
  // The last one, for print only, is at the end of the page.
  parts.at(-2)?.after(...parts.slice(-1), other);
}

/** Leads to the second clause, which is below the first on a narrow screen. */
function showLinkTo(other: HTMLElement): void {
  const name = other.querySelector('h1')?.textContent ?? '';
  showMessage('要对照的', createElement('a', { href: `#${other.id}` }, name), '列在后面。');
}

/**
 * Shows a second clause, given as id or citation, beside the page's own; shows a message if there is no such clause.
 */
export async function showComparison(words: string): Promise<void> {
  const own = document.querySelector<HTMLElement>('[data-clause]');
  const reading = readCitation(words);
  if (!own || words.trim() === '') return;
  document.head.append(createElement('link', { rel: 'stylesheet', href: styles }));
  if (reading?.kind !== 'clause') {
    showMessage(
      ...isolatedQuotations(
        reading?.reason ??
          `要对照的条款${quoteTyped(words, 40)}看不懂，请写成“第几条第几款第几句”。`,
      ),
    );
    return;
  }
  if (reading.id === own.dataset.clause)
    return showMessage('要对照的就是这一页的条款。请写另一句。');
  const field = document.querySelector<HTMLInputElement>('[name="with"]');
  if (field) field.value = words;
  try {
    const page = await fetchPage(clausePageAddress(reading.id));
    const found = page.querySelector<HTMLElement>('[data-clause]');
    const id = found?.dataset.clause ?? '';
    const parts = [...(found?.querySelectorAll(COMPARED) ?? [])];
    const other = createElement(
      'article',
      { class: 'clause-page', id, tabindex: '-1', 'data-clause': id },
      ...parts.map((part) => document.importNode(part, true)),
    );
    insertAfterOwnWords(own, other);
    own.classList.add('is-compared');
    showLinkTo(other);
  } catch {
    showMessage('要对照的条款没有载入，可能是网络断了。请刷新网页。');
  }
}
