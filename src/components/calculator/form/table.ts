/** A table as a spreadsheet copies it: a line a row, cells between tabs. */
export type Cells = string[][];

/** A number as a spreadsheet shows it, `1,030`: its comma separates thousands, not cells. Or a word beside such numbers. */
const GROUPED_NUMBER = /^\s*(?:\d{1,3}(?:,\d{3}){0,2}|[^\d,\s]*)\s*$/;
const NO_SEPARATOR = /(?!)/;
/** A whole cell in quotation marks, after what ends the cell before it. */
const QUOTED_CELL = /(^|[\t\n,，])"(?:[^"]|"")*"(?=[\t\n,，]|$)/g;

/** What separates the cells, judged by what is outside quotation marks. */
function separatorOf(text: string): RegExp {
  const bare = text.replace(QUOTED_CELL, '$1');
  if (bare.includes('\t')) return /\t/;
  const lines = bare.normalize('NFKC').split('\n');
  if (lines.every((line) => GROUPED_NUMBER.test(line))) return NO_SEPARATOR;
  return /[,，]/.test(bare) ? /[,，]/ : /[ \u3000]+/;
}

/** Cells of which some are in quotation marks, as a spreadsheet writes a cell with a quotation mark, a separator or a line break. */
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

/** The cells of a pasted, typed or restored table; takes a BOM, CRLF, quotation marks, tabs, commas or spaces. */
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

/** The text of a table; cellsOf gives the cells back, where a row has more than one. */
export const tableText = (cells: Cells) =>
  cells.map((row) => row.map(cellText).join('\t')).join('\n');

export const isBlankRow = (row: readonly string[]) =>
  row.every((cell) => !/[^\s\p{Cf}]/u.test(cell));

/** A spreadsheet's first row that names its columns: words in every cell, and no digit before them. */
export const isHeaderRow = (row: readonly string[]) =>
  row.every((cell) => cell.trim() !== '' && !/^\P{L}*\p{Nd}/u.test(cell));
