import type { Sentence } from './sentences.ts';

const NAME = 'speech';

let marked: Element | null = null;

/** Marks the sentence that is being read, without touching the page's text; its paragraph where a browser has no highlights. */
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
