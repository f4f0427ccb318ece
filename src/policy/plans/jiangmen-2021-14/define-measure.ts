import { measureDefiner } from '../../core/measure/define-measure.ts';
import { plan } from './plan.ts';

/** Makes a measure of this plan from its data. */
export const defineMeasure = measureDefiner(plan);
