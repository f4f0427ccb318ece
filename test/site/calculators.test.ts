import { JSDOM } from 'jsdom';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clauseWords } from '../../src/policy/document.ts';
import { measures } from '../../src/policy/index.ts';
import { faultsByAxe } from './axe.ts';
import { useBrowser } from './browser.ts';
import {
  answerByKeyboard,
  calculatorPath,
  fillIn,
  focusTitleOf,
  followLinkTo,
  hydratedCalculator,
  inputOf,
  paste,
  reloadAtOnce,
  type Typed,
} from './calculator-page.ts';
import { BuiltSite } from './page-weight.ts';

const openPage = useBrowser();
const site = new BuiltSite('dist');
const now = '2026-11-24T09:00:00+08:00';

/** Opens a calculator on the page of its measure, which is lighter than its article, or on another page. */
async function openCalculator(
  id: string,
  query = '',
  visit: Parameters<typeof openPage>[1] = {},
  path = `/measures/${id}/`,
) {
  const { page } = await openPage(path + query, { now, ...visit });
  return { page, calculator: await hydratedCalculator(page, id) };
}

const openOnArticle = (id: string, query = '', visit: Parameters<typeof openPage>[1] = {}) =>
  openCalculator(id, query, visit, calculatorPath(id));

/** The page's address, once its query contains `part`. */
async function addressWith(page: Page, part: string): Promise<string> {
  await page.waitForURL((url) => decodeURIComponent(url.search).includes(part));
  return page.url();
}

const headline = (calculator: Locator) => calculator.locator('.calc-headline strong');
const hire = { 'hires.0.dischargedOn': '2021-06-01', 'hires.0.insuredMonths': 12 };
const allInsured = { pension: true, medical: true, months: 12 };
/** The same answers as a link, for tests that start from a result. */
const allInsuredLink =
  '?flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true';
const levyLink =
  '?disability-levy.averageWage=100000&disability-levy.disabledEmployees=2&disability-levy.employees=500&disability-levy.organisation=other';

/** What is typed into a measure's form, and the result, worked out by hand from the text of the plan. */
const examples: [string, string, Typed, string][] = [
  ['twelve months of both insurances', 'flexible-employment', allInsured, '3,276.00 元'],
  [
    'seven of nine months inside the cut',
    'work-injury-rate-cut',
    { monthlyBase: '50万', ratePercent: 0.4, from: '2021-10', through: '2022-06' },
    '7,000.00 元',
  ],
  [
    '500 employees of whom 5 are disabled',
    'disability-levy',
    { organisation: 'other', employees: 500, disabledEmployees: 5, averageWage: '１０万' },
    '125,000.00 元',
  ],
  [
    'an enterprise of 30',
    'disability-levy',
    { organisation: 'enterprise', employees: 30, disabledEmployees: 0, averageWage: 100000 },
    '0.00 元',
  ],
  [
    'a hire on the day after the year',
    'veteran-hire',
    { employer: 'enterprise', ...hire, 'hires.0.hiredOn': '2022年6月2日' },
    '不符合条件',
  ],
  [
    'a loan whose sum the reader chose',
    'startup-loan',
    { consumerDebt: '0', jobsCreated: 5, loanNeeded: '12' },
    '12.00 元',
  ],
  [
    'an award whose ceiling the text states for each person',
    'disabled-contestant-award',
    { contestants: 2 },
    '最高 10,000.00 元',
  ],
  [
    'one 分 of debt too much',
    'startup-loan',
    { consumerDebt: '100000.01', jobsCreated: 5, loanNeeded: '80万' },
    '不符合条件',
  ],
  ['the last day of the plan', 'plan-validity', { date: '2023.12.31' }, '江府〔2021〕14号'],
  [
    'the day after it',
    'plan-validity',
    { date: '20240101' },
    '本方案已经失效；有没有新方案：未核实',
  ],
];

describe('typed examples give the sums worked out by hand', () => {
  // All examples of a page share one visit. Each resets the form first.
  test.each([...new Set(examples.map(([, id]) => calculatorPath(id)))])('%s', async (path) => {
    const { page } = await openPage(path, { now });
    for (const [name, id, typed, shown] of examples) {
      if (calculatorPath(id) !== path) continue;
      const calculator = await hydratedCalculator(page, id);
      await calculator.getByRole('button', { name: '重填' }).click();
      await fillIn(page, id, typed);
      await expect.poll(() => headline(calculator).textContent(), { message: name }).toBe(shown);
    }
  });
});

