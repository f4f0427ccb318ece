import {
  type Answers,
  type Asking,
  allAnswers,
  allPicks,
  candidatesOf,
  type FieldPath,
  type IsoDate,
  interview,
  isPickName,
  type Measure,
  nextQuestion,
  type QuestionName,
  questionsLeft,
  type Responses,
  splitPath,
} from '../../policy/index.ts';
import { readAnswer } from '../calculator/answers/answers.ts';
import type { FieldProblem } from '../calculator/answers/list-reading.ts';
import { nearestDay } from '../calculator/shared/evaluation.ts';
import { knownField, measureAt, measuresFor } from './catalogue.ts';
import { isNone, pickedValues, type Situation, type Texts } from './situation.ts';

/** One question with its answer. */
export interface GivenAnswer {
  name: QuestionName;
  text: string;
  /** Whether it is implied by another answer and was not entered by the reader. */
  implied: boolean;
  problems: readonly FieldProblem[];
}

/** The state of a situation. */
export interface Progress {
  /** Every relevant answer: first those to the interview's own questions, then fields in the order of the plan. */
  given: readonly GivenAnswer[];
  /** Answers that the chosen roles do not need. */
  unrelated: readonly GivenAnswer[];
  /** Which group of questions is being asked. */
  asking: Asking;
  /** The next question. One with an invalid answer comes first. */
  next: QuestionName | null;
  /** Every question that may still be asked. */
  left: readonly QuestionName[];
  /** The number of questions about services while they are not asked; else 0. */
  services: number;
}

interface Read {
  given: GivenAnswer;
  value: unknown;
}

function readText(name: FieldPath, text: string): Read {
  if (isNone(name, text)) return { given: { name, text, implied: false, problems: [] }, value: [] };
  const { problems, value } = readAnswer(measureAt(name), knownField(name), text);
  return { given: { name, text, implied: false, problems }, value };
}

const isFilled = ([, text]: [string, string | undefined]) =>
  text !== undefined && text.trim() !== '';

function readTexts(texts: Texts): { fields: Read[]; picks: GivenAnswer[] } {
  const filled = Object.entries(texts).filter(isFilled) as [QuestionName, string][];
  const picks = filled.filter(([name]) => isPickName(name));
  return {
    fields: filled
      .filter(([name]) => !isPickName(name))
      .map(([name, text]) => readText(name as FieldPath, text)),
    picks: picks.map(([name, text]) => ({ name, text, implied: false, problems: [] })),
  };
}

/** The answers in the format of the policy core. */
function responsesFrom(
  { roles, skipped }: Situation,
  fields: readonly Read[],
  picks: readonly GivenAnswer[],
): Responses {
  const readable = fields.filter(({ given }) => given.problems.length === 0);
  const answers: Answers = Object.fromEntries(
    readable.map(({ given, value }) => [given.name, value]),
  );
  const picked = Object.fromEntries(picks.map(({ name, text }) => [name, pickedValues(text)]));
  return { roles, skipped, answers, picks: allPicks(interview, { roles, picks: picked }) };
}

/** Problems between answers, each at the question where it can be corrected. */
function withProblemsBetween(given: readonly GivenAnswer[], { candidates }: Asking): GivenAnswer[] {
  const between = candidates.flatMap(({ measure, problems }) =>
    problems.map(({ path, reason }) => ({ at: `${measure.id}.${path}`, path, reason })),
  );
  return given.map((one) => {
    const own = between.filter(({ at }) => at === one.name);
    const problems = own.map(({ path, reason }) => ({ path, reason, missing: false }));
    return own.length > 0 ? { ...one, problems: [...one.problems, ...problems] } : one;
  });
}

/** Answers to fields that follow from other fields, in addition to those implied by roles and picked options. */
function impliedAnswers(responses: Responses, unread: ReadonlySet<string>): GivenAnswer[] {
  const alone = { ...interview, implications: {} };
  const outright = allAnswers(alone, responses);
  const all = allAnswers(interview, responses);
  const ids = new Set(measuresFor(responses).map(({ id }) => id));
  return (Object.keys(all) as FieldPath[])
    .filter((path) => outright[path] === undefined && !unread.has(path))
    .filter((path) => ids.has(splitPath(path).id))
    .map((name) => ({ name, text: String(all[name]), implied: true, problems: [] }));
}

/** Sort key of a question: the interview's own first, then fields in the order of the text. */
function placeInText(responses: Responses): (given: GivenAnswer) => number {
  const names: string[] = [
    ...interview.picks.map(({ name }) => name),
    ...measuresFor(responses).flatMap(({ id, fields }) =>
      fields.map(({ name }) => `${id}.${name}`),
    ),
  ];
  const places = new Map(names.map((name, i) => [name, i]));
  return ({ name }) => places.get(name) ?? 0;
}

/** The state of a situation as of a day. Never throws: an unreadable text becomes a problem of its question. */
export function progressOf(situation: Situation, on: IsoDate): Progress {
  const { fields, picks } = readTexts(situation.texts);
  const responses = responsesFrom(situation, fields, picks);
  const measures = measuresFor(responses);
  // The day that its calculator uses, so that both say the same.
  const dayOf = ({ span }: Measure) => nearestDay(on, span);
  const candidates = candidatesOf(interview, measures, responses, dayOf);
  const asking = { interview, responses, candidates, services: situation.services };
  const isOwn = ({ given }: Read) => measures.includes(measureAt(given.name));
  const own = fields.filter(isOwn).map(({ given }) => given);
  const implied = impliedAnswers(responses, new Set(own.map(({ name }) => name)));
  const place = placeInText(responses);
  const given = withProblemsBetween([...picks, ...own, ...implied], asking).sort(
    (a, b) => place(a) - place(b),
  );
  const invalid = given.find((one) => !one.implied && one.problems.length > 0);
  const left = questionsLeft(asking);
  return {
    given,
    unrelated: fields.filter((one) => !isOwn(one)).map((one) => one.given),
    asking,
    next: invalid?.name ?? nextQuestion(asking),
    left,
    services: questionsLeft({ ...asking, services: true }).length - left.length,
  };
}
