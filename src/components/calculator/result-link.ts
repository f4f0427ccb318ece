import { readerDay } from '../reader-day/reader-day.ts';
import { measurePageAddress } from '../site/address.ts';
import type { Answers } from './answers.ts';
import { type Linked, searchWithAnswers } from './link.ts';

/** Hosts refuse addresses much longer than this. */
export const LONGEST_ADDRESS = 8_000;

/** A result's address, and whether the answers found room in it. */
export interface ResultLink {
  address: string;
  fits: boolean;
}

/**
 * The address under which a result is passed on: the measure's own page, with its answers and the day that was asked
 * for, and nothing else of the address that the reader came by.
 */
export function resultLink(measure: Linked, answers: Answers): ResultLink {
  const { asked, day } = readerDay.get();
  const page = new URL(measurePageAddress(measure.id), location.href);
  const on = asked ? `?on=${day}` : '';
  const search = searchWithAnswers(measure, answers, on);
  const fits = search.length <= LONGEST_ADDRESS;
  page.search = fits ? search : on;
  return { address: page.href, fits };
}
