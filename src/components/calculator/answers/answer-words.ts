import type { NamedField } from '../../../policy/index.ts';
import { columnsOf, countField, countTexts, isList, type RowsField } from '../form/list.ts';
import { quoted, readField, type SimpleField, valueWords } from '../form/reading.ts';
import { cellsOf, isBlankRow } from '../form/table.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import type { Answers } from './answers.ts';

/** A typed text as read, or quoted if it is unreadable. */
export function simpleWords(field: SimpleField, text: string): string {
  const reading = readField(field, text);
  if (reading.is === 'empty') return '没有填';
  return reading.is === 'value' ? valueWords(field, reading.value) : quoted(text);
}

function rowsWords(field: RowsField, text: string, most: number): string {
  const rows = cellsOf(text).filter((row) => !isBlankRow(row));
  const columns = columnsOf(field);
  const shown = rows.slice(0, most).map((row, line) => {
    const cells = columns.map((column, i) => simpleWords(column, row[i] ?? ''));
    return `第 ${line + 1} ${field.row} ${cells.join('，')}`;
  });
  const rest = rows.length > most ? [`还有 ${rows.length - most} ${field.row}`] : [];
  return `（${columns.map(({ label }) => label).join('，')}）${[...shown, ...rest].join('；')}`;
}

function wordsOf(field: NamedField, text: string, most: number): string {
  if (!isList(field)) return simpleWords(field, text);
  if (field.kind === 'rows') return rowsWords(field, text, most);
  return countTexts(field, text)
    .map((cell, i) => simpleWords(countField(field, i), cell))
    .join('、');
}

/** The answers by question; of a list the first `most` rows. */
export function answersInWords(
  { fields }: Pick<MeasureSummary, 'fields'>,
  answers: Answers,
  most: number,
) {
  return fields.map((field) => ({
    label: field.label,
    words: wordsOf(field, answers[field.name] ?? '', most),
  }));
}
