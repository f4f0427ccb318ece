import { columnsOf, type RowsField } from '../form/list.ts';
import { type Cells, cellsOf, isBlankRow, isHeaderRow } from '../form/table.ts';
import { sumIn } from './cell-kinds.ts';
import { leftOutNote } from './left-out-note.ts';

/** A name with 日期 for 时间 or 日 at its end: people write 入职时间 for 入职日期. */
const asDate = (name: string) => name.replace(/(?:时间|日期?)$/, '日期');

/** A header's cell without blanks, brackets and marks: `参保月数（个月）*` is 参保月数. */
const nameIn = (cell: string) => asDate(cell.replace(/[(（].*|[\s*＊:：]/g, ''));

/** Whether a name contains a column's label or is a short form of it: 参保月数 of 入职后由本单位参保的月数. */
function fits(label: string, name: string): boolean {
  let at = 0;
  for (const char of label) if (char === name[at]) at++;
  return name.includes(label) || (at > 1 && at === name.length);
}

/** For each label its place in a header; -1 if no cell or several name it. A cell that fits several labels names none. */
function placesIn(header: readonly string[], labels: readonly string[]): number[] {
  const named = header.map(nameIn).map((name) => {
    const fitting = labels.filter((label) => fits(asDate(label), name));
    const same = labels.find((label) => asDate(label) === name);
    return same ?? (fitting.length === 1 && fitting[0]);
  });
  return labels.map((label) => {
    const place = named.indexOf(label);
    return named.lastIndexOf(label) === place ? place : -1;
  });
}

/** The word that marks a row as a sum or mean of others. */
const sumOf = (row: readonly string[]) => sumIn(row.find((cell) => cell.trim() !== '') ?? '');

/**
 * The rows of a pasted table in the order of the form's columns, without its header, blank rows and sums, and a message
 * about what was left out. A header that names the columns says which cells are theirs; other columns are ignored.
 */
export function pastedRows(field: RowsField, text: string): { rows: Cells; note: string } {
  const cells = cellsOf(text).filter((row) => !isBlankRow(row));
  const [first = []] = cells;
  const labels = columnsOf(field).map(({ label }) => label);
  const places = placesIn(first, labels);
  const missing = labels.filter((_, i) => places[i] === -1);
  const isMoved = places.some((place, i) => place !== -1 && place !== i);
  const isByName = isMoved || missing.length === 0;
  const notes: string[] = [];
  if (missing.length < labels.length || isHeaderRow(first)) {
    cells.shift();
    notes.push('第 1 行像是表头，没有算进去。');
    if (!isByName) notes.push(`各列依次当作${labels.join('、')}，请核对。`);
    else if (missing.length > 0) notes.push(`表头里没有找到${missing.join('、')}，请补填。`);
    else if (isMoved || first.length > labels.length)
      notes.push('各列按表头对应，其余的列没有用。');
  }
  notes.push(leftOutNote([...new Set(cells.flatMap((row) => sumOf(row) ?? []))]));
  const rows = cells
    .filter((row) => !sumOf(row))
    .map((row) => (isByName ? places.map((place) => row[place] ?? '') : row));
  return { rows: rows.filter((row) => !isBlankRow(row)), note: notes.join('') };
}
