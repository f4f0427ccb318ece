import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { hydratedCalculator, inputOf } from './calculator-page.ts';

const openPage = useBrowser();

const ID = 'flexible-employment';
const LINK = `/articles/5/?${ID}.medical=true&${ID}.months=12&${ID}.pension=true`;
const LIST =
  '/articles/4/?veteran-hire.employer=enterprise&veteran-hire.hires=2021-06-01,2022-06-01,12;2021-07-01,2022-06-01,12';

interface Node {
  nodeId: string;
  ignored: boolean;
  childIds?: string[];
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
}

/** The accessibility tree that the browser gives to screen readers. */
async function tree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return (nodes as Node[]).filter(({ ignored }) => !ignored);
}

/** The text of each live region of the page. */
async function announced(page: Page): Promise<string[]> {
  const nodes = await tree(page);
  const texts = (node: Node): string[] =>
    node.role?.value === 'StaticText'
      ? [node.name?.value ?? '']
      : (node.childIds ?? []).flatMap((id) => {
          const child = nodes.find(({ nodeId }) => nodeId === id);
          return child ? texts(child) : [];
        });
  const regions = nodes.filter(({ role }) => role?.value === 'status' || role?.value === 'alert');
  return regions.map((region) => texts(region).join(''));
}

const said = (page: Page) => expect.poll(async () => (await announced(page)).join('\n').trim());

/** Records the texts of the live region, because a text may be replaced before the test reads it. */
async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const texts: string[] = [];
    Object.assign(window, { texts });
    new MutationObserver(() => {
      const text = document.querySelector('[role="status"][data-announced]')?.textContent;
      if (text && text !== texts.at(-1)) texts.push(text);
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { texts: string[] }).texts);
}

const described = async (page: Page, name: string) =>
  (await tree(page)).find((node) => node.name?.value === name)?.description?.value;

