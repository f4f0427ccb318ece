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

/** Who somebody is. Several may be true of one person. */
export interface Identity {
  id: string;
  label: string;
  kind: 'person' | 'organisation';
  /** What being this already says. */
  says?: Answers;
  /** What being this already answers of the interview's own questions. */
  picks?: Responses['picks'];
  /** Measures that links of before have asked about under this identity: theirs only where the link answers them. */
  formerly?: readonly string[];
}

/** One answer to a question of the interview's own. */
export interface PickOption {
  value: string;
  label: string;
  /** What it says about fields of measures. Of several that are picked, the first prevails. */
  says?: Answers;
  /** Measures that only concern those who pick it. */
  opens?: readonly string[];
}

export type PickName = `ask.${string}`;

/** A question of the interview's own, which answers several fields, or settles whom a measure concerns. */
export interface PickQuestion {
  name: PickName;
  ask: string;
  hint?: string;
  /** Whether exactly one option is picked; otherwise any number, none included. */
  single?: true;
  options: readonly PickOption[];
  /** What holds of the fields about which no picked option says anything. */
  otherwise?: Answers;
  /** Whether a measure that it does not open concerns the reader all the same, and is only not computed now. */
  putsOff?: true;
}

/** A question: a measure's own field, or the interview's own. */
export type QuestionName = FieldPath | PickName;

/** A service that the plan promises some people without a measure of its own. */
export interface Promised {
  title: string;
  clause: ClauseId;
  /** Ids of the identities for whom it is. */
  roles: readonly string[];
}

/** How the measures of a plan are asked about. */
export interface Interview {
  identities: readonly Identity[];
  picks: readonly PickQuestion[];
  /** Measures whose questions come first, in this order. */
  first: readonly string[];
  /** Answers that only departments can give, since the plan does not say what decides: nobody is asked. */
  leftToDepartments: Answers;
  /** What an answer also says about other fields, so that nobody is asked the same thing twice. */
  implications: Readonly<Partial<Record<FieldPath, (value: unknown) => Answers>>>;
}

/** What somebody has said. */
export interface Responses {
  /** Ids of the identities. */
  who: readonly string[];
  answers: Answers;
  /** The values picked at the interview's own questions. */
  picks: Readonly<Partial<Record<PickName, readonly string[]>>>;
  /** Questions to which they know no answer. */
  skipped: readonly QuestionName[];
}

/** The state of a measure, and the answered question by which it does not concern the reader. */
export interface Concern extends Standing {
  closedBy: PickQuestion | null;
}

/** What is asked about, and by what. */
export interface Asking {
  interview: Interview;
  responses: Responses;
  concerns: readonly Concern[];
  /** Whether services are asked about too, or money alone. */
  services: boolean;
}

/** Whether a name is that of a question of the interview's own. */
export const isPickName = (name: string): name is PickName => name.startsWith('ask.');

/** The fields that a group of answers answers. */
export const keysOf = (answers: object = {}) => Object.keys(answers) as FieldPath[];

const pickedOf = ({ options }: PickQuestion, values: readonly string[]) =>
  options.filter(({ value }) => values.includes(value));

/** Whether a question settles whom a measure concerns. */
export const opens = ({ options }: PickQuestion, id: string) =>
  options.some((option) => option.opens?.includes(id));

/** The fields about which a question of the interview's own may say something. */
export const coveredBy = ({ options, otherwise }: PickQuestion): FieldPath[] => [
  ...new Set([...options.flatMap(({ says }) => keysOf(says)), ...keysOf(otherwise)]),
];

/** What the identities alone say. */
export const answersByIdentity = ({ identities }: Interview, who: readonly string[]): Answers =>
  Object.assign({}, ...identities.map(({ id, says }) => who.includes(id) && says));

/** What was picked, and what the identities answer by themselves. */
export const allPicks = (
  { identities }: Interview,
  { who, picks }: Pick<Responses, 'who' | 'picks'>,
): Responses['picks'] =>
  Object.assign({}, ...identities.map((one) => who.includes(one.id) && one.picks), picks);

/** What the picked answers say. */
function answersByPicks({ picks }: Interview, responses: Responses['picks']): Answers {
  const answered = picks.flatMap((pick) => {
    const values = responses[pick.name];
    const picked = values && pickedOf(pick, values).map(({ says }) => says);
    return picked ? [pick.otherwise, ...picked.reverse()] : [];
  });
  return Object.assign({}, ...answered);
}

