import { countsText, type RowsField } from '../form/list.ts';
import { grouped } from '../form/reading.ts';
import { type Cells, isBlankRow, tableText } from '../form/table.ts';
import { pastedCounts } from './pasted-counts.ts';
import { leftOutNote, pastedRows, quoted } from './pasted-rows.ts';

/** How many numbers a paste has, or how many places if some are empty. */
const extent = (places: readonly string[]) =>
  places.includes('') ? `${places.length} 格（空着的也算）` : `${places.length} 个数`;

const UNCLEAR =
  '剪贴板里不止一行一列，分不清哪些是每个月的数，没有粘贴。请只复制每个月的数那一行或那一列。';

/**
 * The message about a paste into one of a field's inputs, and the field's new text. A paste that fits the whole field
 * starts at its first input. One that does not fit, is unclear or has only sums is rejected, and no text is returned.
 */
export function pasteCounts(
  texts: readonly string[],
  clipboard: string,
  index: number,
): [string, string?] {
  const counts = pastedCounts(texts.length, clipboard);
  if (!counts) return [UNCLEAR];
  const { places, leftOut } = counts;
  const from = places.length === texts.length ? 0 : index;
  const room = texts.length - from;
  if (places.length > room) {
    return [`剪贴板里有 ${extent(places)}，从这里往后只有 ${room} 格，没有粘贴。`];
  }
  if (places.length === 0 && leftOut.length > 0) {
    return [`剪贴板里只有${quoted(leftOut)}，没有粘贴。`];
  }
  const pasted = countsText(texts.map((text, i) => places[i - from] ?? text));
  return [`已粘贴 ${extent(places)}。${leftOutNote(leftOut)}`, pasted];
}

/** The message about a table pasted before a line of others, and the text of all rows unless it is rejected. */
export function pasteRows(
  field: RowsField,
  others: Cells,
  line: number,
  clipboard: string,
): [string, string?] {
  const { rows, note } = pastedRows(field, clipboard);
  if (!rows) return [note];
  const all = [...others.slice(0, line), ...rows, ...others.slice(line)];
  const whole = tableText(all.filter((row) => !isBlankRow(row)));
  return [`已粘贴 ${grouped(rows.length)} 行。${note}`, whole];
}
