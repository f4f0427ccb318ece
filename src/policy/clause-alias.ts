import aliases from '#plan/clauses.aliases.json' with { type: 'json' };
import type { ClauseId } from './core/register.ts';
import * as alias from './text/clause-alias.ts';

/** Retired ids of the plan's text; none so far. A test and the build hold each to a clause that exists. */
export const clauseAliases: alias.ClauseAliases = aliases;

/** The id that answers for `id` today: its successor's successor where that retired too; `id` itself where it never retired. */
export const currentClauseId = (id: string): ClauseId => alias.currentClauseId(id, clauseAliases);

/** The retired ids that `id` answers for, so that links to them still arrive. */
export const retiredIdsOf = (id: ClauseId): string[] => alias.retiredIdsOf(id, clauseAliases);
