import { daysBetween, type IsoDate, type Span } from '../../policy/index.ts';

/** The days that the chart of time shows. */
const chartSpan: Span = { from: '2021-01-01', through: '2024-12-31' };

const DAYS = daysBetween(chartSpan.from, chartSpan.through) + 1;

/** Where a day begins on the chart, in per cent of its width; below 0 or above 100 where the chart does not reach. */
export function chartPosition(day: IsoDate): number {
  return Math.round((daysBetween(chartSpan.from, day) / DAYS) * 10_000) / 100;
}
