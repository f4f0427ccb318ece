import { type IsoDate, type Lifecycle, plan } from '../../../policy/index.ts';
import {
  type DatedMeasure,
  type MeasureStatus,
  measureStatusOn,
  nearestDay,
  type Reader,
} from '../shared/evaluation.ts';

/** The state of a measure on the reader's day, with the wording for its result. */
export interface DayStatus extends MeasureStatus {
  /** `按 2030-12-31（最后一天）当时的规定`. */
  asOf: string;
  /** The label of every amount. */
  tag: '历史估算' | '估算';
  /** The label of how a failed condition would be met. */
  remedyIs: '怎样才符合' | '当时怎样才符合';
  /** The note that meeting the condition now does not help; null on a day that the plan covers. */
  tooLate: string | null;
}

function asOfWords({ span }: DatedMeasure, lifecycle: Lifecycle, day: IsoDate): string {
  if (lifecycle === 'upcoming') return `按 ${span.from}（第一天）的规定`;
  if (lifecycle === 'ended') return `按 ${span.through}（最后一天）当时的规定`;
  return `按 ${day} 的规定`;
}

/**
 * The label of a remedy, in the past tense after the measure has ended. A note that it is too late is added, unless the
 * reader has chosen a day of the plan with `?on=`.
 */
function remedyWords({ span }: DatedMeasure, { day, asked, today }: Reader) {
  const isOver = day > span.through || (day < span.from && today > span.through);
  const isOfPlan = asked && nearestDay(day, plan.span) === day;
  return {
    remedyIs: isOver ? ('当时怎样才符合' as const) : ('怎样才符合' as const),
    tooLate: isOver && !isOfPlan ? '现在补上也不能申请。' : null,
  };
}

/** The state of a measure on the reader's day, for its result. */
export function dayStatus(subject: DatedMeasure, reader: Reader): DayStatus {
  const status = measureStatusOn(subject, reader);
  return {
    ...status,
    asOf: asOfWords(subject, status.lifecycle, reader.day),
    tag: reader.today > subject.span.through ? '历史估算' : '估算',
    ...remedyWords(subject, reader),
  };
}
