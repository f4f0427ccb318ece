import { type FieldPath, fieldAt, measureOf, measures, roles } from '../../policy/index.ts';
import { readAnswer } from '../calculator/answers.ts';
import { quoted } from '../calculator/form/reading.ts';
import { answersFromLink, type RejectedParam, searchWithAnswers } from '../calculator/link.ts';
import { whatIsCut, withCheck } from '../calculator/link-check.ts';
import { NONE, partsOf, type Situation, saysNone, type Texts, textsFor } from './situation.ts';

const WHO = 'who';
const SKIPPED = 'skip';
const DAY = 'on';

/** Whether a name is that of a question. */
export function isFieldPath(name: string): name is FieldPath {
  try {
    fieldAt(name as FieldPath);
    return true;
  } catch {
    return false;
  }
}

function whoIn(parameters: URLSearchParams, stale: RejectedParam[]): string | null {
  const [who, ...again] = parameters.getAll(WHO);
  if (again.length > 0) {
    stale.push({ name: WHO, reason: `链接里写了两次，只用了第一次的${quoted(who ?? '')}。` });
  }
  if (who === undefined || roles.some(({ id }) => id === who)) return who ?? null;
  stale.push({ name: WHO, reason: `没有${quoted(who)}这种身份，请在下面重新选一个。` });
  return null;
}

function skippedIn(parameters: URLSearchParams, stale: RejectedParam[]): FieldPath[] {
  const named = parameters.getAll(SKIPPED).flatMap((list) => list.split(','));
  const skipped = new Set<FieldPath>();
  for (const name of named) {
    if (isFieldPath(name)) skipped.add(name);
    else if (name !== '') stale.push({ name: SKIPPED, reason: `没有${quoted(name)}这个问题。` });
  }
  return [...skipped];
}

/** What can be read of a parameter and does not fit all the same: outside its bounds, or a list with gaps. */
function unknownParamOf(path: FieldPath, text: string): string | null {
  if (saysNone(path, text)) return null;
  const { id } = partsOf(path);
  const field = fieldAt(path);
  const [first, ...others] = readAnswer(measureOf(id), field, text).problems;
  if (!first) return null;
  const given = field.kind === 'counts' ? text.split('\t').length : 0;
  if (field.kind === 'counts' && given < field.length) {
    return `“${field.label}”要 ${field.length} 个数，链接里有 ${given} 个。`;
  }
  return others.length > 0 ? `${first.reason}还有 ${others.length} 处也对不上。` : first.reason;
}

function misfitsIn(texts: Texts, stale: readonly RejectedParam[]): RejectedParam[] {
  const told = new Set(stale.map(({ name }) => name));
  return Object.entries(texts).flatMap(([path, text]) => {
    const reason = told.has(path) ? null : unknownParamOf(path as FieldPath, text ?? '');
    return reason ? [{ name: path, reason }] : [];
  });
}

/** What a link says of a situation, and every parameter that does not fit. Never throws. */
export function situationFromLink(search: string): {
  situation: Situation;
  stale: RejectedParam[];
} {
  const parameters = new URLSearchParams(search);
  const stale: RejectedParam[] = [];
  const who = whoIn(parameters, stale);
  const texts: Record<string, string> = {};
  for (const measure of measures) {
    const found = answersFromLink(measure, search);
    stale.push(...found.stale);
    for (const [name, text] of Object.entries(found.answers)) {
      const path: FieldPath = `${measure.id}.${name}`;
      texts[path] = saysNone(path, text) ? NONE : text;
    }
  }
  stale.push(...misfitsIn(texts, stale));
  const skipped = skippedIn(parameters, stale).filter((path) => texts[path] === undefined);
  const cut = whatIsCut(search);
  if (cut)
    stale.unshift({
      name: 'check',
      reason: `链接不完整：${cut}。请让发来的人重新复制一次链接，或者核对填写。`,
    });
  return { situation: { who, texts, skipped }, stale };
}

const pair = (name: string, value: string) => new URLSearchParams([[name, value]]).toString();

/** The query string that brings a situation back: named, sorted parameters, and the day that was asked for. */
export function searchOf({ who, texts, skipped }: Situation, day: string | null): string {
  const pairs = [
    ...(day ? [pair(DAY, day)] : []),
    ...(skipped.length > 0 ? [`${SKIPPED}=${[...skipped].sort().join('%2C')}`] : []),
    ...(who ? [pair(WHO, who)] : []),
  ];
  const answered = new Set(Object.keys(texts).map((path) => partsOf(path as FieldPath).id));
  const start = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  return withCheck(
    measures
      .filter(({ id }) => answered.has(id))
      .reduce((search, measure) => {
        return searchWithAnswers(measure, textsFor(measure.id, texts), search);
      }, start),
  );
}

/** The query string with which a measure's own calculator opens with these answers. */
export function searchOfMeasure(
  measure: (typeof measures)[number],
  texts: Texts,
  day: string | null,
): string {
  const on = day ? `?${pair(DAY, day)}` : '';
  return withCheck(searchWithAnswers(measure, textsFor(measure.id, texts), on));
}
