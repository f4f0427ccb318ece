import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import {
  days,
  firstInstant,
  kindsOfPage,
  walkDays,
  zones,
} from '../../test/site/walk-through-time.ts';
import type { Section } from './report.ts';
import { withBuiltSite } from './site.ts';

const articles = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((article) => `/articles/${article}/`);
const pages = [...new Set([...kindsOfPage, ...articles])];

async function walk(browser: Browser, url: string, path: string, timezoneId: string) {
  const problems: string[] = [];
  const page = await browser.newPage({ locale: 'zh-CN', timezoneId });
  page.on('pageerror', (error) => problems.push(`${path} in ${timezoneId}: uncaught ${error}`));
  await page.clock.setFixedTime(firstInstant);
  await page.goto(url + path);
  for (const { moment, report, expected } of await walkDays(page)) {
    if (isDeepStrictEqual(report, expected)) continue;
    problems.push(
      `${path} in ${timezoneId}, ${moment}: ${JSON.stringify(report)} and not ${JSON.stringify(expected)}`,
    );
  }
  await page.close();
  return problems;
}

/** Checks every page on the days around all starts and ends, in six time zones, by clock and by `?on=`. */
export async function soakTime(): Promise<Section> {
  const problems = await withBuiltSite(async ({ url, withBrowser }) => {
    const found: string[] = [];
    for (const path of pages) {
      for (const zone of zones) {
        found.push(...(await withBrowser((browser) => walk(browser, url, path, zone))));
      }
      console.log(`${path}: ${found.length} problems`);
    }
    return found;
  });
  for (const problem of problems.slice(0, 50)) console.error(problem);
  const looks = pages.length * zones.length * days.length * 3;
  return {
    name: 'time',
    title: 'Days and zones',
    failed: problems.length > 0,
    lines: [
      'The first and the last millisecond of each day in Shanghai as the current time, and the day as `?on=`. The text of every',
      'badge is compared with a table of expected values.',
      '',
      '| What | Figure |',
      '|---|---|',
      `| Pages | ${pages.length} |`,
      `| Zones | ${zones.length}: ${zones.join(', ')} |`,
      `| Days | ${days.length}, from 1970-01-01 to 2099-12-31 |`,
      `| Checks | ${looks.toLocaleString('en')} |`,
      `| Problems | ${problems.length} |`,
    ],
  };
}
