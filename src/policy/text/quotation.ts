import { visible } from '../core/clean.ts';

const OTHER_MARK: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Adds quotation marks as required by GB/T 15834: outer “ ”, inner ‘ ’, and no semicolon or comma at the end of a part of a
 * sentence.
 */
export const quote = (words: string): string =>
  `“${words.replace(/[；，]$/, '').replace(/[“”‘’]/g, (mark) => OTHER_MARK[mark] ?? mark)}”`;

const codePoint = (char: string) =>
  `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Replaces invisible characters and direction controls with their code points: `⟨U+202E⟩`. */
export const escaped = (text: string): string =>
  text.replace(/[^\s -~]/gu, (char) => (visible(char) === '' ? codePoint(char) : char));

/** Quotes user input or a part of a URL in a message: one line, at most `most` characters, invisible ones escaped. */
export function quoteTyped(text: string, most = 20): string {
  // Bounds the work for very long input.
  const line = text
    .slice(0, 40 * most)
    .replace(/\s+/g, ' ')
    .trim();
  const chars = Array.from(line);
  return quote(escaped(chars.length > most ? `${chars.slice(0, most).join('')}…` : line));
}
