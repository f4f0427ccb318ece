import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

const pages = [
  '/',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((article) => `/articles/${article}/`),
  '/plan/',
  '/measures/',
  '/timeline/',
  '/topics/',
  '/search/',
  '/about/',
  '/404.html',
];

/** Opens another path of the same site in an open page. */
const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

const wordsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));

const notice = async (page: Page) => (await wordsOf(page, '[data-notice] p:visible')).join(' ');

/** The notice, and the state of every dated badge. */
async function timeReport(page: Page) {
  return {
    notice: await notice(page),
    badges: await page
      .locator('[data-from][data-through]')
      .evaluateAll((all) => all.map((one) => `${one.dataset.through} ${one.dataset.lifecycle}`)),
  };
}

const planStateOn = async (page: Page) => {
  const status = page.locator('.article-head .status');
  await status.waitFor();
  return status.innerText();
};

describe('without JavaScript', () => {
  test('every page says that the plan ended on 2023-12-31', async () => {
    const { page } = await openPage('/', { javaScript: false, expectErrors: true });
    for (const path of pages) {
      await goTo(page, path);
      expect.soft(await notice(page), path).toContain('这个方案已于 2023-12-31 到期失效');
    }
  });

  test.each(['/articles/1/', '/plan/'])(
    '%s shows for each sentence of article 一 that ended early when it ended',
    async (path) => {
      const { page } = await openPage(path, { javaScript: false });
      for (const { sentence, through } of [
        { sentence: 4, through: '2022-04-30' },
        { sentence: 5, through: '2022-04-30' },
        { sentence: 6, through: '2022-12-31' },
        { sentence: 7, through: '2022-12-31' },
      ]) {
        const badge = page.locator(`#art_1__para_1__sent_${sentence} + .own-span`);
        const { label, drawn } = await badge.evaluate((one) => ({
          label: one.getAttribute('aria-label'),
          drawn: getComputedStyle(one, '::before').content,
        }));
        expect.soft(label, `sentence ${sentence}`).toBe(`已失效，2021-10-01 至 ${through}`);
        expect.soft(drawn, `sentence ${sentence}`).toContain('已失效');
        expect.soft(drawn, `sentence ${sentence}`).toContain(through);
      }
    },
  );

  test('no other sentence has its own dates', async () => {
    const { page } = await openPage('/plan/', { javaScript: false });
    expect(await page.locator('.own-span').count()).toBe(4);
  });
});

describe('the current day is the day in Shanghai', () => {
  const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];

  const moments = [
    { now: '2022-04-30T23:59:00+08:00', levies: '2022-04-30 ending-soon', still: '有效' },
    { now: '2022-05-01T00:01:00+08:00', levies: '2022-04-30 ended', still: '有效' },
    { now: '2023-12-31T23:59:00+08:00', levies: '2022-04-30 ended', still: '即将到期' },
    { now: '2024-01-01T00:01:00+08:00', levies: '2022-04-30 ended', still: '已失效' },
  ];

  test('in every time zone, at one minute before and after midnight', async () => {
    const shown: Record<string, unknown> = {};
    for (const timezone of zones) {
      const { page } = await openPage('/robots.txt', { timezone, alone: true });
      for (const { now, levies, still } of moments) {
        await page.clock.setFixedTime(now);
        await goTo(page, '/articles/1/');
        const at = `${now} in ${timezone}`;
        expect(await planStateOn(page), at).toContain(still);
        const report = await timeReport(page);
        expect(report.badges, at).toContain(levies);
        shown[now] ??= report;
        expect(report, at).toEqual(shown[now]);
      }
    }
  });

  test('and a page that stays open past midnight is updated', async () => {
    const { page } = await openPage('/articles/1/', { alone: true });
    await page.clock.install({ time: '2023-12-31T23:59:00+08:00' });
    await page.reload();
    expect(await planStateOn(page)).toContain('即将到期');
    await page.clock.runFor('02:00');
    expect(await planStateOn(page)).toContain('已失效');
    expect(await notice(page)).toContain('到期失效');
  });
});

