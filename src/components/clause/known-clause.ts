import { clauseOf } from '../../policy/document.ts';
import type { Clause, ClauseId } from '../../policy/index.ts';

/** The clause with this id. Throws an Error with the component and the page if it does not exist. */
export function knownClause(id: string, component: string, page: string): Clause {
  try {
    return clauseOf(id as ClauseId);
  } catch (cause) {
    throw new Error(
      `${component} on ${page}: there is no clause “${id}”. The published ids are in #plan/clauses.lock.json.`,
      { cause },
    );
  }
}
