/** A table as a spreadsheet copies it: a line a row, cells between tabs. */
export type Cells = string[][];

/** A number as a spreadsheet shows it, `1,030`: its comma separates thousands, not cells. */
const GROUPED_NUMBER = /^\s*\d{1,3}(?:[,，]\d{3}){0,2}\s*$/;
const NO_SEPARATOR = /(?!)/;

function separatorOf(text: string): RegExp {
  if (text.includes('\t')) return /\t/;
  const lines = text.normalize('NFKC').split('\n');
  if (lines.every((line) => line.trim() === '' || GROUPED_NUMBER.test(line))) return NO_SEPARATOR;
  return /[,，]/.test(text) ? /[,，]/ : /[ \u3000]+/;
}

/** Cells of which some stand in quotation marks, as a spreadsheet writes a cell with a quotation mark or a line break. */
function quotedCells(text: string): Cells {
  const rows: Cells = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g)) {
    const plain = /^".*"$/s.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell;
    rows.at(-1)?.push(plain.replace(/\s*\n\s*/g, ' '));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/** The cells of a pasted, typed or restored table; takes a BOM, CRLF, quotation marks, tabs, commas or spaces. */
export function cellsOf(text: string): Cells {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
  if (plain.includes('"')) return quotedCells(plain);
  const separator = separatorOf(plain);
  return plain.split('\n').map((line) => line.split(separator));
}

const cellText = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** The text of a table; cellsOf gives the cells back, where a row has more than one. */
export const tableText = (cells: Cells) =>
  cells.map((row) => row.map(cellText).join('\t')).join('\n');

export const isBlankRow = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

/** A spreadsheet's first row that names its columns: words in every cell, a digit in none. */
export const isHeaderRow = (row: readonly string[]) =>
  row.every((cell) => cell.trim() !== '' && !/\d/.test(cell.normalize('NFKC')));
