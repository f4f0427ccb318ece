import { type Measure, measures, plan, type Span } from '../../policy/index.ts';
import { endingEarly } from '../measure/own-span.ts';
import { measureAddress, siteAddress } from '../site/address.ts';

/** One bar of the chart: label, span and link. */
export interface TimelineRow {
  title: string;
  address: string;
  span: Span;
}

const measureRow = (measure: Measure): TimelineRow => ({
  title: measure.title,
  address: measureAddress(measure),
  span: measure.span,
});

/** The plan as a whole. */
export const planRow: TimelineRow = {
  title: '整个方案',
  address: siteAddress('plan/'),
  span: plan.span,
};

/** The measures that end before the plan does. */
export const earlyRows = endingEarly.map(measureRow);

/** The measures of one article, in the order of its text. */
export const measureRows = (article: number): TimelineRow[] =>
  measures.filter((measure) => measure.article === article).map(measureRow);
