import { visible } from '../../../policy/index.ts';
import { type Cells, cellsOf, isBlankRow } from '../form/table.ts';
import { hasDigit, sumIn } from './cell-kinds.ts';

/** A parsed row or column: a text for each place, empty if the table has none, and the sums that were left out. */
interface PastedCounts {
  places: string[];
  /** The labels of the numbers that belong to no month: 合计, 平均. */
  leftOut: string[];
}

/** 3月, 3月平均人数, 2022年3月, 三月, but not 1月至3月小计. */
const MONTH = /^(?:\d{4}年)?(?:0?[1-9]|1[0-2]|十?[一二]|[三四五六七八九十])月(?![-~—至到、和])/;
/** 2022-03, 2022/3/1, 202203. */
const YEAR_AND_MONTH =
  /^\d{4}[-/.年](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?$|^20\d\d(?:0[1-9]|1[0-2])$/;
/** Jan, January 2022, Jan-22, 2022 Jan., 22-Jan: as a spreadsheet in English shows months. */
const ENGLISH_MONTH =
  /^(?:\d{2,4}[-\s]*)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[-,'’\s]*\d{2,4})?$/i;
const MONTHS_NAME = /^月份?$|^months?$/i;
/** 30, 1,030, 30人, but not 2022年人数. */
const NUMBER = /^\d(?!.*年)/;
const NOTHING = /^[-‐-―−/\s]*$/;

const isMonth = (cell: string) =>
  [MONTH, YEAR_AND_MONTH, ENGLISH_MONTH].some((pattern) => pattern.test(cell));
const isNumber = (cell: string) => NUMBER.test(cell);
const plain = (cell: string) => visible(cell).trim();
const countIn = (cell: string) => (NOTHING.test(cell) ? '' : cell);

/** The word that marks a label as that of a sum or mean of others, but not a single month's mean. */
const sumOf = (label: string) => (isMonth(label) ? undefined : sumIn(label));

function transposed(rows: Cells): Cells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? ''));
}

/** The cells of a table that is one row or one column, apart from its sums; undefined for any other table. */
function lineOf(cells: Cells): string[] | undefined {
  const [row = [], ...others] = cells.filter((one) => !isBlankRow(one));
  if (others.length === 0 && row.length > 1) return row;
  const counts = cells.filter((one) => !sumOf(one.join('')));
  const columns = new Set(counts.flatMap((one) => one.flatMap((cell, i) => (cell ? i : []))));
  return columns.size > 1 ? undefined : cells.map((one) => one.join(''));
}

/** The numbers of a row or column without months. The words before the first are its name. */
function countsOfLine(line: readonly string[]): PastedCounts {
  const all = line.slice(line.findIndex((cell) => hasDigit(cell) || NOTHING.test(cell)));
  const sums = all.map((cell, i) => {
    const before = all[i - 1] ?? '';
    return sumIn(hasDigit(before) ? cell : cell + before);
  });
  return {
    places: all.filter((_, i) => !sums[i]).map(countIn),
    leftOut: sums.filter((sum) => sum !== undefined),
  };
}

/** Whether all numbers of a column are months: 1月, 2月 or 2022-01, 2022-02. */
const areMonths = (column: readonly string[]) =>
  column.some(isMonth) && column.every((cell) => !isNumber(cell) || isMonth(cell) || sumIn(cell));

/** Whether the numbers of a column are 1, 2, 3 and so on. Under the name 月份 they may start with another. */
function areInOrder(column: readonly string[]): boolean {
  const numbers = column.filter(isNumber).map(Number);
  const isNamed = column.some((cell) => MONTHS_NAME.test(cell));
  const first = isNamed ? numbers[0] : 1;
  return numbers.length > (isNamed ? 0 : 1) && numbers.every((one, i) => one === Number(first) + i);
}

/** The numbers of a table with a column of months and one column of numbers behind it; undefined for any other table. */
function countsByMonth(rows: Cells): PastedCounts | undefined {
  const columns = transposed(rows);
  const hasMonths = columns.some(areMonths);
  const at = columns.findIndex(hasMonths ? areMonths : areInOrder);
  const isOfMonth = (columns[at] ?? []).map(hasMonths ? isMonth : isNumber);
  const [cells, ...others] = columns
    .slice(at + 1)
    .filter((column) => column.some((cell, i) => isOfMonth[i] && hasDigit(cell)));
  if (at === -1 || !cells || others.length > 0) return undefined;
  const places = cells.filter((_, i) => isOfMonth[i]).map(countIn);
  const labels = rows.map((row) => row.slice(0, at + 1).join(''));
  const leftOut = cells.flatMap((cell, i) =>
    isNumber(cell) && !isOfMonth[i] ? [sumIn(labels[i] ?? '')] : [],
  );
  return leftOut.every((sum) => sum !== undefined) ? { places, leftOut } : undefined;
}

/** The numbers by month, which are in a column or in a row; undefined if that is not certain. */
function countsOfTable(rows: Cells): PastedCounts | undefined {
  const below = countsByMonth(rows);
  const beside = countsByMonth(transposed(rows));
  return below && beside ? undefined : (below ?? beside);
}

/** 1月30人, 1月：30, 2022年1月 30名 */
const MONTH_WITH_NUMBER = /^((?:\d{4}年)?\d{1,2}月份?)[:\s]*(\d[\d,.]*)\s*[人名个]?$/;

/** A message such as `1月30人，2月31人` as a table with a row for each month. In any other text 、 separates cells. */
function messageAsTable(text: string): string {
  const parts = plain(text)
    .split(/[\n\t、;。]+|,(?!\d{3}(?!\d))/)
    .map(plain)
    .filter(Boolean);
  const pairs = parts.map((part) => MONTH_WITH_NUMBER.exec(part)?.slice(1));
  const areAll = pairs.length > 1 && pairs.every((pair) => pair !== undefined);
  return areAll ? pairs.map((pair) => pair?.join('\t')).join('\n') : text.replace(/、/g, '\t');
}

/**
 * The numbers of a pasted row or column, or of a table of months and their numbers; undefined if it is not certain which
 * numbers of a table are meant. Empty places are kept; sums and means are left out. More places than `length` are
 * returned unchanged.
 */
export function pastedCounts(length: number, clipboard: string): PastedCounts | undefined {
  const text = messageAsTable(clipboard);
  // The word beside a single number is not the name of a whole row or column.
  const sum = sumIn(text);
  if (sum && cellsOf(text).flat().filter(hasDigit).length < 2)
    return { places: [], leftOut: [sum] };
  // A space beside a line break is no cell; a tab or a line break may be an empty month.
  const cells = cellsOf(text.replace(/^[ \u3000]+|[ \u3000]+$/gm, '')).map((row) => row.map(plain));
  const line = lineOf(cells);
  const counts =
    countsOfTable(cells.filter((row) => !isBlankRow(row))) ?? (line && countsOfLine(line));
  if (!counts) return undefined;
  const { places, leftOut } = counts;
  while (places.length > length && places.at(-1) === '') places.pop();
  return { places, leftOut: [...new Set(leftOut)] };
}
