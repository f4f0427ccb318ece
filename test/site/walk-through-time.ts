import type { Page } from 'playwright-core';

type Word = '未生效' | '有效' | '即将到期' | '已失效';

/** The last days of all dated content of the site: the plan, the rate cut, the levy, and three later policies. */
const LAST_DAYS = [
  '2023-12-31',
  '2022-04-30',
  '2022-12-31',
  '2024-12-31',
  '2025-12-31',
  '2027-12-31',
];

const [BEFORE, HOLDS, SOON, OVER] = ['未生效', '有效', '即将到期', '已失效'] as const;

/**
 * The states of those six on the days around every start and end, worked out by hand. The plan, the cut and the levy
 * begin on 2021-10-01, the later policies on 2023-05-01, 2025-01-01 and 2023-01-01; the warning begins 30 days before
 * a last day.
 */
const STATES: Record<string, readonly Word[]> = {
  '1970-01-01': [BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE],
  '2021-09-30': [BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE],
  '2021-10-01': [HOLDS, HOLDS, HOLDS, BEFORE, BEFORE, BEFORE],
  '2022-03-30': [HOLDS, HOLDS, HOLDS, BEFORE, BEFORE, BEFORE],
  '2022-03-31': [HOLDS, SOON, HOLDS, BEFORE, BEFORE, BEFORE],
  '2022-04-30': [HOLDS, SOON, HOLDS, BEFORE, BEFORE, BEFORE],
  '2022-05-01': [HOLDS, OVER, HOLDS, BEFORE, BEFORE, BEFORE],
  '2022-11-30': [HOLDS, OVER, HOLDS, BEFORE, BEFORE, BEFORE],
  '2022-12-01': [HOLDS, OVER, SOON, BEFORE, BEFORE, BEFORE],
  '2022-12-31': [HOLDS, OVER, SOON, BEFORE, BEFORE, BEFORE],
  '2023-01-01': [HOLDS, OVER, OVER, BEFORE, BEFORE, HOLDS],
  '2023-04-30': [HOLDS, OVER, OVER, BEFORE, BEFORE, HOLDS],
  '2023-05-01': [HOLDS, OVER, OVER, HOLDS, BEFORE, HOLDS],
  '2023-11-30': [HOLDS, OVER, OVER, HOLDS, BEFORE, HOLDS],
  '2023-12-01': [SOON, OVER, OVER, HOLDS, BEFORE, HOLDS],
  '2023-12-31': [SOON, OVER, OVER, HOLDS, BEFORE, HOLDS],
  '2024-01-01': [OVER, OVER, OVER, HOLDS, BEFORE, HOLDS],
  '2024-12-31': [OVER, OVER, OVER, SOON, BEFORE, HOLDS],
  '2025-01-01': [OVER, OVER, OVER, OVER, HOLDS, HOLDS],
  '2025-12-31': [OVER, OVER, OVER, OVER, SOON, HOLDS],
  '2026-01-01': [OVER, OVER, OVER, OVER, OVER, HOLDS],
  '2027-12-31': [OVER, OVER, OVER, OVER, OVER, SOON],
  '2028-01-01': [OVER, OVER, OVER, OVER, OVER, OVER],
  '2099-12-31': [OVER, OVER, OVER, OVER, OVER, OVER],
};

export const days = Object.keys(STATES);

export const kindsOfPage = [
  '/',
  '/articles/1/',
  '/articles/5/',
  '/plan/',
  '/measures/',
  '/timeline/',
  '/topics/',
  '/search/',
  '/estimate/',
  '/about/',
  '/404.html',
];

export const zones = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** The first and the last millisecond of a day in Shanghai. */
const edgesOf = (day: string): [string, string] => [
  `${day}T00:00:00.000+08:00`,
  `${day}T23:59:59.999+08:00`,
];

/** The instant that the clock of a page shows when it opens, before `walkDays`. */
export const [firstInstant] = edgesOf('1970-01-01');

/** What a page says about the day. */
export interface DayReport {
  /** The words on every badge, each once, by the last day of the span that it names. */
  states: Record<string, string[]>;
  /** The days shown beside the states, each once; an empty string where the states are today's. */
  beside: string[];
  /** Whether the notice says that the plan has ended. */
  saysEnded: boolean;
  /** The day that the notice names as asked for; empty where it names none. */
  asked: string;
}