describe('a result', () => {
  test('states first that the measure has ended, marks the sum with its day and as historical, is announced after typing stops, and keeps the answers when a clause link is followed', async () => {
    const { page, calculator } = await openOnArticle('flexible-employment', allInsuredLink);
    await headline(calculator).waitFor();
    const result = await calculator.locator('.calc-result').innerText();
    expect(result.split('\n').filter(Boolean).slice(0, 4)).toEqual([
      '○ 今天不能申请：2023-12-31 已到期',
      '按 2023-12-31（最后一天）当时的规定：',
      '3,276.00 元',
      '历史估算',
    ]);
    await inputOf(page, 'flexible-employment', 'months').fill('12');
    await expect
      .poll(() => page.locator('[data-announced]').textContent())
      .toBe('灵活就业社保补贴：按 2023-12-31（最后一天）当时的规定：3,276.00 元（历史估算）');
    const link = calculator.locator('.calc-steps a').first();
    await link.click();
    expect(new URL(page.url()).hash).toBe('#art_5__para_2__sent_5__seg_1');
    expect(await headline(calculator).textContent()).toBe('3,276.00 元');
  });

  test('of a question about a day names that day and is not called an estimate', async () => {
    const { calculator } = await openCalculator('plan-validity', '?plan-validity.date=2021-09-30');
    await headline(calculator).waitFor();
    const result = await calculator.locator('.calc-result').innerText();
    expect(result).toContain('2021-09-30 这一天：');
    expect(result).not.toMatch(/当时的规定|历史估算/);
  });

  test('for more months than the plan has is called a demonstration, and so is its chart', async () => {
    const link = allInsuredLink.replace('months=12', 'months=28');
    const { calculator } = await openCalculator('flexible-employment', link);
    await calculator.locator('.calc-growth').waitFor();
    const result = await calculator.locator('.calc-result').innerText();
    expect(result.split('\n')).toContain('照条文演示：');
    expect(result).toMatch(/金额怎样随“.+”变化（照条文演示）/);
    expect(result).not.toMatch(/当时的规定|历史估算/);
  });

  test('of a measure that ended before the plan is computed for the measure’s own last day', async () => {
    const { calculator } = await openCalculator('disability-levy', levyLink);
    await headline(calculator).waitFor();
    const result = await calculator.locator('.calc-result').innerText();
    expect(result).toContain('○ 今天不按这个算：2022-12-31 已到期');
    expect(result).toContain('按 2022-12-31（最后一天）当时的规定：');
    expect(result).toContain('单位要缴：');
    expect(result).toContain('方案之外：财税〔2015〕72号第八条');
    expect(result).toContain('2026-11-24 查阅');
  });

  test('for the day in the address (?on=) states the day and the state of the measure on it', async () => {
    const { page, calculator } = await openCalculator('flexible-employment', allInsuredLink);
    for (const [on, state, asOf] of [
      [
        '2022-06-01',
        '● 2022-06-01 这一天有效，到 2023-12-31；今天已到期，不能申请',
        '按 2022-06-01 的规定：',
      ],
      [
        '2023-12-01',
        '◐ 2023-12-01 这一天快到期了，最后一天是 2023-12-31；今天已到期，不能申请',
        '按 2023-12-01 的规定：',
      ],
      [
        '2021-09-30',
        '◇ 2021-09-30 这一天还没有实施：2021-10-01 起实施；今天已到期，不能申请',
        '按 2021-10-01（第一天）的规定：',
      ],
      [
        '2024-01-01',
        '○ 2024-01-01 这一天不能申请：2023-12-31 已到期',
        '按 2023-12-31（最后一天）当时的规定：',
      ],
    ] as const) {
      const asked = new URL(page.url());
      asked.searchParams.set('on', on);
      await page.goto(asked.href);
      await hydratedCalculator(page, 'flexible-employment');
      await headline(calculator).waitFor();
      const result = await calculator.locator('.calc-result').innerText();
      expect(result).toContain(state);
      expect(result).toContain(asOf);
      expect(result).toContain('历史估算');
    }
    // Changing an answer keeps the day in the address.
    await inputOf(page, 'flexible-employment', 'months').fill('3');
    expect(await addressWith(page, 'flexible-employment.months=3')).toContain('on=2024-01-01');
  });

  test('“not eligible” lists every failed condition with its clause and what would have to change', async () => {
    const { page, calculator } = await openCalculator('team-prize-difference');
    await fillIn(page, 'team-prize-difference', {
      medal: 'gold',
      awardedOn: '2022-01-01',
      registeredOn: '2022-02-01',
      registeredInJiangmen: false,
      monthsOperating: 2,
      insuredHires: 2,
      teamPrize: 10000,
      enterprisePrize: 30000,
    });
    await headline(calculator).waitFor();
    const failing = calculator.locator('.calc-conditions [data-met="false"]');
    expect(await failing.count()).toBe(3);
    for (const condition of await failing.all()) {
      const text = await condition.innerText();
      expect(text).toContain('不符合：');
      expect(text).toContain('第三条第三款第2句');
      expect(text).toContain('当时怎样才符合：');
    }
    const result = await calculator.locator('.calc-result').innerText();
    expect(result.split('现在补上也不能申请。')).toHaveLength(2);
  });

  test('with a cap has a chart and a table that show the cap and the entered value', async () => {
    const { page, calculator } = await openCalculator('domestic-service-major');
    await fillIn(page, 'domestic-service-major', { students: 101 });
    const growth = calculator.locator('.calc-growth');
    await growth.waitFor();
    expect(await growth.locator('.calc-axis').allInnerTexts()).toEqual([
      '↑ 金额，图上最高 100,000.00 元',
      expect.stringMatching(/^0 名\s*家政类专业招收的学生人数 →\s*300 名$/),
    ]);
    const legend = await growth.locator('.calc-legend').innerText();
    expect(legend).toContain('您填的：101 名，100,000.00 元');
    expect(legend).toContain('100 名封顶，再多也是 100,000.00 元');
    await growth.locator('summary').click();
    expect(await growth.locator('tr[aria-current]').innerText()).toMatch(
      /101 名（您填的）\s+100,000\.00 元/,
    );
    await fillIn(page, 'domestic-service-major', { students: 50 });
    await growth.getByText('您填的：50 名，50,000.00 元').waitFor();
  });
});

