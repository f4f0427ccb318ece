import { allAnswers, interview, isPickName, type Measure } from '../../../policy/index.ts';
import { searchWithAnswers } from '../../calculator/form/link.ts';
import { withCheck } from '../../site/link-check.ts';
import type { Progress } from '../progress.ts';
import { isNone, type Texts, textsFor } from '../situation.ts';

/** Every answer to a field, including picked and implied ones, to prefill the measures' own calculators. */
export function answeredTexts({
  given,
  asking: { responses },
}: Pick<Progress, 'given' | 'asking'>): Texts {
  const typed = given.filter(({ name, implied }) => !implied && !isPickName(name));
  const all = Object.entries(allAnswers(interview, responses)).filter(
    ([, value]) => !Array.isArray(value),
  );
  return {
    ...Object.fromEntries(all.map(([path, value]) => [path, String(value)])),
    ...Object.fromEntries(
      typed.filter(({ name, text }) => !isNone(name, text)).map(({ name, text }) => [name, text]),
    ),
  };
}

/** The query string that opens a measure's own calculator with these answers. */
export const searchOfMeasure = (measure: Measure, texts: Texts, day: string | null): string =>
  withCheck(searchWithAnswers(measure, textsFor(measure.id, texts), day ? `?on=${day}` : ''));
