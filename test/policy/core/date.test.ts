import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  dayInShanghai,
  daysBetween,
  type IsoDate,
  type IsoMonth,
  isIsoDate,
  isIsoMonth,
  isWithinYearsOf,
  type Lifecycle,
  lifecycleOn,
  monthsInside,
} from '../../../src/policy/index.ts';
// With the seed of all property tests.
import '../arbitrary.ts';

// Temporal is the reference calendar.
const plain = (day: IsoDate) => Temporal.PlainDate.from(day);
const FIRST = Temporal.PlainDate.from('1900-01-01');
const WHOLE_DAYS = FIRST.until('2100-12-31').days;

/** Any day that a field accepts, from 1900 to 2100. */
const anyDay = fc
  .integer({ min: 0, max: WHOLE_DAYS })
  .map((days) => FIRST.add({ days }).toString() as IsoDate);

const written = (year: number, month: number, day: number) =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-') as IsoDate;

describe('isIsoDate', () => {
  const numbers = (from: number, through: number) =>
    Array.from({ length: through - from + 1 }, (_, i) => from + i);

  /** A day as read by the reference calendar; undefined if it does not exist. */
  function inOtherCalendar(year: number, month: number, day: number) {
    try {
      return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    } catch {
      return undefined;
    }
  }

  // Common and leap years, centuries with and without a leap day, and the years that Date reads as 19xx.
  test.each([0, 1, 4, 99, 100, 400, 1582, 1899, 1900, 1970, 1999, 2000, 2021, 2024, 2100, 9999])(
    'accepts exactly the days of the year %i',
    (year) => {
      for (const month of numbers(0, 13)) {
        for (const day of numbers(0, 32)) {
          const exists = inOtherCalendar(year, month, day) !== undefined;
          expect(isIsoDate(written(year, month, day)), written(year, month, day)).toBe(exists);
        }
      }
    },
  );

  test.each([
    ['a leap day', '2024-02-29', true],
    ['a leap day of a common year', '2023-02-29', false],
    ['a leap day of a century that 400 divides', '2000-02-29', true],
    ['a leap day of a century that it does not', '1900-02-29', false],
    ['the 31st of a month of 30 days', '2023-04-31', false],
    ['a day 0', '2023-01-00', false],
    ['a month 13', '2023-13-01', false],
    ['another first separator', '2021/10-01', false],
    ['another second separator', '2021-10/01', false],
    // The characters before 0 and after 9.
    ['a slash as the last digit of a year', '202/-10-01', false],
    ['a slash as the last digit of a day', '2021-10-1/', false],
    ['a colon as the last digit of a day', '2021-10-1:', false],
    ['a day of one digit', '2023-1-1', false],
    ['a day with its time', '2023-01-01T00:00:00Z', false],
    ['a day with a space before it', ' 2023-01-01', false],
    ['a day with a line end behind it', '2023-01-01\n', false],
    ['a day written with slashes', '2023/01/01', false],
    ['a day in full-width digits', '２０２３-01-01', false],
    ['a year of five digits', '12023-01-01', false],
    ['a number', 20230101, false],
    ['a Date', new Date('2023-01-01'), false],
    ['a list that is written alike', ['2023-01-01'], false],
    ['nothing', undefined, false],
  ])('for %s, %j, returns %j', (_, value, exists) => {
    expect(isIsoDate(value)).toBe(exists);
  });

  test('returns a result for any value', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isIsoDate(value) === 'boolean'));
  });
});

test.each([
  ['2021-10', true],
  ['2021-12', true],
  ['2021-13', false],
  ['2021-00', false],
  ['2021-1', false],
  ['2021-10-01', false],
  ['2021', false],
  ['', false],
  [202110, false],
  [['2021-10'], false],
  [null, false],
])('isIsoMonth of %j is %j', (value, exists) => {
  expect(isIsoMonth(value)).toBe(exists);
});