describe('for screen readers', () => {
  test('a result from a link is not announced, and a result from typing is announced with measure, day and sum', async () => {
    const { page } = await openPage(LINK);
    const calculator = await hydratedCalculator(page, ID);
    await calculator.locator('.calc-sum').waitFor();
    expect((await announced(page)).join('')).toBe('');
    await inputOf(page, ID, 'months').fill('6');
    await said(page).toBe(
      '灵活就业社保补贴：按 2023-12-31（最后一天）当时的规定：1,638.00 元（历史估算）',
    );
  });

  test('a focused result has its state, day and sum as description', async () => {
    const { page } = await openPage(LINK);
    const calculator = await hydratedCalculator(page, ID);
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-result:focus').waitFor();
    expect(await described(page, '灵活就业社保补贴：结果')).toBe(
      '今天不能申请：2023-12-31 已到期。按 2023-12-31（最后一天）当时的规定：3,276.00 元（历史估算）',
    );
  });

  test('the error summary is read once, because it gets the focus and is no live region', async () => {
    const { page } = await openPage('/articles/5/');
    const calculator = await hydratedCalculator(page, ID);
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-problems:focus').waitFor();
    expect((await announced(page)).join('')).toBe('');
    expect((await tree(page)).some(({ name }) => name?.value === '还有 3 处要填好，才能算：')).toBe(
      true,
    );
  });

  test('removing a row, clearing the form and undo are announced', async () => {
    const { page } = await openPage(LIST);
    const calculator = await hydratedCalculator(page, 'veteran-hire');
    const said = await recordAnnouncements(page);
    await calculator.getByRole('button', { name: '删去第 1 名' }).click();
    await expect.poll(said).toContain('已删去第 1 名，还有 1 名。可以撤销。');
    await calculator.getByRole('button', { name: '撤销' }).click();
    await expect.poll(said).toContain('已撤销上一步。');
    await calculator.getByRole('button', { name: '从表格粘贴' }).click();
    await calculator.locator('textarea:focus').waitFor();
    await calculator.getByRole('button', { name: '改为一行一行填' }).click();
    await calculator.locator('.calc-row-list input:focus').waitFor();
    await calculator.getByRole('button', { name: '重填' }).click();
    await expect.poll(said).toContain('已全部清空，可以撤销。');
    await calculator.locator('[type=radio]:focus').waitFor();
  });

  test('the button that adds a row comes before those that remove one', async () => {
    const { page } = await openPage(LIST);
    await hydratedCalculator(page, 'veteran-hire');
    await inputOf(page, 'veteran-hire', 'hires.1.insuredMonths').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('再加一名');
  });

  test('copying a sentence’s link is announced from the first time on', async () => {
    const { page } = await openPage('/articles/5/', {
      prepare: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']),
    });
    await page.locator('a.clause-number[href="#art_5__para_2__sent_5"]').click();
    await page.locator('[data-copy=link]').click();
    await said(page).toContain('链接已复制。');
  });

  test('an article has no empty live region except the notice, and date pickers expose no spin buttons', async () => {
    const { page } = await openPage('/articles/5/');
    for (const id of [ID, 'elderly-care-graduates']) {
      if (await page.locator(`[data-calculator="${id}"]`).count())
        await hydratedCalculator(page, id);
    }
    expect((await announced(page)).length).toBeLessThanOrEqual(1);
    const { page: dates } = await openPage('/articles/4/');
    await hydratedCalculator(dates, 'veteran-hire');
    expect(
      (await tree(dates)).filter(({ role }) => /Date|spinbutton/i.test(role?.value ?? '')),
    ).toEqual([]);
  });

  test('headings of calculators contain the measure’s title', async () => {
    const { page } = await openPage('/articles/5/');
    const headings = (await tree(page)).filter(({ role }) => role?.value === 'heading');
    const names = headings.map(({ name }) => name?.value ?? '');
    const ends = names.filter((name) => /(算一算|查一查|结论)$/.test(name));
    expect(ends.length).toBeGreaterThan(3);
    expect(ends.filter((name) => !name.includes('：'))).toEqual([]);
    expect(new Set(ends).size).toBe(ends.length);
  });

  test('the chart of a sum has its ranges as label', async () => {
    const { page } = await openPage(LINK);
    const calculator = await hydratedCalculator(page, ID);
    const picture = calculator.locator('.calc-growth [role=img]');
    await expect
      .poll(() => picture.getAttribute('aria-label'))
      .toBe(
        '灵活就业缴社会保险费的月数从 1 个月到 27 个月，金额从 273.00 元到 7,371.00 元；数值见下面的表。',
      );
  });

  test('the title has the state of the plan on the day in ?on=', async () => {
    const { page } = await openPage('/articles/5/?on=2022-06-01');
    await expect.poll(() => page.title()).toContain('（2022-06-01 有效）');
    expect(await page.title()).not.toContain('已失效');
    const { page: today } = await openPage('/articles/5/');
    expect(await today.title()).toContain('（已失效）');
  });

  test.each([
    ['/', /（2022-06-01 有效）/],
    ['/plan/', /（2022-06-01 有效）/],
    ['/timeline/', /（2022-06-01 有效）/],
    ['/measures/', /（2022-06-01 有效）/],
    ['/measures/flexible-employment/', /（2022-06-01 有效）/],
    ['/about/', /^关于本站（方案已失效）｜/],
    ['/data/', /^数据（方案已失效）｜/],
    ['/topics/', /^词语索引（方案已失效）｜/],
    ['/estimate/', /^按我的情况估算（方案已失效）｜/],
    ['/search/', /^搜索｜/],
    ['/404.html', /^没有这个网页｜/],
  ])(
    'the title of %s has a state on that day only if the page is of the plan',
    async (path, title) => {
      const { page } = await openPage(`${path}?on=2022-06-01`);
      await page.locator('[data-as-of]').waitFor();
      expect(await page.title()).toMatch(title);
    },
  );
});
