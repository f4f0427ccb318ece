import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { interview } from '../../src/policy/index.ts';
import { type Reply, type Walk, walks } from '../components/estimate/walks.ts';
import { faultsByAxe } from './axe.ts';
import { useBrowser } from './browser.ts';
import { reloadAtOnce } from './calculator-page.ts';
import { BuiltSite } from './page-weight.ts';

const openPage = useBrowser();
const site = new BuiltSite('dist');
const parser = new new JSDOM().window.DOMParser();

/** The timeout of walks by keyboard, in milliseconds. */
const LONG = 120_000;

const question = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-question]')?.dataset.question);

/** Waits until a question other than `before` is shown, or the result. */
const untilNextAfter = (page: Page, before: string) =>
  page.waitForFunction((name) => {
    const now = document.querySelector<HTMLElement>('[data-question]')?.dataset.question;
    return now !== name && (now !== undefined || document.querySelector('.estimate-answers'));
  }, before);

/** Presses Tab until the focused element matches `selector` and starts with `text`. */
async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const isThere = await page.evaluate(
      ([wanted, words]) => {
        const focused = document.activeElement;
        return (
          focused?.matches(wanted ?? '') && focused.textContent?.trim().startsWith(words ?? '')
        );
      },
      [selector, text],
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector} “${text}”.`);
}

/** Selects options by keyboard: a radio with the arrow keys, checkboxes with Space. */
async function pick(page: Page, values: readonly string[]): Promise<void> {
  const options = page.locator('.estimate-question .calc-option input');
  const all = await options.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  const isRadio = (await options.first().getAttribute('type')) === 'radio';
  const [first = ''] = values;
  if (!all.includes(first)) throw new Error(`There is no “${first}” among ${all.join('、')}.`);
  if (!isRadio) {
    for (const value of values) {
      await tabTo(page, `input[value="${value}"]`);
      await page.keyboard.press('Space');
    }
    return;
  }
  await page.keyboard.press('Tab');
  if (all.indexOf(first) === 0) await page.keyboard.press('Space');
  for (let step = 0; step < all.indexOf(first); step++) await page.keyboard.press('ArrowDown');
}

async function reply(page: Page, answer: Reply): Promise<void> {
  if (answer === 'none') return tabTo(page, 'button', '都没有');
  if ('pick' in answer) return pick(page, answer.pick);
  const cells = 'type' in answer ? [answer.type] : 'row' in answer ? answer.row : answer.counts;
  await page.locator('.estimate-question input').first().waitFor();
  for (const cell of cells) {
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(cell);
  }
}

/** Selects roles and starts, by keyboard. */
async function start(page: Page, roles: readonly string[]): Promise<void> {
  for (const id of roles) {
    await tabTo(page, `input[name="who"][value="${id}"]`);
    await page.keyboard.press('Space');
  }
  await page.locator('.estimate[data-hydrated="true"]').waitFor();
  await tabTo(page, 'button', '开始');
  await page.keyboard.press('Enter');
  await page.locator('[data-question]').waitFor();
}

const expectFocusOnLabel = (page: Page) =>
  page.waitForFunction(() =>
    document.activeElement?.matches('.estimate-question :is(legend, label)'),
  );

/** Answers all questions of a situation by keyboard; returns the questions in order. */
async function walk(
  page: Page,
  { roles, answers }: Pick<Walk, 'roles' | 'answers'>,
): Promise<string[]> {
  const replies = new Map<string, Reply>(answers);
  await start(page, roles);
  const asked: string[] = [];
  for (;;) {
    const name = await question(page);
    if (name === undefined) return asked;
    asked.push(name);
    const answer = replies.get(name);
    if (answer === undefined) throw new Error(`${name} is asked, and the walk has no answer.`);
    await expectFocusOnLabel(page);
    await reply(page, answer);
    await page.keyboard.press('Enter');
    await untilNextAfter(page, name);
  }
}

const group = (page: Page, name: string) =>
  page
    .locator(`[data-group="${name}"] [data-measure]`)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.measure));

const amountOf = (page: Page, id: string) =>
  page.locator(`[data-measure="${id}"] .estimate-amount`).textContent();

/** The smallest font size on a sheet, in points. */
const smallestType = (page: Page) =>
  page.locator('.estimate-sheet *').evaluateAll((all) => {
    const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    return (Math.min(...sizes) * 72) / 96;
  });

/** The printed sheet's text, and how many pages of A4 it takes. */
async function printed(page: Page): Promise<{ text: string; pages: number }> {
  await page.locator('.estimate-sheet').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('.estimate-sheet').innerText();
  const hidden = await page.locator('.estimate-body, .masthead, .site-footer').all();
  for (const one of hidden) expect(await one.isVisible()).toBe(false);
  expect(await smallestType(page)).toBeGreaterThanOrEqual(9.49);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  return { text, pages: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 };
}

/** Opens the copied link in a new session and compares the whole sheet. */
async function expectSameByLink(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: '复制链接' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByText(/链接已复制|请自己复制/)
    .first()
    .waitFor();
  const { pathname, search } = new URL(page.url());
  const { page: again } = await openPage(pathname + search);
  await again.locator('.estimate-sheet').waitFor({ state: 'attached' });
  expect(await again.locator('.calc-stale:not(.calc-arrived)').count()).toBe(0);
  expect((await printed(again)).text).toBe(text);
}

/** Checks all that the result says of a situation; returns the printed sheet. */
async function expectResult(page: Page, situation: Walk): Promise<string> {
  for (const [id, words] of Object.entries({ ...situation.met, ...situation.conditional })) {
    expect(await amountOf(page, id), id).toBe(`${words}历史估算`);
  }
  const totals = await page.locator('.estimate-total strong').allTextContents();
  expect(totals.map((words) => words.split('（')[0])).toEqual(situation.totals);
  expect((await group(page, 'met')).sort()).toEqual(Object.keys(situation.met).sort());
  expect((await group(page, 'conditional')).sort()).toEqual(
    Object.keys(situation.conditional).sort(),
  );
  expect((await group(page, 'left-open')).sort()).toEqual([...situation.leftOpen].sort());
  expect(await group(page, 'one-short')).toEqual(situation.oneShort);
  const result = await page.locator('.estimate-result').textContent();
  const { text, pages } = await printed(page);
  expect(pages, 'pages of A4').toBe(1);
  for (const words of situation.says) {
    expect(result).toContain(words);
    expect(text).toContain(words);
  }
  for (const words of ['后来的政策', '12333', '12345', '不能申请：2023-12-31 已到期']) {
    expect(result).toContain(words);
  }
  for (const words of ['不是审批结果', '已到期', '打印或复制日期', '/estimate/']) {
    expect(text).toContain(words);
  }
  return text;
}

/** The situations with rows and with counts. Together they have every kind of question. */
const typedWalks = walks.filter(({ answers }) =>
  answers.some(([, answer]) => answer !== 'none' && ('row' in answer || 'counts' in answer)),
);

describe('a whole situation is answered by keyboard, printed, and restored by its link', () => {
  test.each(typedWalks)('$name', { timeout: LONG }, async (situation) => {
    const { page } = await openPage('/estimate/');
    const asked = await walk(page, situation);
    expect(asked).toEqual(situation.answers.map(([name]) => name));
    expect(asked.length).toBeLessThanOrEqual(situation.most);
    await expectSameByLink(page, await expectResult(page, situation));
  });
});

/** The link to a situation whose answers are picked or typed. */
function linkTo({ roles, answers }: Walk): string {
  const words = (answer: Reply) => {
    if (answer === 'none') return answer;
    if ('type' in answer) return answer.type;
    if ('pick' in answer) return answer.pick.join(',');
    throw new Error('Rows and counts are answered by keyboard.');
  };
  const pairs = answers.map(([name, answer]) => [name, words(answer)]);
  return `/estimate/?${new URLSearchParams([...pairs, ['who', roles.join(',')]])}`;
}

// Their questions and order are compared in test/components/estimate/walks.test.ts.
describe('a whole situation is shown from its link, and printed', () => {
  const others = walks.filter((one) => !typedWalks.includes(one));
  test.each(others)('$name', async (situation) => {
    const { page } = await openPage(linkTo(situation));
    await page.locator('.estimate-answers').waitFor();
    await expectResult(page, situation);
  });
});

test('the longest situation fits on one sheet of A4', async () => {
  const everything = [
    'ask.hired=disabled,graduate,poverty-alleviated,veteran',
    'disability-levy.averageWage=100000',
    'disability-levy.disabledEmployees=2',
    'disability-levy.employees=500',
    'domestic-service-headcount.district=pengjiang',
    'domestic-service-headcount.monthlyHeadcounts=30,30,30,30,30,30,30,30,30,30,30,30',
    'domestic-service-insurance.employeeBased=true',
    'domestic-service-leader.recognised=true',
    'domestic-service-loan.loanNeeded=2000000',
    'export-credit-insurance.exporter=true',
    'export-credit-insurance.firmSize=small-or-micro',
    'receivables-factoring.hasReceivables=true',
    'recruitment-officer.firm=key-employer',
    'recruitment-officer.inNeed=true',
    'services=true',
    'small-firm-insurance.graduatedOn=2021-06-30',
    'small-firm-insurance.hiredOn=2022-03-01',
    'special-workers-injury-insurance.kind=past-retirement-age',
    'special-workers-injury-insurance.withoutEmploymentRelation=true',
    'unemployment-rate-cut.normalRatePercent=1.5',
    'unemployment-rate-cut.reducedRatePercent=0.8',
    'veteran-hire.employer=enterprise',
    'veteran-hire.hires=2021-12-01,2022-03-01,12',
    'who=domestic-service',
    'work-injury-rate-cut.from=2021-10',
    'work-injury-rate-cut.monthlyBase=500000',
    'work-injury-rate-cut.ratePercent=0.4',
    'work-injury-rate-cut.through=2022-04',
  ].join('&');
  const { page } = await openPage(`/estimate/?${everything}`);
  await page.locator('.estimate-sheet').waitFor({ state: 'attached' });
  expect(await group(page, 'undecided')).toEqual([]);
  expect((await printed(page)).pages).toBe(1);
});

describe('the choice of roles', () => {
  test('can be several at once, which gives the measures of each', async () => {
    const { page } = await openPage('/estimate/?who=working,seeking,disabled');
    await page.locator('[data-question]').waitFor();
    await page.getByRole('button', { name: /目前的结果/ }).click();
    await page.locator('.estimate-answers').waitFor();
    const all = await page
      .locator('[data-measure]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.measure));
    for (const id of ['flexible-employment', 'unemployment-assistance', 'free-training']) {
      expect(all).toContain(id);
    }
    expect(new Set(all).size).toBe(all.length);
  });

  test('lists every role of the plan, and its form works without a script', async () => {
    const { page } = await openPage('/estimate/', { width: 390 });
    const form = page.locator('form.estimate-roles');
    for (const { label } of interview.roles) {
      expect(await form.getByLabel(label, { exact: true }).count(), label).toBe(1);
    }
    expect(await form.getAttribute('action')).toBe('/estimate/');
    expect(await form.getAttribute('method')).toBe('get');
    await page.goto(new URL('?who=school&who=incubator', page.url()).href);
    await page.locator('[data-question]').waitFor();
    expect(await page.locator('#who').innerText()).toBe('您是：院校；创业孵化基地');
  });

  test('shows an error if nothing is selected', async () => {
    const { page } = await openPage('/estimate/');
    await page.getByLabel('院校').check();
    await page.locator('.estimate[data-hydrated="true"]').waitFor();
    await page.getByLabel('院校').uncheck();
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByText('还没有选').waitFor();
  });

  test('changed in a truncated link does not confirm it, which only its button does', async () => {
    const { page } = await openPage(
      '/estimate/?check=5-aaaaaa&flexible-employment.months=12&who=working',
    );
    const cut = page.getByText('链接不完整');
    await cut.waitFor();
    await page.getByRole('button', { name: '改身份' }).click();
    await page.getByLabel('院校').check();
    await page.getByRole('button', { name: '开始' }).click();
    await page.waitForURL(/school/);
    expect(page.url()).toContain('check=5-aaaaaa');
    await page.reload();
    await cut.waitFor();
    await page.getByRole('button', { name: '核对过了' }).click();
    await page.locator('[data-question]').waitFor();
    expect(page.url()).not.toContain('check=5-aaaaaa');
    await page.reload();
    await page.locator('[data-question]').waitFor();
    expect(await cut.count()).toBe(0);
  });

  test('keeps the ticked roles over a reload, and on the way back from the first question', async () => {
    const { page } = await openPage('/estimate/');
    const ticked = () =>
      page
        .locator('input[name="who"]:checked')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    await page.getByLabel('院校').check();
    await page.locator('.estimate[data-hydrated="true"]').waitFor();
    await page.getByLabel('创业孵化基地').check();
    const both = await ticked();
    expect(both).toHaveLength(2);
    await page.reload();
    await expect.poll(ticked).toEqual(both);
    await page.getByRole('button', { name: '开始' }).click();
    await page.locator('[data-question]').waitFor();
    await page.goBack();
    await expect.poll(ticked).toEqual(both);
  });

  test('suggests other roles if there is no result', async () => {
    const { page } = await openPage(
      '/estimate/?rural-ecommerce-station.inVillage=false&who=village',
    );
    await page.locator('.estimate-none').waitFor();
    const others = page.locator('[data-group="others"]');
    expect(await others.textContent()).toContain('院校：还会问');
    expect(await others.textContent()).not.toContain('港澳青年');
  });
});

test('says of a role without money that nothing is paid, and claims no amount or missing answer', async () => {
  const { page } = await openPage('/estimate/?who=veteran');
  const result = page.locator('.estimate-none');
  await result.waitFor();
  expect(await result.innerText()).toContain('没有一项给您发钱');
  const all = await page.locator('.estimate').innerText();
  for (const part of ['下面的金额', '还缺答案', '问完了', '问部门时可以提的']) {
    expect(all).not.toContain(part);
  }
  expect(all).toContain('今天问谁');
});

describe('a question', () => {
  test('is shown with its number and one line about results so far, without measures', async () => {
    const { page } = await openPage(
      '/estimate/?ask.insurance=medical,pension&flexible-employment.months=12&who=working',
    );
    await page.locator('[data-question]').waitFor();
    expect(await page.locator('.estimate-number').innerText()).toMatch(/第 \d+ 题/);
    expect(await page.locator('.estimate-so-far').innerText()).toContain('已有结果的：1 项。');
    expect(await page.locator('[data-measure], .estimate-group').count()).toBe(0);
  });

  test('about services comes after those about money, and only on request', async () => {
    const { page } = await openPage(
      '/estimate/?ask.certificates=none&ask.insurance=none&who=working',
    );
    const more = page.locator('.estimate-more');
    await more.waitFor();
    expect(await more.innerText()).toContain('和钱有关的题没有了');
    await more.getByRole('button').click();
    await expectFocusOnLabel(page);
    expect(await question(page)).toBe('new-forms-statistics.flexibleWorker');
    await page.waitForURL(/services=true/);
  });

  test('is announced with results so far and remaining questions', async () => {
    const { page } = await openPage('/estimate/?who=working');
    await page.getByRole('button', { name: '都没有' }).click();
    await page.locator('[data-question="ask.certificates"]').waitFor();
    await expect
      .poll(() => page.locator('[data-announced]').textContent())
      .toBe('还没有结果。这是最后一题。');
  });
});

/** Imitates a page translator: wraps each text node, later ones too, in an element. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const wrap = (node: Node) => {
      const isDone = node.parentElement?.closest('font, script, style, textarea');
      if (node.nodeType !== Node.TEXT_NODE || isDone || !node.textContent?.trim()) return;
      const font = document.createElement('font');
      node.parentNode?.replaceChild(font, node);
      font.append(node.textContent);
    };
    const wrapAll = (root: Node) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = root.nodeType === Node.TEXT_NODE ? [root] : [];
      while (texts.nextNode()) nodes.push(texts.currentNode);
      nodes.forEach(wrap);
    };
    wrapAll(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(wrapAll);
    }).observe(document.body, { childList: true, subtree: true });
  });

test('the estimate works in a page that is being translated', async () => {
  const { page, errors } = await openPage('/estimate/?who=school');
  await page.locator('[data-question]').waitFor();
  await translate(page);
  const next = () => page.getByRole('button', { name: '下一题' }).click();
  await page.getByLabel('是', { exact: true }).check();
  await next();
  await page.locator('[data-question="school-skill-assessment.certifiedStudents"]').waitFor();
  expect(await page.locator('.estimate-number').innerText()).toContain('第 2 题');
  await page.locator('.estimate-question input[type=text]').fill('120');
  await next();
  await page.locator('[data-question="domestic-service-major.students"]').waitFor();
  expect(await page.locator('.estimate-so-far').innerText()).toContain('1 项');
  await page.locator('.estimate-question input[type=text]').fill('101');
  await next();
  await page.locator('.estimate-total').waitFor();
  expect(await page.locator('.estimate-total').innerText()).toContain('124,000.00 元');
  const rule = page.locator('.calc-result').getByText('几项措施能不能一起享受，方案没写');
  expect(await rule.count()).toBe(1);
  await page.locator('[data-answer="domestic-service-major.students"] button').click();
  await page.locator('.estimate-question input[type=text]').fill('50');
  await next();
  await expect.poll(() => page.locator('.estimate-total').innerText()).toContain('74,000.00 元');
  expect(errors).toEqual([]);
});

describe('the answers', () => {
  const firm =
    '/estimate/?ask.hired=veteran&ask.rates=no&disability-levy.employees=28&veteran-hire.employer=enterprise&veteran-hire.hires=2021-12-01,2022-03-01,12&who=employer';

  test('derived from others are marked, and can be changed', async () => {
    const { page } = await openPage(firm);
    const organisation = page.locator('[data-answer="disability-levy.organisation"]');
    await organisation.waitFor();
    expect(await organisation.textContent()).toContain('由前面的回答得出');
    await organisation.getByRole('button').click();
    await expectFocusOnLabel(page);
    await page.getByLabel('企业以外的用人单位').check();
    await page.getByRole('button', { name: /目前的结果/ }).click();
    await expect.poll(() => organisation.textContent()).toContain('企业以外的用人单位');
    expect(await organisation.textContent()).not.toContain('由前面的回答得出');
  });

  test('are kept when roles are removed, and used again when they are added', async () => {
    const { page } = await openPage(firm);
    await page.getByRole('button', { name: /改身份/ }).click();
    await page.getByLabel('院校').check();
    await page.getByLabel('企业和其他用人单位').uncheck();
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('button', { name: /目前的结果/ }).click();
    await page.getByText('还有 3 个回答和现在选的身份无关').waitFor();
    await page.getByRole('button', { name: /改身份/ }).click();
    await page.getByLabel('企业和其他用人单位').check();
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('button', { name: /目前的结果/ }).click();
    const employees = page.locator('[data-answer="disability-levy.employees"]');
    await expect.poll(() => employees.textContent()).toContain('28 人');
  });

  test('are cleared by 全部重来 and restored by 撤销', async () => {
    const { page } = await openPage(firm);
    await page.getByRole('button', { name: '全部重来' }).click();
    await page.getByRole('heading', { name: '您是谁？可以选几样' }).waitFor();
    await page.waitForURL(/\/estimate\/$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('who');
    await page.getByRole('button', { name: /^撤销/ }).click();
    const employees = page.locator('[data-answer="disability-levy.employees"]');
    await expect.poll(() => employees.textContent()).toContain('28 人');
    await page.waitForURL(/disability-levy\.employees=28/);
  });

  test('that are invalid are reported at the question and above it, and typed text is kept', async () => {
    const { page } = await openPage('/estimate/?who=school');
    await page.locator('[data-question]').waitFor();
    await page.getByRole('button', { name: '下一题' }).click();
    const summary = page.locator('.calc-problems');
    await summary.waitFor();
    expect(await summary.textContent()).toContain('还没有选');
    // The focus comes a frame later.
    await page.locator('.calc-problems:focus').waitFor();
    expect(await page.locator('.estimate-question .calc-error').count()).toBe(1);
    await page.getByLabel('是', { exact: true }).check();
    await page.getByRole('button', { name: '下一题' }).click();
    const students = page.getByLabel('评价以后，有多少名在校学生取得了证书？');
    await students.fill('很多');
    await page.getByRole('button', { name: '下一题' }).click();
    await summary.waitFor();
    expect(await students.inputValue()).toBe('很多');
  });
});

describe('the link', () => {
  test('has every unknown parameter reported', async () => {
    const { page } = await openPage('/estimate/?who=king&veteran-hire.gone=1&ask.gone=1');
    const reported = page.locator('.calc-stale:not(.calc-arrived)');
    await reported.waitFor();
    for (const name of ['没有“king”这种身份', 'veteran-hire.gone', 'ask.gone']) {
      expect(await reported.textContent()).toContain(name);
    }
  });

  test.each([
    {
      search: 'flexible-employment.months=-1&who=working',
      path: 'flexible-employment.months',
      report: '“灵活就业缴社会保险费的月数”要填 1 到',
    },
    {
      search: 'domestic-service-headcount.monthlyHeadcounts=25,25,25&who=domestic-service',
      path: 'domestic-service-headcount.monthlyHeadcounts',
      report: '“年度内每个月在岗的家政服务人员”要 12',
    },
    {
      search: 'veteran-hire.hires=2021-12-01,2022-03-01&who=employer',
      path: 'veteran-hire.hires',
      report: '第 1 名：“入职后由本单位参保的月数”',
    },
  ])(
    'with an invalid answer reports it and asks for it first: $search',
    async ({ search, path, report }) => {
      const { page } = await openPage(`/estimate/?${search}`);
      await page.locator('.estimate-question .calc-error').first().waitFor();
      expect(await page.locator('.calc-stale:not(.calc-arrived)').innerText()).toContain(report);
      expect(await question(page)).toBe(path);
      await page.getByRole('button', { name: /目前的结果/ }).click();
      await page.locator(`[data-answer="${path}"]`).waitFor();
    },
  );

  const flexible =
    'flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true';

  test('of an older version is restored, with the number of its answers', async () => {
    const { page } = await openPage(`/estimate/?${flexible}&who=working`);
    await page.locator('.calc-arrived').waitFor();
    expect(await page.locator('.calc-arrived p').allInnerTexts()).toEqual([
      '链接里已有回答：3 项。',
    ]);
    await page.getByRole('button', { name: '知道了' }).click();
    expect(await page.locator('.calc-arrived').count()).toBe(0);
    await page.locator('[data-question="ask.certificates"]').waitFor();
    await page.getByRole('button', { name: '都没有' }).click();
    await page.locator('[data-group="conditional"]').waitFor();
    expect(await amountOf(page, 'flexible-employment')).toBe('补贴 3,276.00 元历史估算');
    expect(await page.locator('.calc-stale:not(.calc-arrived)').count()).toBe(0);
  });

  test('that was cut shows no question and no sum before it is confirmed', async () => {
    const { page } = await openPage(`/estimate/?check=5-aaaaaa&${flexible}&who=working`);
    await page.locator('.calc-arrived').waitFor();
    expect(await page.locator('.calc-arrived').innerText()).toContain(
      '链接不完整：原来填了 5 项，这里只有 4 项',
    );
    expect(await page.locator('.estimate-body').count()).toBe(0);
    const frame = page.locator('.estimate-arrived');
    expect(await frame.evaluate((box) => getComputedStyle(box).borderWidth)).toBe('0px');
    await page.reload();
    await page.locator('.calc-arrived').waitFor();
    expect(await page.locator('.estimate-body').count()).toBe(0);
    await page.getByRole('button', { name: '核对过了，照这样算' }).click();
    await page.locator('[data-question="ask.certificates"]').waitFor();
  });

  test('to each measure has its answers and the day', async () => {
    const { page } = await openPage(`/estimate/?ask.certificates=none&${flexible}&who=working`, {
      on: '2022-03-01',
    });
    const link = page.locator('[data-measure="flexible-employment"] h4 a');
    await expect.poll(() => link.getAttribute('href')).toContain(`&${flexible}&on=2022-03-01#`);
    await link.click();
    await page.locator('[data-calculator="flexible-employment"] .calc-sum').waitFor();
    expect(
      await page.locator('[data-calculator="flexible-employment"] .calc-sum').textContent(),
    ).toBe('3,276.00 元');
  });
});

