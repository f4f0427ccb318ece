import {
  type FieldPath,
  interview,
  isPickName,
  type Measure,
  type QuestionName,
  splitPath,
} from '../../policy/index.ts';
import { readAnswer } from '../calculator/answers/answers.ts';
import {
  answersFromLink,
  EARLIER,
  pairText,
  quotedAfter,
  type RejectedParam,
  searchWithAnswers,
  withoutSuffix,
} from '../calculator/form/link.ts';
import { NONE } from '../calculator/form/list.ts';
import { quoted } from '../calculator/form/reading.ts';
import type { LinkNoticeContent } from '../calculator/link/LinkNotice.tsx';
import { withCheck } from '../site/link-check.ts';
import { isQuestion, knownField, loadedMeasure, measureAt, pickAt } from './catalogue.ts';
import {
  isNone,
  NONE_PICKED,
  pickedWords,
  pickParameter,
  type Situation,
  type Texts,
  textsFor,
} from './situation.ts';

const WHO = 'who';
const SKIPPED = 'skip';
const SERVICES = 'services';
const DAY = 'on';

/** The items of all comma-separated lists under a name, without duplicates. */
const listed = (parameters: URLSearchParams, name: string) => [
  ...new Set(
    parameters
      .getAll(name)
      .flatMap((list) => list.split(','))
      .filter((item) => item !== ''),
  ),
];

/** The roles and names in a link. They determine which measures to load. */
export function namesInLink(search: string) {
  const parameters = new URLSearchParams(search);
  return {
    roles: listed(parameters, WHO),
    names: [...parameters.keys(), ...listed(parameters, SKIPPED)],
    services: parameters.has(SERVICES),
  };
}

function rolesIn(parameters: URLSearchParams, rejected: RejectedParam[]): string[] {
  return listed(parameters, WHO).filter((role) => {
    const isKnown = interview.roles.some(({ id }) => id === role);
    if (!isKnown) rejected.push({ name: WHO, reason: `没有${quoted(role)}这种身份，请重新选。` });
    return isKnown;
  });
}

function skippedIn(parameters: URLSearchParams, rejected: RejectedParam[]): QuestionName[] {
  return listed(parameters, SKIPPED).filter((name): name is QuestionName => {
    if (isQuestion(name)) return true;
    rejected.push({ name: SKIPPED, reason: `没有${quoted(name)}这个问题。` });
    return false;
  });
}

/**
 * The problem of a parameter that is readable but invalid: out of bounds, or a list with gaps. Null if there is none.
 */
function problemOf(path: FieldPath, text: string): string | null {
  if (isNone(path, text)) return null;
  const field = knownField(path);
  const [first, ...others] = readAnswer(measureAt(path), field, text).problems;
  if (!first) return null;
  const given = field.kind === 'counts' ? text.split('\t').length : 0;
  if (field.kind === 'counts' && given < field.length) {
    return `“${field.label}”要 ${field.length} 个数，链接里有 ${given} 个。`;
  }
  // A cell's problem names its row and column only.
  const list = field.kind === 'rows' && first.path.includes('.') ? `“${field.label}”` : '';
  const rest = others.length > 0 ? `还有 ${others.length} 处也对不上。` : '';
  return `${list}${first.reason}${rest}`;
}

function rejectedIn(texts: Texts, rejected: readonly RejectedParam[]): RejectedParam[] {
  const named = new Set(rejected.map(({ name }) => name));
  return Object.entries(texts).flatMap(([name, text]) => {
    const isOther = named.has(name) || isPickName(name);
    const reason = isOther ? null : problemOf(name as FieldPath, text ?? '');
    return reason ? [{ name, reason }] : [];
  });
}

const measuresNamed = (names: Iterable<string>): Measure[] =>
  [...new Set([...names].map((name) => splitPath(name as FieldPath).id))].flatMap(
    (id) => loadedMeasure(id) ?? [],
  );

function fieldTextsIn(search: string, rejected: RejectedParam[]): Texts {
  const texts: Record<string, string> = {};
  for (const measure of measuresNamed(new URLSearchParams(search).keys())) {
    const found = answersFromLink(measure, search);
    rejected.push(...found.rejected);
    for (const [name, text] of Object.entries(found.answers)) {
      const path: FieldPath = `${measure.id}.${name}`;
      texts[path] = isNone(path, text) ? NONE : text;
    }
  }
  return texts;
}

/** The options that a link picks for the interview's own questions. Reports unknown options in `rejected`. */
function pickTextsIn(parameters: URLSearchParams, rejected: RejectedParam[]): Texts {
  const texts: Record<string, string> = {};
  for (const { name, ask, options, single } of interview.picks) {
    const given = listed(parameters, name);
    const known = given.filter((value) => options.some((option) => option.value === value));
    const surplus = given.filter((value) => !known.includes(value) && value !== NONE_PICKED);
    for (const value of surplus) {
      rejected.push({ name, reason: `“${ask}”没有${quoted(value)}这个答案。` });
    }
    const picked = single ? known.slice(0, 1) : known;
    if (picked.length > 0) texts[name] = picked.join(',');
    else if (!single && given.includes(NONE_PICKED)) texts[name] = NONE_PICKED;
  }
  return texts;
}

