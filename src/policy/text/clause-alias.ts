import type { ClauseId } from '../core/register.ts';

/** Retired ids, each with its successor. */
export type ClauseAliases = Readonly<Record<string, string>>;

/** Resolves a retired id to its current id, following chains. Returns `id` unchanged if it is not retired. */
export function currentClauseId(id: string, retired: ClauseAliases): ClauseId {
  const seen = new Set<string>();
  let current = id;
  while (Object.hasOwn(retired, current) && !seen.has(current)) {
    seen.add(current);
    current = retired[current] ?? current;
  }
  return current as ClauseId;
}

/** The retired ids that resolve to `id`. Links to them must keep working. */
export function retiredIdsOf(id: ClauseId, retired: ClauseAliases): string[] {
  return Object.keys(retired).filter((old) => currentClauseId(old, retired) === id);
}