describe('going back in the browser', () => {
  const untilAsked = (page: Page, path: string) =>
    page.locator(`[data-question="${path}"]`).waitFor();
  const STUDENTS = '您的院校招收了多少名家政类专业的学生？';
  const school = '/estimate/?school-skill-assessment.freeAssessment=false&who=school';

  test('goes through the questions with their answers to the roles, and forward again', async () => {
    const { page } = await openPage('/estimate/');
    await start(page, ['working']);
    await untilAsked(page, 'ask.insurance');
    await page.getByLabel('职工养老保险').check();
    await page.getByRole('button', { name: '下一题' }).click();
    await untilAsked(page, 'flexible-employment.months');
    await page.locator('.estimate-question input').first().fill('12');
    await page.getByRole('button', { name: '下一题' }).click();
    await untilAsked(page, 'ask.certificates');
    await page.goBack();
    await untilAsked(page, 'flexible-employment.months');
    await expectFocusOnLabel(page);
    expect(await page.locator('.estimate-question input').first().inputValue()).toBe('12');
    await page.goBack();
    await untilAsked(page, 'ask.insurance');
    expect(await page.locator('.estimate-number').innerText()).toContain('第 1 题');
    expect(await page.getByLabel('职工养老保险').isChecked()).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { name: '您是谁？可以选几样' }).waitFor();
    await page.goForward();
    await page.goForward();
    await untilAsked(page, 'flexible-employment.months');
    await page.goForward();
    await untilAsked(page, 'ask.certificates');
    expect(new URL(page.url()).search).toBe(
      '?check=3-1eb7h42&ask.insurance=pension&flexible-employment.months=12&who=working',
    );
  });

  test('does not stop at single typed characters, and a reload keeps the question', async () => {
    const { page } = await openPage(school);
    await page.getByLabel(STUDENTS).waitFor();
    await page.getByLabel(STUDENTS).pressSequentially('120');
    await page.waitForURL(/students=120/);
    await page.reload();
    await page.getByLabel(STUDENTS).waitFor();
    expect(await page.getByLabel(STUDENTS).inputValue()).toBe('120');
    await page.getByRole('button', { name: '下一题' }).click();
    await page.locator('.estimate-answers').waitFor();
    await page.goBack();
    await page.getByLabel(STUDENTS).waitFor();
  });

  test('keeps a text that is no answer over a reload, and not in the address', async () => {
    const { page } = await openPage(school);
    await page.getByLabel(STUDENTS).fill('约一百二十');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('students=略');
    // A link within the page makes a history entry without a state.
    for (const anchor of ['', '#who', '#main']) {
      if (anchor !== '') {
        await page.evaluate((hash) => location.assign(hash), anchor);
        await expect.poll(() => page.evaluate(() => history.state)).toHaveProperty('estimate');
      }
      await page.reload();
      await page.getByLabel(STUDENTS).waitFor();
      expect(await page.getByLabel(STUDENTS).inputValue(), anchor).toBe('约一百二十');
    }
    expect(await page.locator('main').innerText()).not.toContain('没用上');
    // A link within the page creates an entry of its own.
    await page.evaluate(() => {
      location.hash = '#content';
    });
    await expect.poll(() => page.evaluate(() => history.state?.texts !== undefined)).toBe(true);
    await page.reload();
    await page.getByLabel(STUDENTS).waitFor();
    expect(await page.getByLabel(STUDENTS).inputValue()).toBe('约一百二十');
  });

  test.each(['120', '约一百二十'])('keeps “%s” if it is reloaded at once', async (text) => {
    const { page } = await openPage(school);
    await page.getByLabel(STUDENTS).pressSequentially(text, { delay: 0 });
    await reloadAtOnce(page);
    await page.getByLabel(STUDENTS).waitFor();
    expect(await page.getByLabel(STUDENTS).inputValue()).toBe(text);
  });

  test('restores the answers after 全部重来', async () => {
    const { page } = await openPage(`${school}&domestic-service-major.students=40`);
    await page.getByRole('button', { name: '全部重来' }).click();
    await page.getByRole('heading', { name: '您是谁？可以选几样' }).waitFor();
    await page.goBack();
    const answer = page.locator('[data-answer="domestic-service-major.students"]');
    await answer.waitFor();
    expect(await answer.innerText()).toContain('40 名');
  });

  test('keeps the focus in a question that is cleared and answered again', async () => {
    const { page } = await openPage(school);
    await page.getByLabel(STUDENTS).waitFor();
    await page.getByRole('button', { name: '下一题' }).click();
    await page.locator('.calc-problems:focus').waitFor();
    await page.getByLabel(STUDENTS).focus();
    await page.keyboard.type('7');
    await page.locator('.calc-problems').waitFor({ state: 'detached' });
    await page.keyboard.press('Backspace');
    await page.locator('.calc-problems').waitFor();
    await page.keyboard.type('45', { delay: 50 });
    expect(await page.getByLabel(STUDENTS).inputValue()).toBe('45');
  });

  test('restores the last typed character if the page is left at once', async () => {
    const { page } = await openPage(school);
    await page.getByLabel(STUDENTS).waitFor();
    await page.getByLabel(STUDENTS).pressSequentially('120', { delay: 0 });
    await page.evaluate(() => document.querySelector<HTMLElement>('header a[href="/"]')?.click());
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await page.getByLabel(STUDENTS).waitFor();
    expect(await page.getByLabel(STUDENTS).inputValue()).toBe('120');
  });
});

