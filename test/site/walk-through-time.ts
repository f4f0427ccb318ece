import type { Page } from 'playwright-core';

type Word = '未生效' | '有效' | '即将到期' | '已失效';

/** The last days of everything dated on the site: the plan, the cut of rates, the levy, and three later policies. */
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
export const edgesOf = (day: string) => [`${day}T00:00:00.000+08:00`, `${day}T23:59:59.999+08:00`];

/** What a page says of time. */
export interface DayReport {
  /** The words on every badge, each once, by the last day of the span that it names. */
  states: Record<string, string[]>;
  /** The days that stand beside the states, each once; an empty one where the states are today's. */
  beside: string[];
  /** Whether the notice says that the plan has ended. */
  saysEnded: boolean;
  /** The day that the notice says is asked for; empty where none is. */
  asked: string;
}

// Runs in the page, so it takes nothing from here. Not by loading it anew: it looks by itself when it comes back into view.
const readReport = (): DayReport => {
  document.dispatchEvent(new Event('visibilitychange'));
  const states: Record<string, string[]> = {};
  for (const badge of document.querySelectorAll<HTMLElement>('[data-from][data-through]')) {
    const { through = '', sign = '' } = badge.dataset;
    const word = badge.querySelector('[data-word]')?.textContent ?? sign.slice(2);
    if (word !== '') states[through] = [...new Set([...(states[through] ?? []), word])];
  }
  const words = [...document.querySelectorAll<HTMLElement>('[data-from] [data-word]')];
  const shown = (part: string) =>
    document.querySelector<HTMLElement>(`[data-notice] ${part}`)?.checkVisibility() ?? false;
  return {
    states,
    beside: [...new Set(words.map(({ dataset }) => (dataset.day ?? '').trim()))],
    saysEnded: shown('[data-ended]'),
    asked: shown('[data-asked]')
      ? (document.querySelector('[data-asked-day]')?.textContent ?? '')
      : '',
  };
};

/** Lets an open page look at the day, and tells what it says. */
export const reportFrom = (page: Page): Promise<DayReport> => page.evaluate(readReport);

/** What an open page says once the reader's clock shows an instant. */
export async function reportAt(page: Page, instant: string): Promise<DayReport> {
  await page.clock.setFixedTime(instant);
  return reportFrom(page);
}

/** What an open page says once its address asks for a day. */
export async function reportAsOf(page: Page, day: string): Promise<DayReport> {
  await page.evaluate((on) => history.replaceState(null, '', `?on=${on}`), day);
  return reportFrom(page);
}

const statesOn = (day: string, { states }: DayReport) =>
  Object.fromEntries(
    Object.keys(states).map((through) => [through, [STATES[day]?.[LAST_DAYS.indexOf(through)]]]),
  );

/** What a page has to say on a day by the clock, of the spans that it speaks of. */
export const expectedAt = (day: string, report: DayReport): DayReport => ({
  states: statesOn(day, report) as DayReport['states'],
  beside: report.beside.length > 0 ? [''] : [],
  saysEnded: day > '2023-12-31',
  asked: '',
});

/** What a page has to say as of a day that its address asks for: that day beside each state, and that the plan is over by the clock. */
export const expectedAsOf = (day: string, report: DayReport): DayReport => ({
  states: statesOn(day, report) as DayReport['states'],
  beside: report.beside.length > 0 ? [day] : [],
  saysEnded: true,
  asked: day,
});
