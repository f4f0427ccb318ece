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

const wordsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));

const notice = async (page: Page) => (await wordsOf(page, '[data-notice] p:visible')).join(' ');

/** What the page says of time: the notice, and the state of every dated badge. */
async function toldAboutTime(page: Page) {
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
  test.each(pages)('%s says that the plan ended on 2023-12-31', async (path) => {
    const { page } = await openPage(path, { javaScript: false, expectErrors: true });
    expect(await notice(page)).toContain('这个方案已于 2023-12-31 到期失效');
  });

  test.each([
    { sentence: 4, through: '2022-04-30' },
    { sentence: 5, through: '2022-04-30' },
    { sentence: 6, through: '2022-12-31' },
    { sentence: 7, through: '2022-12-31' },
  ])(
    'sentence $sentence of article 一 says that it ended on $through',
    async ({ sentence, through }) => {
      for (const path of ['/articles/1/', '/plan/']) {
        const { page } = await openPage(path, { javaScript: false });
        const badge = page.locator(`#art_1__para_1__sent_${sentence} + .own-span`);
        expect(await badge.getAttribute('aria-label')).toBe(`已失效，2021-10-01 至 ${through}`);
        const drawn = await badge.evaluate((one) => getComputedStyle(one, '::before').content);
        expect(drawn).toContain('已失效');
        expect(drawn).toContain(through);
      }
    },
  );

  test('no other sentence has a date of its own', async () => {
    const { page } = await openPage('/plan/', { javaScript: false });
    expect(await page.locator('.own-span').count()).toBe(4);
  });
});

describe('the day that counts is the day in Shanghai', () => {
  const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];

  test.each([
    { now: '2022-04-30T23:59:00+08:00', levies: '2022-04-30 ending-soon', still: '有效' },
    { now: '2022-05-01T00:01:00+08:00', levies: '2022-04-30 ended', still: '有效' },
    { now: '2023-12-31T23:59:00+08:00', levies: '2022-04-30 ended', still: '即将到期' },
    { now: '2024-01-01T00:01:00+08:00', levies: '2022-04-30 ended', still: '已失效' },
  ])('at $now everywhere', async ({ now, levies, still }) => {
    const told = [];
    for (const timezone of zones) {
      const { page } = await openPage('/articles/1/', { now, timezone });
      expect(await planStateOn(page)).toContain(still);
      told.push(await toldAboutTime(page));
    }
    expect(told[0]?.badges).toContain(levies);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  test('and a page that stays open past midnight follows it', async () => {
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
  test.each([
    { on: '2021-09-30', state: '◇ 未生效' },
    { on: '2021-10-01', state: '● 有效' },
    { on: '2023-11-30', state: '● 有效' },
    { on: '2023-12-01', state: '◐ 即将到期' },
    { on: '2023-12-31', state: '◐ 即将到期' },
    { on: '2024-01-01', state: '○ 已失效' },
  ])('shows the plan as $state on $on, and says so', async ({ on, state }) => {
    const { page } = await openPage('/articles/5/', { on });
    expect(await planStateOn(page)).toContain(state);
    expect(await notice(page)).toContain(`正在看 ${on} 的情况：这一天，方案 ${state}`);
  });

  test('never hides that the plan has ended by now', async () => {
    const { page } = await openPage('/', { on: '2022-03-01' });
    expect(await notice(page)).toContain('这个方案已于 2023-12-31 到期失效');
  });

  test('travels with the reader, and is one click to leave', async () => {
    const { page } = await openPage('/', { on: '2022-03-01' });
    await page.getByRole('link', { name: '加大对困难人员的托底帮扶力度' }).first().click();
    await page.waitForURL('**/articles/5/?on=2022-03-01');
    await page.getByRole('link', { name: '灵活就业社保补贴', exact: false }).first().click();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2022-03-01');
    await page.getByRole('link', { name: '回到今天' }).click();
    await page.waitForURL((url) => !url.searchParams.has('on'));
    expect(await notice(page)).not.toContain('正在看');
  });

  test('travels with links of this site alone, also those that a script adds', async () => {
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

  test('travels along a link that an answer has led elsewhere', async () => {
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

  test('travels with a search', async () => {
    const { page } = await openPage('/about/', { on: '2022-03-01' });
    await page.locator('form[action] input[name=on]').first().waitFor({ state: 'attached' });
    await page.getByRole('searchbox').fill('残保金');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    expect(new URL(page.url()).searchParams.get('on')).toBe('2022-03-01');
  });

  test('is chosen from a small form', async () => {
    const { page } = await openPage('/articles/1/#art_1__para_1__sent_4');
    await page.getByText('换一个日期看').click();
    await page.getByLabel('看哪一天').fill('2022-04-15');
    await page.getByRole('button', { name: '看这一天' }).click();
    await page.waitForURL('**/articles/1/?on=2022-04-15#art_1__para_1__sent_4');
    expect(await notice(page)).toContain('正在看 2022-04-15 的情况');
    const badge = page.locator('#art_1__para_1__sent_4 + .own-span');
    expect(await badge.getAttribute('aria-label')).toContain('即将到期');
  });

  test.each(['2022-3-1', '２０２２-03-01', '2022-03-01 '])(
    'reads “%s” as the day that was meant, and says so',
    async (on) => {
      const { page } = await openPage('/articles/5/', { on });
      await expect.poll(() => new URL(page.url()).search).toBe('?on=2022-03-01');
      await expect
        .poll(() => notice(page))
        .toContain('正在看 2022-03-01 的情况：这一天，方案 ● 有效');
      expect(await page.locator('[data-refused]').count()).toBe(0);
      expect(await planStateOn(page)).toContain('有效');
    },
  );

  test.each(['2023-02-30', '昨天', '2022-2-30'])('refuses %s in plain words', async (on) => {
    const { page } = await openPage('/articles/5/', { on });
    // The words for it come after the page.
    await expect.poll(() => notice(page)).toContain(`“${on}”不是能用的日期`);
    expect(await notice(page)).not.toContain('正在看');
    expect(await planStateOn(page)).toContain('已失效');
  });
});
