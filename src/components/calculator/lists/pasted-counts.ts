import { visible } from '../../../policy/index.ts';
import { countsText } from '../form/list.ts';
import { cellsOf, isBlankRow } from '../form/table.ts';

/** What a pasted row or column holds: a text for each place, empty where the table has none, and the sums that it leaves out. */
export interface PastedCounts {
  places: string[];
  /** What names the numbers that are none of a month's: 合计, 平均. */
  leftOut: string[];
}

interface Place {
  label: string;
  cell: string;
}

const SUM = /[合总小共累]计|平均/;
/** A month's own mean, 3月平均人数, but not 1月至3月小计. */
const OF_MONTH = /^(\d+年)?\d+月(?![-~—至到])/;
const NOTHING = /^[-‐-―−/\s]*$/;

const hasDigit = (cell: string) => /\d/.test(cell);
const plain = (cell: string) => visible(cell).trim();

/** A row's cells, or the last of each row, with what names them: the row of months above, the cells to the left. */
function placesOf(length: number, text: string): Place[] {
  // A blank beside a line break is no cell; a tab or a line break may be an empty month.
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

/** Without the words that name the row or the column, and without the empty corner beside names. */
function withoutName(places: Place[]): Place[] {
  const named = places.some(({ label }) => label);
  const first = places.findIndex(
    ({ label, cell }) => hasDigit(label + cell) || (NOTHING.test(cell) && !(named && label === '')),
  );
  return places.slice(first);
}

/** The word that says of a place that it is a sum of others or their mean. */
function sumIn({ label, cell }: Place, before: Place | undefined): string | undefined {
  // In a row or column without labels the word may be before its number.
  const beside = before && !label && !hasDigit(before.cell) ? before.cell : '';
  const words = [label, cell, beside].join(' ').replace(/\s/g, '');
  return OF_MONTH.test(label) ? undefined : SUM.exec(words)?.[0];
}

/**
 * The numbers of a pasted row or column, of two rows or columns the last, since the first names the months.
 * What is empty keeps its place; sums and means are left out. More places than `length` are given back as they are.
 */
export function pastedCounts(length: number, text: string): PastedCounts {
  const all = withoutName(placesOf(length, text));
  const leftOut = all.map((place, i) => sumIn(place, all[i - 1]));
  const places = all
    .filter((_, i) => !leftOut[i])
    .map(({ cell }) => (NOTHING.test(cell) ? '' : cell));
  while (places.length > length && places.at(-1) === '') places.pop();
  return { places, leftOut: [...new Set(leftOut)].filter((word) => word !== undefined) };
}

/** How many numbers are in a paste, or places where some are empty. */
const extent = (places: readonly string[]) =>
  places.includes('') ? `${places.length} 格（空着的也算）` : `${places.length} 个数`;

/**
 * What is to be said about a paste at one of a field's texts, and the field's text with it. A paste that fits the whole
 * field begins at its head; one that does not fit is refused, and no text is given.
 */
export function pasteCounts(
  texts: readonly string[],
  clipboard: string,
  index: number,
): [string, string?] {
  const { places, leftOut } = pastedCounts(texts.length, clipboard);
  const from = places.length === texts.length ? 0 : index;
  const room = texts.length - from;
  if (places.length > room) {
    return [`剪贴板里有 ${extent(places)}，从这里往后只有 ${room} 格，没有粘贴。`];
  }
  const note = leftOut.length > 0 ? `“${leftOut.join('”“')}”没有算进去。` : '';
  const pasted = countsText(texts.map((text, i) => places[i - from] ?? text));
  return [`已粘贴 ${extent(places)}。${note}`, pasted];
}
