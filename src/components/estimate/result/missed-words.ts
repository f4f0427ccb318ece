import { plan } from '../../../policy/index.ts';
import { dayStatus } from '../../calculator/result/day-status.ts';
import type { Reader } from '../../calculator/shared/evaluation.ts';

/** How the measures that are one condition short are told of. */
export interface MissedWords {
  oneShort: string;
  /** Said once in the group; null on a day that the plan governs, where mending the condition would still count. */
  tooLate: string | null;
}

/** The words for a day inside the plan, or those for a plan that has ended. */
export function missedWords(reader: Reader): MissedWords {
  const { tooLate } = dayStatus({ gives: 'exact', span: plan.span }, reader);
  return { oneShort: `${tooLate ? '当时' : ''}只差一个条件的`, tooLate };
}