describe('addDays and daysBetween', () => {
  test.each([
    ['2022-02-28', 1, '2022-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-04-30', 1, '2022-05-01'],
    ['2022-12-31', 1, '2023-01-01'],
    ['2023-12-31', -30, '2023-12-01'],
    ['2022-04-30', -30, '2022-03-31'],
    ['2022-01-01', 0, '2022-01-01'],
    // China had daylight saving time until 1991; it must not change a day.
    ['1991-04-13', 2, '1991-04-15'],
  ] as const)('from %s, plus %i days, is %s', (day, days, there) => {
    expect(addDays(day, days)).toBe(there);
    expect(daysBetween(day, there)).toBe(days);
  });

  test.each([-738_000, -365_000, -60, -1, 0, 1, 59, 60, 366, 146_097, 2_900_000])(
    '%i days from the last day of 2023 agree with the reference calendar',
    (days) => {
      const there = plain('2023-12-31').add({ days }).toString() as IsoDate;
      expect(addDays('2023-12-31', days)).toBe(there);
      expect(daysBetween('2023-12-31', there)).toBe(days);
    },
  );

  test('agree with the reference calendar on any day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (day, days) => {
        const there = plain(day).add({ days }).toString() as IsoDate;
        expect(addDays(day, days)).toBe(there);
        expect(daysBetween(day, there)).toBe(days);
      }),
    );
  });
});

