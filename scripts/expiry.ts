import {
  addYears,
  daysBetween,
  type IsoDate,
  isIsoDate,
  type Measure,
  plan,
  type Source,
} from '../src/policy/index.ts';

const SOON_DAYS = 30;
const YEARS_UNTIL_STALE = 1;

/** Something that the site tells of and that ends on a day, which is still included. */
export interface Ending {
  /** What it is and where it is written down. */
  what: string;
  through: IsoDate;
}

/** The ends of the plan, of the measures that end before it, and of the later policies shown beside them. */
export function endingsOf(measures: readonly Pick<Measure, 'id' | 'span' | 'later'>[]): Ending[] {
  const own = measures
    .filter(({ span }) => span.through !== plan.span.through)
    .map(({ id, span }) => ({
      what: `the measure ${id} (#plan/measures)`,
      through: span.through,
    }));
  const later = measures.flatMap((measure) =>
    measure.later.map(({ document, span }) => ({
      what: `the later policy ${document} beside ${measure.id} (#plan/measures)`,
      through: span.through,
    })),
  );
  return [{ what: 'the plan (#plan/plan.ts)', through: plan.span.through }, ...own, ...later];
}

/** What held when the site was built and no longer holds: its pages say so only with JavaScript. */
export function endedSince(endings: readonly Ending[], built: IsoDate, on: IsoDate): string[] {
  return endings
    .filter(({ through }) => through >= built && through < on)
    .map(
      ({ what, through }) =>
        `Ended: ${what}, on ${through}, after the site was built on ${built}. Build and publish it again.`,
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

/** The day that dist/build.json states. Throws an Error that says how to get one where it states none. */
export function builtOn(json: string, file: string): IsoDate {
  const day: unknown = JSON.parse(json)?.day;
  if (isIsoDate(day)) return day;
  throw new Error(
    `${file} does not say {"day": "YYYY-MM-DD"}. Run \`npm run build\`, or fetch build.json from the published site.`,
  );
}
