import type { Sentence } from './sentences.ts';

const NAME = 'speech';

let marked: Element | null = null;

/**
 * Highlights the sentence being read without changing the DOM; its paragraph if the browser lacks the CSS Custom
 * Highlight API.
 */
export function markSentence(sentence: Sentence | null): void {
  marked?.removeAttribute('data-spoken');
  marked = null;
  const { highlights } = CSS;
  if (highlights && typeof Highlight === 'function') {
    if (sentence?.range) highlights.set(NAME, new Highlight(sentence.range));
    else highlights.delete(NAME);
  } else if (sentence?.range) {
    marked = sentence.block;
    marked.setAttribute('data-spoken', '');
  }
}
