import { plan } from '../../../policy/index.ts';
import { dayStatus } from '../../calculator/result/day-status.ts';
import type { Reader } from '../../calculator/shared/evaluation.ts';

/** The wording for measures with exactly one failed condition. */
interface MissedWords {
  oneShort: string;
  /** Shown once per group. Null on a day that the plan covers, when meeting the condition would still help. */
  tooLate: string | null;
}

/** The wording for a day inside the plan, or for a plan that has ended. */
export function missedWords(reader: Reader): MissedWords {
  const { tooLate } = dayStatus({ gives: 'exact', span: plan.span }, reader);
  return { oneShort: `${tooLate ? '当时' : ''}只差一个条件的`, tooLate };
}
