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

/** The measures that rest on a clause, on a part of it, or on the sentence that it is a part of. */
export function measuresOn({ clause, within }: ClausePlace): readonly Measure[] {
  const sentence = within.find(({ kind }) => kind === 'sentence');
  const own = new Set([clause, sentence]);
  const restsOnIt = (id: ClauseId) => {
    const place = placeOf(id);
    return own.has(place.clause) || place.within.includes(clause);
  };
  return measures.filter((measure) => clausesBehind(measure).some(restsOnIt));
}

/** From when until when a clause holds, and the clauses that say so. */
export interface ClauseState {
  span: Span;
  setBy: readonly ClauseId[];
}

/** The dates of a clause: those of a measure that rests on it and ends before the plan does, else the plan's. */
export function stateOf({ clause, within }: ClausePlace): ClauseState {
  const { from, through } = planFigures;
  const ids = [clause, ...within].map(({ id }) => id);
  const own = measures.find(
    ({ span, basis }) => span.through < plan.span.through && basis.some((id) => ids.includes(id)),
  );
  const end = own?.figures.through?.clause ?? through.clause;
  return { span: own?.span ?? plan.span, setBy: [...new Set([from.clause, end])] };
}