describe('a day asked for with ?on=', () => {
  test('shows the state of the plan on that day, and names the day', async () => {
    const { page } = await openPage('/robots.txt');
    for (const { on, state } of [
      { on: '2021-09-30', state: '◇ 未生效' },
      { on: '2021-10-01', state: '● 有效' },
      { on: '2023-11-30', state: '● 有效' },
      { on: '2023-12-01', state: '◐ 即将到期' },
      { on: '2023-12-31', state: '◐ 即将到期' },
      { on: '2024-01-01', state: '○ 已失效' },
    ]) {
      await goTo(page, `/articles/5/?on=${on}`);
      expect.soft(await planStateOn(page), on).toContain(state);
      expect.soft(await notice(page), on).toContain(`正在看 ${on} 的情况：这一天，方案 ${state}`);
      // The word of another badge has the day before it, which is no text.
      expect.soft(await page.locator('[data-notice] [data-word][data-day]').count(), on).toBe(0);
      expect
        .soft(await page.locator(`main [data-word][data-day="${on} "]`).count(), on)
        .not.toBe(0);
    }
  });

  test('does not hide that the plan has ended', async () => {
    const { page } = await openPage('/', { on: '2022-03-01' });
    expect(await notice(page)).toContain('这个方案已于 2023-12-31 到期失效');
  });

  test('is kept in links, and one click returns to today', async () => {
    const { page } = await openPage('/', { on: '2022-03-01' });
    await page.getByRole('link', { name: '加大对困难人员的托底帮扶力度' }).first().click();
    await page.waitForURL('**/articles/5/?on=2022-03-01');
    await page.getByRole('link', { name: '灵活就业社保补贴', exact: false }).first().click();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2022-03-01');
    await page.getByRole('link', { name: '回到今天' }).click();
    await page.waitForURL((url) => !url.searchParams.has('on'));
    expect(await notice(page)).not.toContain('正在看');
  });

  test('is added to links of this site only, also to those added by scripts', async () => {
    const { page } = await openPage('/articles/5/', { on: '2022-03-01' });
    const others = ['https://example.org/articles/5/', '//example.org/', 'tel:12345', '#top'];
    const hrefs = ['/plan/', ...others];
    await page.evaluate((added) => {
      for (const href of added) {
        const link = document.createElement('a');
        link.className = 'added';
        link.setAttribute('href', href);
        document.body.append(link);
      }
    }, hrefs);
    const now = () =>
      page
        .locator('a.added')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await expect.poll(now).toEqual(['/plan/?on=2022-03-01', ...others]);
  });

  test('stays in a link whose target changes with an answer', async () => {
    const { page } = await openPage(
      '/estimate/?ask.certificates=none&flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true&who=working',
      { on: '2022-03-01' },
    );
    const card = page.locator('.estimate-result [data-measure="flexible-employment"]');
    const rates = card.locator('a[href*="sent_5__seg"]').first();
    const rateAt = (segment: number) =>
      `/clauses/art_5__para_2__sent_5__seg_${segment}/?on=2022-03-01`;
    await expect.poll(() => rates.getAttribute('href')).toBe(rateAt(1));
    await page.locator('[data-answer="flexible-employment.pension"] button').first().click();
    await page.locator('.estimate-question').getByText('否', { exact: true }).click();
    await page.getByRole('button', { name: '下一题' }).click();
    await expect.poll(() => rates.getAttribute('href')).toBe(rateAt(3));
  });

  // Pages of clauses load the colours of states other than 已失效 (`state-colours.css`).
  test.each([
    ['2021-09-30', '未生效', 'rgb(75, 90, 105)'],
    ['2022-03-01', '有效', 'rgb(23, 105, 58)'],
    ['2023-12-31', '即将到期', 'rgb(133, 84, 0)'],
    ['2024-01-01', '已失效', 'rgb(91, 87, 81)'],
  ])('on %s colours the state of a clause, %s', async (on, word, colour) => {
    const { page } = await openPage('/clauses/art_5/', { on });
    const sign = page.locator('.clause-page-state .status-sign');
    await expect.poll(() => sign.innerText()).toContain(word);
    await expect
      .poll(() => sign.evaluate((element) => getComputedStyle(element).color))
      .toBe(colour);
  });

  test('is kept by a search', async () => {
    const { page } = await openPage('/about/', { on: '2022-03-01' });
    await page.locator('form[action] input[name=on]').first().waitFor({ state: 'attached' });
    await page.getByRole('searchbox').fill('残保金');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    expect(new URL(page.url()).searchParams.get('on')).toBe('2022-03-01');
  });

  test('can be chosen in a form', async () => {
    const { page } = await openPage('/articles/1/#art_1__para_1__sent_4');
    await page.getByText('换一个日期看').click();
    await page.getByLabel('看哪一天').fill('2022-04-15');
    await page.getByRole('button', { name: '看这一天' }).click();
    await page.waitForURL('**/articles/1/?on=2022-04-15#art_1__para_1__sent_4');
    expect(await notice(page)).toContain('正在看 2022-04-15 的情况');
    const badge = page.locator('#art_1__para_1__sent_4 + .own-span');
    expect(await badge.getAttribute('aria-label')).toContain('即将到期');
  });

  test('can have another date notation', async () => {
    const { page } = await openPage('/robots.txt');
    for (const on of ['2022-3-1', '２０２２-03-01', '2022-03-01 ']) {
      await goTo(page, `/articles/5/?${new URLSearchParams({ on })}`);
      await expect.poll(() => new URL(page.url()).search, { message: on }).toBe('?on=2022-03-01');
      await expect
        .poll(() => notice(page), { message: on })
        .toContain('正在看 2022-03-01 的情况：这一天，方案 ● 有效');
      expect(await page.locator('[data-refused]').count(), on).toBe(0);
      expect(await planStateOn(page), on).toContain('有效');
    }
  });

  test('that is no valid date is refused with a message', async () => {
    const { page } = await openPage('/robots.txt');
    for (const on of ['2023-02-30', '昨天', '2022-2-30']) {
      await goTo(page, `/articles/5/?${new URLSearchParams({ on })}`);
      // The message is loaded after the page.
      await expect.poll(() => notice(page), { message: on }).toContain(`“${on}”不是能用的日期`);
      expect(await notice(page), on).not.toContain('正在看');
      expect(await planStateOn(page), on).toContain('已失效');
    }
  });
});
