import type { ClauseId } from '../../policy/index.ts';
import { clausePageAddress } from '../site/address.ts';
import { dayQuery } from '../site/day-query.ts';

/** The absolute URL of a clause's page, without parameters. */
export const clausePageUrl = (id: ClauseId): string =>
  new URL(clausePageAddress(id), location.href).href;

/** The same with `?on=` if the current address has it: it opens what the reader sees. */
export const linkToClause = (id: ClauseId): string => clausePageUrl(id) + dayQuery();
