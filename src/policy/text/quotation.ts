import { visible } from '../core/clean.ts';

const OTHER_MARK: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** Words in quotation marks; those within are changed by turns, as GB/T 15834 has them: outer “ ”, inner ‘ ’. */
export const quote = (words: string): string =>
  `“${words.replace(/[“”‘’]/g, (mark) => OTHER_MARK[mark] ?? mark)}”`;

const codePoint = (char: string) =>
  `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A text with what cannot be seen, or turns the text around it, named by its code point: `⟨U+202E⟩`. */
export const escaped = (text: string): string =>
  Array.from(text, (char) =>
    char !== ' ' && !/\s/.test(char) && visible(char) === '' ? codePoint(char) : char,
  ).join('');

/** What somebody typed or an address says, as a message quotes it: one line, at most `most` characters, nothing invisible. */
export function quoteTyped(text: string, most = 20): string {
  // No message looks at more of a megabyte.
  const line = text
    .slice(0, 40 * most)
    .replace(/\s+/g, ' ')
    .trim();
  const chars = Array.from(line);
  return quote(escaped(chars.length > most ? `${chars.slice(0, most).join('')}…` : line));
}
