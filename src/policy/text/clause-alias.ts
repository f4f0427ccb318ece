import aliases from '#plan/clauses.aliases.json' with { type: 'json' };
import type { ClauseId } from './clause.ts';

/** Retired ids, each with the id that answers for it. */
export type ClauseAliases = Readonly<Record<string, string>>;

/** Retired ids of the official text; none so far. A test and the build hold each to a clause that stands. */
export const clauseAliases: ClauseAliases = aliases;

/** The id that answers for `id` today: its successor's successor where that retired too; `id` itself where it never retired. */
export function currentClauseId(id: string, retired: ClauseAliases = clauseAliases): ClauseId {
  const seen = new Set<string>();
  let current = id;
  while (Object.hasOwn(retired, current) && !seen.has(current)) {
    seen.add(current);
    current = retired[current] ?? current;
  }
  return current as ClauseId;
}

/** The retired ids that `id` answers for, so that links to them still arrive. */
export function retiredIdsOf(id: ClauseId, retired: ClauseAliases = clauseAliases): string[] {
  return Object.keys(retired).filter((old) => currentClauseId(old, retired) === id);
}