describe('the day', () => {
  const cuts =
    '/estimate/?ask.hired=none&disability-levy.employees=28&unemployment-rate-cut.normalRatePercent=0.8&unemployment-rate-cut.reducedRatePercent=0.8&who=employer&work-injury-rate-cut.from=2021-10&work-injury-rate-cut.monthlyBase=500000&work-injury-rate-cut.ratePercent=0.4&work-injury-rate-cut.through=2022-06';

  test('after the plan’s end is stated first, and every sum is marked as historical', async () => {
    const { page } = await openPage(`${cuts}&disability-levy.organisation=enterprise`);
    const state = page.locator('.estimate-result .calc-standing');
    await state.waitFor();
    expect(await state.textContent()).toContain('今天不能申请：2023-12-31 已到期');
    expect(await page.locator('[data-measure="work-injury-rate-cut"]').textContent()).toContain(
      '按 2022-04-30（最后一天）当时的规定',
    );
    expect(await amountOf(page, 'work-injury-rate-cut')).toBe('单位少缴 7,000.00 元历史估算');
  });

  test('while the plan was in force marks only ended measures as historical', async () => {
    const { page } = await openPage(
      `${cuts}&veteran-hire.employer=enterprise&veteran-hire.hires=2021-12-01,2022-03-01,12`,
      {
        now: '2022-06-01T12:00:00+08:00',
      },
    );
    await page.locator('.estimate-result .calc-standing').waitFor();
    expect(await amountOf(page, 'veteran-hire')).toBe('补贴 10,000.00 元估算');
    expect(await amountOf(page, 'work-injury-rate-cut')).toBe('单位少缴 7,000.00 元历史估算');
  });
});

