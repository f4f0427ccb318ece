import { type ClauseId, measures, plan, type Span } from '../../policy/index.ts';

/** The span of a clause that ends before the plan does, from the measures based on it. */
export function ownSpanOf(id: ClauseId): Span | undefined {
  return measures.find(({ basis, span }) => span.through < plan.span.through && basis.includes(id))
    ?.span;
}
