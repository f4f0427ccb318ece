import { describe, expect, test } from 'vitest';
import {
  addDays,
  assess,
  type IsoDate,
  type Lifecycle,
  type Measure,
  measures,
} from '../../src/policy/index.ts';
import { examplesOf } from './arbitrary.ts';

const FIRST_DAY: IsoDate = '2021-09-01';
const LAST_DAY: IsoDate = '2024-02-01';
const ORDER: readonly Lifecycle[] = ['upcoming', 'in-force', 'ending-soon', 'ended'];

/** Every day of the test, counted with a separate calendar. */
function everyDay(): IsoDate[] {
  const days: IsoDate[] = [];
  for (let year = 2021; year <= 2024; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const length =
        month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
      for (let day = 1; day <= length; day += 1) {
        const two = (n: number) => String(n).padStart(2, '0');
        days.push(`${year}-${two(month)}-${two(day)}` as IsoDate);
      }
    }
  }
  return days.filter((day) => day >= FIRST_DAY && day <= LAST_DAY);
}

const days = everyDay();

const PLAN_ENDS: IsoDate = '2023-12-31';

/** The last day of a measure: the day in its own sentence, or that of the plan. */
const endOf = ({ figures }: Measure) => figures.through?.value ?? PLAN_ENDS;

test('the measures that end before the plan match a list made by hand', () => {
  const ends = Object.fromEntries(measures.map((measure) => [measure.id, endOf(measure)]));
  expect(ends).toMatchObject({
    // 至2022年4月30日
    'work-injury-rate-cut': '2022-04-30',
    'unemployment-rate-cut': '2022-04-30',
    // 至2022年12月31日
    'disability-levy': '2022-12-31',
  });
});

const lifecycleOf = (measure: Measure, on: IsoDate) =>
  assess(measure.id, examplesOf(measure.fields), on).lifecycle;

test('the test covers each of its 884 days once', () => {
  // 30 days of September 2021, 92 until the end of the year, 365, 365, and 32 of 2024.
  expect(days).toHaveLength(884);
  expect(days.slice(1)).toEqual(days.slice(0, -1).map((day) => addDays(day, 1)));
});

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (_, measure) => {
  const states = days.map((day) => lifecycleOf(measure, day));

  test('has one state per day, and never returns to an earlier one', () => {
    const places = states.map((state) => ORDER.indexOf(state));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('has every state on some day', () => {
    expect([...new Set(states)]).toEqual(ORDER);
  });

  test('is in force from the plan’s first day to its own last day, and ends soon in the last 30 days', () => {
    const through = endOf(measure);
    const count = (state: Lifecycle) => states.filter((found) => found === state).length;
    expect(days[count('upcoming')]).toBe('2021-10-01');
    expect(days[states.lastIndexOf('ending-soon')]).toBe(through);
    expect(count('ending-soon')).toBe(31);
    expect(measure.span).toEqual({ from: '2021-10-01', through });
  });

  test('gives the same verdict on every day, except for its state', () => {
    const input = examplesOf(measure.fields);
    const [first, ...others] = ['2021-09-30', '2021-10-01', '2023-12-31', '2024-01-01'].map(
      (day) => {
        const { on: _, lifecycle: __, ...answer } = measure.assess(input, day);
        return answer;
      },
    );
    for (const other of others) expect(other).toEqual(first);
  });
});

/** The days around each bound, written by hand. */
const BOUNDS: Record<string, [IsoDate, Lifecycle][]> = {
  '2022-04-30': [
    ['2021-09-30', 'upcoming'],
    ['2021-10-01', 'in-force'],
    ['2021-10-02', 'in-force'],
    ['2022-03-30', 'in-force'],
    ['2022-03-31', 'ending-soon'],
    ['2022-04-01', 'ending-soon'],
    ['2022-04-29', 'ending-soon'],
    ['2022-04-30', 'ending-soon'],
    ['2022-05-01', 'ended'],
  ],
  '2022-12-31': [
    ['2021-09-30', 'upcoming'],
    ['2021-10-01', 'in-force'],
    ['2022-05-01', 'in-force'],
    ['2022-11-30', 'in-force'],
    ['2022-12-01', 'ending-soon'],
    ['2022-12-02', 'ending-soon'],
    ['2022-12-30', 'ending-soon'],
    ['2022-12-31', 'ending-soon'],
    ['2023-01-01', 'ended'],
  ],
  '2023-12-31': [
    ['2021-09-30', 'upcoming'],
    ['2021-10-01', 'in-force'],
    ['2023-01-01', 'in-force'],
    ['2023-11-30', 'in-force'],
    ['2023-12-01', 'ending-soon'],
    ['2023-12-02', 'ending-soon'],
    ['2023-12-30', 'ending-soon'],
    ['2023-12-31', 'ending-soon'],
    ['2024-01-01', 'ended'],
  ],
};

describe.each(Object.entries(BOUNDS))('of the measures that end on %s', (through, bounds) => {
  const ending = measures.filter((measure) => endOf(measure) === through);

  test.each(bounds)('on %s each is %s', (on, lifecycle) => {
    expect(ending.length).toBeGreaterThan(0);
    const others = ending.filter((measure) => lifecycleOf(measure, on) !== lifecycle);
    expect(others.map(({ id }) => id)).toEqual([]);
  });
});

test.each([
  ['1900-01-01', 'upcoming'],
  ['0001-01-01', 'upcoming'],
  ['2100-12-31', 'ended'],
  ['9999-12-31', 'ended'],
] as const)('on %s, far outside the plan, every measure is %s', (on, lifecycle) => {
  for (const measure of measures) expect(lifecycleOf(measure, on)).toBe(lifecycle);
});
