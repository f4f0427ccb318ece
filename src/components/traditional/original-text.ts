/** A text before (`from`) and after (`to`) conversion. */
export interface Converted {
  from: string;
  to: string;
}

/** The original of each converted text node. */
export const converted = new WeakMap<Node, Converted>();

function ofNode(node: Node): string {
  const known = converted.get(node);
  const text = node.textContent ?? '';
  return known?.to === text ? known.from : text;
}

/** The original, simplified text of an element, for copying, citing and comparing. */
export function originalText(element: Node | null | undefined): string {
  if (!element) return '';
  const children = [...element.childNodes];
  return children.length > 0 ? children.map(originalText).join('') : ofNode(element);
}
