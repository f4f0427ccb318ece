import type { Gives } from './measure/measure.ts';

/** Whether the result is a sum of money, or its upper limit. */
export const givesSum = (gives: Gives): boolean => gives === 'exact' || gives === 'up-to';

/** Whether the result is computed (a sum or a period). All other results are looked up. */
export const computes = (gives: Gives): boolean => givesSum(gives) || gives === 'period';
