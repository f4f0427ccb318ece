import type { ClauseId } from '../../policy/index.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { clausePageAddress } from '../site/address.ts';

/** The absolute URL of a clause's page, with `?on=` if the current address has it, and no other parameter. */
export function linkToClause(id: ClauseId): string {
  const { asked, day } = readerDay.get();
  const link = new URL(clausePageAddress(id), location.href);
  if (asked) link.searchParams.set('on', day);
  return link.href;
}
