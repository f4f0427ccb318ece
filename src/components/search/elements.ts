import type { Piece } from '../../search/snippet.ts';

/** Creates an element with a class and children. Strings become text nodes, never markup. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * Text with the matches highlighted. A plain element, since screen readers announce each `<mark>`: four times a line.
 */
export const inline = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? createElement('span', 'hit', text) : text));
