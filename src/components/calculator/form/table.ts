/** A table in clipboard format: one line per row, cells separated by tabs. */
export type Cells = string[][];

/**
 * A number as a spreadsheet displays it, `1,030` or `34人`, whose comma separates thousands and not cells; or a word beside
 * such numbers.
 */
const GROUPED_NUMBER = /^\s*(?:\d{1,3}(?:,\d{3}){0,2})?[^\d,\s]*\s*$/;
const NO_SEPARATOR = /(?!)/;
/** A quoted cell after a separator. */
const QUOTED_CELL = /(^|[\t\n,，])"(?:[^"]|"")*"(?=[\t\n,，]|$)/g;

/** Determines the cell separator from the characters outside quotation marks. */
function separatorOf(text: string): RegExp {
  const bare = text.replace(QUOTED_CELL, '$1');
  if (bare.includes('\t')) return /\t/;
  const lines = bare.normalize('NFKC').split('\n');
  if (lines.every((line) => GROUPED_NUMBER.test(line))) return NO_SEPARATOR;
  return /[,，]/.test(bare) ? /[,，]/ : /[ \u3000]+/;
}

/**
 * Splits a line with quoted cells. Spreadsheets quote cells that contain a quotation mark, a separator or a line break.
 */
function quotedCells(text: string, { source }: RegExp): Cells {
  const rows: Cells = [[]];
  const each = new RegExp(`("(?:[^"]|"")*"|[^\\n]*?)(${source}|\\n|$)`, 'g');
  for (const [, cell = '', end] of text.matchAll(each)) {
    const plain = /^".*"$/s.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell;
    rows.at(-1)?.push(plain.replace(/\s*\n\s*/g, ' '));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/**
 * The cells of a pasted, typed or restored table. Accepts a BOM, CRLF, quotation marks, and tabs, commas or spaces as
 * separators.
 */
export function cellsOf(text: string): Cells {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
  const separator = separatorOf(plain);
  if (plain.includes('"')) return quotedCells(plain, separator);
  return plain.split('\n').map((line) => line.split(separator));
}

const cellText = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** The text of a table. `cellsOf` is its inverse for rows with more than one cell. */
export const tableText = (cells: Cells) =>
  cells.map((row) => row.map(cellText).join('\t')).join('\n');

export const isBlankRow = (row: readonly string[]) =>
  row.every((cell) => !/[^\s\p{Cf}]/u.test(cell));
