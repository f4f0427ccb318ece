import { measureDefiner } from '../../core/define-measure.ts';
import { plan } from './plan.ts';

/** Makes a measure of this plan from its data. */
export const defineMeasure = measureDefiner(plan);
