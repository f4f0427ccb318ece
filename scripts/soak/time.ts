import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import {
  askForDay,
  days,
  daysBeside,
  edgesOf,
  expectedOf,
  kindsOfPage,
  setClock,
  toldOf,
  zones,
} from '../../test/site/walk-through-time.ts';
import type { Section } from './report.ts';
import { withBuiltSite } from './site.ts';

const articles = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((article) => `/articles/${article}/`);
const pages = [...new Set([...kindsOfPage, ...articles])];

/** Looks at an open page, and tells where a badge does not say what the day asks for. */
async function look(page: Page, day: string, where: string): Promise<string[]> {
  const told = await toldOf(page);
  const expected = expectedOf(day, told);
  if (isDeepStrictEqual(told, expected)) return [];
  return [`${where}: ${JSON.stringify(told)} and not ${JSON.stringify(expected)}`];
}

async function walk(browser: Browser, url: string, path: string, timezoneId: string) {
  const problems: string[] = [];
  const page = await browser.newPage({ locale: 'zh-CN', timezoneId });
  page.on('pageerror', (error) => problems.push(`${path} in ${timezoneId}: uncaught ${error}`));
  await page.clock.setFixedTime(edgesOf('1970-01-01')[0] as string);
  await page.goto(url + path);
  for (const day of days) {
    for (const instant of edgesOf(day)) {
      await setClock(page, instant);
      problems.push(...(await look(page, day, `${path} in ${timezoneId} at ${instant}`)));
    }
  }
  for (const day of days) {
    await askForDay(page, day);
    const beside = await daysBeside(page);
    if (beside.join() !== day)
      problems.push(`${path}, ?on=${day}: beside its states stands “${beside}”`);
    problems.push(...(await look(page, day, `${path} in ${timezoneId}, ?on=${day}`)));
  }
  await page.close();
  return problems;
}

/** Walks every page through the days around every start and end, in six zones, by clock and by address. */
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
      'The first and the last millisecond of each day in Shanghai by the clock of the reader, and the day as `?on=`; what every',
      'badge says is held to a table worked out by hand.',
      '',
      '| What | Figure |',
      '|---|---|',
      `| Pages | ${pages.length} |`,
      `| Zones | ${zones.length}: ${zones.join(', ')} |`,
      `| Days | ${days.length}, from 1970-01-01 to 2099-12-31 |`,
      `| Looks | ${looks.toLocaleString('en')} |`,
      `| Problems | ${problems.length} |`,
    ],
  };
}
