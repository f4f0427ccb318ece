import table from 'virtual:traditional-table';
import { ConverterFactory } from 'opencc-js/core';

const into = [...table.to];
const characters = [...table.from].map((char, i) => [char, into[i] ?? char] as const);
const convert = ConverterFactory([table.words, characters]);

/** Another address would be meant. */
const ADDRESS = /(https?:\/\/\S+)/;

/** A text in traditional characters as Hong Kong writes them; addresses in it stay as they are. */
export const traditional = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : convert(part)))
    .join('');
