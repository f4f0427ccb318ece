import { columnsOf, type RowsField } from '../form/list.ts';
import { type Cells, cellsOf, isBlankRow } from '../form/table.ts';
import { hasDigit, sumIn } from './cell-kinds.ts';

/** The words of sums and means in a message. */
export const quoted = (sums: readonly string[]) => `“${sums.join('”“')}”`;

/** The message that sums and means were left out; empty if there are none. */
export const leftOutNote = (sums: readonly string[]) =>
  sums.length > 0 ? `${quoted(sums)}没有算进去。` : '';

/** People's words in a header, and the labels' word for each. */
const SYNONYMS: readonly [RegExp, string][] = [
  [/退伍|退出现役/g, '退役'],
  [/到岗|上岗|录用/g, '入职'],
  [/^参保$/, '参保月数'],
  [/(?:参保|参加|缴纳|缴费|社保|社会保险费?)+/g, '参保'],
];

const DATE = /(?:年月日?|时间|日期?)$/;

/** A name with 日期 for 时间, 年月 or 日 at its end: people write 入职时间 for 入职日期. */
const asDate = (name: string) => name.replace(DATE, '日期');
const stemOf = (name: string) => name.replace(DATE, '');

/** A header's cell without blanks, brackets and marks, in the labels' words: `缴费月数（个月）*` is 参保月数. */
const nameIn = (cell: string) =>
  SYNONYMS.reduce(
    (name, [word, label]) => name.replace(word, label),
    asDate(cell.replace(/[(（].*|[\s*＊:：]/g, '')),
  );

/** Whether a name contains a column's label or is a short form of it: 参保月数 of 入职后由本单位参保的月数, but not 单位. */
function fits(label: string, name: string): boolean {
  let at = 0;
  for (const char of label) if (char === name[at]) at++;
  return name.includes(label) || (at > 1 && at === name.length && label.endsWith(name.slice(-2)));
}

/** For each label its place in a header; -1 if no cell or several name it. A cell that fits several labels names none. */
function placesIn(header: readonly string[], labels: readonly string[]): number[] {
  const named = header.map(nameIn).map((name) => {
    const fitting = labels.filter((label) => fits(asDate(label), name));
    const same = labels.find((label) => stemOf(label) === stemOf(name));
    return same ?? (fitting.length === 1 && fitting[0]);
  });
  return labels.map((label) => {
    const place = named.indexOf(label);
    return named.lastIndexOf(label) === place ? place : -1;
  });
}

/** The word that marks a row as a sum or mean of others. */
const sumOf = (row: readonly string[]) => sumIn(row.find((cell) => cell.trim() !== '') ?? '');

/** The year of a date in Chinese numerals, 二〇二一年, which no header has. */
const YEAR = /[〇零一二三四五六七八九]{2}年/;

const filledIn = (row: readonly string[]) => row.filter((cell) => !isBlankRow([cell]));

/** Whether a row is a spreadsheet's header: words in every cell, and no digit before them. */
export const isHeaderRow = (row: readonly string[]) =>
  row.every((cell) => cell.trim() !== '' && !/^\P{L}*\p{Nd}/u.test(cell));

/** Whether every cell with a text is words, as in a header. */
const isWords = (row: readonly string[]) =>
  isHeaderRow(filledIn(row)) && !row.some((cell) => YEAR.test(cell));

/** Whether a row is a title: a single cell with words, 退役军人名单 or 2022年名册. */
function isTitle(row: readonly string[]): boolean {
  const [cell = '', ...others] = filledIn(row);
  return others.length === 0 && (!hasDigit(cell) || /[表单册]\s*$/.test(cell));
}

/** Whether a row may be a person's: it has more than one number or date. A line above a header has at most its own. */
const isData = (row: readonly string[]) =>
  row.filter((cell) => /^\P{L}*\p{Nd}/u.test(cell)).length > 1;

/** A cell below a column's name, with its format or unit: (年-月-日), 个月, YYYY-MM-DD. */
const FORMAT = /^[\s()（）:：/.年月日个人名YMD-]+$/i;

/** The names of the columns in a header of two rows, whose upper cells may be merged, in either order: 退役 and 日期. */
function joined(upper: readonly string[], lower: readonly string[]): Cells {
  let group = '';
  const pairs = Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    group = upper[i]?.trim() || group;
    return lower[i]?.trim() ? [group, lower[i]] : [upper[i] ?? '', ''];
  });
  return [pairs.map((pair) => pair.join('')), pairs.map(([first, second]) => `${second}${first}`)];
}

/** The header's first row, the number of its rows, and the place of each label in it; -1 if it does not name one. */
interface Header {
  from: number;
  length: number;
  places: number[];
}