describe('a measure that fails by one condition', () => {
  const short =
    '/estimate/?domestic-service-headcount.district=pengjiang&domestic-service-headcount.monthlyHeadcounts=29,29,29,29,29,29,29,29,29,29,29,29&domestic-service-insurance.employeeBased=true&skip=ask.hired,ask.rates,disability-levy.employees,domestic-service-leader.recognised,domestic-service-loan.loanNeeded&who=domestic-service';
  const oneShort = '[data-group="one-short"]';

  test('is described in the past tense after the plan’s end, on the page and the printed sheet', async () => {
    const { page } = await openPage(short);
    await page.locator(oneShort).waitFor();
    const words = (await page.locator(oneShort).innerText()).replace(/\s+/g, '');
    expect(words).toContain('当时只差一个条件的1项现在补上也不能申请。');
    expect(words).toContain('当时怎样才符合：');
    expect((await printed(page)).text).toContain('当时只差一个条件的（现在补上也不能申请）');
  });

  test('is described in the present tense on a day while the plan is in force', async () => {
    const { page } = await openPage(short, { on: '2022-03-01' });
    await page.locator(oneShort).waitFor();
    const words = await page.locator(oneShort).innerText();
    expect(words).toContain('怎样才符合：');
    expect(words).not.toMatch(/当时|现在补上/);
    expect((await printed(page)).text).not.toContain('现在补上');
  });
});

