/**
 * A text that changes, in an element of its own that is new with each text. Translators of pages put elements of theirs
 * in the place of texts, and a text that is out of the page cannot be changed any more.
 */
export const Changing = ({ children }: { children: string }) => (
  <span key={children}>{children}</span>
);
