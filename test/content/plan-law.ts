import { readFileSync } from 'node:fs';
import { officialDocument } from '../../integrations/official-document.ts';
import { clausesOf, measures, plan } from '../../src/policy/index.ts';

/** A mention of the plan that is built, where only what is true of any plan may stand. */
export interface Mention {
  file: string;
  line: number;
  what: string;
}

const chinese = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const { span, number, title, repeals } = plan;
const ownDays = [...new Set([span.from, span.through, ...measures.map((m) => m.span.through)])];

/** Words that name the plan itself: its number, its title, and its days. */
export const planNames = [
  number,
  title,
  ...(repeals ? [repeals.number] : []),
  ...ownDays,
  ...ownDays.map(chinese),
];
const measureIds = measures.map(({ id }) => id);
// The first paragraph of each part outside the articles is one that every plan has.
const EVERY_PLAN_HAS = ['preface__para_1', 'preamble__para_1', 'conclusions__para_1'];
const clauseIds = clausesOf(officialDocument)
  .map(({ id }) => id)
  .filter((id) => !EVERY_PLAN_HAS.includes(id));

// An id is named as a whole: neither `art_1` in `art_12` nor `exhibitions` in `exhibitions-list`.
const whole = (ids: readonly string[]) =>
  new RegExp(
    `(?<![\\w-])(?:${[...ids].sort((a, b) => b.length - a.length).join('|')})(?![\\w-])`,
    'g',
  );
const ids = whole([...clauseIds, ...measureIds]);

/** Every mention of the plan's number, title, days, clause ids or measure ids in a text. */
export function mentionsIn(file: string, text: string): Mention[] {
  return text.split('\n').flatMap((words, i) => {
    const found = [
      ...planNames.filter((name) => words.includes(name)),
      ...[...words.matchAll(ids)].map(([id]) => id),
    ];
    return found.map((what) => ({ file, line: i + 1, what }));
  });
}

/** The same in a file, named as it stands in the project. */
export const mentionsInFile = (root: string, file: string) =>
  mentionsIn(file, readFileSync(`${root}${file}`, 'utf8'));
