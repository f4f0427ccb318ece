import table from 'virtual:traditional-table';
import { converterOf } from './converter.ts';

const convert = converterOf(table);

/** URLs are not converted, since that would change their target. */
const ADDRESS = /(https?:\/\/\S+)/;

/** Converts a text to traditional characters in the Hong Kong standard, except URLs. */
export const traditional = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : convert(part)))
    .join('');
