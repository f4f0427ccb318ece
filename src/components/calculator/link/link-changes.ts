import type { interview, NamedField } from '../../../policy/index.ts';
import { simpleWords } from '../answers/answer-words.ts';
import type { Answers } from '../answers/answers.ts';
import { EARLIER, type Linked, pairText, parameterOf } from '../form/link.ts';
import { countTexts, isList, type ListField } from '../form/list.ts';
import { cellsOf, isBlankRow } from '../form/table.ts';

/** How much of a list is filled in. */
const filledIn = (field: ListField, text: string): number =>
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

const countWords = (field: ListField, count: number) =>
  `${count} ${field.kind === 'rows' ? field.row : '个数'}`;

function changeWords(field: NamedField, was: string, is: string): string {
  if (!isList(field)) {
    return `${field.label}：原来 ${simpleWords(field, was)}，现在 ${simpleWords(field, is)}`;
  }
  const count = filledIn(field, is);
  const before = Math.min(Number.parseInt(was, 10) || 0, field.max);
  return before === count
    ? `${field.label}：还是 ${countWords(field, count)}，内容改过`
    : `${field.label}：原来 ${countWords(field, before)}，现在 ${countWords(field, count)}`;
}

/** What differs from the link that a link was made from, field by field, in Chinese. */
export function changesInLink({ id, fields }: Linked, answers: Answers, search: string): string[] {
  const params = new URLSearchParams(search);
  return fields.flatMap((field) => {
    const was = params.get(`${id}.${field.name}${EARLIER}`);
    return was === null ? [] : [changeWords(field, was, answers[field.name] ?? '')];
  });
}

type Pick = (typeof interview.picks)[number];

/** The same of the interview's own questions; `wordsOf` formats their answers. */
export function pickChangesIn(
  { picks }: typeof interview,
  wordsOf: (pick: Pick, text: string) => string,
  texts: Readonly<Partial<Record<string, string>>>,
  search: string,
): string[] {
  const parameters = new URLSearchParams(search);
  return picks.flatMap((pick) => {
    const was = parameters.get(`${pick.name}${EARLIER}`);
    if (was === null) return [];
    const words = (text: string) => (text === '' ? '没有填' : wordsOf(pick, text));
    return [`${pick.ask}：原来 ${words(was)}，现在 ${words(texts[pick.name] ?? '')}`];
  });
}

/** The number of answers in a link: `2 名`, `3 项`, `2 名和另外 1 项`. */
export function answerCount({ fields }: Linked, answers: Answers): string {
  const filled = fields.filter(({ name }) => (answers[name] ?? '') !== '');
  const lists = filled.filter(isList);
  const others = filled.length - lists.length;
  const counts = lists.map((field) =>
    countWords(field, filledIn(field, answers[field.name] ?? '')),
  );
  if (counts.length === 0) return `${others} 项`;
  return `${counts.join('、')}${others > 0 ? `和另外 ${others} 项` : ''}`;
}
