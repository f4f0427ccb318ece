import type { ClauseId } from '../../policy/index.ts';
import { readerDay } from '../reader-day/reader-day.ts';
import { clausePageAddress } from '../site/address.ts';

/** The full address of a clause's page, with the day that the reader asked for and nothing else. */
export function linkToClause(id: ClauseId): string {
  const { asked, day } = readerDay.get();
  const link = new URL(clausePageAddress(id), location.href);
  if (asked) link.searchParams.set('on', day);
  return link.href;
}
