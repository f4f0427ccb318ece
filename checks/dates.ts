import { isIsoDate, type Measure, type Source } from '../src/policy/index.ts';

/** A date in the data, and its location. */
interface StatedDay {
  where: string;
  day: string;
}

const MEASURES = '#plan/measures';
const OUTSIDE = '#plan/sources.ts';

/** Dates that do not exist, and later policies that end before they start, each with its location and the fix. */
export function badDates(
  measures: readonly Pick<Measure, 'id' | 'figures' | 'later'>[],
  outside: Readonly<Record<string, Pick<Source, 'checkedOn'>>>,
): string[] {
  const stated = [
    ...measures.flatMap(datesOf),
    ...Object.entries(outside).map(([id, { checkedOn }]) => ({
      where: `${OUTSIDE}: checkedOn of “${id}”`,
      day: checkedOn,
    })),
  ];
  return [
    ...stated
      .filter(({ day }) => !isIsoDate(day))
      .map(
        ({ where, day }) =>
          `${where} is “${day}”, which is not a date. Use an existing one, YYYY-MM-DD.`,
      ),
    ...measures.flatMap(({ id, later }) =>
      later
        .filter(({ span }) => span.through < span.from)
        .map(
          ({ document, span }) =>
            `${MEASURES}: the later policy “${document}” of ${id} ends on ${span.through}, before it starts on ${span.from}. Swap or correct them.`,
        ),
    ),
  ];
}

function datesOf({ id, figures, later }: Pick<Measure, 'id' | 'figures' | 'later'>): StatedDay[] {
  const figureDays = Object.entries(figures).flatMap(([name, { unit, value }]) =>
    unit === '日期' ? [{ where: `${MEASURES}: the figure ${id}.${name}`, day: String(value) }] : [],
  );
  const laterDays = later.flatMap(({ document, span }) =>
    [span.from, span.through].map((day) => ({
      where: `${MEASURES}: the later policy “${document}” of ${id}`,
      day,
    })),
  );
  return [...figureDays, ...laterDays];
}
