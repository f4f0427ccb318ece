import type { Measure, Verdict } from '../../../policy/index.ts';
import { headline, isSum } from '../../calculator/result/verdict-words.ts';

const SUBSIDY = '补贴';

/**
 * `补贴 3,276.00 元`, `单位要缴 0.00 元`: names the kind, so that a levy or a loan is not taken for a subsidy. Without a sum,
 * the verdict in Chinese.
 */
export function amountWords(measure: Pick<Measure, 'gives' | 'sumIs'>, verdict: Verdict): string {
  const words = headline(measure, verdict);
  return isSum(verdict) ? `${measure.sumIs ?? SUBSIDY} ${words}` : words;
}
