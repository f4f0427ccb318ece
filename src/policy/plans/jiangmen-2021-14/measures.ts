import type { Measure } from '../../core/measure/measure.ts';
import { AssessmentError, nameAsSent, type Verdict } from '../../core/measure/verdict.ts';
import { measures as articleOne } from './measures/article-1.ts';
import { measures as articleTwo } from './measures/article-2.ts';
import { measures as articleThree } from './measures/article-3.ts';
import { measures as articleFour } from './measures/article-4.ts';
import { measures as articleFive } from './measures/article-5.ts';
import { measures as articleSix } from './measures/article-6.ts';
import { measures as articleSeven } from './measures/article-7.ts';
import { measures as articleEight } from './measures/article-8.ts';
import { measures as articleNine } from './measures/article-9.ts';
import { measures as closing } from './measures/closing.ts';

const all = [
  ...articleOne,
  ...articleTwo,
  ...articleThree,
  ...articleFour,
  ...articleFive,
  ...articleSix,
  ...articleSeven,
  ...articleEight,
  ...articleNine,
  ...closing,
] as const;

/** The published ids; a wrong one does not compile. */
export type MeasureId = (typeof all)[number]['id'];

/** Every measure of the plan, in the order of its text. */
export const measures: readonly Measure<MeasureId>[] = Object.freeze(all);

const byId: ReadonlyMap<string, Measure<MeasureId>> = new Map(
  measures.map((measure) => [measure.id, measure]),
);

/** The measure with this id. Throws an AssessmentError for an id that no measure has. */
export function measureOf(id: string): Measure<MeasureId> {
  const measure = byId.get(id);
  if (measure) return measure;
  const called = typeof id === 'string' ? `“${nameAsSent(id)}”` : typeof id;
  throw new AssessmentError('unknown-measure', [
    { path: 'id', reason: `没有 ${called} 这项措施；全部措施的编号见 measures。` },
  ]);
}

/**
 * The verdict on an input for one measure as of a day (`YYYY-MM-DD`, Asia/Shanghai).
 * Pure; reads no clock. Throws an AssessmentError for an unknown id, an impossible date,
 * or bad input, listing every bad field.
 */
export function assess(id: string, input: unknown, on: string): Verdict {
  return measureOf(id).assess(input, on);
}
