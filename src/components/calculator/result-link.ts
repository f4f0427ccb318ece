import { readerDay } from '../reader-day/reader-day.ts';
import { measurePageAddress } from '../site/address.ts';
import type { Answers } from './answers.ts';
import { type Linked, LONGEST_ADDRESS, searchWithAnswers } from './link.ts';
import { searchWithChanges } from './link-changes.ts';
import { withCheck } from './link-check.ts';

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
  const { asked, day } = readerDay.get();
  const page = new URL(measurePageAddress(measure.id), location.href);
  const on = asked ? `?on=${day}` : '';
  const own = searchWithAnswers(measure, answers, on);
  const search = withCheck(arrived ? searchWithChanges(measure, arrived, answers, own) : own);
  const fits = search.length <= LONGEST_ADDRESS;
  page.search = fits ? search : on;
  return { address: page.href, fits };
}
