import type { IsoDate } from './date.ts';
import type { Gives, Measure } from './measure/measure.ts';
import type { ClauseId } from './register.ts';
import {
  type Answers,
  type FieldPath,
  isAnswered,
  type Standing,
  splitPath,
  standingOf,
} from './situation.ts';

/** A role of the user. One person can have several. */
export interface Identity {
  id: string;
  label: string;
  kind: 'person' | 'organisation';
  /** Field answers that follow from the role. */
  says?: Answers;
  /** Answers to interview questions that follow from the role. */
  picks?: Responses['picks'];
  /** Measures that older links asked about for this role. Included only if the link contains answers for them. */
  formerly?: readonly string[];
}

/** One option of an interview question. */
export interface PickOption {
  value: string;
  label: string;
  /** The field answers that it sets. If several options are picked, the first one takes precedence. */
  says?: Answers;
  /** Measures that apply only if this option is picked. */
  opens?: readonly string[];
}

export type PickName = `ask.${string}`;

/** A question that belongs to no single measure. It answers several fields or decides which measures apply. */
export interface PickQuestion {
  name: PickName;
  ask: string;
  hint?: string;
  /** If set, exactly one option is picked; otherwise any number, including none. */
  single?: true;
  options: readonly PickOption[];
  /** Answers for the fields that no picked option sets. */
  otherwise?: Answers;
  /** If set, measures that the answer does not open still apply, but are not computed now. */
  putsOff?: true;
}

/** A field of a measure, or an interview question. */
export type QuestionName = FieldPath | PickName;

/** A service that the plan promises without a separate measure. */
export interface Promised {
  title: string;
  clause: ClauseId;
  /** The ids of the identities that it is for. */
  roles: readonly string[];
}

/** The configuration of the questions about the measures of a plan. */
export interface Interview {
  identities: readonly Identity[];
  picks: readonly PickQuestion[];
  /** Measures whose questions come first, in this order. */
  first: readonly string[];
  /** Answers that only departments can give, because the plan states no criterion. Users are not asked for them. */
  leftToDepartments: Answers;
  /** Answers to other fields that follow from an answer, so that no question is asked twice. */
  implications: Readonly<Partial<Record<FieldPath, (value: unknown) => Answers>>>;
}

/** The user's answers. */
export interface Responses {
  /** The ids of the identities. */
  who: readonly string[];
  answers: Answers;
  /** The values picked in interview questions. */
  picks: Readonly<Partial<Record<PickName, readonly string[]>>>;
  /** Questions answered with “don't know”. */
  skipped: readonly QuestionName[];
}

/** The state of a measure, and the question whose answer excludes it, if any. */
export interface Concern extends Standing {
  closedBy: PickQuestion | null;
}

/** The input for selecting the next question. */
export interface Asking {
  interview: Interview;
  responses: Responses;
  concerns: readonly Concern[];
  /** Whether to ask about services as well as money. */
  services: boolean;
}

/** Whether `name` is the name of an interview question. */
export const isPickName = (name: string): name is PickName => name.startsWith('ask.');

/** The fields in a set of answers. */
export const keysOf = (answers: object = {}) => Object.keys(answers) as FieldPath[];

const pickedOf = ({ options }: PickQuestion, values: readonly string[]) =>
  options.filter(({ value }) => values.includes(value));

/** Whether an option of the question opens the measure `id`. */
export const opens = ({ options }: PickQuestion, id: string) =>
  options.some((option) => option.opens?.includes(id));

/** The fields that any answer to an interview question can set. */
export const coveredBy = ({ options, otherwise }: PickQuestion): FieldPath[] => [
  ...new Set([...options.flatMap(({ says }) => keysOf(says)), ...keysOf(otherwise)]),
];

/** The field answers that follow from the identities. */
export const answersByIdentity = ({ identities }: Interview, who: readonly string[]): Answers =>
  Object.assign({}, ...identities.map(({ id, says }) => who.includes(id) && says));

/** The picked options, including those that follow from the identities. */
export const allPicks = (
  { identities }: Interview,
  { who, picks }: Pick<Responses, 'who' | 'picks'>,
): Responses['picks'] =>
  Object.assign({}, ...identities.map((one) => who.includes(one.id) && one.picks), picks);

/** The field answers that follow from the picked options. */
function answersByPicks({ picks }: Interview, responses: Responses['picks']): Answers {
  const answered = picks.flatMap((pick) => {
    const values = responses[pick.name];
    const picked = values && pickedOf(pick, values).map(({ says }) => says);
    return picked ? [pick.otherwise, ...picked.reverse()] : [];
  });
  return Object.assign({}, ...answered);
}

/** All field answers, including implied ones. Explicit answers take precedence. */
export function allAnswers(
  interview: Interview,
  { who, picks, answers }: Pick<Responses, 'who' | 'picks' | 'answers'>,
): Answers {
  const stated: Answers = {
    ...answersByPicks(interview, picks),
    ...answersByIdentity(interview, who),
    ...answers,
  };
  const implied = keysOf(stated).map((path) => interview.implications[path]?.(stated[path]));
  return Object.assign({}, ...implied, stated);
}

/** Whether `answers` contains an answer to a field of the measure `id`. */
export const hasAnyAnswer = (id: string, answers: Answers) =>
  keysOf(answers).some((path) => splitPath(path).id === id);

