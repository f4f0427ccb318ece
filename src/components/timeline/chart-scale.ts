import { daysBetween, type IsoDate, plan, type Span } from '../../policy/index.ts';

const yearOf = (day: IsoDate) => Number(day.slice(0, 4));

/** The range of the chart: from the year in which the plan begins to the year after its end. */
const chartSpan: Span = {
  from: `${yearOf(plan.span.from)}-01-01`,
  through: `${yearOf(plan.span.through) + 1}-12-31`,
};

const DAYS = daysBetween(chartSpan.from, chartSpan.through) + 1;

/** The position of a day on the chart in per cent; below 0 or above 100 if it is out of range. */
export function chartPosition(day: IsoDate): number {
  return Math.round((daysBetween(chartSpan.from, day) / DAYS) * 10_000) / 100;
}

/** The first day of each year on the chart. */
export const chartYears: readonly IsoDate[] = Array.from(
  { length: yearOf(chartSpan.through) - yearOf(chartSpan.from) + 1 },
  (_, i): IsoDate => `${yearOf(chartSpan.from) + i}-01-01`,
);
