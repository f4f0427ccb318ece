import { type Estimate, estimateOf } from '../../../policy/index.ts';
import type { Reckoning } from '../reckoning.ts';

/** A situation with its answer. */
export interface Answered extends Reckoning {
  estimate: Estimate;
}

/** The answer to a situation as its measures see it. */
export const answered = (reckoning: Reckoning): Answered => ({
  ...reckoning,
  estimate: estimateOf(reckoning.asking.concerns),
});
