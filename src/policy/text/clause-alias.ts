import type { ClauseId } from '../core/register.ts';

/** Retired ids, each with the id that answers for it. */
export type ClauseAliases = Readonly<Record<string, string>>;

/** The id that answers for `id` today: its successor's successor where that retired too; `id` itself where it never retired. */
export function currentClauseId(id: string, retired: ClauseAliases): ClauseId {
  const seen = new Set<string>();
  let current = id;
  while (Object.hasOwn(retired, current) && !seen.has(current)) {
    seen.add(current);
    current = retired[current] ?? current;
  }
  return current as ClauseId;
}

/** The retired ids that `id` answers for, so that links to them still arrive. */
export function retiredIdsOf(id: ClauseId, retired: ClauseAliases): string[] {
  return Object.keys(retired).filter((old) => currentClauseId(old, retired) === id);
}
