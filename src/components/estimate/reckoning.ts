import {
  type Answers,
  type Estimate,
  estimateOf,
  type FieldPath,
  fieldAt,
  type IsoDate,
  measureOf,
  mostQuestionsLeft,
  nextQuestion,
  type Role,
  type Standing,
  standingsOf,
  withImplied,
} from '../../policy/index.ts';
import { readAnswer } from '../calculator/answers.ts';
import type { FieldProblem } from '../calculator/form/list-reading.ts';
import { concerns, partsOf, type Situation, saysNone, type Texts } from './situation.ts';

/** One question, and what was said to it. */
export interface Said {
  path: FieldPath;
  text: string;
  /** Whether it follows from another answer or from the role, rather than from a text of the reader's. */
  implied: boolean;
  problems: readonly FieldProblem[];
}

/** A situation as its measures see it. */
export interface Reckoning {
  role: Role;
  /** Every answer that concerns the role, implied ones too, in the order of the plan. */
  said: readonly Said[];
  /** Texts that the reader has given and this role does not need. */
  besides: readonly Said[];
  standings: readonly Standing[];
  estimate: Estimate;
  /** The question to ask next: one whose answer does not fit comes first. */
  next: FieldPath | null;
  /** The most questions that can still come. */
  left: number;
}

function readText(path: FieldPath, text: string): { said: Said; value: unknown } {
  if (saysNone(path, text))
    return { said: { path, text, implied: false, problems: [] }, value: [] };
  const { id } = partsOf(path);
  const { problems, value } = readAnswer(measureOf(id), fieldAt(path), text);
  return { said: { path, text, implied: false, problems }, value };
}

/** Problems between answers, told at the question at which they can be mended. */
function withProblemsBetween(said: readonly Said[], standings: readonly Standing[]): Said[] {
  const between = standings.flatMap(({ measure, problems }) =>
    problems.map(({ path, reason }) => ({ at: `${measure.id}.${path}`, path, reason })),
  );
  return said.map((one) => {
    const own = between.filter(({ at }) => at === one.path);
    const problems = own.map(({ path, reason }) => ({ path, reason, missing: false }));
    return own.length > 0 ? { ...one, problems: [...one.problems, ...problems] } : one;
  });
}

function impliedSaid(role: Role, answers: Answers): Said[] {
  return Object.entries(withImplied(role, answers))
    .filter(([path]) => !Object.hasOwn(answers, path) && concerns(role, path as FieldPath))
    .map(([path, value]) => ({
      path: path as FieldPath,
      text: String(value),
      implied: true,
      problems: [],
    }));
}

/** The place of a question in the text of the plan: fields of one measure stand together. */
function placeInText(role: Role): (said: Said) => number {
  const paths = role.measures.flatMap((id) =>
    measureOf(id).fields.map(({ name }) => `${id}.${name}`),
  );
  const places = new Map(paths.map((path, i) => [path, i]));
  return ({ path }) => places.get(path) ?? 0;
}

/** How a situation stands as of a day. Never throws: a text that cannot be read is a problem at its question. */
export function reckon(role: Role, { texts, skipped }: Situation, on: IsoDate): Reckoning {
  const read = Object.entries(texts)
    .filter(([, text]) => text !== undefined && text.trim() !== '')
    .map(([path, text]) => readText(path as FieldPath, text ?? ''));
  const own = read.filter(({ said }) => concerns(role, said.path));
  const readable = own.filter(({ said }) => said.problems.length === 0);
  const answers: Answers = Object.fromEntries(
    readable.map(({ said, value }) => [said.path, value]),
  );
  const standings = standingsOf(role, answers, on);
  const unread = new Set(own.map(({ said }) => said.path));
  const implied = impliedSaid(role, answers).filter(({ path }) => !unread.has(path));
  const all = [...own.map(({ said }) => said), ...implied];
  const place = placeInText(role);
  const said = withProblemsBetween(all, standings).sort((a, b) => place(a) - place(b));
  const toMend = said.find(({ implied, problems }) => !implied && problems.length > 0);
  return {
    role,
    said,
    besides: read.map(({ said }) => said).filter(({ path }) => !concerns(role, path)),
    standings,
    estimate: estimateOf(standings),
    next: toMend?.path ?? nextQuestion(standings, skipped),
    left: mostQuestionsLeft(standings, skipped),
  };
}

/** Every text that the answers come to, implied ones too: what a measure's own calculator is filled with. */
export const textsSaid = (said: readonly Said[]): Texts =>
  Object.fromEntries(
    said.filter(({ path, text }) => !saysNone(path, text)).map(({ path, text }) => [path, text]),
  );
