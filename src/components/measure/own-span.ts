import { type ClauseId, measures, plan, type Span } from '../../policy/index.ts';

/** The span of a clause that ends before the plan does, told by the measures that rest on it. */
export function ownSpanOf(id: ClauseId): Span | undefined {
  return measures.find(({ basis, span }) => span.through < plan.span.through && basis.includes(id))
    ?.span;
}
