import { officialText } from '#plan/official-text.ts';
import {
  type Clause,
  type ClauseId,
  clausesOf,
  currentClauseId,
  isWithin,
  parsePlan,
} from './index.ts';

export { officialText };

/** The parsed official document. */
export const planDocument = parsePlan(officialText);

const byId = new Map<string, Clause>(clausesOf(planDocument).map((clause) => [clause.id, clause]));

/** The clause with this id; retired ids are resolved. Throws an Error if there is none; it names the list of ids. */
export function clauseOf(id: ClauseId): Clause {
  const clause = byId.get(currentClauseId(id));
  if (clause) return clause;
  throw new Error(`There is no clause “${id}”. The published ids are in #plan/clauses.lock.json.`);
}

/** The text of a clause. For a paragraph, the concatenated text of its sentences. */
export function clauseWords(id: ClauseId): string {
  const clause = clauseOf(id);
  if (clause.text !== '') return clause.text;
  return [...byId.values()]
    .filter(({ id: other, kind }) => kind === 'sentence' && isWithin(other, clause.id))
    .map(({ text }) => text)
    .join('');
}