describe('addYears', () => {
  test.each([
    ['2021-06-01', 1, '2022-06-01'],
    ['2021-06-01', 0, '2021-06-01'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['1996-02-29', 4, '2000-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['1963-05-20', 60, '2023-05-20'],
    ['2021-12-31', 2, '2023-12-31'],
    ['0999-01-01', 0, '0999-01-01'],
  ] as const)('from %s, plus %i years, is %s', (day, years, there) => {
    expect(addYears(day, years)).toBe(there);
  });

  test('agrees with the reference calendar on any day, including leap days', () => {
    const anyLeapDay = anyDay
      .map((day) => `${day.slice(0, 4)}-02-29`)
      .filter((day): day is IsoDate => isIsoDate(day));
    fc.assert(
      fc.property(fc.oneof(anyDay, anyLeapDay), fc.integer({ min: 0, max: 120 }), (day, years) => {
        const there = plain(day).add({ years }, { overflow: 'constrain' }).toString();
        expect(addYears(day, years)).toBe(there);
      }),
    );
  });
});

describe('isWithinYearsOf', () => {
  test.each([
    ['the day before the event', '2021-05-31', false],
    ['the day of the event', '2021-06-01', true],
    ['the day before the last', '2022-05-31', true],
    ['the last day, one year later', '2022-06-01', true],
    ['the day after the last', '2022-06-02', false],
  ] as const)('of an event on 2021-06-01, %s: %s %j', (_, day, within) => {
    expect(isWithinYearsOf('2021-06-01', 1, day)).toBe(within);
  });

  test.each([
    ['2025-02-28', true],
    ['2025-03-01', false],
  ] as const)('of an event on 2024-02-29 ends on 2025-02-28: %s %j', (day, within) => {
    expect(isWithinYearsOf('2024-02-29', 1, day)).toBe(within);
  });
});

describe('monthsInside', () => {
  const cut = { from: '2021-10-01', through: '2022-04-30' } as const;

  test.each([
    ['2021-10', '2022-04', 7],
    ['2021-10', '2022-06', 7],
    ['2021-09', '2022-04', 7],
    ['2021-01', '2023-12', 7],
    ['2021-10', '2021-10', 1],
    ['2021-09', '2021-10', 1],
    ['2022-04', '2022-05', 1],
    ['2021-12', '2022-01', 2],
    ['2021-08', '2021-09', 0],
    ['2022-05', '2022-06', 0],
    ['2022-05', '2025-06', 0],
    ['2022-04', '2021-10', 0],
  ] as const)('from %s through %s are %i', (from, through, months) => {
    expect(monthsInside(from, through, cut)).toBe(months);
  });

  test('agrees with the reference calendar, which counts month by month', () => {
    const anyMonth = anyDay.map((day) => day.slice(0, 7) as IsoMonth);
    const nearPlan = fc
      .integer({ min: -40, max: 40 })
      .map((months) => Temporal.PlainYearMonth.from('2022-01').add({ months }).toString())
      .filter((month): month is IsoMonth => isIsoMonth(month));
    const month = fc.oneof({ weight: 4, arbitrary: nearPlan }, anyMonth);
    fc.assert(
      fc.property(month, month, (one, other) => {
        const [from, through] = one < other ? [one, other] : [other, one];
        let counted = 0;
        for (let m = Temporal.PlainYearMonth.from('2021-10'); m.toString() <= '2022-04'; ) {
          if (m.toString() >= from && m.toString() <= through) counted += 1;
          m = m.add({ months: 1 });
        }
        expect(monthsInside(from, through, cut)).toBe(counted);
      }),
    );
  });
});

describe('lifecycleOn', () => {
  const plan = { from: '2021-10-01', through: '2023-12-31' } as const;

  test.each([
    ['2021-09-30', 'upcoming'],
    ['2021-10-01', 'in-force'],
    ['2023-11-30', 'in-force'],
    ['2023-12-01', 'ending-soon'],
    ['2023-12-30', 'ending-soon'],
    ['2023-12-31', 'ending-soon'],
    ['2024-01-01', 'ended'],
  ] as const)('of the plan on %s is %s', (on, lifecycle) => {
    expect(lifecycleOn(plan, on)).toBe(lifecycle);
  });

  test.each([
    ['2022-03-30', 'in-force'],
    ['2022-03-31', 'ending-soon'],
    ['2022-04-30', 'ending-soon'],
    ['2022-05-01', 'ended'],
  ] as const)('of a measure that ends on 2022-04-30, on %s, is %s', (on, lifecycle) => {
    expect(lifecycleOn({ from: '2021-10-01', through: '2022-04-30' }, on)).toBe(lifecycle);
  });

  test('never returns to an earlier state, for any span', () => {
    const order: Lifecycle[] = ['upcoming', 'in-force', 'ending-soon', 'ended'];
    fc.assert(
      fc.property(anyDay, fc.nat(800), anyDay, (from, length, on) => {
        const span = { from, through: addDays(from, length) };
        const today = order.indexOf(lifecycleOn(span, on));
        const tomorrow = order.indexOf(lifecycleOn(span, addDays(on, 1)));
        expect(today).toBeGreaterThanOrEqual(0);
        expect(tomorrow).toBeGreaterThanOrEqual(today);
      }),
    );
  });
});

describe('dayInShanghai', () => {
  test.each([
    ['a second before midnight in Shanghai', '2023-12-31T15:59:59Z', '2023-12-31'],
    ['a millisecond before it', '2023-12-31T15:59:59.999Z', '2023-12-31'],
    ['midnight in Shanghai', '2023-12-31T16:00:00Z', '2024-01-01'],
    ['midnight in London', '2024-01-01T00:00:00Z', '2024-01-01'],
    ['an evening in Los Angeles', '2023-12-31T23:00:00-08:00', '2024-01-01'],
    ['an early morning in Auckland', '2024-01-01T04:59:59+13:00', '2023-12-31'],
    ['the start of a leap day', '2024-02-28T16:00:00Z', '2024-02-29'],
    ['the end of a leap day', '2024-02-29T15:59:59Z', '2024-02-29'],
    ['a summer day, without summer time', '2022-07-01T15:59:59Z', '2022-07-01'],
    ['the epoch', '1970-01-01T00:00:00Z', '1970-01-01'],
  ])('at %s, %s, it is %s', (_, instant, day) => {
    expect(dayInShanghai(Date.parse(instant))).toBe(day);
  });

  test('agrees with the time zone data at any instant since 1992', () => {
    const since = Date.parse('1992-01-01T00:00:00Z');
    const until = Date.parse('2100-12-31T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: since, max: until }), (instant) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO('Asia/Shanghai')
          .toPlainDate();
        expect(dayInShanghai(instant)).toBe(there.toString());
      }),
    );
  });
});
