import { createHash } from 'node:crypto';
import { corrections } from '#content/corrections.ts';
import { endingEarly } from '../components/measure/own-span.ts';
import {
  cite,
  type IsoDate,
  type Measure,
  measureOf,
  measures,
  plan,
  planFigures,
  sources,
} from '../policy/index.ts';

/** An event for the calendar, the feed, or both. */
interface PlanEvent {
  /** A stable id, independent of the texts and of the site's address. */
  uuid: string;
  day: IsoDate;
  title: string;
  says: string;
  /** The path of the page with details, within the site. */
  path: string;
}

/** The URL namespace of RFC 9562. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A name-based UUID (version 5, RFC 9562). */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x50;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const nameOf = (event: string) => uuidOf(`${plan.number}#${event}`);
const pathOf = ({ id }: Pick<Measure, 'id'>) => `measures/${id}/`;

const start: PlanEvent = {
  uuid: nameOf('start'),
  day: plan.span.from,
  title: `${plan.number}开始实施`,
  says: `《${plan.title}》从 ${plan.span.from} 起实施（${cite(planFigures.from.clause)}），共 ${measures.length} 项措施。`,
  path: 'plan/',
};

const end: PlanEvent = {
  uuid: nameOf('end'),
  day: plan.span.through,
  title: `${plan.number}：有效期的最后一天`,
  says: `《${plan.title}》的有效期到 ${plan.span.through} 为止（${cite(planFigures.through.clause)}）。没有另写到期日的 ${measures.length - endingEarly.length} 项措施，同一天到期。以后有没有新的方案，未核实。`,
  path: 'plan/',
};

function endOf(measure: Measure): PlanEvent {
  const { id, title, span, basis, figures } = measure;
  const clause = figures.through?.clause ?? basis[0] ?? planFigures.through.clause;
  return {
    uuid: nameOf(`${id}/end`),
    day: span.through,
    title: `${title}：最后一天`,
    says: `“${title}”到 ${span.through} 为止（${cite(clause)}），比方案早。`,
    path: pathOf(measure),
  };
}

const laterOf = (measure: Measure): PlanEvent[] =>
  measure.later.map(({ document, changes, span }) => {
    const { number, issuer, checkedOn } = sources[document];
    return {
      uuid: nameOf(`${measure.id}/later/${document}`),
      day: span.from,
      title: `${measure.title}：后续政策`,
      says: `${changes}${span.from} 至 ${span.through}。出自${number}（${issuer}），是方案之外的文件，核对于 ${checkedOn}。`,
      path: pathOf(measure),
    };
  });

const corrected: PlanEvent[] = corrections.map(({ measure, on, says }) => ({
  uuid: nameOf(`${measure}/correction/${on}`),
  day: on,
  title: `${measureOf(measure).title}：本站更正`,
  says,
  path: pathOf({ id: measure }),
}));

const inOrder = (events: readonly PlanEvent[]) =>
  [...events].sort((a, b) => a.day.localeCompare(b.day));

/** The first day of the plan, the last day of each measure that ends earlier, and the plan's last day. */
export const ends = inOrder([start, ...endingEarly.map(endOf), end]);

/** `ends`, later policy (dated by its first day), and corrections on this site. */
export const changes = inOrder([...ends, ...measures.flatMap(laterOf), ...corrected]);
