import type { Piece } from '../../search/snippet.ts';

/** An element with a class and children; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Pieces of text. What was asked is marked by a plain element: `<mark>` is read aloud four times a line. */
export const inline = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? element('span', 'hit', text) : text));
