import type { NamedField } from '../../../policy/index.ts';
import type { SimpleField } from './reading.ts';
import { cellsOf, isBlankRow, tableText } from './table.ts';

export type RowsField = Extract<NamedField, { kind: 'rows' }>;
export type CountsField = Extract<NamedField, { kind: 'counts' }>;
export type ListField = RowsField | CountsField;

export const isList = (field: NamedField): field is ListField =>
  field.kind === 'rows' || field.kind === 'counts';

export const columnsOf = (field: RowsField) => field.columns as readonly SimpleField[];

/** One number of a `counts` field, as a field. */
export function countField(field: CountsField, index: number): SimpleField {
  const { name, unit, max, example, each } = field;
  const label = `${field.label}，第 ${index + 1} ${each}`;
  return { name, kind: 'count', label, unit, min: 0, max, example, optional: false };
}

/** The texts of a `counts` field, one for each of its inputs. */
export function countTexts(field: CountsField, text: string): string[] {
  const cells = text === '' ? [] : cellsOf(text).flat();
  return Array.from({ length: field.length }, (_, i) => cells[i] ?? '');
}

/** The inverse of `countTexts`. */
export const countsText = (texts: readonly string[]) => tableText([[...texts]]);

/** The text of an empty list. It distinguishes “there are none” from an unanswered question. */
export const NONE = '无';

/** Whether a list has no content. */
export const isBlankList = (text: string) => cellsOf(text).every(isBlankRow);

/** Adds empty cells to a row up to a width. */
export const padded = (width: number) => (row: readonly string[]) => [
  ...row,
  ...Array<string>(Math.max(0, width - row.length)).fill(''),
];

/** The cells of a rows field as shown in the form: at least one row, each at least as wide as the columns. */
export function rowCells(field: RowsField, text: string): string[][] {
  const width = field.columns.length;
  return cellsOf(text).map(padded(width));
}
