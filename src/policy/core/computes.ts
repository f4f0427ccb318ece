import type { Gives } from './measure/measure.ts';

/** Whether the result is computed (a sum or a period). All other results are looked up. */
export const computes = (gives: Gives): boolean =>
  gives === 'exact' || gives === 'up-to' || gives === 'period';
