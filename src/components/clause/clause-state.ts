import { type ClauseId, type Measure, measures, plan, planFigures } from '../../policy/index.ts';
import { endingEarly } from '../measure/own-span.ts';
import { type ClauseContext, contextOf } from './clause-contexts.ts';

const clausesBehind = ({ basis, figures, conditions }: Measure): ClauseId[] => [
  ...basis,
  ...Object.values(figures).map(({ clause }) => clause),
  ...conditions.map(({ clause }) => clause),
];

/**
 * The measures based on a clause, on a part of it, or on the sentence that contains it. A heading includes no parts:
 * its article's explanation lists the measures.
 */
export function measuresOn({ clause, within }: ClauseContext): readonly Measure[] {
  const sentence = within.find(({ kind }) => kind === 'sentence');
  const own = new Set([clause, sentence]);
  const restsOnIt = (id: ClauseId) => {
    const context = contextOf(id);
    const isPart = clause.kind !== 'heading' && context.within.includes(clause);
    return own.has(context.clause) || isPart;
  };
  return measures.filter((measure) => clausesBehind(measure).some(restsOnIt));
}

/** The parts of a clause on which measures rest that end before the plan does, with their last days. */
export const partsEndingEarly = ({ clause }: ClauseContext) =>
  endingEarly.flatMap(({ basis, span }) =>
    basis
      .filter((id) => contextOf(id).within.includes(clause))
      .map((id) => ({ id, through: span.through })),
  );

/**
 * The span of a clause, and the clauses that state it. The span is that of a measure based on it that ends before the
 * plan does, else the plan's.
 */
export function stateOf({ clause, within }: ClauseContext) {
  const { from, through } = planFigures;
  const ids = [clause, ...within].map(({ id }) => id);
  const own = endingEarly.find(({ basis }) => basis.some((id) => ids.includes(id)));
  return {
    span: own?.span ?? plan.span,
    from: from.clause,
    through: own?.figures.through?.clause ?? through.clause,
  };
}