test('a measure that fails by two conditions has one label before them', async () => {
  const { page } = await openPage(
    '/estimate/?domestic-service-headcount.district=pengjiang&domestic-service-headcount.employeeBased=false&domestic-service-headcount.monthlyHeadcounts=29,29,29,29,29,29,29,29,29,29,29,29&domestic-service-insurance.employeeBased=false&skip=ask.hired,ask.rates,disability-levy.employees,domestic-service-leader.recognised,domestic-service-loan.loanNeeded&who=domestic-service',
  );
  const card = page.locator('[data-group="short"] [data-measure="domestic-service-headcount"]');
  await card.waitFor({ state: 'attached' });
  const text = (await card.textContent()) ?? '';
  expect(text.match(/✕/g)).toHaveLength(2);
  expect(text.match(/缺的条件/g)).toHaveLength(1);
});

test('more months than the plan has are pointed out before the sum, on the page and the sheet', async () => {
  const { page } = await openPage(
    '/estimate/?ask.certificates=none&ask.insurance=medical,pension&flexible-employment.months=40&who=working',
    { now: '2026-11-24T09:00:00+08:00' },
  );
  const beyond = '一共只有 27 个月；超出的月份，这份方案管不到；这里只是照条文演示怎么算。';
  const card = page.locator('[data-measure="flexible-employment"]');
  await expect.poll(() => card.innerText()).toContain(beyond);
  const sheet = page.locator('.estimate-sheet').first();
  await expect
    .poll(() => sheet.textContent())
    .toContain(`${beyond}补贴 10,920.00 元【照条文演示】。`);
});

