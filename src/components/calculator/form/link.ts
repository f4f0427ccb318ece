import type { NamedField } from '../../../policy/index.ts';
import type { Answers } from '../answers/answers.ts';
import {
  columnsOf,
  countField,
  countsText,
  countTexts,
  isBlankList,
  isList,
  NONE,
  padded,
} from './list.ts';
import { OMITTED, quoted, readField, type SimpleField } from './reading.ts';
import { cellsOf, isBlankRow, tableText } from './table.ts';

/** In characters. Hosts refuse addresses much longer than this. */
export const MAX_ADDRESS_LENGTH = 8_000;

/** The measure that a link is about. */
export interface Linked {
  id: string;
  fields: readonly NamedField[];
}

/**
 * A parameter of a link that does not fit the form: its name and the message about it, which begins with the question if
 * that is known.
 */
export interface RejectedParam {
  name: string;
  reason: string;
  isUnknown?: boolean;
}

/** A text as its value; `OMITTED` if it has none, or a number above the field's limit, such as a telephone number. */
function canonical(field: SimpleField, text: string): string {
  const reading = readField(field, text);
  if (reading.is === 'empty') return '';
  const isValue =
    reading.is === 'value' && !('max' in field && Math.abs(Number(reading.value)) > field.max);
  if (isValue) return String(reading.value);
  return text.trim() === NONE ? NONE : OMITTED;
}

function unescapeCell(cell: string): string {
  try {
    return decodeURIComponent(cell);
  } catch {
    // A link written by hand may contain a bare `%`.
    return cell;
  }
}

function rowsParameter(columns: readonly SimpleField[], text: string): string {
  const rows = cellsOf(text).filter((row) => !isBlankRow(row));
  const cellsIn = (row: string[]) => {
    const cells = columns.slice(0, row.length).map((column, i) => canonical(column, row[i] ?? ''));
    return isBlankRow(row.slice(columns.length)) ? cells : [...cells, OMITTED];
  };
  // Without the empty cells at the end of a row, which an incomplete row may have or not.
  return rows.map((row) => cellsIn(row).join(',').replace(/,+$/, '')).join(';');
}

/** The link parameter of one field; empty if nothing is filled in. */
export function parameterOf(field: NamedField, text: string): string {
  if (!isList(field)) return canonical(field, text);
  if (isBlankList(text)) return '';
  if (field.kind === 'rows') return rowsParameter(columnsOf(field), text);
  return countTexts(field, text)
    .map((cell, i) => canonical(countField(field, i), cell))
    .join(',');
}

const isPick = (field: NamedField): field is SimpleField =>
  field.kind === 'choice' || field.kind === 'yes-no';

/** The field's text for a link parameter. */
function textOf(field: NamedField, parameter: string): string {
  if (field.kind === 'counts') return countsText(parameter.split(',').map(unescapeCell));
  if (isPick(field)) return canonical(field, parameter);
  if (field.kind !== 'rows') return parameter;
  const width = field.columns.length;
  const rows = parameter.split(';').map((row) => row.split(',').map(unescapeCell));
  return tableText(rows.map(padded(width)));
}

/** A value from a link with the words before it; empty if there is nothing to quote. */
export const quotedAfter = (words: string, text: string) =>
  text.trim() === '' ? '' : words + quoted(text);

/** Why a parameter is rejected, or null. */
function problemOf(field: NamedField, parameter: string): string | null {
  if (field.kind === 'counts') {
    const { length } = parameter.split(',');
    return length > field.length
      ? `“${field.label}”要 ${field.length} 个数，链接里有 ${length} 个。`
      : null;
  }
  if (field.kind === 'rows') return null;
  const reading = readField(field, parameter);
  // An empty reason means that the text may be in words, whose parser has not loaded yet.
  return reading.is === 'unreadable' ? reading.reason || null : null;
}

let parsed: { search: string; params: readonly (readonly [string, string])[] } | undefined;

/** The parameters of a query, parsed once for all measures of a page. */
function paramsOf(search: string) {
  if (parsed?.search !== search) parsed = { search, params: [...new URLSearchParams(search)] };
  return parsed.params;
}

/**
 * The answers in a query string for a measure, and every parameter of that measure that does not fit. Unreadable text
 * stays in its field, where it can be corrected. Never throws.
 */
export function answersFromLink({ id, fields }: Linked, search: string) {
  const answers: Record<string, string> = {};
  const rejected: RejectedParam[] = [];
  for (const [name, parameter] of paramsOf(search)) {
    if (!name.startsWith(`${id}.`) || name.endsWith(EARLIER)) continue;
    const field = fields.find((candidate) => name === `${id}.${candidate.name}`);
    if (!field || Object.hasOwn(answers, field.name)) {
      const [why, of] = field
        ? [`“${field.label}”写了两次，只用第一次的`, '；没有用']
        : ['这个计算器没有这一项', '：'];
      rejected.push({ name, reason: `${why}${quotedAfter(of, parameter)}。`, isUnknown: !field });
      continue;
    }
    const reason = problemOf(field, parameter);
    if (reason) rejected.push({ name, reason });
    if (reason && (isPick(field) || field.kind === 'counts')) continue;
    if (parameter.trim() !== '') answers[field.name] = textOf(field, parameter);
  }
  return { answers: answers as Answers, rejected };
}

/** Suffix of the parameter with the answer that the link originally had. */
export const EARLIER = '.was';

/** A parameter name without the suffix that marks an earlier answer. */
export const withoutSuffix = (name: string) =>
  name.endsWith(EARLIER) ? name.slice(0, -EARLIER.length) : name;

const nameOf = (pair: string) => [...new URLSearchParams(pair).keys()][0] ?? '';

/** Commas and semicolons are escaped too, because chat programs end a link there. */
export const pairText = (name: string, text: string) =>
  new URLSearchParams([[name, text]]).toString();

/** The query string with this measure's answers replaced and sorted by name. Other parameters are unchanged. */
export function searchWithAnswers(
  { id, fields }: Linked,
  answers: Answers,
  search: string,
): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .map((pair) => ({ pair, name: nameOf(pair) }))
    .filter(({ pair, name }) => pair !== '' && !name.startsWith(`${id}.`));
  const own = fields.flatMap((field) => {
    const parameter = parameterOf(field, answers[field.name] ?? '');
    const name = `${id}.${field.name}`;
    return parameter === '' ? [] : [{ name, pair: pairText(name, parameter) }];
  });
  const sorted = [...others, ...own].sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.length > 0 ? `?${sorted.map(({ pair }) => pair).join('&')}` : '';
}
