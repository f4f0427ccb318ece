import type { Gives } from './measure/measure.ts';

const COMPUTED: Partial<Record<Gives, true>> = { exact: true, 'up-to': true, period: true };

/** Whether a sum or a span of days is computed; whatever else a measure answers is looked up. */
export const computes = (gives: Gives): boolean => COMPUTED[gives] ?? false;