describe('a form', () => {
  test.each([390, 1280])(
    'does not shift the layout when it is hydrated, %i px wide',
    async (width) => {
      const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
      const { page } = await openPage('/articles/5/', {
        now,
        width,
        prepare: (context) =>
          context.route(/\/forms\//, async (route) => {
            await arrived;
            await route.continue();
          }),
      });
      const last = page.locator('[data-calculator="flexible-employment"] .calc-private');
      const top = () => last.evaluate((line) => line.getBoundingClientRect().top + scrollY);
      const before = await top();
      arrive();
      await hydratedCalculator(page, 'flexible-employment');
      expect(await top()).toBe(before);
    },
  );

  test('shows how it read a number like １０万, and asks phones for the numeric keyboard', async () => {
    const { page, calculator } = await openCalculator('startup-loan');
    await fillIn(page, 'startup-loan', { consumerDebt: '１０万' });
    expect(await calculator.locator('.calc-read').innerText()).toBe('读作 100,000 元（10 万元）');
    const debt = inputOf(page, 'startup-loan', 'consumerDebt');
    expect(await debt.inputValue()).toBe('１０万');
    expect(await debt.getAttribute('inputmode')).toBe('decimal');
  });

  test('shows an error beside a field when the field loses focus, and on submit a focused list of what is missing', async () => {
    const { page, calculator } = await openCalculator('flexible-employment');
    const months = inputOf(page, 'flexible-employment', 'months');
    // After a result the error messages are loaded, so an error shown too early would be visible.
    await fillIn(page, 'flexible-employment', allInsured);
    await headline(calculator).waitFor();
    await months.fill('很多');
    await headline(calculator).waitFor({ state: 'detached' });
    expect(await calculator.locator('.calc-error').count()).toBe(0);
    await months.blur();
    const error = calculator.locator('.calc-error');
    await error.waitFor();
    expect(await error.innerText()).toBe(
      '✕ “灵活就业缴社会保险费的月数”里的“很多”没认出来：请只填数字，例如 12。',
    );
    expect(await months.getAttribute('aria-invalid')).toBe('true');
    expect(await months.getAttribute('aria-describedby')).toContain(await error.getAttribute('id'));
    expect(await months.inputValue()).toBe('很多');
    await months.fill('12');
    expect(await error.count()).toBe(0);
    await calculator.getByRole('button', { name: '重填' }).click();
    await months.fill('十二个');
    await calculator.getByRole('button', { name: '计算' }).click();
    const problems = calculator.locator('.calc-problems');
    await calculator.locator('.calc-problems:focus').waitFor();
    expect(await problems.getByRole('link').allInnerTexts()).toEqual([
      '“参加了职工养老保险”还没有选。',
      '“参加了基本医疗保险”还没有选。',
    ]);
    await problems.getByRole('link').nth(1).click();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await expect.poll(focused).toBe('flexible-employment.medical');
  });

  test('is cleared by 重填 and restored by 撤销', async () => {
    const { page, calculator } = await openCalculator('flexible-employment', allInsuredLink);
    await calculator.getByRole('button', { name: '重填' }).click();
    expect(await inputOf(page, 'flexible-employment', 'months').inputValue()).toBe('');
    expect(await calculator.locator('input:checked').count()).toBe(0);
    await calculator.getByRole('button', { name: '撤销' }).click();
    expect(await headline(calculator).textContent()).toBe('3,276.00 元');
    expect(await inputOf(page, 'flexible-employment', 'months').inputValue()).toBe('12');
  });

  test('keeps what was typed before it was hydrated', async () => {
    const { page } = await openPage('/articles/5/', { now });
    await page
      .locator('[name="flexible-employment.months"]')
      .evaluate((input: HTMLInputElement) => {
        input.value = '7';
      });
    await hydratedCalculator(page, 'flexible-employment');
    await fillIn(page, 'flexible-employment', { pension: true, medical: true });
    expect(
      await headline(page.locator('[data-calculator="flexible-employment"]')).textContent(),
    ).toBe('1,911.00 元');
  });

  test('accepts a date from the browser’s date picker, and one typed as eight digits', async () => {
    const { page, calculator } = await openCalculator('plan-validity');
    await calculator.locator('input[type="date"]').fill('2022-06-01');
    const date = inputOf(page, 'plan-validity', 'date');
    expect(await date.inputValue()).toBe('2022-06-01');
    expect(await date.getAttribute('inputmode')).toBe('numeric');
    await date.fill('20220602');
    expect(await calculator.locator('.calc-hint').innerText()).toBe('例如 2022-06-01 或 20220601');
    expect(await calculator.locator('.calc-read').innerText()).toBe('读作 2022-06-02');
    expect(await headline(calculator).textContent()).toBe('江府〔2021〕14号');
  });
});

