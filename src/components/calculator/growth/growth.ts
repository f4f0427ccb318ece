import {
  type IsoDate,
  type Measure,
  type NamedField,
  plan,
  type Verdict,
} from '../../../policy/index.ts';
import type { RowsField } from '../form/list.ts';

/** The amount (分) at one value of the quantity; null if a condition fails there or the plan states no sum. */
export interface Point {
  at: number;
  fen: number | null;
}

/** How an amount grows with one of the answers while the others stay the same. */
export interface Growth {
  label: string;
  unit: string;
  /** From the smallest value to beyond the cap, ascending. */
  points: Point[];
  /** The applicant's own value. */
  here: Point;
  /** The first value with a sum above zero, if smaller values have none. */
  threshold: Point | null;
  /** The first value from which the sum stays the same. */
  cap: Point | null;
}

type Input = Readonly<Record<string, unknown>>;

/** One answer that can be varied: a number, or the mean of several. */
interface Quantity {
  label: string;
  unit: string;
  min: number;
  max: number;
  here: number;
  /** The least upper end of the chart's range. */
  least: number;
  at: (value: number) => unknown;
}

const MAX_POINTS = 60;
/** Each point of a list's line evaluates all rows. For longer lists the line would only be longer. */
const MAX_ROWS = 100;
const MIN_RANGE = 10;
/** With fewer different sums the answer decides yes or no, which needs no chart. */
const MIN_SUMS = 3;
/** A cap above this multiple of the applicant's own value is not shown. */
const MAX_CAP_FACTOR = 20;

/** The number of a list's rows that each have a sum. It is varied by repeating the first of them. */
function rowsQuantity(
  field: RowsField,
  rows: readonly unknown[],
  sum: (rows: readonly unknown[]) => number | null,
): Quantity | null {
  const counting = rows.length > MAX_ROWS ? [] : rows.filter((row) => sum([row]));
  if (counting.length === 0) return null;
  return {
    label: `${field.label}（符合条件的）`,
    unit: field.row,
    min: 0,
    max: field.max,
    least: MIN_RANGE,
    here: counting.length,
    at: (value) => Array(value).fill(counting[0]),
  };
}

function quantityOf(
  field: NamedField,
  answer: unknown,
  sum: (answer: unknown) => number | null,
): Quantity | null {
  if (field.kind === 'rows' && Array.isArray(answer)) return rowsQuantity(field, answer, sum);
  if ((field.kind === 'count' || field.kind === 'money') && typeof answer === 'number') {
    const { label, unit } = field;
    // Only whole values are tried: a wage from 0.01 元 is drawn from 1 元.
    const min = Math.ceil(field.min);
    const max = unit === '个月' ? Math.max(plan.months, answer) : field.max;
    const least = field.kind === 'count' ? MIN_RANGE : field.example;
    return { label, unit, min, max, least, here: answer, at: (value) => value };
  }
  if (field.kind !== 'counts' || !Array.isArray(answer)) return null;
  const { unit, max, length } = field;
  const total = answer.reduce((before, one) => before + one, 0);
  // Truncated after two decimals, as in the calculation.
  const here = Math.floor((total * 100) / length) / 100;
  return {
    label: `每${field.each}平均`,
    unit,
    min: 0,
    max,
    least: MIN_RANGE,
    here,
    at: (value) => Array(length).fill(value),
  };
}

// Mutually exclusive answers have no verdict. The values tried are within the bounds of the field.
const sumOf = (measure: Measure, input: Input, on: IsoDate): number | null =>
  measure.settle(input, on)?.amount?.fen ?? null;

/**
 * Binary search: the first whole value in `from` < value ≤ `to` for which `holds`. It has to hold at `to` and not at
 * `from`.
 */
function firstWhere(holds: (at: number) => boolean, from: number, to: number): number {
  let [without, within] = [Math.floor(from), Math.ceil(to)];
  while (within - without > 1) {
    const middle = Math.floor((without + within) / 2);
    if (holds(middle)) within = middle;
    else without = middle;
  }
  return within;
}

