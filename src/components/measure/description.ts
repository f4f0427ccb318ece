import type { Measure } from '../../policy/index.ts';
import { audienceNames } from './audience.ts';
import { howMuch } from './how-much.ts';

/** The `description` of a measure's page: audience, amount and last day. */
export const descriptionOfMeasure = (measure: Measure): string =>
  `${measure.title}（${audienceNames[measure.who]}）：${howMuch(measure)}，到 ${measure.span.through}。`;
