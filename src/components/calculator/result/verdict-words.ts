import {
  type Caveat,
  type ConditionVerdict,
  daysBetween,
  type LaterPolicy,
  noSumWords,
  type SourceId,
  type Span,
  type Step,
  sources,
  type Verdict,
  yuanText,
} from '../../../policy/index.ts';
import { documentName } from '../../help/whom-to-ask.ts';
import type { MeasureSummary } from '../shared/measure-summary.ts';
import type { DayStatus } from './day-status.ts';

/** The label of every estimate. */
export const ESTIMATE = '这是按公布的条文做的估算，不是审批结果，以经办部门为准。';

/** The sign and the word of a condition, so that the sign is not the only difference. */
export function conditionSign(met: ConditionVerdict['met']): { mark: string; word: string } {
  if (met === null) return { mark: '？', word: '由部门决定' };
  return met ? { mark: '✓', word: '符合' } : { mark: '✕', word: '不符合' };
}

const spanWords = ({ from, through }: Span) =>
  `${from} 至 ${through}（共 ${daysBetween(from, through) + 1} 天）`;

function withoutSum(gives: MeasureSummary['gives'], { conditions }: Verdict): string {
  const open = conditions.some(({ met }) => met === null);
  if (gives === 'service') {
    if (conditions.length === 0) return '这是一项服务或安排，方案没有另写条件';
    return open ? '这是一项服务或安排，能不能享受由部门决定' : '符合条件：这是一项服务或安排';
  }
  if (conditions.length === 0) return '方案没有写条件，也没有写明金额';
  return open ? '方案没有写明金额，能不能享受由部门决定' : '符合条件，但方案没有写明金额';
}

/**
 * The verdict in one line: `最高 500,000.00 元`, the span of days, the answer, or that conditions fail. A sum with its own
 * label is not called a maximum: that of a loan is what the reader needs, within the maximum.
 */
export function headline(
  { gives, sumIs }: Pick<MeasureSummary, 'gives' | 'sumIs'>,
  verdict: Verdict,
): string {
  const { amount, eligible, period, steps } = verdict;
  if (!eligible) return '不符合条件';
  if (amount && amount.kind !== 'unstated') {
    return (amount.kind === 'up-to' && !sumIs ? '最高 ' : '') + yuanText(amount.fen);
  }
  if (gives === 'answer') return steps.at(-1)?.value ?? '符合条件';
  return period ? spanWords(period) : withoutSum(gives, verdict);
}

/** Whether the headline is a sum, which must never be shown without its day and its label. */
export const isSum = ({ amount }: Verdict) => amount !== null && amount.fen !== null;

/** Whether a caveat says that the plan never covered the days or months entered. It is shown before the sum. */
export const isBeyondPlan = ({ kind }: Caveat) => kind === 'beyond-plan';

/** The label of a result that only demonstrates a clause on days the plan never covered. */
const DEMONSTRATION = '照条文演示';

const isDemonstration = ({ caveats }: Verdict) => caveats.some(isBeyondPlan);

/** The rules that a verdict follows: those of a day, or a demonstration. */
export const asOfWords = (verdict: Verdict, { asOf }: Pick<DayStatus, 'asOf'>): string =>
  isDemonstration(verdict) ? DEMONSTRATION : asOf;

/** The label of a verdict's sum. */
export const tagOf = (verdict: Verdict, { tag }: Pick<DayStatus, 'tag'>): string =>
  isDemonstration(verdict) ? DEMONSTRATION : tag;

/** The label of a verdict and the rules that it follows. `rules` is null if the label already says it. */
export function markAndRules(verdict: Verdict, status: Pick<DayStatus, 'tag' | 'asOf'>) {
  const tag = tagOf(verdict, status);
  return { tag, rules: isDemonstration(verdict) ? null : status.asOf };
}

/** Caveats that name departments are shown beside the verdict, all others below it. */
export const namesDepartments = ({ kind }: Caveat) => kind === 'departments';

/** The text of a caveat; a short one if the list of departments beside it says the rest. */
export const caveatWords = (caveat: Caveat, { gives }: Pick<MeasureSummary, 'gives'>): string =>
  namesDepartments(caveat) ? `${noSumWords(gives)}。` : caveat.text;

/** `方案之外：财税〔2015〕72号第八条（财政部），2026-11-24 查阅`. */
export const documentWords = (id: SourceId): string =>
  `方案之外：${documentName(id)}，${sources[id].checkedOn} 查阅`;

/** What a later document changes, with its span. */
export const laterWords = ({ changes, span }: LaterPolicy): string =>
  `${changes}${span.from} 至 ${span.through}。`;

/**
 * A long calculation without its middle: the first lines, the number of omitted lines, and the last line, which has the
 * sum.
 */
export function shortened(steps: readonly Step[], most: number) {
  if (steps.length <= most) return { first: steps, hidden: 0, last: [] };
  return { first: steps.slice(0, most - 1), hidden: steps.length - most, last: steps.slice(-1) };
}
