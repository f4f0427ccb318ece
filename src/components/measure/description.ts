import type { Measure } from '../../policy/index.ts';
import { audienceNames } from './audience.ts';
import { howMuch } from './how-much.ts';

/** What a shared link to a measure says of it: whom it is for, how much it is, and its last day. */
export const descriptionOfMeasure = (measure: Measure): string =>
  `${measure.title}（${audienceNames[measure.who]}）：${howMuch(measure)}，到 ${measure.span.through}。`;
