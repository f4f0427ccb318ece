import { type Estimate, estimateOf } from '../../../policy/index.ts';
import type { Progress } from '../progress.ts';

/** A situation and its estimate. */
export interface EvaluatedSituation extends Progress {
  estimate: Estimate;
}

/** Evaluates a situation against the measures that apply to it. */
export const evaluated = (progress: Progress): EvaluatedSituation => ({
  ...progress,
  estimate: estimateOf(progress.asking.candidates),
});
