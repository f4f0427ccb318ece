import { type Estimate, estimateOf } from '../../../policy/index.ts';
import type { Progress } from '../progress.ts';

/** A situation with its answer. */
export interface Answered extends Progress {
  estimate: Estimate;
}

/** The answer to a situation as its measures see it. */
export const answered = (progress: Progress): Answered => ({
  ...progress,
  estimate: estimateOf(progress.asking.concerns),
});
