/**
 * A changing text in an element that is replaced with each change. Page translators replace text nodes with their own
 * elements, and Preact cannot update a text node that is no longer in the page.
 */
export const Changing = ({ children }: { children: string }) => (
  <span key={children}>{children}</span>
);
