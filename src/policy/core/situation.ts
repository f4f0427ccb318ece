import type { IsoDate } from './date.ts';
import type { Measure } from './measure/measure.ts';
import type { ConditionVerdict, Problem, Verdict } from './measure/verdict.ts';

/** A field of a measure, `some-measure.someField`: the name of an answer in a situation and in a link. */
export type FieldPath = `${string}.${string}`;

/** What somebody has said about themselves, by field; only values that the fields take. */
export type Answers = Readonly<Partial<Record<FieldPath, unknown>>>;

/** The state of one measure in a situation. */
export interface Standing {
  measure: Measure;
  /**
   * `met`: every condition is met and the plan says what it gives ·
   * `left-open`: nothing fails, and the plan leaves a condition or the sum to the departments ·
   * `missed`: a condition fails · `undecided`: answers are missing.
   */
  state: 'met' | 'left-open' | 'missed' | 'undecided';
  /** Only where the answers settle it. */
  verdict: Verdict | null;
  /** The conditions that somebody has looked at; `met` is `null` where the plan leaves one to the departments. */
  decided: readonly ConditionVerdict[];
  /** Its conditions that nobody has looked at yet, because answers are missing. */
  unjudged: number;
  /** The fields that the next step needs; empty where it is settled. */
  needs: readonly FieldPath[];
  /** Every field that is still without an answer; empty where it is settled. */
  missing: readonly FieldPath[];
  /** Answers that do not go together; while there are any, it is undecided. */
  problems: readonly Problem[];
}

/** `some-measure.someField` → the measure's id and the field's name. */
export function splitPath(path: FieldPath): { id: string; name: string } {
  const dot = path.indexOf('.');
  return { id: path.slice(0, dot), name: path.slice(dot + 1) };
}

/** Whether an answer is there, be it an empty list. */
export const isAnswered = (answers: Answers, path: FieldPath) => answers[path] !== undefined;

/** One measure's own fields out of all the answers. */
function answersFor({ id, fields }: Measure, answers: Answers): Record<string, unknown> {
  const own = fields.map(({ name }) => [name, answers[`${id}.${name}`]] as const);
  return Object.fromEntries(own.filter(([, value]) => value !== undefined));
}

const isLeftOpen = ({ amount, conditions }: Verdict, { gives }: Measure) =>
  conditions.some(({ met }) => met === null) ||
  (amount?.kind === 'unstated' && gives !== 'period' && gives !== 'answer');

/** The fields without an answer that the measure cannot do without. */
const missingFrom = ({ id, fields }: Measure, input: Record<string, unknown>): FieldPath[] =>
  fields
    .filter(({ name, optional }) => !optional && input[name] === undefined)
    .map(({ name }): FieldPath => `${id}.${name}`);

/** Conditions that hold only by an answer which the plan leaves to the departments: nobody has looked at them. */
function leftToDepartments(judgedBefore: readonly ConditionVerdict[]) {
  const known = new Set(judgedBefore.map(({ text }) => text));
  return (condition: ConditionVerdict): ConditionVerdict =>
    condition.met && !known.has(condition.text)
      ? { ...condition, met: null, found: null }
      : condition;
}

/**
 * The state of a measure by the answers as of a day. `left` are the answers that only departments can give: they are taken
 * as if they were favourable, and the conditions that rest on them stay open.
 * Throws an AssessmentError for an answer that its field does not take.
 */
export function standingOf(
  measure: Measure,
  answers: Answers,
  left: Answers,
  on: IsoDate,
): Standing {
  const own = answersFor(measure, answers);
  const input = { ...answersFor(measure, left), ...own };
  const leaveOpen = leftToDepartments(measure.evaluatePartially(own, on).decided);
  const evaluated = measure.evaluatePartially(input, on);
  const { needs, problems } = evaluated;
  const decided = evaluated.decided.map(leaveOpen);
  const unjudged = measure.conditions.length - decided.length;
  const known = { measure, verdict: null, decided, unjudged, needs: [], missing: [], problems };
  if (problems.length > 0) return { ...known, state: 'undecided' };
  if (decided.some(({ met }) => met === false)) return { ...known, state: 'missed' };
  const verdict = measure.settle(input, on);
  if (verdict === null) {
    const paths = needs.map((name): FieldPath => `${measure.id}.${name}`);
    return { ...known, state: 'undecided', needs: paths, missing: missingFrom(measure, input) };
  }
  const judged = { ...verdict, conditions: verdict.conditions.map(leaveOpen) };
  return { ...known, state: isLeftOpen(judged, measure) ? 'left-open' : 'met', verdict: judged };
}

/** The conditions that fail. */
export const failedOf = ({ decided }: Standing) => decided.filter(({ met }) => met === false);
