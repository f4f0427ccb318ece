import table from 'virtual:traditional-table';
import { ConverterFactory } from 'opencc-js/core';

const into = [...table.to];
const characters = [...table.from].map((char, i) => [char, into[i] ?? char] as const);
const convert = ConverterFactory([table.words, characters]);

/** URLs are not converted, since that would change their target. */
const ADDRESS = /(https?:\/\/\S+)/;

/** Converts a text to traditional characters in the Hong Kong standard, except URLs. */
export const traditional = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : convert(part)))
    .join('');
