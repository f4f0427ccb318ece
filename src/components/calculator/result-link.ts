import { withCheck } from '../site/link-check.ts';
import type { Answers } from './answers/answers.ts';
import { searchWithChanges } from './answers/link-changes.ts';
import { type Linked, LONGEST_ADDRESS, searchWithAnswers } from './form/link.ts';
import { dayQuery, resultAddress } from './result-address.ts';

/** A result's address, and whether the answers found room in it. */
export interface ResultLink {
  address: string;
  fits: boolean;
}

/**
 * The address under which a result is passed on: the measure's own page, with its answers and the day that was asked
 * for, and nothing else of the address that the reader came by. Where the answers came by a link themselves, it tells
 * what was changed since then.
 */
export function resultLink(
  measure: Linked,
  answers: Answers,
  arrived: Answers | null = null,
): ResultLink {
  const on = dayQuery();
  const own = searchWithAnswers(measure, answers, on);
  const search = withCheck(arrived ? searchWithChanges(measure, arrived, answers, own) : own);
  const fits = search.length <= LONGEST_ADDRESS;
  return { address: resultAddress(measure.id, fits ? search : on), fits };
}
