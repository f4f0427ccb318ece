import { lifecycleOn, plan } from '../../policy/index.ts';
import type { Reader } from '../calculator/standing.ts';

/** How it is told that a condition fails. */
export interface MissedWords {
  oneShort: string;
  remedy: string;
  /** Said once in the group; null where mending the condition would still count. */
  tooLate: string | null;
}

const inTime: MissedWords = {
  oneShort: '只差一个条件的',
  remedy: '怎样才符合',
  tooLate: null,
};

const afterwards: MissedWords = {
  oneShort: '当时只差一个条件的',
  remedy: '当时怎样才符合',
  tooLate: '现在补上也不能申请',
};

/** The words for a day inside the plan, or those for a plan that has ended: nobody can mend a condition any more. */
export function missedWords({ day, today }: Pick<Reader, 'day' | 'today'>): MissedWords {
  const lifecycle = lifecycleOn(plan.span, day);
  const over = lifecycle === 'ended' || (lifecycle === 'upcoming' && today > plan.span.through);
  return over ? afterwards : inTime;
}