/** The answered question that excludes the measure `id`; `null` if there is none. */
function closing({ picks }: Interview, { picks: responses, answers }: Responses, id: string) {
  if (hasAnyAnswer(id, answers)) return null;
  const closes = (pick: PickQuestion) => {
    const values = responses[pick.name];
    if (!values || !opens(pick, id)) return false;
    return !pickedOf(pick, values).some((option) => option.opens?.includes(id));
  };
  return picks.find(closes) ?? null;
}

/** Evaluates all measures on the day `on`. Throws an AssessmentError if an answer is invalid for its field. */
export function concernsOf(
  interview: Interview,
  measures: readonly Measure[],
  responses: Responses,
  on: IsoDate,
): Concern[] {
  const answers = allAnswers(interview, responses);
  return measures.map((measure) => ({
    ...standingOf(measure, answers, interview.leftToDepartments, on),
    closedBy: closing(interview, responses, measure.id),
  }));
}

/** Whether the measure gives no money. */
export const isService = ({ gives }: { gives: Gives }) =>
  gives === 'service' || gives === 'period' || gives === 'answer';

/** Sorts by `first`, then measures with a stated sum, then unstated sums, then services. Stable within each group. */
function inOrder({ first }: Interview, concerns: readonly Concern[]): Concern[] {
  const rank = ({ measure }: Concern) => {
    const place = first.indexOf(measure.id);
    if (isService(measure)) return 3000;
    if (place >= 0) return place;
    return measure.gives === 'unstated' ? 2000 : 1000;
  };
  return [...concerns].sort((a, b) => rank(a) - rank(b));
}

/** The fields that an answer to `path` also sets. */
export const alsoAnswers = ({ implications }: Interview, path: FieldPath) =>
  keysOf(implications[path]?.(undefined));

/** The question that sets a field: an interview question, another field that implies it, or the field itself. */
function questionFor({ interview, responses, concerns }: Asking, path: FieldPath): QuestionName {
  const hasAnswer = (one: FieldPath) => isAnswered(responses.answers, one);
  const pick = interview.picks.find((one) => {
    const covered = coveredBy(one);
    return !responses.picks[one.name] && covered.includes(path) && !covered.some(hasAnswer);
  });
  if (pick) return pick.name;
  const fields = concerns
    .filter(({ closedBy }) => closedBy === null)
    .flatMap(({ measure: { id, fields } }) => fields.map(({ name }): FieldPath => `${id}.${name}`));
  const source = fields.find(
    (one) => !hasAnswer(one) && alsoAnswers(interview, one).includes(path),
  );
  return source ?? path;
}

/** The unanswered interview question that decides whether the measure `id` applies. */
function gateOf({ interview, responses }: Asking, id: string): PickName | null {
  if (hasAnyAnswer(id, responses.answers)) return null;
  const gate = interview.picks.find((pick) => !responses.picks[pick.name] && opens(pick, id));
  return gate?.name ?? null;
}

/** The next question for a measure: first whether it applies, then its fields in order. */
function nextFor(asking: Asking, { measure: { id, fields }, needs }: Concern) {
  const gate = gateOf(asking, id);
  if (gate) return gate;
  const need = fields.find(({ name }) => needs.includes(`${id}.${name}`));
  return need ? questionFor(asking, `${id}.${need.name}`) : null;
}

/** The undecided measures to ask about, in order, without those blocked by a skipped question. */
function askedAbout(asking: Asking): Concern[] {
  return inOrder(asking.interview, asking.concerns).filter((one) => {
    if (one.state !== 'undecided' || one.closedBy) return false;
    if (isService(one.measure) && !asking.services) return false;
    const next = nextFor(asking, one);
    return next !== null && !asking.responses.skipped.includes(next);
  });
}

/** The next question; `null` if no further answer would change a result. */
export function nextQuestion(asking: Asking): QuestionName | null {
  const [first] = askedAbout(asking);
  return first ? nextFor(asking, first) : null;
}

/** The questions for a missing field: its source, and the field itself if the source may not set it. */
function questionsFor(asking: Asking, path: FieldPath): QuestionName[] {
  const from = questionFor(asking, path);
  const pick = asking.interview.picks.find(({ name }) => name === from);
  const isSure = !pick || keysOf(pick.otherwise).includes(path);
  return isSure ? [from] : [from, path];
}

/** All questions that can still be asked. An answer can remove questions from this list, but never adds one. */
export function questionsLeft(asking: Asking): QuestionName[] {
  const questions = askedAbout(asking).flatMap(({ measure, missing }) => {
    const gate = gateOf(asking, measure.id);
    const own = missing.flatMap((path) => questionsFor(asking, path));
    return gate ? [gate, ...own] : own;
  });
  return [...new Set(questions)].filter((name) => !asking.responses.skipped.includes(name));
}

/** The options that set a field which the identities leave unanswered, and the options that set none. */
export function optionsFor(
  interview: Interview,
  { options }: PickQuestion,
  who: readonly string[],
): PickOption[] {
  const stated = answersByIdentity(interview, who);
  return options.filter(({ says }) => {
    const covered = keysOf(says);
    return covered.length === 0 || covered.some((path) => !isAnswered(stated, path));
  });
}

/** The measures that an answer to the question affects, directly or by implication. */
export function servedBy({ interview, concerns }: Asking, name: QuestionName): Measure[] {
  const pick = interview.picks.find((one) => one.name === name);
  const path = name as FieldPath;
  const paths = pick ? coveredBy(pick) : [path, ...alsoAnswers(interview, path)];
  const ids = new Set(paths.map((one) => splitPath(one).id));
  return concerns
    .filter(({ closedBy }) => closedBy === null)
    .map(({ measure }) => measure)
    .filter(({ id }) => ids.has(id) || (pick && opens(pick, id)));
}
