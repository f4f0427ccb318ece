import type { interview, NamedField } from '../../../policy/index.ts';
import { simpleWords } from '../answers/answer-words.ts';
import type { Answers } from '../answers/answers.ts';
import { filledIn } from '../answers/link-changes.ts';
import { EARLIER, type Linked } from '../form/link.ts';
import { isList, type ListField } from '../form/list.ts';

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
