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

/** What the page says of each span: its last day and the words on every badge that names it. */
export async function toldOf(page: Page): Promise<Record<string, string[]>> {
  const badges = await page.locator('[data-from][data-through]').evaluateAll((all) =>
    all.map((one) => ({
      through: one.dataset.through ?? '',
      word: one.querySelector('[data-word]')?.textContent ?? one.dataset.sign?.slice(2) ?? '',
    })),
  );
  const spoken = badges.filter(({ word }) => word !== '');
  const words = Map.groupBy(spoken, ({ through }) => through);
  return Object.fromEntries(
    [...words].map(([through, all]) => [through, [...new Set(all.map(({ word }) => word))]]),
  );
}

/** The states of a day for the spans that a page speaks of. */
export const expectedOf = (day: string, told: Record<string, string[]>) =>
  Object.fromEntries(
    Object.keys(told).map((through) => [through, [STATES[day]?.[LAST_DAYS.indexOf(through)]]]),
  );

/** The days that stand beside the states of a page, each once; an empty one where the states are today's. */
export const daysBeside = (page: Page): Promise<string[]> =>
  page
    .locator('[data-from] [data-word]')
    .evaluateAll((all) => [...new Set(all.map((one) => (one.dataset.day ?? '').trim()))]);

// Not by loading it anew: the page itself looks again when it comes back into view.
const lookAgain = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** Sets the reader's clock and lets the open page look at it. */
export async function setClock(page: Page, instant: string): Promise<void> {
  await page.clock.setFixedTime(instant);
  await lookAgain(page);
}

/** Asks for a day in the open page's address and lets the page look at it. */
export async function askForDay(page: Page, day: string): Promise<void> {
  await page.evaluate((on) => history.replaceState(null, '', `?on=${on}`), day);
  await lookAgain(page);
}
