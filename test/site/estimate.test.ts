import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

/** Long walks, each key pressed as a reader would. */
const LONG = 120_000;

/** How a question is answered: by a text, a pick, cells one after the other, or not at all. */
type Reply = string | { pick: string } | { cells: string[][] } | { counts: string[] } | 'none';

const yes = { pick: '是' };
const no = { pick: '否' };

const question = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-question]')?.dataset.question);

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Presses Tab until the focus stands on what reads `text`. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if ((await focusedText(page)).trim() === text) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${text}”.`);
}

async function pick(page: Page, label: string): Promise<void> {
  const labels = await page.locator('.estimate-question .calc-option').allTextContents();
  const place = labels.indexOf(label);
  if (place < 0) throw new Error(`There is no “${label}” among ${labels.join('、')}.`);
  await page.keyboard.press('Tab');
  if (place === 0) await page.keyboard.press('Space');
  for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
}

async function typeCells(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.keyboard.press('Tab');
  for (const [line, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (column > 0) await page.keyboard.press('Tab');
      await page.keyboard.insertText(cell);
    }
    if (line === rows.length - 1) return;
    await tabTo(page, '再加一名');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (next) => document.activeElement?.id.includes(`.${next}.`),
      line + 1,
    );
  }
}

async function reply(page: Page, answer: Reply | undefined): Promise<void> {
  if (answer === undefined) return tabTo(page, '跳过（不清楚）');
  if (answer === 'none') return tabTo(page, '一名也没有');
  if (typeof answer === 'string') {
    await page.keyboard.press('Tab');
    return page.keyboard.insertText(answer);
  }
  if ('pick' in answer) return pick(page, answer.pick);
  if ('cells' in answer) return typeCells(page, answer.cells);
  await page.keyboard.press('Tab');
  for (const [i, number] of answer.counts.entries()) {
    if (i > 0) await page.keyboard.press('Tab');
    await page.keyboard.insertText(number);
  }
}

/** Walks a whole situation by keyboard alone; returns the questions in their order. */
async function walk(page: Page, role: string, answers: Record<string, Reply>): Promise<string[]> {
  await page.locator('.estimate[data-awake="true"]').waitFor();
  await tabTo(page, role);
  await page.keyboard.press('Enter');
  await page.locator('[data-question]').waitFor();
  const asked: string[] = [];
  for (;;) {
    const path = await question(page);
    if (path === undefined) return asked;
    if (asked.includes(path)) throw new Error(`${path} was asked twice.`);
    asked.push(path);
    await expectFocusOnLabel(page);
    await reply(page, answers[path]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (before) =>
        document.querySelector<HTMLElement>('[data-question]')?.dataset.question !== before,
      path,
    );
  }
}

const expectFocusOnLabel = (page: Page) =>
  page.waitForFunction(() =>
    document.activeElement?.matches('.estimate-question :is(legend, label)'),
  );

const group = (page: Page, name: string) =>
  page
    .locator(`[data-group="${name}"] [data-measure]`)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.measure));

const amountOf = (page: Page, id: string) =>
  page.locator(`[data-measure="${id}"] .estimate-amount`).textContent();

/** The printed sheet's text, and how many pages of A4 it takes. */
async function printed(page: Page): Promise<{ text: string; pages: number }> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('.estimate-sheet').innerText();
  const hidden = await page.locator('.estimate-body, .masthead, .site-footer').all();
  for (const one of hidden) expect(await one.isVisible()).toBe(false);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  return { text, pages: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 };
}

/** Opens the copied link as another reader and compares the whole sheet. */
async function expectBackThroughLink(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: '复制链接' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/链接已复制|请自己复制/).waitFor();
  const { pathname, search } = new URL(page.url());
  const { page: again } = await openPage(pathname + search);
  await again.locator('.estimate-sheet').waitFor({ state: 'attached' });
  expect(await again.locator('.calc-stale').count()).toBe(0);
  expect((await printed(again)).text).toBe(text);
}

interface Situation {
  name: string;
  role: string;
  answers: Record<string, Reply>;
  /** Questions that these answers leave without a purpose. */
  needless?: string[];
  /** By hand, from the text of the plan. */
  amounts: Record<string, string>;
  totals: string[];
  met: string[];
  oneShort?: string[];
  leftOpen?: string[];
  conditional?: string[];
  undecided?: string[];
}

const situations: Situation[] = [
  {
    name: 'a flexible worker with both insurances for twelve months and no certificate',
    role: '在职或灵活就业的劳动者',
    answers: {
      'flexible-employment.pension': yes,
      'flexible-employment.medical': yes,
      'flexible-employment.months': '１２',
      'cantonese-chef.certificate': { pick: '都没有' },
      'free-training.group': { pick: '都不是' },
      'skill-upgrade.certificate': { pick: '培训合格证' },
      'skill-upgrade.inProvincialList': yes,
      'farmer-training.kind': { pick: '都不是' },
      'new-forms-statistics.flexibleWorker': yes,
      'new-forms-statistics.registered': yes,
      'tax-without-application.keyGroup': no,
    },
    // 273 × 12
    amounts: { 'flexible-employment': '补贴 3,276.00 元历史估算' },
    totals: [],
    met: ['flexible-employment'],
    oneShort: ['cantonese-chef', 'free-training', 'farmer-training', 'tax-without-application'],
    leftOpen: ['skill-upgrade'],
    undecided: [],
  },
  {
    name: 'a graduate of 2021 who took a grassroots job a day too late',
    role: '高校毕业生、留学人员、青年',
    answers: {
      'job-seeking-grant.qualifies': yes,
      'job-seeking-grant.graduationYear': '2021',
      'overseas-returnee.worksInJiangmen': yes,
      'overseas-returnee.studiedAbroad': no,
      'bay-area-youth.participant': yes,
      'bay-area-youth.months': '6个月',
      'grassroots-employment.graduatedOn': '2021.6.30',
      'grassroots-employment.hiredOn': '2023年7月1日',
    },
    // 3,000 × 1, 1,000 × 6; two years after 2021-06-30 is 2023-06-30.
    amounts: {
      'job-seeking-grant': '补贴 3,000.00 元历史估算',
      'bay-area-youth': '补贴 6,000.00 元历史估算',
    },
    totals: ['补贴合计 9,000.00 元'],
    met: ['job-seeking-grant', 'bay-area-youth'],
    oneShort: ['grassroots-employment', 'overseas-returnee'],
    undecided: ['skill-upgrade', 'unemployment-registration', 'tax-without-application'],
  },
  {
    name: 'an enterprise of 28 that hired two veterans',
    role: '企业和其他用人单位',
    answers: {
      'veteran-hire.employer': { pick: '企业' },
      'veteran-hire.hires': {
        cells: [
          ['2021-12-01', '2022-03-01', '12'],
          ['2021-06-01', '2022-06-01', '24'],
        ],
      },
      'work-injury-rate-cut.from': '2021-10',
      'work-injury-rate-cut.through': '2022-06',
      'work-injury-rate-cut.monthlyBase': '20万',
      'work-injury-rate-cut.ratePercent': '0.4%',
      'unemployment-rate-cut.normalRatePercent': '1.5',
      'unemployment-rate-cut.reducedRatePercent': '0.8',
      'disability-levy.employees': '28',
      'export-credit-insurance.exporter': yes,
      'export-credit-insurance.firmSize': { pick: '小微企业' },
      'over-quota-disabled.aboveQuota': no,
    },
    // Exempt for its size, it has no wages to tell.
    needless: ['disability-levy.disabledEmployees', 'disability-levy.averageWage'],
    // 200,000 × 0.4 % × 50 % × 7; 200,000 × 0.7 % × 7; 28 ≤ 30: exempt; both hired within a year: 10,000 × 2
    amounts: {
      'work-injury-rate-cut': '单位少缴 2,800.00 元历史估算',
      'unemployment-rate-cut': '单位少缴 9,800.00 元历史估算',
      'disability-levy': '单位要缴 0.00 元历史估算',
      'veteran-hire': '补贴 20,000.00 元历史估算',
    },
    totals: ['少缴合计 12,600.00 元'],
    met: ['work-injury-rate-cut', 'unemployment-rate-cut', 'disability-levy'],
    // What counts as 稳定就业 is for the departments to say.
    conditional: ['veteran-hire'],
    leftOpen: [],
    oneShort: ['over-quota-disabled'],
  },
  {
    name: 'a domestic-service firm in 台山',
    role: '家政服务企业',
    answers: {
      'domestic-service-insurance.employeeBased': yes,
      'domestic-service-headcount.district': { pick: '台山' },
      'domestic-service-headcount.monthlyHeadcounts': { counts: Array(12).fill('25') },
      'domestic-service-leader.recognised': yes,
      'domestic-service-loan.loanNeeded': '600万',
      'veteran-hire.hires': 'none',
    },
    // 25 ≥ 20 in 台山: 1,000 × 25; 100,000; min(6,000,000, 5,000,000), which is lent and not added
    amounts: {
      'domestic-service-headcount': '补贴 25,000.00 元历史估算',
      'domestic-service-leader': '补贴 100,000.00 元历史估算',
      'domestic-service-loan': '要还的贷款 最高 5,000,000.00 元历史估算',
    },
    totals: ['补贴合计 125,000.00 元'],
    met: ['domestic-service-headcount', 'domestic-service-leader'],
    oneShort: ['veteran-hire'],
    conditional: ['domestic-service-loan'],
    leftOpen: ['domestic-service-insurance'],
  },
  {
    name: 'a vocational school',
    role: '院校',
    answers: {
      'school-skill-assessment.freeAssessment': yes,
      'school-skill-assessment.certifiedStudents': '120',
      'domestic-service-major.students': '101',
      'school-training-income.school': { pick: '公益一类院校' },
    },
    // 200 × 120; min(1,000 × 101, 100,000)
    amounts: {
      'school-skill-assessment': '补贴 24,000.00 元历史估算',
      'domestic-service-major': '补贴 100,000.00 元历史估算',
    },
    totals: ['补贴合计 124,000.00 元'],
    met: ['school-skill-assessment', 'domestic-service-major'],
    oneShort: ['school-training-income'],
    undecided: [],
  },
];

describe('a whole situation, by keyboard alone, to the printed sheet and back through the link', () => {
  test.each(situations)('$name', { timeout: LONG }, async (situation) => {
    const { page } = await openPage('/estimate/');
    const asked = await walk(page, situation.role, situation.answers);
    expect(asked).toEqual(expect.arrayContaining(Object.keys(situation.answers)));
    for (const path of situation.needless ?? []) expect(asked).not.toContain(path);
    for (const [id, words] of Object.entries(situation.amounts)) {
      expect(await amountOf(page, id), id).toBe(words);
    }
    const totals = await page.locator('.estimate-total strong').allTextContents();
    expect(totals.map((words) => words.split('（')[0])).toEqual(situation.totals);
    expect((await group(page, 'met')).sort()).toEqual([...situation.met].sort());
    for (const name of ['oneShort', 'conditional', 'leftOpen', 'undecided'] as const) {
      const expected = situation[name];
      const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (expected) expect((await group(page, dashed)).sort(), name).toEqual([...expected].sort());
    }
    const { text, pages } = await printed(page);
    expect(pages, 'pages of A4').toBe(1);
    for (const words of Object.values(situation.amounts)) {
      expect(text).toContain(words.replace('历史估算', '【历史估算】'));
    }
    for (const words of [
      ...situation.totals.map((words) => words.replace('合计 ', '合计：')),
      '不是审批结果',
      '已到期',
      '打印或复制日期',
      '/estimate/',
    ]) {
      expect(text).toContain(words);
    }
    await expectBackThroughLink(page, text);
  });
});

test('the fullest situation there is stays on one sheet of A4', async () => {
  const everything = [
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
    'over-quota-disabled.aboveQuota=true',
    'poverty-alleviated-hire.hiresPovertyAlleviated=true',
    'receivables-factoring.hasReceivables=true',
    'recruitment-officer.firm=key-employer',
    'recruitment-officer.inNeed=true',
    'small-firm-insurance.graduatedOn=2021-06-30',
    'small-firm-insurance.hiredOn=2022-03-01',
    'special-workers-injury-insurance.kind=past-retirement-age',
    'special-workers-injury-insurance.withoutEmploymentRelation=true',
    'tax-without-application.keyGroup=true',
    'unemployment-rate-cut.normalRatePercent=1.5',
    'unemployment-rate-cut.reducedRatePercent=0.8',
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

describe('the answers', () => {
  const firm =
    '/estimate/?veteran-hire.employer=enterprise&disability-levy.employees=28&who=employer';

  test('that follow from others are marked, and can be overridden', async () => {
    const { page } = await openPage(firm);
    const organisation = page.locator('[data-said="disability-levy.organisation"]');
    expect(await organisation.textContent()).toContain('由前面的回答得出');
    await organisation.getByRole('button').click();
    await expectFocusOnLabel(page);
    await page.getByLabel('企业以外的用人单位').check();
    expect(await organisation.textContent()).toContain('企业以外的用人单位');
    expect(await organisation.textContent()).not.toContain('由前面的回答得出');
    await page.getByRole('button', { name: '撤销上一步' }).click();
    expect(await organisation.textContent()).toContain('由前面的回答得出');
  });

  test('are kept when the role changes, and come back with it', async () => {
    const { page } = await openPage(firm);
    await page.getByRole('button', { name: /换一个身份/ }).click();
    await page.getByRole('link', { name: '院校' }).click();
    await page.getByText('还有 2 个回答和现在选的身份无关').waitFor();
    await page.getByRole('button', { name: /换一个身份/ }).click();
    await page.getByRole('link', { name: '企业和其他用人单位' }).click();
    expect(await page.locator('[data-said="disability-levy.employees"]').textContent()).toContain(
      '28 人',
    );
  });

  test('start anew and come back by undoing', async () => {
    const { page } = await openPage(firm);
    await page.getByRole('button', { name: '全部重来' }).click();
    await page.getByRole('heading', { name: '先选一个：您是谁' }).waitFor();
    await page.waitForURL(/\/estimate\/$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('who');
    await page.getByRole('button', { name: /^撤销/ }).click();
    expect(await page.locator('[data-said="disability-levy.employees"]').textContent()).toContain(
      '28 人',
    );
    await page.waitForURL(/disability-levy\.employees=28/);
  });

  test('that do not fit are told beside the question and above it, and nothing typed is lost', async () => {
    const { page } = await openPage('/estimate/?who=school');
    await page.getByLabel('是', { exact: true }).check();
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByRole('button', { name: '下一题' }).click();
    const summary = page.locator('.calc-problems');
    await summary.waitFor();
    expect(await summary.textContent()).toContain('还没有选');
    // The focus comes a frame later.
    await page.locator('.calc-problems:focus').waitFor();
    expect(await page.locator('.estimate-question .calc-error').count()).toBe(1);
    await page.getByRole('button', { name: '跳过（不清楚）' }).click();
    await page.getByLabel('评价后取得证书的在校学生人数').fill('很多');
    await page.getByRole('button', { name: '下一题' }).click();
    await summary.waitFor();
    expect(await page.getByLabel('评价后取得证书的在校学生人数').inputValue()).toBe('很多');
  });
});

describe('the link', () => {
  test('names every parameter that no longer fits', async () => {
    const { page } = await openPage('/estimate/?who=king&veteran-hire.gone=1&old=2');
    const stale = page.locator('.calc-stale');
    await stale.waitFor();
    for (const name of ['who', 'veteran-hire.gone', 'old']) {
      expect(await stale.textContent()).toContain(name);
    }
  });

  test.each([
    {
      search: 'flexible-employment.months=-1&who=working',
      path: 'flexible-employment.months',
    },
    {
      search: 'domestic-service-headcount.monthlyHeadcounts=25,25,25&who=domestic-service',
      path: 'domestic-service-headcount.monthlyHeadcounts',
    },
    {
      search: 'veteran-hire.hires=2021-12-01,2022-03-01&who=employer',
      path: 'veteran-hire.hires',
    },
  ])('names what does not fit and asks for it first: $search', async ({ search, path }) => {
    const { page } = await openPage(`/estimate/?${search}`);
    await page.locator('[data-question]').waitFor();
    expect(await page.locator('.calc-stale').innerText()).toContain(path);
    expect(await question(page)).toBe(path);
    expect(await page.locator('.estimate-question .calc-error').count()).toBeGreaterThan(0);
    expect(await page.locator(`[data-said="${path}"]`).count()).toBe(1);
  });

  test('leads to each measure with its answers and the day', async () => {
    const { page } = await openPage(
      '/estimate/?flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true&who=working',
      { on: '2022-03-01' },
    );
    const link = page.locator('[data-measure="flexible-employment"] h4 a');
    expect(await link.getAttribute('href')).toBe(
      '/articles/5/?flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true&on=2022-03-01#flexible-employment',
    );
    await link.click();
    await page.locator('[data-calculator="flexible-employment"] .calc-sum').waitFor();
    expect(
      await page.locator('[data-calculator="flexible-employment"] .calc-sum').textContent(),
    ).toBe('3,276.00 元');
  });
});

describe('the browser’s own way back', () => {
  const untilAsked = (page: Page, path: string) =>
    page.locator(`[data-question="${path}"]`).waitFor();
  const medical = 'flexible-employment.medical';
  const STUDENTS = '家政类专业招收的学生人数';
  const pension = 'flexible-employment.pension';

  async function answerTwo(page: Page): Promise<void> {
    await page.getByRole('link', { name: '在职或灵活就业的劳动者' }).click();
    await untilAsked(page, pension);
    await page.getByLabel('是', { exact: true }).check();
    await page.getByRole('button', { name: '下一题' }).click();
    await untilAsked(page, medical);
    await page.getByLabel('是', { exact: true }).check();
    await page.getByRole('button', { name: '下一题' }).click();
    await page.waitForFunction(
      (path) => document.querySelector<HTMLElement>('[data-question]')?.dataset.question !== path,
      medical,
    );
  }

  const checked = (page: Page) => page.getByLabel('是', { exact: true }).isChecked();

  test('leads from question to question with every answer kept, to the roles, and forward again', async () => {
    const { page } = await openPage('/estimate/');
    await page.locator('.estimate[data-awake="true"]').waitFor();
    await answerTwo(page);
    const third = await question(page);
    await page.goBack();
    await untilAsked(page, medical);
    await expectFocusOnLabel(page);
    expect(await checked(page)).toBe(true);
    await page.goBack();
    await untilAsked(page, pension);
    expect(await page.locator('.estimate-number').innerText()).toContain('第 1 题');
    expect(await page.locator(`[data-said="${medical}"]`).innerText()).toContain('是');
    await page.goBack();
    await page.getByRole('heading', { name: '先选一个：您是谁' }).waitFor();
    await page.goForward();
    await page.goForward();
    await untilAsked(page, medical);
    expect(await checked(page)).toBe(true);
    await page.goForward();
    await untilAsked(page, third ?? '');
    expect(new URL(page.url()).search).toBe(`?${medical}=true&${pension}=true&who=working`);
  });

  test('passes over letters and a jump to the result, and comes back to the same question on reload', async () => {
    const { page } = await openPage(
      '/estimate/?skip=school-skill-assessment.freeAssessment&who=school',
    );
    await untilAsked(page, 'school-training-income.school');
    await page.getByRole('button', { name: '跳过（不清楚）' }).click();
    await page.getByLabel(STUDENTS).waitFor();
    const second = (await question(page)) ?? '';
    await page.getByLabel(STUDENTS).pressSequentially('120');
    await page.getByRole('link', { name: '看结果' }).click();
    await page.waitForURL(/#result$/);
    await page.goBack();
    await page.waitForURL(({ hash }) => hash === '');
    expect(await page.getByLabel(STUDENTS).inputValue()).toBe('120');
    await page.reload();
    await untilAsked(page, second);
    expect(await page.getByLabel(STUDENTS).inputValue()).toBe('120');
    await page.goBack();
    await untilAsked(page, 'school-training-income.school');
  });

  test('brings everything back after a fresh start', async () => {
    const { page } = await openPage('/estimate/?domestic-service-major.students=40&who=school');
    await page.getByRole('button', { name: '全部重来' }).click();
    await page.getByRole('heading', { name: '先选一个：您是谁' }).waitFor();
    await page.goBack();
    const said = page.locator('[data-said="domestic-service-major.students"]');
    await said.waitFor();
    expect(await said.innerText()).toContain('40 名');
  });

  test('leaves the focus in a question that is emptied and answered anew', async () => {
    const { page } = await openPage(
      '/estimate/?skip=school-skill-assessment.freeAssessment,school-training-income.school&who=school',
    );
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

  test('finds the last letter after the page was left at once', async () => {
    const { page } = await openPage(
      '/estimate/?skip=school-skill-assessment.freeAssessment,school-training-income.school&who=school',
    );
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
    '/estimate/?who=employer&work-injury-rate-cut.from=2021-10&work-injury-rate-cut.monthlyBase=500000&work-injury-rate-cut.ratePercent=0.4&work-injury-rate-cut.through=2022-06';

  test('leads with the end, and marks every sum as historical', async () => {
    const { page } = await openPage(cuts);
    const standing = page.locator('.estimate-result .calc-standing');
    await standing.waitFor();
    expect(await standing.textContent()).toContain('今天不能申请：2023-12-31 已到期');
    expect(await page.locator('[data-measure="work-injury-rate-cut"]').textContent()).toContain(
      '按 2022-04-30（最后一天）当时的规定',
    );
    const amounts = await page.locator('.estimate-amount').allTextContents();
    expect(amounts).toEqual(['单位少缴 7,000.00 元历史估算']);
  });

  test('while the plan was in force an estimate was no history, but for what had ended already', async () => {
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

describe('what comes too late', () => {
  const short = '/estimate/?cantonese-chef.certificate=none&who=working';
  const oneShort = '[data-group="one-short"]';

  test('is told as past, on the page and on the printed sheet', async () => {
    const { page } = await openPage(short);
    const words = (await page.locator(oneShort).innerText()).replace(/\s+/g, '');
    expect(words).toContain('当时只差一个条件的1项现在补上也不能申请。');
    expect(words).toContain('当时怎样才符合：');
    expect((await printed(page)).text).toContain('当时只差一个条件的（现在补上也不能申请）');
  });

  test('is in time on a day inside the plan', async () => {
    const { page } = await openPage(short, { on: '2022-03-01' });
    const words = await page.locator(oneShort).innerText();
    expect(words).toContain('怎样才符合：');
    expect(words).not.toMatch(/当时|现在补上/);
    expect((await printed(page)).text).not.toContain('现在补上');
  });
});

test('for more months than the plan has says so ahead of the sum, on the page and on the sheet', async () => {
  const { page } = await openPage(
    '/estimate/?flexible-employment.medical=true&flexible-employment.months=40&flexible-employment.pension=true&who=working',
    { now: '2026-11-24T09:00:00+08:00' },
  );
  const beyond = '一共只有 27 个月；超出的月份这份方案管不到，这里只是照条文演示怎么算。';
  const card = page.locator('[data-measure="flexible-employment"]');
  await expect.poll(() => card.innerText()).toContain(beyond);
  expect((await card.innerText()).match(/照条文演示(?!怎么)/g)).toHaveLength(1);
  await page.getByRole('button', { name: '打印' }).first().click();
  const sheet = page.locator('.estimate-sheet').first();
  await expect
    .poll(() => sheet.textContent())
    .toContain(`${beyond}补贴 10,920.00 元【照条文演示】。`);
});

test('a sum with a condition for the departments stands by itself, and says that it is not added', async () => {
  const { page } = await openPage(
    '/estimate/?rural-ecommerce-station.inVillage=true&rural-ecommerce-station.stations=2&who=village',
  );
  await expect.poll(() => group(page, 'conditional')).toEqual(['rural-ecommerce-station']);
  const words = await page.locator('[data-group="conditional"]').innerText();
  for (const part of ['200,000.00 元', '没有加进合计', '由部门决定：', '要问：']) {
    expect(words).toContain(part);
  }
  expect(await page.locator('.estimate-so-far').innerText()).toContain(
    '能算、但还有条件由部门决定的 1 项',
  );
});

test('a wage that nothing caps is told beside the levy, and the cap can be filled in', async () => {
  const { page } = await openPage(
    '/estimate/?disability-levy.averageWage=300000&disability-levy.disabledEmployees=2&disability-levy.employees=500&disability-levy.organisation=other&who=employer',
  );
  const levy = page.locator('[data-measure="disability-levy"]');
  await levy.getByText('可能偏高').first().waitFor();
  await levy.getByRole('button', { name: '补填：当地社会平均工资' }).click();
  await expectFocusOnLabel(page);
  await page.getByLabel('当地社会平均工资（一年）').fill('90000');
  await page.getByRole('button', { name: '下一题' }).click();
  // (500 × 1.5 % − 2) × min(300,000, 2 × 90,000) × 90 %: 2 of 500 are less than 1 %.
  await levy.getByText('891,000.00 元').first().waitFor();
  expect(await levy.locator('[data-left-out]').count()).toBe(0);
});

test('a question that two measures share can be made up under each', async () => {
  const { page } = await openPage('/estimate/?skip=veteran-hire.employer&who=employer');
  for (const id of ['veteran-hire', 'disability-levy']) {
    const again = page.locator(`[data-measure="${id}"] button`, { hasText: '补上跳过的' });
    expect(await again.allTextContents(), id).toEqual(['补上跳过的：用人单位的类型']);
  }
});

describe('for everyone', () => {
  const firm =
    '/estimate/?disability-levy.averageWage=60000&disability-levy.disabledEmployees=0&disability-levy.employees=28&skip=over-quota-disabled.aboveQuota&veteran-hire.employer=enterprise&veteran-hire.hires=2021-12-01,2022-03-01,12&who=employer&gone=1';

  test.each([
    { name: 'the first question of all', path: '/estimate/', visit: { width: 390 } },
    { name: 'a situation half way', path: firm, visit: {} },
    {
      name: 'the same in the dark, on a small phone',
      path: firm,
      visit: { width: 320, dark: true },
    },
  ])('axe finds nothing: $name', async ({ path, visit }) => {
    const { page } = await openPage(path, visit);
    await page.locator('.estimate[data-awake="true"]').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test.each([320, 390, 1280])(
    'nothing is wider than a window of %i, in 关怀版 too',
    async (width) => {
      const { page } = await openPage(firm, { width });
      await page.locator('.estimate-result').waitFor();
      for (const care of [false, true]) {
        await page.evaluate(
          (on) => document.documentElement.toggleAttribute('data-care', on),
          care,
        );
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess).toBeLessThanOrEqual(0);
      }
    },
  );

  test('without JavaScript the page explains, and leads to every measure and article', async () => {
    const { page } = await openPage('/estimate/', { javaScript: false });
    const explained = page.locator('.estimate-no-script');
    expect(await explained.isVisible()).toBe(true);
    expect(await page.locator('.estimate').isVisible()).toBe(false);
    for (const address of ['/measures/', '/articles/5/#flexible-employment', '/articles/9/']) {
      expect(await explained.locator(`a[href="${address}"]`).count()).toBeGreaterThan(0);
    }
  });

  test('home, every header and every article lead here', async () => {
    const { page } = await openPage('/');
    expect(await page.locator('main a[href="/estimate/"]').count()).toBe(1);
    await page.goto(new URL('/articles/5/', page.url()).href);
    expect(await page.locator('.computed a[href="/estimate/"]').count()).toBe(1);
    expect(await page.locator('header a[href="/estimate/"]').count()).toBe(1);
  });
});