test('a service that departments decide on says so, and why', async () => {
  const { page } = await openPage(
    '/estimate/?farmer-training.kind=veteran&services=true&who=farmer',
  );
  const card = page.locator('[data-group="services"] [data-measure="farmer-training"]');
  await expect
    .poll(async () => (await card.textContent())?.replace(/\s+/g, ''))
    .toContain(
      '由部门决定：属于原文点名要培训的农业从业者（对返乡下乡人员，原文只说引导加入高素质农民队伍，没写给他们培训）',
    );
});

test('a sum that depends on a decision of departments is separate and not part of the total', async () => {
  const { page } = await openPage(
    '/estimate/?rural-ecommerce-station.inVillage=true&rural-ecommerce-station.stations=2&who=village',
  );
  await expect.poll(() => group(page, 'conditional')).toEqual(['rural-ecommerce-station']);
  const words = await page.locator('[data-group="conditional"]').innerText();
  for (const part of ['200,000.00 元', '条件符不符合，要由部门决定', '由部门决定：', '要问：']) {
    expect(words).toContain(part);
  }
  // There is no total.
  expect(words).not.toContain('合计');
});

test('a missing wage cap is pointed out at the levy, and can be filled in', async () => {
  const { page } = await openPage(
    '/estimate/?ask.hired=none&ask.rates=no&disability-levy.averageWage=300000&disability-levy.disabledEmployees=2&disability-levy.employees=500&disability-levy.organisation=other&who=employer',
  );
  const levy = page.locator('[data-measure="disability-levy"]');
  await levy.getByText('可能偏高').first().waitFor();
  // The closed details do not repeat it.
  expect(await levy.getByText('可能偏高').count()).toBe(1);
  await levy.getByRole('button', { name: '补填：当地社会平均工资' }).click();
  await expectFocusOnLabel(page);
  await page.getByLabel('当地一年的社会平均工资是多少？').fill('90000');
  await page.getByRole('button', { name: '下一题' }).click();
  // (500 × 1.5 % − 2) × min(300,000, 2 × 90,000) × 90 %: 2 of 500 are less than 1 %.
  await levy.getByText('891,000.00 元').first().waitFor();
  expect(await levy.locator('[data-left-out]').count()).toBe(0);
});

