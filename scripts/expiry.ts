import {
  addYears,
  daysBetween,
  type IsoDate,
  type Measure,
  plan,
  type Source,
} from '../src/policy/index.ts';

const SOON_DAYS = 30;
const YEARS_UNTIL_STALE = 1;

/** Something on the site that ends on a day; the day itself is included. */
export interface Ending {
  /** What it is and where it is written down. */
  what: string;
  through: IsoDate;
  /** The page that shows its span, within the site. */
  page: string;
}

const pageOf = (measure: string) => `measures/${measure}/`;

/** The ends of the plan, of the measures that end before it, and of the later policies shown beside them. */
export function endingsOf(measures: readonly Pick<Measure, 'id' | 'span' | 'later'>[]): Ending[] {
  const own = measures
    .filter(({ span }) => span.through !== plan.span.through)
    .map(({ id, span }) => ({
      what: `the measure ${id} (#plan/measures)`,
      through: span.through,
      page: pageOf(id),
    }));
  const later = measures.flatMap((measure) =>
    measure.later.map(({ document, span }) => ({
      what: `the later policy ${document} beside ${measure.id} (#plan/measures)`,
      through: span.through,
      page: pageOf(measure.id),
    })),
  );
  const whole = { what: 'the plan (#plan/plan.ts)', through: plan.span.through, page: 'plan/' };
  return [whole, ...own, ...later];
}

const SIGN = /<span class="status-sign"[^>]*>/g;

/**
 * Whether a built page marks a span that ends on this day as ended, which a build does where it had ended by then.
 * Throws an Error where the page shows no such span.
 */
export function marksAsEnded(html: string, { what, through, page }: Ending): boolean {
  const signs = [...html.matchAll(SIGN)]
    .map(([sign]) => sign)
    .filter((sign) => sign.includes(`data-through="${through}"`));
  if (signs.length === 0) {
    throw new Error(
      `${page} shows nothing that ends on ${through}, as ${what} does. Is it a build of this plan?`,
    );
  }
  return signs.every((sign) => sign.includes('data-lifecycle="ended"'));
}

/** What has ended, and is marked so only with JavaScript: it still held when the site was built. */
export function endedSince(
  endings: readonly Ending[],
  pages: ReadonlyMap<string, string>,
  on: IsoDate,
): string[] {
  return endings
    .filter((ending) => ending.through < on && !marksAsEnded(pages.get(ending.page) ?? '', ending))
    .map(
      ({ what, through }) =>
        `Ended: ${what}, on ${through}, after the site was built. Build and publish it again.`,
    );
}

/** What still holds and ends within 30 days. */
export function endingSoon(endings: readonly Ending[], on: IsoDate): string[] {
  return endings
    .filter(({ through }) => through >= on && daysBetween(on, through) <= SOON_DAYS)
    .map(
      ({ what, through }) =>
        `Ends soon: ${what}, on ${through}. Look for what follows it, and build again on the day after.`,
    );
}

/** Documents from outside the plan that were last looked up more than a year ago. */
export function staleDocuments(
  documents: Readonly<Record<string, Pick<Source, 'number' | 'checkedOn'>>>,
  on: IsoDate,
): string[] {
  return Object.entries(documents)
    .filter(([, { checkedOn }]) => on > addYears(checkedOn, YEARS_UNTIL_STALE))
    .map(
      ([id, { number, checkedOn }]) =>
        `Look up again: ${number} (“${id}” in #plan/sources.ts), last checked on ${checkedOn}. Mend what changed and set its checkedOn.`,
    );
}
