import { createHash } from 'node:crypto';
import { cite } from '../src/policy/citation.ts';
import type { Clause } from '../src/policy/clause.ts';

/** What the lock file says of one published clause. */
export interface LockedClause {
  /** First 16 hex digits of the SHA-256 of the clause's text; of the empty text for a paragraph that its sentences carry. */
  hash: string;
  citation: string;
}

/** The lock entries that a text's clauses ask for, by id. */
export function lockEntries(clauses: readonly Clause[]): Record<string, LockedClause> {
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

/** Each published id that the text no longer carries, or carries with other words or another citation: what, where, how to mend. */
export function brokenPromises(
  locked: Record<string, LockedClause>,
  found: Record<string, LockedClause>,
): string[] {
  return Object.entries(locked).flatMap(([id, was]) => {
    const is = found[id];
    const mend = 'Published ids outlive edits: restore src/content/plan/official.txt.';
    if (!is) return [`${id} (${was.citation}) is published but no longer in the text. ${mend}`];
    if (is.hash !== was.hash)
      return [`${id} (${was.citation}) has other words than when it was published. ${mend}`];
    if (is.citation !== was.citation)
      return [
        `${id} was published as ${was.citation} and is now cited as ${is.citation}. Restore cite() in src/policy/citation.ts.`,
      ];
    return [];
  });
}