describe('a form that was submitted', () => {
  /** Deletes an input's text key by key and types a new one, without setting the focus again. */
  async function retype(page: Page, input: Locator, text: string): Promise<void> {
    await input.focus();
    await page.keyboard.press('End');
    for (const _ of await input.inputValue()) {
      await page.keyboard.press('Backspace');
      await page.evaluate(
        () => new Promise((next) => requestAnimationFrame(() => setTimeout(next))),
      );
    }
    await page.keyboard.type(text, { delay: 20 });
  }

  test('keeps the focus in a field that is cleared and filled in again', async () => {
    const id = 'flexible-employment';
    const { page, calculator } = await openCalculator(id);
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-problems:focus').waitFor();
    await fillIn(page, id, allInsured);
    await headline(calculator).waitFor();
    const months = inputOf(page, id, 'months');
    await retype(page, months, '24');
    expect(await months.inputValue()).toBe('24');
    expect(await months.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('keeps the focus while a second row of a list is typed', async () => {
    const id = 'veteran-hire';
    const { page, calculator } = await openCalculator(
      id,
      '?veteran-hire.employer=enterprise&veteran-hire.hires=2021-06-01,2022-06-01,12',
    );
    await headline(calculator).waitFor();
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-result:focus').waitFor();
    await calculator.getByRole('button', { name: '再加一名' }).click();
    await page.locator(`[name="${id}.hires.1.dischargedOn"]:focus`).waitFor();
    await page.keyboard.type('2021-07-01', { delay: 20 });
    expect(await inputOf(page, id, 'hires.1.dischargedOn').inputValue()).toBe('2021-07-01');
  });
});

describe('a list', () => {
  const table =
    '退役日期\t入职日期\t参保月数\r\n2021/6/1\t2022/6/1\t12\r\n"2021/7/1"\t2021/8/1\t１３\r\n';

  test('accepts a pasted table, undoes it in one step, adds and removes rows, and clears the paste notice after an edit', async () => {
    const { page, calculator } = await openCalculator('veteran-hire');
    const notice = calculator.locator('.calc-rows .calc-notice');
    await fillIn(page, 'veteran-hire', { employer: 'enterprise' });
    await paste(inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'), `\uFEFF${table}`);
    expect(await headline(calculator).textContent()).toBe('20,000.00 元');
    expect(await calculator.locator('.calc-row-list > li').count()).toBe(2);
    expect(await notice.innerText()).toBe('已粘贴 2 行。第 1 行像是表头，没有算进去。');
    await calculator.getByRole('button', { name: '撤销' }).click();
    expect(await calculator.locator('.calc-row-list > li').count()).toBe(1);
    expect(await notice.innerText()).toBe('');
    for (const edit of [
      () => inputOf(page, 'veteran-hire', 'hires.1.insuredMonths').fill('14'),
      () => calculator.getByRole('button', { name: '删去第 2 名' }).click(),
      () => calculator.getByRole('button', { name: '重填' }).click(),
    ]) {
      await paste(inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'), table);
      await expect.poll(() => notice.innerText()).toContain('已粘贴 2 行');
      await edit();
      await expect.poll(() => notice.innerText()).not.toContain('已粘贴');
      await calculator.getByRole('button', { name: '重填' }).click();
    }
    // An empty live region must stay in the accessibility tree.
    expect(await notice.evaluate((one) => getComputedStyle(one).display)).not.toBe('none');
    const rows = calculator.locator('.calc-row-list > li');
    const remove = calculator.getByRole('button', { name: /^删去第/ });
    expect(await remove.count()).toBe(0);
    await fillIn(page, 'veteran-hire', { 'hires.0.dischargedOn': '2021-06-01' });
    await expect.poll(() => remove.count()).toBe(1);
    await calculator.getByRole('button', { name: '再加一名' }).click();
    await fillIn(page, 'veteran-hire', { 'hires.1.dischargedOn': '2021-07-01' });
    await calculator.getByRole('button', { name: '删去第 1 名' }).click();
    expect(await rows.count()).toBe(1);
    expect(await inputOf(page, 'veteran-hire', 'hires.0.dischargedOn').inputValue()).toBe(
      '2021-07-01',
    );
    await calculator.getByRole('button', { name: '撤销' }).click();
    expect(await rows.count()).toBe(2);
  });

  test('of rows pasted with a header in another order, other columns and a sum has each cell in its column', async () => {
    const { page, calculator } = await openCalculator('veteran-hire');
    await fillIn(page, 'veteran-hire', { employer: 'enterprise' });
    await paste(
      inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'),
      '姓名\t入职日期\t退役日期\t参保月数\n张三\t2022/6/1\t2021/6/1\t12\n合计\t\t\t12\n',
    );
    await expect.poll(() => headline(calculator).textContent()).toBe('10,000.00 元');
    const cell = (name: string) => inputOf(page, 'veteran-hire', `hires.0.${name}`).inputValue();
    expect(await cell('dischargedOn')).toBe('2021/6/1');
    expect(await cell('hiredOn')).toBe('2022/6/1');
    expect(await calculator.locator('.calc-row-list > li').count()).toBe(1);
    expect(await calculator.locator('.calc-rows .calc-notice').innerText()).toBe(
      '已粘贴 1 行。第 1 行像是表头，没有算进去。各列按表头对应，其余的列没有用。“合计”没有算进去。',
    );
  });

  test('as text is replaced by a table pasted over it, without its header, and each paste is undone by keyboard and by 撤销', async () => {
    const { page, calculator } = await openCalculator('veteran-hire');
    await fillIn(page, 'veteran-hire', { employer: 'enterprise' });
    await calculator.getByRole('button', { name: '从表格粘贴' }).click();
    const area = calculator.locator('textarea.calc-table');
    const header = '退役日期\t入职日期\t参保月数\n';
    const [first, second] = ['2021-06-01\t2022-06-01\t12', '2021-07-01\t2022-07-01\t13'];
    await area.focus();
    await paste(area, header + first);
    await expect.poll(() => area.inputValue()).toBe(first);
    await page.keyboard.press('Control+A');
    await paste(area, header + second);
    await expect.poll(() => area.inputValue()).toBe(second);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => area.inputValue()).toBe(first);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await paste(area, header + second);
    await expect.poll(() => area.inputValue()).toBe(second);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => area.inputValue()).toBe(first);
    await page.keyboard.press('Control+A');
    await paste(area, header + second);
    await expect.poll(() => area.inputValue()).toBe(second);
    await calculator.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => area.inputValue()).toBe(first);
    // The browser has nothing to undo in a text that 撤销 has set.
    expect(await area.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Z');
    expect(await area.inputValue()).toBe(first);
    await page.keyboard.press('End');
    await page.keyboard.type('0');
    expect(await area.inputValue()).toBe(`${first}0`);
  });

  test('of ten thousand rows is computed, and an error names its row', async () => {
    const { page, calculator } = await openCalculator('veteran-hire');
    await fillIn(page, 'veteran-hire', { employer: 'enterprise' });
    const rows = Array<string>(10_000).fill('2021-06-01\t2022-06-01\t12');
    await paste(inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'), rows.join('\n'));
    await headline(calculator).waitFor();
    expect(await headline(calculator).textContent()).toBe('100,000,000.00 元');
    rows[4_999] = '2021-06-01\t昨天\t12';
    const text = calculator.locator('textarea.calc-table').first();
    // Typing ten thousand lines through the browser driver takes a minute.
    await text.evaluate((element: HTMLTextAreaElement, typed) => {
      element.value = typed;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, rows.join('\n'));
    await text.focus();
    await text.blur();
    await calculator.locator('.calc-table-errors .calc-error').waitFor();
    expect(await calculator.locator('.calc-table-errors').innerText()).toContain(
      '第 5000 名：“入职日期”里的“昨天”没认出来',
    );
  });

  test('of twelve numbers accepts a pasted row, a column, and a column with month names, and refuses thirteen numbers', async () => {
    const { page, calculator } = await openCalculator('domestic-service-headcount');
    const id = 'domestic-service-headcount';
    await fillIn(page, id, { district: 'taishan', employeeBased: true });
    const first = inputOf(page, id, 'monthlyHeadcounts.0');
    const numbers = (one: string) => Array<string>(12).fill(one);
    for (const [text, sum] of [
      [numbers('21').join('\t'), '21,000.00 元'],
      [numbers('22').join('\r\n'), '22,000.00 元'],
      [
        numbers('２３')
          .map((one, i) => `${i + 1}月\t${one}`)
          .join('\n'),
        '23,000.00 元',
      ],
    ] as const) {
      await paste(first, text);
      await expect.poll(() => headline(calculator).textContent()).toBe(sum);
    }
    await calculator.getByRole('button', { name: '重填' }).click();
    await paste(first, Array(13).fill('30').join('\t'));
    await expect
      .poll(() => calculator.locator('.calc-notice').first().innerText())
      .toBe('剪贴板里有 13 个数，从这里往后只有 12 格，没有粘贴。');
    expect(await first.inputValue()).toBe('');
    await calculator.getByRole('button', { name: '重填' }).click();
    await expect.poll(() => calculator.locator('.calc-notice').first().innerText()).toBe('');
  });

  test('shows the errors of a pasted table at once, but no empty cell as one', async () => {
    const { page, calculator } = await openCalculator('veteran-hire');
    const first = inputOf(page, 'veteran-hire', 'hires.0.dischargedOn');
    await paste(first, '2021-06-01\t44713\t12\n2021-07-01\t\t12.5');
    const errors = calculator.locator('.calc-error');
    await expect.poll(() => errors.count()).toBe(2);
    expect(await errors.allInnerTexts()).toEqual([
      expect.stringContaining('第 1 名：“入职日期”里的“44713”像是表格里没转成日期的数字'),
      expect.stringContaining('第 2 名：“入职后由本单位参保的月数”要填 0 到'),
    ]);
  });

  test('of twelve numbers leaves a month without a number empty, and takes neither the total nor a month’s name for a number', async () => {
    const id = 'domestic-service-headcount';
    const { page, calculator } = await openCalculator(id);
    const notice = calculator.locator('.calc-notice').first();
    const december = inputOf(page, id, 'monthlyHeadcounts.11');
    const eleven = Array.from({ length: 11 }, (_, i) => `${i + 1}月\t30`);
    await december.fill('7');
    await paste(
      inputOf(page, id, 'monthlyHeadcounts.0'),
      [...eleven, '12月\t', '合计\t330', ''].join('\r\n'),
    );
    await expect
      .poll(() => notice.innerText())
      .toBe('已粘贴 12 格（空着的也算）。“合计”没有算进去。');
    expect(await december.inputValue()).toBe('');
    await paste(december, [...Array(11).fill('25'), '', '275'].join('\n'));
    await expect
      .poll(() => notice.innerText())
      .toBe('剪贴板里有 13 格（空着的也算），从这里往后只有 1 格，没有粘贴。');
    expect(await december.inputValue()).toBe('');
    await paste(december, '合计\t240');
    await expect.poll(() => notice.innerText()).toBe('剪贴板里只有“合计”，没有粘贴。');
    expect(await december.inputValue()).toBe('');
    const january = inputOf(page, id, 'monthlyHeadcounts.0');
    await paste(january, '1月\t2月\n31\t32');
    await expect.poll(() => notice.innerText()).toBe('已粘贴 2 个数。');
    expect(await january.inputValue()).toBe('31');
    await paste(january, '10\t20\n11\t21');
    await expect.poll(() => notice.innerText()).toContain('分不清哪些是每个月的数，没有粘贴。');
    expect(await january.inputValue()).toBe('31');
  });
});

describe('a list in a narrow column', () => {
  test('has the remove button below its row, as wide as its text', async () => {
    const { page, calculator } = await openCalculator('veteran-hire', '', { width: 390 });
    await fillIn(page, 'veteran-hire', { 'hires.0.insuredMonths': '12' });
    const months = await inputOf(page, 'veteran-hire', 'hires.0.insuredMonths').boundingBox();
    const remove = await calculator.getByRole('button', { name: '删去第 1 名' }).boundingBox();
    if (!months || !remove) throw new Error('nothing to measure');
    expect(remove.y).toBeGreaterThanOrEqual(months.y + months.height);
    expect(remove.width).toBeLessThan(200);
  });
});

describe('a link', () => {
  test('contains the answers of all measures and the day, and restores them', async () => {
    const { page } = await openOnArticle('flexible-employment', '', { on: '2022-06-01' });
    await fillIn(page, 'flexible-employment', allInsured);
    await hydratedCalculator(page, 'unemployment-benefit-extension');
    await fillIn(page, 'unemployment-benefit-extension', { birthDate: '1963.5.20' });
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe(
        '?check=4-1yks14k&flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true&on=2022-06-01&unemployment-benefit-extension.birthDate=1963-05-20',
      );
    const { search } = new URL(page.url());
    const again = await openOnArticle('flexible-employment', search);
    expect(await headline(again.calculator).textContent()).toBe('3,276.00 元');
    await hydratedCalculator(again.page, 'unemployment-benefit-extension');
    expect(
      await inputOf(again.page, 'unemployment-benefit-extension', 'birthDate').inputValue(),
    ).toBe('1963-05-20');
  });

  test('with unknown or invalid parameters lists each with its value', async () => {
    const { page, calculator } = await openCalculator(
      'flexible-employment',
      '?flexible-employment.city=江门&flexible-employment.months=很多&flexible-employment.pension=perhaps&flexible-employment.medical=true',
    );
    // The number is checked after the number parser has loaded.
    const problems = calculator.locator('.calc-stale').filter({ hasText: '没用上' });
    await expect.poll(() => problems.innerText()).toContain('链接里有 3 项没用上');
    const notice = await problems.innerText();
    expect(notice).toContain('flexible-employment.city：这个计算器没有这一项：“江门”。');
    expect(notice).toContain('“灵活就业缴社会保险费的月数”里的“很多”没认出来');
    expect(notice).toContain('“参加了职工养老保险”里的“perhaps”没认出来');
    expect(await inputOf(page, 'flexible-employment', 'months').inputValue()).toBe('很多');
    expect(await inputOf(page, 'flexible-employment', 'medical', 'true').isChecked()).toBe(true);
  });

  /** Every address that a page has had, decoded. */
  async function recordAddresses(page: Page): Promise<() => Promise<string>> {
    await page.evaluate(() => {
      const written: string[] = [];
      const replace = history.replaceState.bind(history);
      history.replaceState = (state, unused, url) => {
        written.push(decodeURIComponent(String(url)));
        replace(state, unused, url);
      };
      Object.assign(window, { written });
    });
    return () => page.evaluate(() => Reflect.get(window, 'written').join('\n'));
  }

  test('of a pasted table with names and ID numbers has none of them, and its recipient sees an error', async () => {
    const { page, calculator } = await openCalculator('veteran-hire');
    const addresses = await recordAddresses(page);
    await fillIn(page, 'veteran-hire', { employer: 'enterprise' });
    await paste(
      inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'),
      '2021-06-01\t2022-06-01\t12\t张三\n李四\t2022-06-01\t440701199001011234',
    );
    const linked = '2021-06-01,2022-06-01,12,略;略,2022-06-01,略';
    const address = await addressWith(page, linked);
    const table = calculator.locator('textarea.calc-table');
    expect(await table.inputValue()).toMatch(/张三\n李四.*440701199001011234/);
    expect(await addresses()).not.toMatch(/张三|李四|4407/);
    const recipient = await page.context().newPage();
    await recipient.goto(address);
    const received = await hydratedCalculator(recipient, 'veteran-hire');
    await received.getByRole('button', { name: '计算' }).click();
    const problems = received.locator('.calc-problems');
    await expect.poll(() => problems.innerText()).toContain('第 1 名：这一行有 4 列，应是 3 列');
    expect(await problems.innerText()).toContain(
      '第 2 名：“退役日期”的内容没有随链接发来，请重新填。',
    );
    expect(await headline(received).count()).toBe(0);
  });

  test.each([
    ['/articles/4/', ''],
    ['/estimate/', '&who=employer'],
  ])(
    'with a name, received on %s, keeps it in no address, and stays readable',
    async (path, more) => {
      const query = `?veteran-hire.employer=enterprise&veteran-hire.hires=张三,2022-06-01,12${more}`;
      const { page } = await openPage(path + query, { now });
      const address = () => decodeURIComponent(page.url());
      await expect.poll(address).toContain('veteran-hire.hires=略,2022-06-01,12');
      expect(address()).not.toContain('张三');
      const links = await page
        .locator('a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(decodeURIComponent(links.join('\n'))).not.toContain('张三');
      const shown = path === '/estimate/' ? '.estimate' : '[data-calculator="veteran-hire"]';
      await expect.poll(() => page.locator(shown).innerText()).toContain('张三');
      await page.reload();
      await page.locator(`${shown}[data-hydrated="true"]`).waitFor();
      expect(address()).not.toContain('张三');
    },
  );

  test('has a number in words once its parser has loaded, and before that no text as typed', async () => {
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const { page } = await openCalculator('flexible-employment', '', {
      prepare: (context) =>
        context.route(/\/form-in-use\..*js$/, async (route) => {
          await asked;
          await route.continue();
        }),
    });
    const addresses = await recordAddresses(page);
    await inputOf(page, 'flexible-employment', 'months').fill('十二个月');
    await addressWith(page, 'flexible-employment.months=略');
    ask();
    await addressWith(page, 'flexible-employment.months=12');
    expect(await addresses()).not.toContain('十二');
    expect(await inputOf(page, 'flexible-employment', 'months').inputValue()).toBe('十二个月');
  });

  test('is copied with the answers and the day, to the measure’s own page', async () => {
    const { page, calculator } = await openCalculator('flexible-employment', allInsuredLink, {
      on: '2022-06-01',
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // By keyboard, because a chart that loads may move the button away from the pointer.
    await calculator.getByRole('button', { name: '复制链接' }).press('Enter');
    await calculator.getByText('链接已复制').waitFor();
    const { pathname, search, hash } = new URL(
      await page.evaluate(() => navigator.clipboard.readText()),
    );
    expect(`${pathname}${search}${hash}`).toBe(
      '/measures/flexible-employment/?check=3-fielgd&flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true&on=2022-06-01',
    );
  });
});

test.each(['2', '二个左右'].flatMap((text) => [0, 60, 200].map((delay) => [text, delay] as const)))(
  'a reload keeps “1%s”, %i ms after its last character',
  async (text, delay) => {
    const { page } = await openCalculator('flexible-employment', '');
    const months = inputOf(page, 'flexible-employment', 'months');
    await months.pressSequentially('1');
    await page.waitForURL(/months=1$/);
    await months.pressSequentially(text, { delay: 0 });
    await page.waitForTimeout(delay);
    await reloadAtOnce(page);
    await hydratedCalculator(page, 'flexible-employment');
    await expect.poll(() => months.inputValue()).toBe(`1${text}`);
  },
);

test('what is typed while a reload waits for the server is kept', async () => {
  const { page } = await openCalculator('flexible-employment', '');
  const months = inputOf(page, 'flexible-employment', 'months');
  await months.pressSequentially('1');
  await page.waitForURL(/months=1$/);
  const { promise: typed, resolve: answer } = Promise.withResolvers<void>();
  await page.route(page.url(), async (route) => {
    await typed;
    await route.continue();
  });
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => location.reload());
  // Actions on an element would wait for the navigation.
  await page.keyboard.type('2');
  // Longer than the interval at which the address is written.
  await page.waitForTimeout(600);
  answer();
  await reloaded;
  await hydratedCalculator(page, 'flexible-employment');
  await expect.poll(() => months.inputValue()).toBe('12');
  await page.waitForURL(/months=12$/);
});

test('the last typed character is restored when the reader follows a link at once and goes back', async () => {
  const { page } = await openCalculator('flexible-employment');
  const months = inputOf(page, 'flexible-employment', 'months');
  await months.pressSequentially('12', { delay: 0 });
  await page.evaluate(() => document.querySelector<HTMLElement>('header a[href="/"]')?.click());
  await page.waitForURL((url) => url.pathname === '/');
  await page.goBack();
  await hydratedCalculator(page, 'flexible-employment');
  await expect.poll(() => months.inputValue()).toBe('12');
});

test('what is typed after a jump to an anchor stays in the form and in the address when the reader goes back', async () => {
  const { page } = await openCalculator('flexible-employment');
  const months = inputOf(page, 'flexible-employment', 'months');
  const isInAddress = (text: string) =>
    page.waitForURL((url) => url.searchParams.get('flexible-employment.months') === text);
  await months.fill('24');
  await isInAddress('24');
  await page.evaluate(() => {
    location.hash = 'art_5__para_2__sent_5';
  });
  await months.fill('36');
  await isInAddress('36');
  await page.goBack();
  await isInAddress('36');
  expect(await months.inputValue()).toBe('36');
});

describe('a copied or printed result', () => {
  test('copied as text contains answers, verdict, working, citations, days, address and that it is an estimate; is shown in a text field if the browser refuses to copy', async () => {
    const { page, calculator } = await openCalculator('flexible-employment', allInsuredLink);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await calculator.getByRole('button', { name: '复制结果' }).press('Enter');
    await calculator.getByText('结果已复制').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of [
      '灵活就业社保补贴（历史估算）',
      '○ 今天不能申请：2023-12-31 已到期',
      '灵活就业缴社会保险费的月数：12 个月',
      '按 2023-12-31（最后一天）当时的规定：3,276.00 元（历史估算）',
      '✓ 符合：参加了职工养老保险或基本医疗保险',
      '273 元 × 12 个月：3,276.00 元',
      '《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）第五条第二款第5句第1分句（已失效）',
      '/measures/flexible-employment/?check=3-fielgd&flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true\n',
      '查看日期：2026-11-24',
      '估算，不是审批结果',
    ]) {
      expect(text).toContain(part);
    }
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await calculator.getByRole('button', { name: '复制结果' }).press('Enter');
    const field = calculator.getByRole('textbox', { name: '浏览器不让自动复制' });
    await field.waitFor();
    const selected = () => page.evaluate(() => String(getSelection()));
    await expect.poll(selected).toContain('3,276.00 元');
    expect(await selected()).toBe(await field.inputValue());
  });

  async function sheetOf(page: Page, calculator: Locator) {
    await page.evaluate(() => {
      window.print = () => {};
    });
    await calculator.getByRole('button', { name: '打印' }).press('Enter');
    await page.locator('.prints-a-sheet .calc-sheet').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('body').innerText();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = String(pdf.toString('latin1')).match(/\/Type\s*\/Page\b/g)?.length;
    return { words, pages };
  }

  test('is printed as one page with only this calculator', async () => {
    const { page, calculator } = await openCalculator('disability-levy', levyLink);
    await headline(calculator).waitFor();
    const { words, pages } = await sheetOf(page, calculator);
    expect(pages).toBe(1);
    for (const part of [
      '残疾人就业保障金',
      '单位上年在职职工人数\n500 人',
      '495,000.00 元',
      '历史估算',
      '计算过程',
      '第一条第6句（已失效）：“继续按不高于2017年征收标准征收残疾人就业保障金至2022年12月31日。”',
      '所问日期：2026-11-24',
      '打印日期：2026-11-24',
      '/measures/disability-levy/?check=4-1mvied4&disability-levy.averageWage=100000&disability-levy.disabledEmployees=2&disability-levy.employees=500&disability-levy.organisation=other',
      '估算，不是审批结果',
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('工伤保险');
    expect(words).not.toContain('复制链接');
  });

  test('has only one print sheet after a second click, and the page title is restored after printing', async () => {
    const { page, calculator } = await openCalculator('disability-levy', levyLink);
    const title = await page.title();
    await headline(calculator).waitFor();
    await page.evaluate(() => {
      window.print = () => {};
    });
    const print = calculator.getByRole('button', { name: '打印' });
    await print.click();
    const sheet = page.locator('.calc-sheet');
    await sheet.evaluate((first) => first.setAttribute('data-first', ''));
    await print.click();
    await page.locator('.calc-sheet:not([data-first])').waitFor({ state: 'attached' });
    expect(await sheet.count()).toBe(1);
    expect(await page.title()).toBe('残疾人就业保障金（残保金）（历史估算）');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.calc-sheet').count()).toBe(0);
    expect(await page.title()).toBe(title);
  });

  test('has no print button where window.print is missing', async () => {
    const { page } = await openPage('/articles/1/', {
      now,
      preparePage: (page) => page.addInitScript('delete window.print; window.print = undefined'),
    });
    const calculator = await hydratedCalculator(page, 'pension-pooling');
    await calculator.getByRole('button', { name: '复制结果' }).waitFor();
    expect(await calculator.getByRole('button', { name: '打印' }).count()).toBe(0);
  });

  test('is printed as one page with a list of 200 rows', async () => {
    const { page, calculator } = await openCalculator('veteran-hire');
    await fillIn(page, 'veteran-hire', { employer: 'enterprise' });
    const rows = Array(200).fill('2021-06-01\t2022-06-01\t12').join('\n');
    await paste(inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'), rows);
    await headline(calculator).waitFor();
    expect((await sheetOf(page, calculator)).pages).toBe(1);
  });
});

describe('every calculator', () => {
  const LONG = 60_000;

  const paths = [...new Set(measures.map(({ id }) => calculatorPath(id)))];

  test.each(paths)(
    'of %s has above its form the official words that the print sheet quotes',
    (path) => {
      const { document } = new JSDOM(site.read(path)).window;
      const own = measures.filter(({ id }) => calculatorPath(id) === path);
      for (const { id, basis } of own) {
        const measure = document.querySelector(`.measure:has([data-calculator="${id}"])`);
        const quotes = [...(measure?.querySelectorAll('.quote blockquote') ?? [])];
        expect(
          quotes.map(({ textContent }) => textContent),
          id,
        ).toEqual(basis.map(clauseWords));
      }
    },
  );
  const measuresAt = (path: string) => measures.filter(({ id }) => calculatorPath(id) === path);

  const nonsense = '！@#￥%……，,;\\"\'<b>';

  /** Types nonsense into every text field of a form and asks for the result. */
  async function tryNonsense(page: Page, id: string): Promise<void> {
    const calculator = page.locator(`[data-calculator="${id}"]`);
    const inputs = calculator.locator('input[type="text"]');
    await inputs.evaluateAll(async (all, text) => {
      for (const input of all as HTMLInputElement[]) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // One input event per task, as when a person types.
        await new Promise((next) => setTimeout(next));
      }
    }, nonsense);
    await calculator.locator('[type="submit"]').click();
    const kept = await inputs.evaluateAll((all) =>
      (all as HTMLInputElement[]).map(({ value, ariaInvalid }) => [value, ariaInvalid]),
    );
    expect(kept, id).toEqual(kept.map(() => [nonsense, 'true']));
    // Setting the focus, a frame later, scrolls. Later scrolling of the test must come after that.
    const focused = kept.length > 0 ? '.calc-problems:focus' : '.calc-result:focus';
    await calculator.locator(focused).waitFor();
  }

  test.each(paths)(
    'of %s can be filled in by keyboard and is restored by its link; invalid text is kept, reported, and does not widen the page',
    { timeout: LONG },
    async (path) => {
      const here = measuresAt(path);
      const { page } = await openPage(path, { now, width: 390 });
      const shown: Record<string, string | null> = {};
      for (const { id } of here) {
        const calculator = await hydratedCalculator(page, id);
        // Starts at the link of the first measure, and at the titles of the others, which needs fewer Tab presses.
        await (id === here[0]?.id ? followLinkTo : focusTitleOf)(page, id);
        await answerByKeyboard(page, id);
        shown[id] = await headline(calculator).textContent();
      }
      const answered = here.flatMap(({ id, fields }) =>
        fields.filter(({ optional }) => !optional).map(({ name }) => `${id}.${name}`),
      );
      await page.waitForURL(({ searchParams }) => answered.every((name) => searchParams.has(name)));
      // With an anchor the browser would scroll instead of loading the page.
      await page.goto(page.url().replace(/#.*/, ''));
      for (const { id, fields } of here) {
        const calculator = await hydratedCalculator(page, id);
        await expect
          .poll(() => headline(calculator).textContent(), { message: id })
          .toBe(shown[id]);
        expect(await calculator.locator('.calc-stale').count(), id).toBe(0);
        if (fields.length > 0) await tryNonsense(page, id);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess).toBeLessThanOrEqual(0);
    },
  );

  // Empty calculators are checked with their pages, in accessibility.test.ts.
  test('has no axe violations, with errors and with a result, in light and dark', {
    timeout: LONG,
  }, async () => {
    const id = 'flexible-employment';
    const { page, calculator } = await openCalculator(id, '', { width: 390 });
    async function faults(): Promise<string[]> {
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await faultsByAxe(page, { within: `[data-calculator="${id}"]` })));
      }
      return found;
    }
    await inputOf(page, id, 'months').fill('很多');
    await calculator.getByRole('button', { name: '计算' }).click();
    await calculator.locator('.calc-problems').waitFor();
    expect(await faults()).toEqual([]);
    await fillIn(page, id, allInsured);
    await calculator.locator('.calc-growth').waitFor();
    expect(await faults()).toEqual([]);
  });

  test('is replaced by a sentence without JavaScript', async () => {
    const { page } = await openPage('/articles/5/', { javaScript: false });
    expect(await page.locator('.calculator form').first().isVisible()).toBe(false);
    const sentence = page.getByText('需要 JavaScript 才能在这里计算；条件和标准见上文。');
    expect(await sentence.first().isVisible()).toBe(true);
  });
});

describe('an article page', () => {
  test('loads only the measures of its own article, and only when a form is used', async () => {
    const { page } = await openPage('/articles/5/', { now, alone: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const loaded = () =>
      asked.map((url) => /_astro\/(article-\d+|closing)\./.exec(url)?.[1]).filter(Boolean);
    await hydratedCalculator(page, 'flexible-employment');
    // Requests made on load have been sent by then.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    expect(loaded()).toEqual([]);
    await fillIn(page, 'flexible-employment', allInsured);
    await page.locator('[data-calculator="flexible-employment"] .calc-headline').waitFor();
    expect(loaded().sort()).toEqual(['article-5']);
  });
});
