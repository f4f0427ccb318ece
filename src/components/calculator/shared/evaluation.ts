import { type IsoDate, type Lifecycle, lifecycleOn } from '../../../policy/index.ts';
import { lifecycleSigns } from '../../reader-day/lifecycle.ts';
import type { ReaderDay } from '../../reader-day/reader-day.ts';
import type { MeasureSummary } from './measure-summary.ts';

/** The reader's day and today's date. */
export type Reader = Omit<ReaderDay, 'refused'>;

/** The data of a measure that determines its state. */
export type DatedMeasure = Pick<MeasureSummary, 'gives' | 'span'> &
  Partial<Pick<MeasureSummary, 'flow'>>;

/** The state of a measure on the reader's day, as a form shows it before there is a result. */
export interface MeasureStatus {
  lifecycle: Lifecycle;
  mark: string;
  /** `今天不能申请：2030-12-31 已到期`. */
  line: string;
  /** The day to evaluate: the reader's, or the nearest day of the measure's span. */
  day: IsoDate;
}

/** The wording for a measure that has ended. */
function cannotWords({ gives, flow }: DatedMeasure): string {
  if (gives === 'answer') return '已不再有效';
  return flow === 'due' ? '不按这个算' : '不能申请';
}

/** The note that the measure has ended today, if `?on=` is a day before its end. */
function nowText(dated: DatedMeasure, { asked, today }: Reader): string {
  if (!asked || today <= dated.span.through) return '';
  return dated.gives === 'answer' ? '；今天已到期' : `；今天已到期，${cannotWords(dated)}`;
}

function lineOf(dated: DatedMeasure, lifecycle: Lifecycle, reader: Reader): string {
  const { span } = dated;
  const when = reader.asked ? `${reader.day} 这一天` : '今天';
  if (lifecycle === 'ended') return `${when}${cannotWords(dated)}：${span.through} 已到期`;
  const now = nowText(dated, reader);
  if (lifecycle === 'upcoming') return `${when}还没有实施：${span.from} 起实施${now}`;
  const until = lifecycle === 'ending-soon' ? '快到期了，最后一天是' : '有效，到';
  return `${when}${until} ${span.through}${now}`;
}

/** The day of a span that is nearest to a day. */
export const nearestDay = (day: IsoDate, { from, through }: MeasureSummary['span']) => {
  if (day < from) return from;
  return day > through ? through : day;
};

/** The state of a measure on the reader's day. */
export function measureStatusOn(subject: DatedMeasure, reader: Reader): MeasureStatus {
  const { span } = subject;
  const lifecycle = lifecycleOn(span, reader.day);
  return {
    lifecycle,
    mark: lifecycleSigns[lifecycle].mark,
    line: lineOf(subject, lifecycle, reader),
    day: nearestDay(reader.day, span),
  };
}
