import { createHash } from 'node:crypto';
import { citer } from '../src/policy/text/citation.ts';
import type { Clause } from '../src/policy/text/clause.ts';
import { type ClauseAliases, currentClauseId } from '../src/policy/text/clause-alias.ts';
import type { Outline } from '../src/policy/text/outline.ts';

/** The lock entry of a published clause. */
export interface LockedClause {
  /** First 16 hex digits of the SHA-256 of the clause's text. The text of a paragraph with sentences is empty. */
  hash: string;
  citation: string;
}

type Entries = Readonly<Record<string, LockedClause>>;

const LOCK = '#plan/clauses.lock.json';
const ALIASES = '#plan/clauses.aliases.json';

/** The lock entries of the clauses, by id. */
export function lockEntries(
  clauses: readonly Clause[],
  outline: Outline,
): Record<string, LockedClause> {
  const cite = citer(outline);
  return Object.fromEntries(
    clauses.map(({ id, text }) => [
      id,
      {
        hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
        citation: cite(id),
      },
    ]),
  );
}

/**
 * Published ids that are missing in the text and have no alias, or whose words or citation changed, each with the fix.
 */
export function changedClauses(locked: Entries, found: Entries, aliases: ClauseAliases): string[] {
  return Object.entries(locked).flatMap(([id, was]) => {
    const is = found[id];
    const fix = 'Published ids must not change: restore #plan/official-text.ts.';
    if (!is && Object.hasOwn(aliases, id)) return [];
    if (!is) {
      return [
        `${id} (${was.citation}) is published but no longer in the text. ${fix} If another clause replaces it, add an alias to ${ALIASES}: "${id}": "its successor".`,
      ];
    }
    if (is.hash !== was.hash)
      return [`${id} (${was.citation}) has other words than when it was published. ${fix}`];
    if (is.citation !== was.citation)
      return [
        `${id} was published as ${was.citation} and is now cited as ${is.citation}. Restore cite() in src/policy/text/citation.ts.`,
      ];
    return [];
  });
}

/** Aliases that resolve to no clause, were never published, or hide an existing clause. */
export function brokenAliases(locked: Entries, found: Entries, aliases: ClauseAliases): string[] {
  return Object.entries(aliases).flatMap(([id, successor]) => {
    const where = `${ALIASES}: “${id}”`;
    const last = currentClauseId(id, aliases);
    return [
      ...(found[id] ? [`${where} is still in the text. Remove the alias.`] : []),
      ...(locked[id]
        ? []
        : [`${where} was never published (${LOCK}). Remove it, or correct the id.`]),
      ...(found[last]
        ? []
        : [
            `${where} leads to “${successor}”, which the text does not have. Use an id that is in the text.`,
          ]),
    ];
  });
}
