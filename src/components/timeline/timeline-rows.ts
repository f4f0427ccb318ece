import { type Measure, measures, plan, type Span } from '../../policy/index.ts';
import { measureAddress, siteAddress } from '../site/address.ts';

/** One bar of the chart of time: what it is, when it held, and where it leads. */
export interface Timed {
  title: string;
  address: string;
  span: Span;
}

const timedMeasure = (measure: Measure): Timed => ({
  title: measure.title,
  address: measureAddress(measure),
  span: measure.span,
});

/** The plan as a whole. */
export const timedPlan: Timed = {
  title: '整个方案',
  address: siteAddress('plan/'),
  span: plan.span,
};

/** The measures that end before the plan does. */
export const endingEarly: Timed[] = measures
  .filter(({ span }) => span.through < plan.span.through)
  .map(timedMeasure);

/** The measures of one article, in the order of its text. */
export const timedMeasures = (article: number): Timed[] =>
  measures.filter((measure) => measure.article === article).map(timedMeasure);
