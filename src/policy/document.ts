import officialText from '#plan/official.txt?raw';
import { type Clause, type ClauseId, clausesOf, currentClauseId, parsePlan } from './index.ts';

/** The official document, parsed once a build. */
export const planDocument = parsePlan(officialText);

const byId = new Map<string, Clause>(clausesOf(planDocument).map((clause) => [clause.id, clause]));

/** The clause with this id, or the one that answers for a retired id. Throws an Error that names the id and where to look it up. */
export function clauseOf(id: ClauseId): Clause {
  const clause = byId.get(currentClauseId(id));
  if (clause) return clause;
  throw new Error(
    `There is no clause “${id}”. The published ids stand in #plan/clauses.lock.json.`,
  );
}

/** The words of a clause; of a paragraph, the words of its sentences. */
export function clauseWords(id: ClauseId): string {
  const clause = clauseOf(id);
  if (clause.text !== '') return clause.text;
  return [...byId.values()]
    .filter(({ id: other, kind }) => kind === 'sentence' && other.startsWith(`${clause.id}__`))
    .map(({ text }) => text)
    .join('');
}