test('a skipped question that two measures share can be answered from each', async () => {
  const { page } = await openPage(
    '/estimate/?ask.hired=veteran&ask.rates=no&skip=veteran-hire.employer&who=employer',
  );
  const undecided = page.locator('[data-group="undecided"]');
  await undecided.waitFor();
  for (const id of ['veteran-hire', 'disability-levy']) {
    const again = page.locator(`[data-measure="${id}"] button`, { hasText: '补上跳过的' });
    expect(await again.allTextContents(), id).toEqual(['补上跳过的：用人单位的类型']);
  }
});

describe('accessibility', () => {
  const half =
    '/estimate/?disability-levy.averageWage=60000&disability-levy.disabledEmployees=0&disability-levy.employees=28&veteran-hire.employer=enterprise&veteran-hire.hires=2021-12-01,2022-03-01,12&who=employer&gone=1';
  const whole = `${half}&ask.hired=veteran&ask.rates=no`;

  /** Checks the width of the page as it is and in 关怀版. */
  async function expectNoHorizontalScroll(page: Page, width: number): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    for (const care of [false, true]) {
      const excess = await page.evaluate((on) => {
        document.documentElement.toggleAttribute('data-care', on);
        return document.documentElement.scrollWidth - innerWidth;
      }, care);
      expect(excess, `${width} pixels wide, 关怀版 ${care}`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(() => document.documentElement.removeAttribute('data-care'));
  }

  /** The appearances that axe checks. The widths 320, 390 and 1280 are measured for each case. */
  type Look = { width: number; dark?: boolean };
  test.each<{ name: string; path: string; looks: Look[]; until: string }>([
    { name: 'the first question', path: '/estimate/', looks: [{ width: 390 }], until: 'form' },
    { name: 'a later question', path: half, looks: [{ width: 1280 }], until: '[data-question]' },
    {
      name: 'the result, in dark colours too',
      path: whole,
      looks: [{ width: 1280 }, { width: 320, dark: true }],
      until: '.estimate-answers',
    },
  ])(
    'has no axe violations and fits windows of 320, 390 and 1280 pixels: $name',
    async ({ path, looks, until }) => {
      const { page } = await openPage(path, { width: looks[0]?.width });
      await page.locator(`.estimate ${until}`).first().waitFor();
      for (const look of looks) {
        await page.setViewportSize({ width: look.width, height: 900 });
        await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' });
        expect(await faultsByAxe(page), JSON.stringify(look)).toEqual([]);
      }
      for (const width of [320, 390, 1280]) await expectNoHorizontalScroll(page, width);
    },
  );

  test('without JavaScript the page explains it, and links to measures and articles', async () => {
    const { page } = await openPage('/estimate/', { javaScript: false });
    const explained = page.locator('.estimate-no-script');
    expect(await explained.isVisible()).toBe(true);
    expect(await page.locator('.estimate').isVisible()).toBe(false);
    for (const address of ['/measures/', '/articles/5/#flexible-employment', '/articles/9/']) {
      expect(await explained.locator(`a[href="${address}"]`).count()).toBeGreaterThan(0);
    }
  });

  test('the home page, the header and an article link to the estimate', () => {
    const count = (path: string, selector: string) =>
      parser.parseFromString(site.read(path), 'text/html').querySelectorAll(selector).length;
    expect(count('/', 'main a[href="/estimate/"]')).toBe(1);
    expect(count('/articles/5/', '.computed a[href="/estimate/"]')).toBe(1);
    expect(count('/articles/5/', 'header a[href="/estimate/"]')).toBe(1);
  });
});
