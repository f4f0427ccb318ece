import { ConverterFactory } from 'opencc-js/core';

/** Word pairs in OpenCC's format (`制造 製造|复制 複製`), and character pairs as two strings of the same length. */
export interface TraditionalTable {
  words: string;
  from: string;
  to: string;
}

/** Creates the conversion for a table. */
export function converterOf({ words, from, to }: TraditionalTable): (text: string) => string {
  const into = [...to];
  const characters = [...from].map((char, i) => [char, into[i] ?? char] as const);
  return ConverterFactory(words === '' ? [characters] : [words, characters]);
}
