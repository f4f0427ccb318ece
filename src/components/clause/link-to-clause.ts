import type { ClauseId } from '../../policy/index.ts';
import { clausePageAddress } from '../site/address.ts';
import { dayQuery } from '../site/day-query.ts';

/** The absolute URL of a clause's page, with `?on=` if the current address has it, and no other parameter. */
export const linkToClause = (id: ClauseId): string =>
  new URL(clausePageAddress(id) + dayQuery(), location.href).href;