/** Parameters that look like questions of the interview but are unknown. Foreign parameters are ignored. */
const unknownIn = (parameters: URLSearchParams): RejectedParam[] =>
  [...parameters]
    .filter(([name]) => isPickName(name) && !pickAt(withoutSuffix(name)))
    .map(([name, value]) => ({
      name,
      reason: `没有这个问题${quotedAfter('，链接里写的是', value)}。`,
      isUnknown: true,
    }));

/** What the estimate uses of the code that is loaded only with a link. */
export type LinkCode = Pick<
  typeof import('../calculator/link/LinkNotice.tsx'),
  | 'changesInLink'
  | 'maskedSituation'
  | 'missingFromLink'
  | 'pickChangesIn'
  | 'searchWithChanges'
  | 'unusedNames'
  | 'withPairs'
>;

/** The query of a received link without the texts that the estimate omits from its own links. */
export const maskedSituation = (link: LinkCode, search: string): string =>
  link.maskedSituation(search, measuresNamed(namesInLink(search).names), interview);

/** Parses a link into a situation and a list of every parameter that does not fit. Never throws. */
export function situationFromLink(search: string) {
  const parameters = new URLSearchParams(search);
  const rejected: RejectedParam[] = [];
  const roles = rolesIn(parameters, rejected);
  const texts = { ...fieldTextsIn(search, rejected), ...pickTextsIn(parameters, rejected) };
  rejected.push(...rejectedIn(texts, rejected));
  const skipped = skippedIn(parameters, rejected).filter((name) => texts[name] === undefined);
  rejected.push(...unknownIn(parameters));
  const situation: Situation = { roles, texts, skipped, services: parameters.has(SERVICES) };
  return { situation, rejected };
}

/** The notice about answers that came with a link; `null` if there were none and the link is complete. */
export function linkNoticeOf(
  { changesInLink, missingFromLink, pickChangesIn, unusedNames }: LinkCode,
  texts: Texts,
  search: string,
  rejected: readonly RejectedParam[] = [],
): LinkNoticeContent | null {
  const unused = unusedNames(search, rejected);
  const { length } = Object.keys(texts).filter((name) => !unused.includes(name));
  const cut = missingFromLink(search, unused);
  if (length === 0 && cut === null) return null;
  const measures = measuresNamed(new URLSearchParams(search).keys());
  const changes = measures.flatMap((measure) =>
    changesInLink(measure, textsFor(measure.id, texts), search),
  );
  return {
    count: `${length} 项`,
    changes: [...pickChangesIn(interview, pickedWords, texts, search), ...changes],
    cut,
  };
}

/** The query string with the earlier answers to the interview's own questions. */
function searchWithPickChanges(
  { withPairs }: LinkCode,
  before: Texts,
  now: Texts,
  search: string,
): string {
  const changes = interview.picks.flatMap(({ name }) => {
    const [was, is] = [before, now].map((texts) => pickParameter(texts[name] ?? ''));
    return was === is ? [] : [pairText(`${name}${EARLIER}`, was ?? '')];
  });
  return withPairs(search, changes);
}

/**
 * The query string with all changes since a link was opened: in the interview's own questions and in the measures'
 * fields.
 */
export const situationWithChanges = (
  link: LinkCode,
  before: Texts,
  now: Texts,
  search: string,
): string =>
  withCheck(
    measuresNamed(Object.keys({ ...before, ...now })).reduce(
      (query, measure) =>
        link.searchWithChanges(
          measure,
          textsFor(measure.id, before),
          textsFor(measure.id, now),
          query,
        ),
      searchWithPickChanges(link, before, now, search),
    ),
  );

/** The query string that restores a situation: sorted named parameters, and the `?on=` day. */
export function searchOf(
  { roles, texts, skipped, services }: Situation,
  day: string | null,
): string {
  const picked = interview.picks.flatMap(({ name }) => {
    const text = texts[name];
    return text ? [pairText(name, pickParameter(text))] : [];
  });
  const pairs = [
    ...picked,
    ...(day ? [pairText(DAY, day)] : []),
    ...(services ? [pairText(SERVICES, 'true')] : []),
    ...(skipped.length > 0 ? [pairText(SKIPPED, [...skipped].sort().join(','))] : []),
    ...(roles.length > 0 ? [pairText(WHO, roles.join(','))] : []),
  ].sort();
  const start = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  return withCheck(
    measuresNamed(Object.keys(texts)).reduce(
      (search, measure) => searchWithAnswers(measure, textsFor(measure.id, texts), search),
      start,
    ),
  );
}
