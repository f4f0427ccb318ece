import { EARLIER, type Linked, pairText, parameterOf } from '../form/link.ts';
import { countTexts, isList, type ListField } from '../form/list.ts';
import { cellsOf, isBlankRow } from '../form/table.ts';
import type { Answers } from './answers.ts';

/** How much of a list is filled in. */
export const filledIn = (field: ListField, text: string): number =>
  field.kind === 'rows'
    ? cellsOf(text).filter((row) => !isBlankRow(row)).length
    : countTexts(field, text).filter((cell) => cell.trim() !== '').length;

/** A query string with pairs appended. */
export function withPairs(search: string, pairs: readonly string[]): string {
  const all = [search.slice(1), ...pairs].filter(Boolean).join('&');
  return all && `?${all}`;
}

/**
 * The query string with all changes since a link was opened: of a list the number of its items, of another field its
 * value.
 */
export function searchWithChanges(
  { id, fields }: Linked,
  before: Answers,
  now: Answers,
  search: string,
): string {
  const changes = fields.flatMap((field) => {
    const [was, is] = [before[field.name] ?? '', now[field.name] ?? ''];
    if (parameterOf(field, was) === parameterOf(field, is)) return [];
    const value = isList(field) ? String(filledIn(field, was)) : parameterOf(field, was);
    return [pairText(`${id}.${field.name}${EARLIER}`, value)];
  });
  return withPairs(search, changes);
}
