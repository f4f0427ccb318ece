import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { hydratedCalculator } from './calculator-page.ts';
import { firstInstant, kindsOfPage, reportFrom, walkDays, zones } from './walk-through-time.ts';

const openPage = useBrowser();

const inZones = kindsOfPage.map((path, i) => ({
  path,
  timezone: zones[i % zones.length] as string,
}));
const standing = (page: Page, id: string) =>
  page.locator(`[data-calculator="${id}"] .calc-standing`).innerText();

const ofPlan = ['2022-04-30', '2022-12-31', '2023-12-31'];
/** The last days that a page contains. Only the dates that it contains are judged, so one without dates would pass. */
const lastDays: Record<string, string[]> = {
  '/articles/1/': [...ofPlan, '2024-12-31', '2025-12-31', '2027-12-31'],
  '/': ofPlan,
  '/plan/': ofPlan,
  '/measures/': ofPlan,
  '/timeline/': ofPlan,
  '/topics/': ['2023-12-31'],
  '/articles/5/': ['2023-12-31'],
};

describe('every kind of page, on the days around every start and end', () => {
  test.each(inZones)(
    'follows the clock of a reader in $timezone and the day that its address asks for: $path',
    async ({ path, timezone }) => {
      const { page } = await openPage(path, { timezone, now: firstInstant });
      const comparisons = await walkDays(page);
      for (const { moment, report, expected } of comparisons) {
        expect(report, moment).toEqual(expected);
      }
      const last = comparisons.at(-1)?.report.states ?? {};
      if (path in lastDays) expect(Object.keys(last).sort()).toEqual(lastDays[path]);
    },
  );
});

describe('midnight in Shanghai while a page is open', () => {
  const startAt = (time: string) => (context: BrowserContext) => context.clock.install({ time });

  test.each([
    ['starts the plan', '2021-09-30T23:59:40+08:00', '未生效', '有效', '今天有效，到 2022-04-30'],
    ['starts the warning', '2022-03-30T23:59:40+08:00', '有效', '即将到期', '今天快到期了'],
    ['ends a measure', '2022-04-30T23:59:40+08:00', '即将到期', '已失效', '今天不能申请'],
  ])('%s, in its badges and in its calculators', async (_, time, before, after, line) => {
    const { page } = await openPage('/articles/1/', {
      timezone: 'America/New_York',
      prepare: startAt(time),
    });
    await hydratedCalculator(page, 'work-injury-rate-cut');
    expect((await reportFrom(page)).states['2022-04-30']).toEqual([before]);
    await page.clock.fastForward(60_000);
    expect((await reportFrom(page)).states['2022-04-30']).toEqual([after]);
    await expect.poll(() => standing(page, 'work-injury-rate-cut')).toContain(line);
  });
});

describe('a clock that is far off', () => {
  test.each([
    ['1970-01-01T00:00:00Z', '还没有实施'],
    ['2099-12-31T23:59:59Z', '不能申请'],
  ])('%s breaks nothing and offers nothing', async (now, line) => {
    const { page } = await openPage('/articles/1/', { now });
    await hydratedCalculator(page, 'work-injury-rate-cut');
    await expect.poll(() => standing(page, 'work-injury-rate-cut')).toContain(line);
    expect(await page.locator('main').innerText()).not.toMatch(/今天有效/);
  });

  test.each(['0000-01-01', '9999-12-31'])('?on=%s breaks nothing', async (on) => {
    const { page } = await openPage('/articles/1/', { on, now: '2026-11-24T09:00:00+08:00' });
    expect(await page.locator('[data-asked-day]').innerText()).toBe(on);
    await hydratedCalculator(page, 'work-injury-rate-cut');
  });

  test('?on= with an invalid day: the page says so and shows today', async () => {
    const { page } = await openPage('/articles/5/', { now: '2026-11-24T09:00:00+08:00' });
    const noDays = ['2023-02-30', '2023-2-30', '２０２３-02-30', '2023-02-30 ', '"><b>x</b>', ''];
    for (const on of noDays) {
      await page.goto(`${new URL(page.url()).origin}/articles/5/?on=${encodeURIComponent(on)}`);
      const refused = page.locator('[data-refused]');
      await refused.waitFor();
      expect(await refused.innerText()).toContain(
        on === '' ? '网址里的日期是空的，下面仍按今天显示' : `“${on.trim()}`,
      );
      expect((await reportFrom(page)).states['2023-12-31']).toEqual(['已失效']);
    }
  });
});
