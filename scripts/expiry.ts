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

/** A period on the site that ends; the last day is inclusive. */
export interface Ending {
  /** What ends, and the file that defines it. */
  what: string;
  through: IsoDate;
  /** The path of the page that shows the period, within the site. */
  page: string;
}

const pageOf = (measure: string) => `measures/${measure}/`;

/** The ends of the plan, of the measures that end earlier, and of the later policies shown with them. */
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
 * Whether a built page marks a period as ended. A build does so if the period had ended by then.
 * Throws an Error if the page shows no such period.
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

/** Periods that ended after the site was built. Without JavaScript, pages still show them as valid. */
export function endedSince(
  endings: readonly Ending[],
  pages: ReadonlyMap<string, string>,
  on: IsoDate,
): string[] {
  return endings
    .filter((ending) => ending.through < on && !marksAsEnded(pages.get(ending.page) ?? '', ending))
    .map(
      ({ what, through }) =>
        `Ended: ${what}, on ${through}, after the site was built. Rebuild and publish it.`,
    );
}

/** Periods that end within 30 days. */
export function endingSoon(endings: readonly Ending[], on: IsoDate): string[] {
  return endings
    .filter(({ through }) => through >= on && daysBetween(on, through) <= SOON_DAYS)
    .map(
      ({ what, through }) =>
        `Ends soon: ${what}, on ${through}. Check for a successor, and rebuild on the day after.`,
    );
}

/** Documents from outside the plan that were last checked more than a year ago. */
export function staleDocuments(
  documents: Readonly<Record<string, Pick<Source, 'number' | 'checkedOn'>>>,
  on: IsoDate,
): string[] {
  return Object.entries(documents)
    .filter(([, { checkedOn }]) => on > addYears(checkedOn, YEARS_UNTIL_STALE))
    .map(
      ([id, { number, checkedOn }]) =>
        `Look up again: ${number} (“${id}” in #plan/sources.ts), last checked on ${checkedOn}. Update it and set its checkedOn.`,
    );
}