const ROUND_FACTORS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The next round number, not less than `value`. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return Math.ceil((ROUND_FACTORS.find((times) => times * power >= value) ?? 10) * power);
}

/** The first value from which the sum is the same as at `far`, if there is one before `far`. */
function capOf(sum: (at: number) => number | null, min: number, far: number): Point | null {
  const most = sum(far);
  const halfway = Math.floor((min + far) / 2);
  if (most === null || most === 0 || sum(halfway) !== most || sum(min) === most) return null;
  const at = firstWhere((value) => sum(value) === most, min, far);
  return { at, fen: most };
}

function thresholdOf(sum: (at: number) => number | null, min: number, points: Point[]) {
  const first = points.findIndex(({ fen }) => fen !== null && fen > 0);
  const before = points[first - 1];
  const after = points[first];
  if (!before || !after) return null;
  const at = firstWhere((value) => (sum(value) ?? 0) > 0, before.at, after.at);
  return at > min + 1 ? { at, fen: sum(at) } : null;
}

function sampled(sum: (at: number) => number | null, from: number, to: number): Point[] {
  const step = Math.max(1, Math.ceil((to - from) / MAX_POINTS));
  const length = Math.ceil((to - from) / step) + 1;
  return Array.from({ length }, (_, i) => Math.min(to, from + i * step)).map((at) => ({
    at,
    fen: sum(at),
  }));
}

function ascending(points: readonly (Point | null)[]): Point[] {
  const known = points.filter((point) => point !== null);
  const unique = new Map(known.map((point) => [point.at, point]));
  return [...unique.values()].sort((a, b) => a.at - b.at);
}

/** Whether the sum is larger at the end than at the start, with several steps between. */
function grows(points: readonly Point[]): boolean {
  const sums = new Set(points.flatMap(({ fen }) => (fen ? [fen] : [])));
  return sums.size >= MIN_SUMS && (points.at(-1)?.fen ?? 0) > (points[0]?.fen ?? 0);
}

function growthWith(measure: Measure, input: Input, verdict: Verdict, field: NamedField) {
  const sumWith = (answer: unknown) =>
    sumOf(measure, { ...input, [field.name]: answer }, verdict.on);
  const quantity = quantityOf(field, input[field.name], sumWith);
  if (!quantity) return null;
  const { min, max, here: own, least, label, unit } = quantity;
  const sum = (at: number) => sumWith(quantity.at(at));
  const range = Math.min(max, roundUp(Math.max(own * 2, least)));
  const seen = capOf(sum, min, Math.min(max, range * MAX_CAP_FACTOR));
  const to = Math.min(max, Math.max(range, seen ? roundUp(seen.at * 1.25) : 0));
  const points = sampled(sum, min, to);
  if (!grows(points)) return null;
  const threshold = thresholdOf(sum, min, points);
  const before = threshold && { at: threshold.at - 1, fen: sum(threshold.at - 1) };
  return {
    label,
    unit,
    points: ascending([...points, before, threshold, seen]),
    here: { at: own, fen: verdict.amount?.fen ?? null },
    threshold,
    cap: seen,
  };
}

/**
 * How the amount of a verdict grows with the first answer that changes it; null if there is none. Also null if the sum
 * is the same from some value on and not stated below it, as for a loan with fewer than five jobs: a line that starts
 * there would suggest that there is no loan below.
 */
export function growthOf(measure: Measure, input: Input, verdict: Verdict): Growth | null {
  for (const field of measure.fields) {
    const growth = growthWith(measure, input, verdict, field);
    if (growth) return growth;
  }
  return null;
}

const ROWS = 5;

/**
 * The points shown in the table: round values, the threshold and the value before it, the cap, and the applicant's own.
 */
export function tableRows({ points, here, threshold, cap }: Growth): Point[] {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const step = roundUp((last - first) / ROWS);
  const round = points.filter(({ at }) => at === first || at === last || at % step === 0);
  const before = points.find(({ at }) => threshold !== null && at === threshold.at - 1) ?? null;
  return ascending([...round, before, threshold, cap, here]);
}
