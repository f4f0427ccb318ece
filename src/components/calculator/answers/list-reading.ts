import type { NamedField } from '../../../policy/index.ts';
import {
  type CountsField,
  columnsOf,
  countField,
  countTexts,
  type ListField,
  type RowsField,
} from '../form/list.ts';
import {
  exampleOf,
  type Reading,
  readField,
  type SimpleField,
  type Value,
} from '../form/reading.ts';
import { cellsOf, isBlankRow } from '../form/table.ts';

/** A problem at one place of the form. */
export interface FieldProblem {
  /** The field's name; for a cell with row and column: `hires.0.hiredOn`. Rows are counted as in the form. */
  path: string;
  reason: string;
  /** True if the place is only empty, which is not an error before a submit. */
  missing: boolean;
}

/** A parsed list: its items, apart from rows with too many cells, and for each row its line in the form. */
export interface ListReading {
  items: unknown[];
  lines: number[];
  problems: FieldProblem[];
}

/** The message for an empty place. */
export function missingReason(field: NamedField): string {
  if (field.kind === 'choice' || field.kind === 'yes-no') return `“${field.label}”还没有选。`;
  if (field.kind === 'rows') return `“${field.label}”还没有填：至少要填一${field.row}。`;
  return `“${field.label}”还没有填，${exampleOf(field)}。`;
}

/** The problem of a reading at a place of the form; empty if there is none. */
export function problemsOf(field: SimpleField, reading: Reading, path: string): FieldProblem[] {
  if (reading.is === 'unreadable') return [{ path, reason: reading.reason, missing: false }];
  if (reading.is === 'value' || field.optional) return [];
  return [{ path, reason: missingReason(field), missing: true }];
}

/** The value of a reading. An empty or unreadable one counts as the example, so that the rest of a list can be checked. */
function valueIn(field: SimpleField, reading: Reading): Value {
  if (reading.is === 'value') return reading.value;
  if ('example' in field) return field.example;
  return field.kind === 'choice' ? (field.options[0]?.value ?? '') : true;
}

function readCounts(field: CountsField, text: string): ListReading {
  const cells = countTexts(field, text).map((cell, i) => {
    const one = countField(field, i);
    return { one, reading: readField(one, cell) };
  });
  return {
    items: cells.map(({ one, reading }) => valueIn(one, reading)),
    lines: [],
    problems: cells.flatMap(({ one, reading }, i) =>
      problemsOf(one, reading, `${field.name}.${i}`),
    ),
  };
}

/** Names the row of a problem: 第 2 名. */
export const inRow = (field: RowsField, line: number) => (problem: FieldProblem) => ({
  ...problem,
  reason: `第 ${line + 1} ${field.row}：${problem.reason}`,
});

function readRow(field: RowsField, cells: readonly string[], line: number) {
  const columns = columnsOf(field);
  const path = `${field.name}.${line}`;
  if (!isBlankRow(cells.slice(columns.length))) {
    const reason = `这一行有 ${cells.length} 列，应是 ${columns.length} 列：${columns.map(({ label }) => label).join('、')}。`;
    return { problems: [{ path, reason, missing: false }] };
  }
  const read = columns.map((column, i) => ({ column, reading: readField(column, cells[i] ?? '') }));
  return {
    item: Object.fromEntries(
      read.map(({ column, reading }) => [column.name, valueIn(column, reading)]),
    ),
    problems: read.flatMap(({ column, reading }) =>
      problemsOf(column, reading, `${path}.${column.name}`),
    ),
  };
}

function readRows(field: RowsField, text: string): ListReading {
  const reading: ListReading = { items: [], lines: [], problems: [] };
  cellsOf(text).forEach((cells, line) => {
    if (isBlankRow(cells)) return;
    const { item, problems } = readRow(field, cells, line);
    reading.problems.push(...problems.map(inRow(field, line)));
    if (!item) return;
    reading.items.push(item);
    reading.lines.push(line);
  });
  if (reading.items.length + reading.problems.length === 0) {
    reading.problems.push({ path: field.name, reason: missingReason(field), missing: true });
  }
  return reading;
}

/** Parses a list's text. Never throws. Blank rows are skipped. */
export const readList = (field: ListField, text: string): ListReading =>
  field.kind === 'rows' ? readRows(field, text) : readCounts(field, text);
