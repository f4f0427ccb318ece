import { plan } from '../../../policy/index.ts';
import { type DayStatus, dayStatus } from '../../calculator/result/day-status.ts';
import type { DatedMeasure, Reader } from '../../calculator/shared/evaluation.ts';

/** The plan as a whole, as a measure with a state. */
export const wholePlan: DatedMeasure = { gives: 'exact', span: plan.span };

/** The state of the plan on the reader's day. */
export const planStatus = (reader: Reader): DayStatus => dayStatus(wholePlan, reader);

/** The heading of the measures with exactly one failed condition. In the past tense if meeting it does not help now. */
export const oneShortTitle = ({ tooLate }: Pick<DayStatus, 'tooLate'>): string =>
  `${tooLate ? '当时' : ''}只差一个条件的`;
