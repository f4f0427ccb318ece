import { type IsoDate, type Lifecycle, lifecycleOn } from '../../policy/index.ts';
import { lifecycleSigns } from '../lifecycle.ts';
import type { Subject } from './subject.ts';

/** The day as of which a page is read, and the real one. */
export interface Reader {
  day: IsoDate;
  /** True where the address asks for the day. */
  asked: boolean;
  /** The day in Asia/Shanghai on the reader's clock, whatever the address asks for. */
  today: IsoDate;
}

/** What has to be known of a measure to say where it stands. */
type Dated = Pick<Subject, 'gives' | 'span'>;

/** Where a measure stands on the reader's day, in words. */
export interface Standing {
  lifecycle: Lifecycle;
  mark: string;
  /** `今天不能申请：2023-12-31 已到期`. */
  line: string;
  /** The day as of which is computed: the reader's, or the nearest day on which the measure held. */
  day: IsoDate;
  /** `按 2023-12-31（最后一天）当时的规定`. */
  asOf: string;
  /** What every amount is marked with. */
  tag: '历史估算' | '估算';
}

function lineOf({ gives, span }: Dated, lifecycle: Lifecycle, { day, asked, today }: Reader) {
  const when = asked ? `${day} 这一天` : '今天';
  if (lifecycle === 'upcoming') return `${when}还没有实施：${span.from} 起实施`;
  if (lifecycle === 'ended') {
    const cannot = gives === 'answer' ? '已不再有效' : '不能申请';
    return `${when}${cannot}：${span.through} 已到期`;
  }
  const until = lifecycle === 'ending-soon' ? '快到期了，最后一天是' : '有效，到';
  const now = asked && today > span.through ? '；今天已到期，不能申请' : '';
  return `${when}${until} ${span.through}${now}`;
}

function asOfWords({ span }: Dated, lifecycle: Lifecycle, day: IsoDate): string {
  if (lifecycle === 'upcoming') return `按 ${span.from}（第一天）的规定`;
  if (lifecycle === 'ended') return `按 ${span.through}（最后一天）当时的规定`;
  return `按 ${day} 的规定`;
}

const within = (day: IsoDate, { from, through }: Subject['span']) => {
  if (day < from) return from;
  return day > through ? through : day;
};

/** Where a measure stands on the reader's day. */
export function standingOf(subject: Dated, reader: Reader): Standing {
  const { span } = subject;
  const lifecycle = lifecycleOn(span, reader.day);
  return {
    lifecycle,
    mark: lifecycleSigns[lifecycle].mark,
    line: lineOf(subject, lifecycle, reader),
    day: within(reader.day, span),
    asOf: asOfWords(subject, lifecycle, reader.day),
    tag: reader.today > span.through ? '历史估算' : '估算',
  };
}
