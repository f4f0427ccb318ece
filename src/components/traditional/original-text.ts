/** A text as it was written, and as it is in the page in traditional characters. */
export interface Converted {
  from: string;
  to: string;
}

/** What each text of the page was converted from. */
export const converted = new WeakMap<Node, Converted>();

function ofNode(node: Node): string {
  const known = converted.get(node);
  const text = node.textContent ?? '';
  return known?.to === text ? known.from : text;
}

/** The text of an element as it was written, in simplified characters, for what is copied, cited or compared. */
export function originalText(element: Node | null | undefined): string {
  if (!element) return '';
  const children = [...element.childNodes];
  return children.length > 0 ? children.map(originalText).join('') : ofNode(element);
}
