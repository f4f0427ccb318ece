import { dayQuery } from '../site/day-query.ts';
import { withCheck } from '../site/link-check.ts';
import type { Answers } from './answers/answers.ts';
import { type Linked, MAX_ADDRESS_LENGTH, searchWithAnswers } from './form/link.ts';
import type { searchWithChanges } from './link/link-changes.ts';
import { resultAddress } from './outcome/result-address.ts';

/**
 * The address for sharing a result: the measure's own page with its answers and the `?on=` day, and nothing else of the
 * current address. If the answers came with a link, `withChanges` adds what was changed since. `fits` is false if the
 * answers are too long for an address.
 */
export function resultLink(
  measure: Linked,
  answers: Answers,
  arrived: Answers | null = null,
  withChanges?: typeof searchWithChanges,
) {
  const on = dayQuery();
  const own = searchWithAnswers(measure, answers, on);
  const search = withCheck((arrived && withChanges?.(measure, arrived, answers, own)) ?? own);
  const fits = search.length <= MAX_ADDRESS_LENGTH;
  return { address: resultAddress(measure.id, fits ? search : on), fits };
}