/** The answers, and what they and everything else that was said imply; what was said outright prevails. */
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

/** Whether anything was said outright to a measure's own fields. */
export const hasAnyAnswer = (id: string, answers: Answers) =>
  keysOf(answers).some((path) => splitPath(path).id === id);

/** The answered question by which a measure does not concern the reader; null where it does. */
function closing({ picks }: Interview, { picks: responses, answers }: Responses, id: string) {
  if (hasAnyAnswer(id, answers)) return null;
  const closes = (pick: PickQuestion) => {
    const values = responses[pick.name];
    if (!values || !opens(pick, id)) return false;
    return !pickedOf(pick, values).some((option) => option.opens?.includes(id));
  };
  return picks.find(closes) ?? null;
}

/** The state of the measures by what was said, as of a day. Throws an AssessmentError for an answer that its field does not take. */
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

/** Whether what a measure gives is no money. */
export const isService = ({ gives }: { gives: Gives }) =>
  gives === 'service' || gives === 'period' || gives === 'answer';

/** Money first: a sum, then money whose sum is not stated, then the rest; in each the interview's order and the text's. */
function inOrder({ first }: Interview, concerns: readonly Concern[]): Concern[] {
  const rank = ({ measure }: Concern) => {
    const place = first.indexOf(measure.id);
    if (isService(measure)) return 3000;
    if (place >= 0) return place;
    return measure.gives === 'unstated' ? 2000 : 1000;
  };
  return [...concerns].sort((a, b) => rank(a) - rank(b));
}

/** The fields that any answer to `path` also answers. */
export const alsoAnswers = ({ implications }: Interview, path: FieldPath) =>
  keysOf(implications[path]?.(undefined));

/** The question that an answer to a field comes from: the interview's own, a field that is the same fact, or the field. */
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

/** The unanswered question that settles whether a measure concerns the reader. */
function gateOf({ interview, responses }: Asking, id: string): PickName | null {
  if (hasAnyAnswer(id, responses.answers)) return null;
  const gate = interview.picks.find((pick) => !responses.picks[pick.name] && opens(pick, id));
  return gate?.name ?? null;
}

/** The question that brings a measure on: whether it concerns the reader, then its own in their order. */
function nextFor(asking: Asking, { measure: { id, fields }, needs }: Concern) {
  const gate = gateOf(asking, id);
  if (gate) return gate;
  const need = fields.find(({ name }) => needs.includes(`${id}.${name}`));
  return need ? questionFor(asking, `${id}.${need.name}`) : null;
}

/** The measures that are asked about, in order, without those that wait for what was skipped. */
function askedAbout(asking: Asking): Concern[] {
  return inOrder(asking.interview, asking.concerns).filter((one) => {
    if (one.state !== 'undecided' || one.closedBy) return false;
    if (isService(one.measure) && !asking.services) return false;
    const next = nextFor(asking, one);
    return next !== null && !asking.responses.skipped.includes(next);
  });
}

/** The question to ask next; `null` where nothing more would settle anything. */
export function nextQuestion(asking: Asking): QuestionName | null {
  const [first] = askedAbout(asking);
  return first ? nextFor(asking, first) : null;
}

/** The questions that a missing field may still bring: the one it comes from, and itself where that may not answer it. */
function questionsFor(asking: Asking, path: FieldPath): QuestionName[] {
  const from = questionFor(asking, path);
  const pick = asking.interview.picks.find(({ name }) => name === from);
  const isSure = !pick || keysOf(pick.otherwise).includes(path);
  return isSure ? [from] : [from, path];
}

/** Every question that can still come: answers may make some of them needless, never add one. */
export function questionsLeft(asking: Asking): QuestionName[] {
  const questions = askedAbout(asking).flatMap(({ measure, missing }) => {
    const gate = gateOf(asking, measure.id);
    const own = missing.flatMap((path) => questionsFor(asking, path));
    return gate ? [gate, ...own] : own;
  });
  return [...new Set(questions)].filter((name) => !asking.responses.skipped.includes(name));
}

/** The options that say anything which the identities do not say already. */
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

/** The measures that an answer to a question brings on, itself or by what it implies. */
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
