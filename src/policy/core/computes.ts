import type { Gives } from './measure/measure.ts';

const COMPUTED: Partial<Record<Gives, true>> = { exact: true, 'up-to': true, period: true };

/** Whether the result is computed (a sum or a period). All other results are looked up. */
export const computes = (gives: Gives): boolean => COMPUTED[gives] ?? false;
