import { type IsoDate, type Lifecycle, lifecycleOn, plan } from '../../../policy/index.ts';
import { lifecycleSigns } from '../../reader-day/lifecycle.ts';
import type { ReaderDay } from '../../reader-day/reader-day.ts';
import type { MeasureSummary } from '../measure-summary.ts';

/** The day as of which a page is read, and the real one. */
export type Reader = Omit<ReaderDay, 'refused'>;

/** What has to be known of a measure to say where it stands. */
type Dated = Pick<MeasureSummary, 'gives' | 'span'> & Partial<Pick<MeasureSummary, 'flow'>>;

/** Where a measure stands on the reader's day, in words. */
export interface DayStatus {
  lifecycle: Lifecycle;
  mark: string;
  /** `今天不能申请：2030-12-31 已到期`. */
  line: string;
  /** The day as of which is computed: the reader's, or the nearest day on which the measure held. */
  day: IsoDate;
  /** `按 2030-12-31（最后一天）当时的规定`. */
  asOf: string;
  /** What every amount is marked with. */
  tag: '历史估算' | '估算';
  /** What leads the words on how a failed condition would be met. */
  remedyIs: '怎样才符合' | '当时怎样才符合';
  /** That meeting it now is of no use; null on a day that the plan governs. */
  tooLate: string | null;
}

/** What an ended measure no longer does. */
function cannotWords({ gives, flow }: Dated): string {
  if (gives === 'answer') return '已不再有效';
  return flow === 'due' ? '不按这个算' : '不能申请';
}

/** For whoever asks for a day before the end: that the end has come. */
function nowWords(dated: Dated, { asked, today }: Reader): string {
  if (!asked || today <= dated.span.through) return '';
  return dated.gives === 'answer' ? '；今天已到期' : `；今天已到期，${cannotWords(dated)}`;
}

function lineOf(dated: Dated, lifecycle: Lifecycle, reader: Reader): string {
  const { span } = dated;
  const when = reader.asked ? `${reader.day} 这一天` : '今天';
  if (lifecycle === 'ended') return `${when}${cannotWords(dated)}：${span.through} 已到期`;
  const now = nowWords(dated, reader);
  if (lifecycle === 'upcoming') return `${when}还没有实施：${span.from} 起实施${now}`;
  const until = lifecycle === 'ending-soon' ? '快到期了，最后一天是' : '有效，到';
  return `${when}${until} ${span.through}${now}`;
}

function asOfWords({ span }: Dated, lifecycle: Lifecycle, day: IsoDate): string {
  if (lifecycle === 'upcoming') return `按 ${span.from}（第一天）的规定`;
  if (lifecycle === 'ended') return `按 ${span.through}（最后一天）当时的规定`;
  return `按 ${day} 的规定`;
}

const within = (day: IsoDate, { from, through }: MeasureSummary['span']) => {
  if (day < from) return from;
  return day > through ? through : day;
};

/** How remedies are told: of a measure that has ended as past, and of no use but to whoever asks for a day of the plan. */
function remedyWords({ span }: Dated, { day, asked, today }: Reader) {
  const isOver = day > span.through || (day < span.from && today > span.through);
  const isOfPlan = asked && within(day, plan.span) === day;
  return {
    remedyIs: isOver ? ('当时怎样才符合' as const) : ('怎样才符合' as const),
    tooLate: isOver && !isOfPlan ? '现在补上也不能申请。' : null,
  };
}

/** Where a measure stands on the reader's day. */
export function dayStatus(subject: Dated, reader: Reader): DayStatus {
  const { span } = subject;
  const lifecycle = lifecycleOn(span, reader.day);
  return {
    lifecycle,
    mark: lifecycleSigns[lifecycle].mark,
    line: lineOf(subject, lifecycle, reader),
    day: within(reader.day, span),
    asOf: asOfWords(subject, lifecycle, reader.day),
    tag: reader.today > span.through ? '历史估算' : '估算',
    ...remedyWords(subject, reader),
  };
}