const missingIn = (places: readonly number[]) => places.filter((place) => place === -1).length;

/** The header of a table: the rows before its data from the first one that names a column; undefined if none does. */
function headerOf(all: Cells, labels: readonly string[]): Header | undefined {
  const names = (row: readonly string[]) =>
    !isData(row) && missingIn(placesIn(row, labels)) < labels.length;
  const from = all.findIndex((row) => names(row) || isData(row));
  const upper = all[from];
  if (!upper || !names(upper)) return undefined;
  const end = all.findIndex(
    (row, i) => i > from && !names(row) && !filledIn(row).every((cell) => FORMAT.test(cell)),
  );
  const rows = all.slice(from, end === -1 ? all.length : end);
  const [, lower = []] = rows;
  const [places] = [...rows, ...joined(upper, lower)]
    .map((row) => placesIn(row, labels))
    .sort((one, other) => missingIn(one) - missingIn(other));
  return places && { from, length: rows.length, places };
}

/** 第 1 行, 第 1 至 2 行 */
const linesText = (from: number, length: number) =>
  length === 1 ? `第 ${from + 1} 行` : `第 ${from + 1} 至 ${from + length} 行`;

const written = (row: readonly string[]) => row.join(' ').trim();

/**
 * For each row whether it repeats one above the data, or names the columns in the same places: some programs print titles
 * and header on every page.
 */
function repeatedIn(all: Cells, { from, length, places }: Header, labels: readonly string[]) {
  const above = new Set(all.slice(0, from + length).map(written));
  const isHeader = (row: readonly string[]) =>
    placesIn(row, labels).every((place, i) => place === (length > 0 ? places[i] : i));
  return all.map(
    (row, i) => i >= from + length && (above.has(written(row)) || (isWords(row) && isHeader(row))),
  );
}

/** 第 5 行, 第 5、9、13 行等 20 行 */
const rowsText = (rows: readonly number[]) =>
  `第 ${rows.slice(0, 3).join('、')} 行${rows.length > 3 ? `等 ${rows.length} 行` : ''}`;

/**
 * The rows of a pasted table in the order of the form's columns, without its titles, header, blank rows and sums, and a
 * message about what was left out. Only a table without a header has its columns in the form's order: a header says
 * which cells belong to a column, and a column that it does not name is empty. There are no rows if it names none, or if
 * a header of several rows does not name them all.
 */
export function pastedRows(field: RowsField, text: string): { rows?: Cells; note: string } {
  const all = cellsOf(text).filter((row) => !isBlankRow(row));
  const labels = columnsOf(field).map(({ label }) => label);
  const isWide = all.some((row) => filledIn(row).length > 1);
  const firstOther = isWide
    ? Math.max(
        0,
        all.findIndex((row) => !isTitle(row)),
      )
    : 0;
  const header = headerOf(all, labels) ?? unnamedHeader(all, firstOther, labels);
  const { from, length, places } = header;
  const missing = labels.filter((_, i) => places[i] === -1);
  const notes = Array.from({ length: from }, (_, i) => `第 ${i + 1} 行像是标题，没有算进去。`);
  if (length > 0) {
    const found = `${linesText(from, length)}像是表头，`;
    const unnamed = `表头里没有找到${missing.join('、')}，`;
    if (missing.length === labels.length) return { note: `${found}${unnamed}没有粘贴。` };
    if (missing.length > 0 && length > 1) {
      return { note: `${found}${unnamed}没有粘贴。请把表头改成一行再粘贴。` };
    }
    notes.push(`${found}没有算进去。`);
    const isWider = (all[from] ?? []).length > labels.length;
    if (missing.length > 0) notes.push(`${unnamed}请补填。`);
    else if (isWider || places.some((place, i) => place !== i))
      notes.push('各列按表头对应，其余的列没有用。');
  }
  const isRepeated = repeatedIn(all, header, labels);
  const again = isRepeated.flatMap((is, i) => (is ? [i + 1] : []));
  if (again.length > 0) notes.push(`${rowsText(again)}又是标题或表头，没有算进去。`);
  const cells = all.filter((_, i) => i >= from + length && !isRepeated[i]);
  notes.push(leftOutNote([...new Set(cells.flatMap((row) => sumOf(row) ?? []))]));
  const rows = cells
    .filter((row) => !sumOf(row))
    .map((row) => (length > 0 ? places.map((place) => row[place] ?? '') : row));
  return { rows: rows.filter((row) => !isBlankRow(row)), note: notes.join('') };
}

/** The header at a row that names no column: that row if it is words, else none. */
const unnamedHeader = (all: Cells, from: number, labels: readonly string[]): Header => ({
  from,
  length: Number(isWords(all[from] ?? [])),
  places: labels.map(() => -1),
});
