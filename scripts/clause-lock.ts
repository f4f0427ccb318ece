import { createHash } from 'node:crypto';
import { citer } from '../src/policy/text/citation.ts';
import type { Clause } from '../src/policy/text/clause.ts';
import { type ClauseAliases, currentClauseId } from '../src/policy/text/clause-alias.ts';
import type { Outline } from '../src/policy/text/outline.ts';

/** What the lock file says of one published clause. */
export interface LockedClause {
  /** First 16 hex digits of the SHA-256 of the clause's text; of the empty text for a paragraph that its sentences carry. */
  hash: string;
  citation: string;
}

type Entries = Readonly<Record<string, LockedClause>>;

const LOCK = '#plan/clauses.lock.json';
const ALIASES = '#plan/clauses.aliases.json';

/** The lock entries of a text's clauses, by id. */
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
 * Each published id that the text no longer has and that has no alias, or that it has with
 * other words or another citation: what, where, how to mend.
 */
export function brokenPromises(locked: Entries, found: Entries, aliases: ClauseAliases): string[] {
  return Object.entries(locked).flatMap(([id, was]) => {
    const is = found[id];
    const mend = 'Published ids outlive edits: restore #plan/official.txt.';
    if (!is && Object.hasOwn(aliases, id)) return [];
    if (!is) {
      return [
        `${id} (${was.citation}) is published but no longer in the text. ${mend} Where another clause takes its place, name it in ${ALIASES}: "${id}": "its successor".`,
      ];
    }
    if (is.hash !== was.hash)
      return [`${id} (${was.citation}) has other words than when it was published. ${mend}`];
    if (is.citation !== was.citation)
      return [
        `${id} was published as ${was.citation} and is now cited as ${is.citation}. Restore cite() in src/policy/text/citation.ts.`,
      ];
    return [];
  });
}

/** Each alias that leads nowhere, was never published, or hides a clause that still exists. */
export function brokenAliases(locked: Entries, found: Entries, aliases: ClauseAliases): string[] {
  return Object.entries(aliases).flatMap(([id, successor]) => {
    const where = `${ALIASES}: “${id}”`;
    const last = currentClauseId(id, aliases);
    return [
      ...(found[id] ? [`${where} still stands in the text. Remove the alias.`] : []),
      ...(locked[id] ? [] : [`${where} was never published (${LOCK}). Remove it, or mend the id.`]),
      ...(found[last]
        ? []
        : [
            `${where} leads to “${successor}”, which the text does not have. Name one that it has.`,
          ]),
    ];
  });
}
