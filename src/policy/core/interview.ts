import type { IsoDate } from './date.ts';
import type { Gives, Measure } from './measure/measure.ts';
import type { ClauseId } from './register.ts';
import {
  type Answers,
  type Evaluation,
  evaluate,
  type FieldPath,
  isAnswered,
  splitPath,
} from './situation.ts';

/** A role of the user. One person can have several. */
export interface Role {
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
export interface PromisedService {
  title: string;
  clause: ClauseId;
  /** The ids of the roles that it is for. */
  roles: readonly string[];
}

/** The configuration of the questions about the measures of a plan. */
export interface Interview {
  roles: readonly Role[];
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
  /** The ids of the chosen roles. */
  roles: readonly string[];
  answers: Answers;
  /** The values picked in interview questions. */
  picks: Readonly<Partial<Record<PickName, readonly string[]>>>;
  /** Questions answered with “don't know”. */
  skipped: readonly QuestionName[];
}

/** A measure that may apply: its evaluation, and the question whose answer excludes it, if any. */
export interface Candidate extends Evaluation {
  closedBy: PickQuestion | null;
}

/** The input for selecting the next question. */
export interface Asking {
  interview: Interview;
  responses: Responses;
  candidates: readonly Candidate[];
  /** Whether to ask about services as well as money. */
  services: boolean;
}

/** Whether `name` is the name of an interview question. */
export const isPickName = (name: string): name is PickName => name.startsWith('ask.');

/** The paths of the fields that have an answer. */
export const pathsOf = (answers: object = {}) => Object.keys(answers) as FieldPath[];

const pickedOf = ({ options }: PickQuestion, values: readonly string[]) =>
  options.filter(({ value }) => values.includes(value));

/** Whether an option of the question opens the measure `id`. */
export const opens = ({ options }: PickQuestion, id: string) =>
  options.some((option) => option.opens?.includes(id));

/** The fields that any answer to an interview question can set. */
export const fieldsSetBy = ({ options, otherwise }: PickQuestion): FieldPath[] => [
  ...new Set([...options.flatMap(({ says }) => pathsOf(says)), ...pathsOf(otherwise)]),
];

/** The field answers that follow from the roles. */
export const answersByRole = (interview: Interview, roles: readonly string[]): Answers =>
  Object.assign({}, ...interview.roles.map(({ id, says }) => roles.includes(id) && says));

/** The picked options, including those that follow from the roles. */
export const allPicks = (
  interview: Interview,
  { roles, picks }: Pick<Responses, 'roles' | 'picks'>,
): Responses['picks'] =>
  Object.assign({}, ...interview.roles.map((one) => roles.includes(one.id) && one.picks), picks);

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
  { roles, picks, answers }: Pick<Responses, 'roles' | 'picks' | 'answers'>,
): Answers {
  const stated: Answers = {
    ...answersByPicks(interview, picks),
    ...answersByRole(interview, roles),
    ...answers,
  };
  const implied = pathsOf(stated).map((path) => interview.implications[path]?.(stated[path]));
  return Object.assign({}, ...implied, stated);
}

/** Whether `answers` contains an answer to a field of the measure `id`. */
export const hasAnyAnswer = (id: string, answers: Answers) =>
  pathsOf(answers).some((path) => splitPath(path).id === id);

/** The answered question that excludes the measure `id`; `null` if there is none. */
function excludingQuestion(
  { picks }: Interview,
  { picks: responses, answers }: Responses,
  id: string,
) {
  if (hasAnyAnswer(id, answers)) return null;
  const closes = (pick: PickQuestion) => {
    const values = responses[pick.name];
    if (!values || !opens(pick, id)) return false;
    return !pickedOf(pick, values).some((option) => option.opens?.includes(id));
  };
  return picks.find(closes) ?? null;
}

/** Evaluates each measure on its day `dayOf`. Throws an AssessmentError if an answer is invalid for its field. */
export function candidatesOf(
  interview: Interview,
  measures: readonly Measure[],
  responses: Responses,
  dayOf: (measure: Measure) => IsoDate,
): Candidate[] {
  const answers = allAnswers(interview, responses);
  return measures.map((measure) => ({
    ...evaluate(measure, answers, interview.leftToDepartments, dayOf(measure)),
    closedBy: excludingQuestion(interview, responses, measure.id),
  }));
}

/** Whether the measure gives no money. */
export const isService = ({ gives }: { gives: Gives }) =>
  gives === 'service' || gives === 'period' || gives === 'answer';

/** Sorted: the measures in `first`, then measures with a stated sum, then unstated sums, then services. Stable within each group. */
function sortedByValue({ first }: Interview, candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ measure }: Candidate) => {
    const index = first.indexOf(measure.id);
    if (isService(measure)) return 3000;
    if (index >= 0) return index;
    return measure.gives === 'unstated' ? 2000 : 1000;
  };
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}

/** The fields that an answer to `path` also sets. */
export const impliedFields = ({ implications }: Interview, path: FieldPath) =>
  pathsOf(implications[path]?.(undefined));

/** The question that sets a field: an interview question, another field that implies it, or the field itself. */
function questionFor({ interview, responses, candidates }: Asking, path: FieldPath): QuestionName {
  const hasAnswer = (one: FieldPath) => isAnswered(responses.answers, one);
  const pick = interview.picks.find((one) => {
    const covered = fieldsSetBy(one);
    return !responses.picks[one.name] && covered.includes(path) && !covered.some(hasAnswer);
  });
  if (pick) return pick.name;
  const fields = candidates
    .filter(({ closedBy }) => closedBy === null)
    .flatMap(({ measure: { id, fields } }) => fields.map(({ name }): FieldPath => `${id}.${name}`));
  const source = fields.find(
    (one) => !hasAnswer(one) && impliedFields(interview, one).includes(path),
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
function nextFor(asking: Asking, { measure: { id, fields }, needs }: Candidate) {
  const gate = gateOf(asking, id);
  if (gate) return gate;
  const need = fields.find(({ name }) => needs.includes(`${id}.${name}`));
  return need ? questionFor(asking, `${id}.${need.name}`) : null;
}

/** The undecided measures to ask about, in order, without those blocked by a skipped question. */
function askedAbout(asking: Asking): Candidate[] {
  return sortedByValue(asking.interview, asking.candidates).filter((one) => {
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
  const isSure = !pick || pathsOf(pick.otherwise).includes(path);
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

/** The options that set a field which the roles leave unanswered, and the options that set none. */
export function optionsFor(
  interview: Interview,
  { options }: PickQuestion,
  roles: readonly string[],
): PickOption[] {
  const stated = answersByRole(interview, roles);
  return options.filter(({ says }) => {
    const covered = pathsOf(says);
    return covered.length === 0 || covered.some((path) => !isAnswered(stated, path));
  });
}

/** The measures that an answer to the question affects, directly or by implication. */
export function measuresAffectedBy(
  { interview, candidates }: Asking,
  name: QuestionName,
): Measure[] {
  const pick = interview.picks.find((one) => one.name === name);
  const path = name as FieldPath;
  const paths = pick ? fieldsSetBy(pick) : [path, ...impliedFields(interview, path)];
  const ids = new Set(paths.map((one) => splitPath(one).id));
  return candidates
    .filter(({ closedBy }) => closedBy === null)
    .map(({ measure }) => measure)
    .filter(({ id }) => ids.has(id) || (pick && opens(pick, id)));
}
