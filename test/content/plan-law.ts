import { readFileSync } from 'node:fs';
import { planDocument } from '../../src/policy/document.ts';
import { clausesOf, measures, plan } from '../../src/policy/index.ts';

/** A mention of the built plan in code for any plan. */
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

/** The plan's number, title and dates. */
export const planNames = [
  number,
  title,
  ...(repeals ? [repeals.number] : []),
  ...ownDays,
  ...ownDays.map(chinese),
];
const measureIds = measures.map(({ id }) => id);
// Every plan has a first paragraph in each part outside the articles.
const EVERY_PLAN_HAS = ['preface__para_1', 'preamble__para_1', 'conclusions__para_1'];
const clauseIds = clausesOf(planDocument)
  .map(({ id }) => id)
  .filter((id) => !EVERY_PLAN_HAS.includes(id));

// Only whole ids count: not `art_1` in `art_12` or `exhibitions` in `exhibitions-list`.
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

/** The mentions in a file, given by its path in the project. */
export const mentionsInFile = (root: string, file: string) =>
  mentionsIn(file, readFileSync(`${root}${file}`, 'utf8'));
