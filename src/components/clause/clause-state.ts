import {
  type ClauseId,
  type Measure,
  measures,
  plan,
  planFigures,
  type Span,
} from '../../policy/index.ts';
import { type ClausePlace, placeOf } from './clause-places.ts';

const clausesBehind = ({ basis, figures, conditions }: Measure): ClauseId[] => [
  ...basis,
  ...Object.values(figures).map(({ clause }) => clause),
  ...conditions.map(({ clause }) => clause),
];

/**
 * The measures that rest on a clause, on a part of it, or on the sentence that it is a part of. A heading states none:
 * its article's explanation lists them.
 */
export function measuresOn({ clause, within }: ClausePlace): readonly Measure[] {
  const sentence = within.find(({ kind }) => kind === 'sentence');
  const own = new Set([clause, sentence]);
  const restsOnIt = (id: ClauseId) => {
    const place = placeOf(id);
    const isPart = clause.kind !== 'heading' && place.within.includes(clause);
    return own.has(place.clause) || isPart;
  };
  return measures.filter((measure) => clausesBehind(measure).some(restsOnIt));
}

/** From when until when a clause holds, and the clauses that say so. */
export interface ClauseState {
  span: Span;
  from: ClauseId;
  through: ClauseId;
}

/** The dates of a clause: those of a measure that rests on it and ends before the plan does, else the plan's. */
export function stateOf({ clause, within }: ClausePlace): ClauseState {
  const { from, through } = planFigures;
  const ids = [clause, ...within].map(({ id }) => id);
  const own = measures.find(
    ({ span, basis }) => span.through < plan.span.through && basis.some((id) => ids.includes(id)),
  );
  return {
    span: own?.span ?? plan.span,
    from: from.clause,
    through: own?.figures.through?.clause ?? through.clause,
  };
}
