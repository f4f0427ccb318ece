import { type ClauseId, measures, plan, type Span } from '../../policy/index.ts';

/** The measures that end before the plan does, in the order of the text. */
export const endingEarly = measures.filter(({ span }) => span.through < plan.span.through);

/** The span of a clause that ends before the plan does, from the measures based on it. */
export const ownSpanOf = (id: ClauseId): Span | undefined =>
  endingEarly.find(({ basis }) => basis.includes(id))?.span;
