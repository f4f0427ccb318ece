import type { IsoDate } from './date.ts';
import type { Measure } from './measure/measure.ts';
import type { ConditionVerdict, Problem, Verdict } from './measure/verdict.ts';

/** The path of a field, `some-measure.someField`. Used as a key for answers and in links. */
export type FieldPath = `${string}.${string}`;

/** The user's answers by field path. Contains only values that are valid for their fields. */
export type Answers = Readonly<Partial<Record<FieldPath, unknown>>>;

/** The evaluation of one measure for a set of answers. */
export interface Evaluation {
  measure: Measure;
  /**
   * `met`: all conditions are met and the plan states the benefit ·
   * `left-open`: no condition fails, and the plan leaves a condition or the sum to the departments ·
   * `missed`: a condition fails · `undecided`: answers are missing.
   */
  state: 'met' | 'left-open' | 'missed' | 'undecided';
  /** `null` unless the answers determine it. */
  verdict: Verdict | null;
  /** The decided conditions; `met` is `null` if the plan leaves one to the departments. */
  decided: readonly ConditionVerdict[];
  /** The number of conditions that are not decided because answers are missing. */
  unjudged: number;
  /** The fields needed next; empty if the state is final. */
  needs: readonly FieldPath[];
  /** All required fields without an answer; empty if the state is final. */
  missing: readonly FieldPath[];
  /** Contradictory answers. If there are any, the state is `undecided`. */
  problems: readonly Problem[];
}

/** Splits `some-measure.someField` into the measure id and the field name. */
export function splitPath(path: FieldPath): { id: string; name: string } {
  const dot = path.indexOf('.');
  return { id: path.slice(0, dot), name: path.slice(dot + 1) };
}

/** Whether there is an answer. An empty list counts as one. */
export const isAnswered = (answers: Answers, path: FieldPath) => answers[path] !== undefined;

/** The answers to the fields of one measure. */
function answersFor({ id, fields }: Measure, answers: Answers): Record<string, unknown> {
  const own = fields.map(({ name }) => [name, answers[`${id}.${name}`]] as const);
  return Object.fromEntries(own.filter(([, value]) => value !== undefined));
}

const isLeftOpen = ({ amount, conditions }: Verdict, { gives }: Measure) =>
  conditions.some(({ met }) => met === null) ||
  (amount?.kind === 'unstated' && gives !== 'period' && gives !== 'answer');

/** The required fields of the measure without an answer. */
const missingFrom = ({ id, fields }: Measure, input: Record<string, unknown>): FieldPath[] =>
  fields
    .filter(({ name, optional }) => !optional && input[name] === undefined)
    .map(({ name }): FieldPath => `${id}.${name}`);

/** Reopens conditions that hold only because of an assumed answer which the plan leaves to the departments. */
function leftToDepartments(judgedBefore: readonly ConditionVerdict[]) {
  const known = new Set(judgedBefore.map(({ text }) => text));
  return (condition: ConditionVerdict): ConditionVerdict =>
    condition.met && !known.has(condition.text)
      ? { ...condition, met: null, found: null }
      : condition;
}

/**
 * Evaluates a measure on a day. `left` contains the answers that only departments can give: they are assumed
 * favourable, and conditions that depend on them stay open.
 * Throws an AssessmentError if an answer is invalid for its field.
 */
export function evaluate(
  measure: Measure,
  answers: Answers,
  left: Answers,
  on: IsoDate,
): Evaluation {
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

/** The failed conditions. */
export const failedOf = ({ decided }: Evaluation) => decided.filter(({ met }) => met === false);
