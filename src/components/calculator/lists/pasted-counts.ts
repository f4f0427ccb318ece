import { visible } from '../../../policy/index.ts';
import { cellsOf, isBlankRow } from '../form/table.ts';
import { hasDigit, sumIn } from './cell-kinds.ts';

/** A parsed row or column: a text for each place, empty if the table has none, and the sums that were left out. */
interface PastedCounts {
  places: string[];
  /** The labels of the numbers that belong to no month: 合计, 平均. */
  leftOut: string[];
}

interface Place {
  label: string;
  cell: string;
}

/** A single month's mean, 3月平均人数, but not 1月至3月小计. */
const OF_MONTH = /^(\d+年)?\d+月(?![-~—至到])/;
const NOTHING = /^[-‐-―−/\s]*$/;

const plain = (cell: string) => visible(cell).trim();

/**
 * A row's cells, or the last cell of each row, with their labels: the row of months above, or the cells to the left.
 */
function placesOf(length: number, text: string): Place[] {
  // A space beside a line break is no cell; a tab or a line break may be an empty month.
  const cells = cellsOf(text.replace(/^[ \u3000]+|[ \u3000]+$/gm, '')).map((row) => row.map(plain));
  const filled = cells.filter((row) => !isBlankRow(row));
  const row = filled.at(-1) ?? [];
  if (filled.length === 1 && row.length > 1) return row.map((cell) => ({ label: '', cell }));
  if (filled.length === 2 && row.length >= length) {
    return row.map((cell, i) => ({ label: filled[0]?.[i] ?? '', cell }));
  }
  const width = filled[0]?.length ?? 0;
  return cells.map((one) => {
    const labels = one.length < width ? one : one.slice(0, -1);
    return { label: labels.join(''), cell: one[labels.length] ?? '' };
  });
}

/** Removes the label of the whole row or column, and the empty corner cell. */
function withoutName(places: Place[]): Place[] {
  const named = places.some(({ label }) => label);
  const first = places.findIndex(
    ({ label, cell }) => hasDigit(label + cell) || (NOTHING.test(cell) && !(named && label === '')),
  );
  return places.slice(first);
}

/** The word that marks a place as a sum or mean of others. */
function sumAt({ label, cell }: Place, before: Place | undefined): string | undefined {
  // In a row or column without labels the word may be before its number.
  const beside = before && !label && !hasDigit(before.cell) ? before.cell : '';
  return OF_MONTH.test(label) ? undefined : sumIn(label + cell + beside);
}

/**
 * The numbers of a pasted row or column. Of two rows or columns the last is taken, since the first has the months.
 * Empty places are kept; sums and means are left out. More places than `length` are returned unchanged.
 */
export function pastedCounts(length: number, text: string): PastedCounts {
  // The word beside a single number is not the name of a whole row or column.
  const sum = sumIn(text);
  if (sum && cellsOf(text).flat().filter(hasDigit).length < 2)
    return { places: [], leftOut: [sum] };
  const all = withoutName(placesOf(length, text));
  const sums = all.map((place, i) => sumAt(place, all[i - 1]));
  const places = all.filter((_, i) => !sums[i]).map(({ cell }) => (NOTHING.test(cell) ? '' : cell));
  while (places.length > length && places.at(-1) === '') places.pop();
  return { places, leftOut: [...new Set(sums.filter((sum) => sum !== undefined))] };
}