/** A moment at which an open page is looked at: an instant that its clock shows, or a day that its address asks for. */
type Moment = { instant: string } | { on: string } | Record<string, never>;

// Runs in the page, so it uses nothing from this module. The page is not loaded again: it checks the day itself when
// it becomes visible. The page reads the clock by `Date.now` alone.
const readReports = (moments: readonly Moment[]): DayReport[] => {
  const shown = (part: string) =>
    document.querySelector<HTMLElement>(`[data-notice] ${part}`)?.checkVisibility() ?? false;
  return moments.map((moment) => {
    if ('instant' in moment) {
      const fixed = Date.parse(moment.instant as string);
      Date.now = () => fixed;
    }
    if ('on' in moment) history.replaceState(null, '', `?on=${moment.on}`);
    document.dispatchEvent(new Event('visibilitychange'));
    const states: Record<string, string[]> = {};
    for (const badge of document.querySelectorAll<HTMLElement>('[data-from][data-through]')) {
      const { through = '', sign = '' } = badge.dataset;
      const word = badge.querySelector('[data-word]')?.textContent ?? sign.slice(2);
      if (word !== '') states[through] = [...new Set([...(states[through] ?? []), word])];
    }
    // The notice names the day in its sentence.
    const words = [...document.querySelectorAll<HTMLElement>('[data-from] [data-word]')].filter(
      (word) => !word.closest('[data-notice]'),
    );
    return {
      states,
      beside: [...new Set(words.map(({ dataset }) => (dataset.day ?? '').trim()))],
      saysEnded: shown('[data-ended]'),
      asked: shown('[data-asked]')
        ? (document.querySelector('[data-asked-day]')?.textContent ?? '')
        : '',
    };
  });
};

const reportsAtMoments = (page: Page, moments: readonly Moment[]): Promise<DayReport[]> =>
  page.evaluate(readReports, moments);

/** Lets an open page check the day, and returns what it says. */
export async function reportFrom(page: Page): Promise<DayReport> {
  const [report] = await reportsAtMoments(page, [{}]);
  if (!report) throw new Error('The page returned no report.');
  return report;
}

const statesOn = (day: string, { states }: DayReport) =>
  Object.fromEntries(
    Object.keys(states).map((through) => [through, [STATES[day]?.[LAST_DAYS.indexOf(through)]]]),
  );

/** What a page must say on a day by the clock, for the spans that it contains. */
const expectedAt = (day: string, report: DayReport): DayReport => ({
  states: statesOn(day, report) as DayReport['states'],
  beside: report.beside.length > 0 ? [''] : [],
  saysEnded: day > '2023-12-31',
  asked: '',
});

/** What a page must say for a day that its address asks for: that day beside each state, and that the plan has ended by the clock. */
const expectedAsOf = (day: string, report: DayReport): DayReport => ({
  states: statesOn(day, report) as DayReport['states'],
  beside: report.beside.length > 0 ? [day] : [],
  saysEnded: true,
  asked: day,
});

/** What a page says at a moment, and what it must say. */
interface Comparison {
  /** `at 2021-10-01T00:00:00.000+08:00`, `?on=2021-10-01` */
  moment: string;
  report: DayReport;
  expected: DayReport;
}

/**
 * Shows an open page the first and the last millisecond of each day by its clock, then asks for each day by its
 * address.
 */
export async function walkDays(page: Page): Promise<Comparison[]> {
  const instants = days.flatMap((day) => edgesOf(day).map((instant) => ({ day, instant })));
  const byClock = await reportsAtMoments(
    page,
    instants.map(({ instant }) => ({ instant })),
  );
  const asked = await reportsAtMoments(
    page,
    days.map((on) => ({ on })),
  );
  return [
    ...instants.map(({ day, instant }, i) => {
      const report = byClock[i] as DayReport;
      return { moment: `at ${instant}`, report, expected: expectedAt(day, report) };
    }),
    ...days.map((day, i) => {
      const report = asked[i] as DayReport;
      return { moment: `?on=${day}`, report, expected: expectedAsOf(day, report) };
    }),
  ];
}
