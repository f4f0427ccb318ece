import aliases from '#plan/clauses.aliases.json' with { type: 'json' };
import type { ClauseId } from './core/register.ts';
import * as alias from './text/clause-alias.ts';

/** Retired clause ids of the plan. A test and the build check that each one resolves to an existing clause. */
export const clauseAliases: alias.ClauseAliases = aliases;

/** Resolves a retired id to its current id, following chains. Returns `id` unchanged if it is not retired. */
export const currentClauseId = (id: string): ClauseId => alias.currentClauseId(id, clauseAliases);

/** The retired ids that resolve to `id`. Links to them must keep working. */
export const retiredIdsOf = (id: ClauseId): string[] => alias.retiredIdsOf(id, clauseAliases);
