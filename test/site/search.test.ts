import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { BuiltSite } from './page-weight.ts';

const openPage = useBrowser();
const site = new BuiltSite(fileURLToPath(new URL('../../dist', import.meta.url)));
/** A day after the plan's end. */
const now = '2026-11-24T12:00:00+08:00';
/** Brotli bytes of the index: the catalogue, the questions, and the explanations shown with the results. */
const MAX_INDEX = 32_200;
/** Brotli bytes of the index and of every script of the search page. */
const MAX_FIRST_QUERY = 56_000;
/** The same for names, which do not load the questions. */
const MAX_NAME_INDEX = 20_000;
const MAX_NAME_QUERY = 43_700;

const searchPath = (query: string, more = '') => `/search/?q=${encodeURIComponent(query)}${more}`;
const field = (page: Page) => page.locator('main [data-search-input]');
const links = (page: Page) => page.locator('[data-results] > li > h2 > a');
const status = (page: Page) => page.locator('[data-search-status]');
const parameters = (page: Page) => new URL(page.url()).searchParams;

async function settled(page: Page): Promise<void> {
  await page.locator('[data-results][data-state="done"]').waitFor({ state: 'attached' });
}

const remarksOf = (page: Page) => page.locator('[data-search-remarks]').innerText();

async function hrefs(page: Page): Promise<string[]> {
  await settled(page);
  return links(page).evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
}

/** Puts a query into the address of the open search page, which reads it as it does at its start. */
const searchFor = (page: Page, query: string) =>
  page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, searchPath(query));

async function firstFor(page: Page, query: string): Promise<string | undefined> {
  await field(page).fill(query);
  await expect.poll(() => parameters(page).get('q')).toBe(query);
  return (await hrefs(page))[0];
}

describe('the answers', () => {
  test('are one ordered list, each with a link to a measure or a clause first', async () => {
    const { page } = await openPage(searchPath('失业金'), { now });
    const found = await hrefs(page);
    expect(await page.locator('ol[data-results]').count()).toBe(1);
    expect(found.length).toBeGreaterThan(3);
    expect(found[0]).toBe('/articles/5/#unemployment-benefit');
    for (const href of found) {
      expect(href).toMatch(/^\/(?:articles\/[1-9]\/#[a-z]|plan\/#)/);
    }
  });

  test('link to anchors that exist', async () => {
    const { page } = await openPage(searchPath('补贴'), { now });
    const found = await hrefs(page);
    expect(found).not.toEqual([]);
    for (const href of found) {
      const [path = '', anchor = ''] = href.split('#');
      expect(site.read(path), href).toContain(`id="${anchor}"`);
    }
  });

  test('show kind, state, article and audience, and highlight the words of the query', async () => {
    const { page } = await openPage(searchPath('残保金'), { now });
    await settled(page);
    const first = page.locator('[data-results] > li').first();
    expect(await first.innerText()).toMatch(/已失效[\s\S]*措施[\s\S]*第一条[\s\S]*给用人单位/);
    expect(await first.locator('.hit').allInnerTexts()).toContain('残疾人就业保障金');
  });

  test('for rules about the plan itself link to the page of the plan', async () => {
    const { page } = await openPage(searchPath('什么时候到期'), { now });
    expect((await hrefs(page))[0]).toBe('/plan/#plan-validity');
  });

  test('are the same for a link and for a typed query', async () => {
    const { page } = await openPage('/search/', { now });
    expect(await firstFor(page, '退伍军人')).toBe('/articles/4/#veteran-hire');
    const { page: linked } = await openPage(searchPath('退伍军人'), { now });
    expect(await hrefs(linked)).toEqual(await hrefs(page));
  });

  test('after the first ones are shown by a button, which moves the focus to them', async () => {
    const { page } = await openPage(searchPath('补贴'), { now });
    const before = (await hrefs(page)).length;
    await page.getByRole('button', { name: /^再看/ }).click();
    expect(await links(page).count()).toBeGreaterThan(before);
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li')?.previousElementSibling !== null,
      ),
    ).toBe(true);
    expect(
      await links(page)
        .nth(before)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('are counted in a status region, and the interpretation of the query is shown', async () => {
    const { page } = await openPage(searchPath('残保金'), { now });
    await settled(page);
    expect(await status(page).getAttribute('role')).toBe('status');
    expect(await status(page).innerText()).toMatch(/^找到 \d+ 条$/);
    expect(await page.locator('[data-search-remarks]').innerText()).toContain(
      '“残保金”按“残疾人就业保障金”查找',
    );
  });
});

describe('a question with numbers or choices is computed', () => {
  const answer = (page: Page) => page.locator('[data-results] > li:first-child section.answer');

  test.each([
    [
      '28人的企业残保金',
      [
        '按 2022-12-31（最后一天）当时的规定：单位要缴',
        '0.00 元',
        '暂免征收',
        '后续政策：',
        '第一条第7句',
      ],
      '没填的不影响结果。',
    ],
    [
      '灵活就业养老医保都交12个月',
      ['按 2023-12-31（最后一天）当时的规定', '3,276.00 元', '273 元 × 12 个月', '由部门决定'],
      '灵活就业缴社会保险费的月数：12 个月',
    ],
    [
      '家政专业招了101个学生',
      ['按 2023-12-31（最后一天）当时的规定', '100,000.00 元', '第六条第三款第5句'],
      '已填：家政类专业招收的学生人数：101 名。',
    ],
  ])('%s, marked as historical', async (query, said, filled) => {
    const { page } = await openPage(searchPath(query), { now });
    await answer(page).waitFor();
    const words = await answer(page).innerText();
    for (const each of [...said, filled, '已到期', '历史估算']) expect(words).toContain(each);
    await answer(page).getByRole('link', { name: '看条件、算法和要注意的' }).click();
    const sum = page.locator('.calc-headline');
    await sum.waitFor();
    expect(await sum.innerText()).toContain(said[1]);
    expect(await page.locator('.calc-cut, .calc-stale ul').count()).toBe(0);
  });

  test('in the search panel of every page', async () => {
    const { page } = await openPage('/articles/5/', { now });
    await page.locator('[data-search-input]').fill('家政专业招了101个学生');
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toMatch(/100,000\.00 元\s*历史估算/);
  });

  test('as far as possible: the link to the form has the answers found, and says how many are missing', async () => {
    const { page } = await openPage(searchPath('台山员工制家政企业补贴'), { now });
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toContain(
      '已填：企业在江门的哪个市（区）：台山；是员工制家政服务企业：是。',
    );
    expect(await answer(page).locator('strong').count()).toBe(0);
    const link = answer(page).getByRole('link', { name: '接着填（最多还差 1 项）' });
    expect(await link.getAttribute('href')).toMatch(
      /\/measures\/domestic-service-headcount\/\?check=2-\w+&domestic-service-headcount\.district=taishan&/,
    );
    await link.click();
    await page.waitForURL(/\/measures\//);
    await expect.poll(() => page.getByLabel('台山').isChecked()).toBe(true);
  });

  test('for the day in the address, which the link contains', async () => {
    const { page } = await openPage(searchPath('家政专业招了101个学生', '&on=2022-05-01'), { now });
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toContain('按 2022-05-01 的规定');
    const link = answer(page).getByRole('link', { name: '看条件、算法和要注意的' });
    expect(await link.getAttribute('href')).toContain('on=2022-05-01');
  });

  test('but a query without them loads no measure', async () => {
    const { page } = await openPage('/search/', { now, alone: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await firstFor(page, '残保金')).toBe('/articles/1/#disability-levy');
    expect(asked.filter((url) => /question-answer|article-1/.test(url))).toEqual([]);
    expect(await page.locator('.answer').count()).toBe(0);
  });
});

describe('a citation', () => {
  test('has the cited clause as its first result', async () => {
    const { page } = await openPage(searchPath('第一条'), { now });
    expect((await hrefs(page))[0]).toBe('/articles/1/#art_1');
    for (const [query, href] of [
      ['第五条第二款', '/articles/5/#art_5__para_2'],
      ['五、2', '/articles/5/#art_5__para_2'],
      ['江府〔2021〕14号第四条第二款', '/articles/4/#art_4__para_2'],
      ['art_6__para_3__sent_5', '/articles/6/#art_6__para_3__sent_5'],
      ['末段', '/plan/#conclusions__para_1'],
    ] as const) {
      await searchFor(page, query);
      await expect.poll(async () => (await hrefs(page))[0], { message: query }).toBe(href);
    }
  });

  test('of a paragraph that does not exist gives the article and says how many paragraphs it has', async () => {
    const { page } = await openPage(searchPath('第三条第五款'), { now });
    expect((await hrefs(page))[0]).toBe('/articles/3/#art_3');
    expect(await page.locator('[data-search-remarks]').innerText()).toContain(
      '第三条只有四款，没有第五款。',
    );
  });

  test('of an article that does not exist links to the articles', async () => {
    const { page } = await openPage(searchPath('第十条'), { now });
    await settled(page);
    const remarks = page.locator('[data-search-remarks]');
    expect(await remarks.innerText()).toContain('方案共有九条，没有第 10 条。');
    expect(await remarks.getByRole('link', { name: '第九条' }).count()).toBe(1);
  });
});

describe('a query without results', () => {
  const remarks = (page: Page) => page.locator('[data-search-remarks]');

  test('gives the reason, and links to all measures and to the search', async () => {
    const { page } = await openPage(searchPath('残保金'), { now });
    expect(await hrefs(page)).not.toEqual([]);
    for (const [query, why] of [
      ['彩票中奖', '方案和解释里都没有“彩票中奖”'],
      ['社保卡', '方案和解释里都没有“社保卡”。可以换个说法，或者少写几个字。'],
      ['村', '只有一个字查不了：“村”。'],
      ['第', '只有一个字查不了：“第”。'],
      ['怎么', '“怎么”看不出要找什么，请再写几个字。'],
      ['１２３', '方案原文里没有“123”。'],
      ['9', '只有一个数字查不了：“9”。请连同单位一起写。'],
      ['linghuo jiuye', '方案和解释里都没有“linghuo jiuye”。请用汉字，不用拼音。'],
    ] as const) {
      await searchFor(page, query);
      await expect.poll(() => remarks(page).innerText(), { message: query }).toContain(why);
      expect(await hrefs(page), query).toEqual([]);
      expect(await status(page).innerText(), query).toBe('没有找到');
      expect(await remarks(page).locator('a[href="/measures/"]').count(), query).toBe(1);
      expect(await remarks(page).locator('a[href="/search/"]').count(), query).toBe(1);
      expect(await field(page).inputValue(), query).toBe(query);
    }
  });

  test('says so if there are no similar measures, and links to none', async () => {
    const { page } = await openPage(searchPath('疫情'), { now });
    await settled(page);
    expect(await remarks(page).innerText()).toContain('没有相近的措施。');
    expect(await remarks(page).locator('a[href*="#"]').count()).toBe(0);
  });

  test('has a link to a similar word', async () => {
    const { page } = await openPage(searchPath('孩子'), { now });
    await settled(page);
    await remarks(page).getByRole('link', { name: '带孩子', exact: true }).click();
    await page.waitForURL(`**${searchPath('带孩子')}`);
    expect((await hrefs(page)).length).toBeGreaterThan(0);
  });
});

test('a query that asks whom to ask, how or where is led to whom to ask today', async () => {
  const { page } = await openPage(searchPath('残保金'), { now });
  await settled(page);
  const general = '到哪里办、怎么申请、要什么材料，方案没有统一规定。现在要问，看今天问谁。';
  const today = page.locator('[data-search-remarks] a[href="/about/#ask"]');
  for (const [query, words, first] of [
    ['去哪里办', general, '/plan/#preface__para_2'],
    ['社保卡去哪里办', '方案和解释里都没有“社保卡”。', '/plan/#preface__para_2'],
    ['残保金归谁管', '下面是方案写的。现在要问，看今天问谁。', '/articles/1/#art_1__resp'],
    ['怎么申请', general, '/plan/#preface__para_2'],
    [
      '责任单位',
      '每一条由谁负责，写在那一条的“责任单位”里。现在要问，看今天问谁。',
      '/plan/#preface__para_2',
    ],
    ['电话', '现在要问，看今天问谁。', '/plan/#preface__para_2'],
    ['12333', '现在要问，看今天问谁。', '/plan/#preface__para_2'],
  ] as const) {
    await searchFor(page, query);
    await expect.poll(() => remarksOf(page), { message: query }).toContain(words);
    expect((await hrefs(page))[0], query).toBe(first);
    expect(await today.count(), query).toBe(1);
  }
  await today.click();
  await page.waitForURL('**/about/#ask');
  expect(await page.locator('#ask').innerText()).toBe('今天问谁');
});

test('a query in pinyin is led to the index of words, which is sorted by pinyin', async () => {
  const { page } = await openPage(searchPath('shebao butie'), { now });
  await settled(page);
  expect(await remarksOf(page)).toContain('也可以在词语索引里找，词语按拼音排列。');
  const index = page.locator('[data-search-remarks] a[href="/topics/"]');
  expect(await index.count()).toBe(1);
  await searchFor(page, '彩票中奖');
  await expect.poll(() => remarksOf(page)).toContain('彩票中奖');
  expect(await index.count()).toBe(0);
});

test('the interpretation of the query is shown above the answers', async () => {
  const { page } = await openPage(searchPath('残保金'), { now });
  await settled(page);
  for (const [query, words] of [
    ['购房补贴', '方案和解释里都没有“购房”，下面是按“补贴”找到的。'],
    ['企业稳岗补贴', '方案和解释里都没有“稳岗”，下面是按“企业”“补贴”找到的。'],
    ['海归', '“海归”按“出国（境）留学”查找。'],
    ['第一条第一句到第三句', '一次只能查一处，可以先查第一条。'],
    ['第5条第2款第5项', '第五条第二款有7句，请写明是第几句。'],
    ['江府[2021]14号', '江府〔2021〕14号是这个方案的文号：原文全文'],
  ] as const) {
    await searchFor(page, query);
    await expect.poll(() => remarksOf(page), { message: query }).toBe(words);
    expect((await hrefs(page)).length, query).toBeGreaterThan(0);
  }
});

describe('typing', () => {
  test('shows answers without Enter, and puts the query into the address', async () => {
    const { page } = await openPage('/search/', { now });
    await field(page).pressSequentially('骑手', { delay: 30 });
    await expect.poll(() => parameters(page).get('q')).toBe('骑手');
    expect((await hrefs(page))[0]).toBe('/articles/3/#special-workers-injury-insurance');
  });

  test('writes the query into the address before its answers are known', async () => {
    const { promise: slow, resolve: deliver } = Promise.withResolvers<void>();
    const { page } = await openPage('/search/', {
      now,
      prepare: (context) =>
        context.route(/\/search\/.+/, async (route) => {
          await slow;
          await route.continue();
        }),
    });
    await field(page).fill('骑手');
    await expect.poll(() => parameters(page).get('q')).toBe('骑手');
    expect(await links(page).count()).toBe(0);
    deliver();
    expect((await hrefs(page))[0]).toBe('/articles/3/#special-workers-injury-insurance');
  });

  test('does not search during IME composition, and searches the whole text at its end', async () => {
    const { page } = await openPage('/search/', { now });
    await settled(page);
    await field(page).focus();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const session = await page.context().newCDPSession(page);
    for (const text of ['c', 'can', 'canbao']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);
    expect(parameters(page).get('q')).toBeNull();
    await session.send('Input.insertText', { text: '残保' });
    await expect.poll(() => parameters(page).get('q')).toBe('残保');
    expect((await hrefs(page))[0]).toBe('/articles/1/#disability-levy');
  });

  test('a new query discards the answers of an older one that arrive later', async () => {
    const { promise: slow, resolve: deliver } = Promise.withResolvers<void>();
    const { page } = await openPage('/search/', {
      now,
      prepare: (context) =>
        context.route('**/search/traditional.json', async (route) => {
          await slow;
          await route.continue();
        }),
    });
    await settled(page);
    // Only traditional characters need this file. It is delayed, so the older query is answered last.
    const held = page.waitForRequest('**/search/traditional.json');
    await field(page).fill('創業貸款');
    await field(page).press('Enter');
    await held;
    const newest = await firstFor(page, '海归');
    expect(newest).toBe('/articles/4/#overseas-returnee');
    const shown = await hrefs(page);
    const arrived = page.waitForResponse('**/search/traditional.json');
    deliver();
    await (await arrived).finished();
    // Long enough for the late answers to be rendered.
    await page.waitForTimeout(300);
    expect(await hrefs(page)).toEqual(shown);
    expect(parameters(page).get('q')).toBe('海归');
    expect(await field(page).inputValue()).toBe('海归');
  });
});

describe('the keyboard', () => {
  test('moves between field and answers with the arrow keys, and opens one with Enter', async () => {
    const { page } = await openPage(searchPath('失业金'), { now });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const [first, second] = await hrefs(page);
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  test('focuses the field with /, and types / inside it', async () => {
    const { page } = await openPage('/search/', { now });
    await settled(page);
    await page.keyboard.press('/');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('/');
  });

  test('adds a history entry for each query submitted with Enter', async () => {
    const { page } = await openPage('/search/', { now });
    await settled(page);
    for (const query of ['残保金', '海归']) {
      await field(page).fill(query);
      await field(page).press('Enter');
      await expect.poll(() => parameters(page).get('q')).toBe(query);
    }
    await settled(page);
    await page.goBack();
    await expect.poll(() => field(page).inputValue()).toBe('残保金');
    await expect.poll(async () => (await hrefs(page))[0]).toBe('/articles/1/#disability-levy');
  });
});

test('going back from an answer restores the query and its answers', async () => {
  const { page } = await openPage(searchPath('海归'), { now });
  const [first] = await hrefs(page);
  await links(page).first().click();
  await page.waitForURL(`**${first}`);
  await page.goBack();
  expect(await field(page).inputValue()).toBe('海归');
  expect((await hrefs(page))[0]).toBe(first);
});

describe('on a phone', () => {
  test('the first answer is visible without scrolling, and the filters are collapsed', async () => {
    const { page } = await openPage(searchPath('残保金'), { now, width: 390, height: 640 });
    await settled(page);
    const top = await links(page)
      .first()
      .evaluate((each) => each.getBoundingClientRect().top);
    expect(top).toBeLessThan(600);
    expect(await page.getByRole('radio', { name: '措施' }).isVisible()).toBe(false);
    await page.getByText('筛选', { exact: true }).click();
    expect(await page.getByRole('radio', { name: '措施' }).isVisible()).toBe(true);
  });
});

test('in large type on a small phone the first answer is visible without scrolling', async () => {
  const { page } = await openPage('/search/', { now, width: 360, height: 640 });
  await page.getByRole('button', { name: '关怀版' }).click();
  await page.goto(new URL(searchPath('残保金'), page.url()).href);
  await settled(page);
  const bottom = await links(page)
    .first()
    .evaluate((each) => each.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(640);
});

test('the title of the search page does not say that the plan has ended', async () => {
  const { page } = await openPage('/search/', { now });
  expect(await page.title()).toMatch(/^搜索｜/);
});

describe('the filters', () => {
  test('show one kind only, which is then in the address', async () => {
    const { page } = await openPage(searchPath('就业'), { now });
    await settled(page);
    const kinds = () =>
      page
        .locator('[data-results] > li')
        .evaluateAll((items) => [
          ...new Set(items.map((item) => (item as HTMLElement).dataset.kind)),
        ]);
    for (const [name, kind] of [
      ['官方原文', 'clause'],
      ['措施', 'measure'],
      ['解释', 'reading'],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      await expect.poll(kinds, { message: name }).toEqual([kind]);
      expect(parameters(page).get('kind')).toBe(kind);
    }
  });

  test('show official words in another typeface than explanations', async () => {
    const { page } = await openPage(searchPath('就业', '&kind=clause'), { now });
    await settled(page);
    const words = page.locator('[data-results] .result-words').first();
    expect(await words.evaluate((each) => getComputedStyle(each).fontFamily)).toMatch(/Song/);
  });

  test('show one audience or one state only', async () => {
    const { page } = await openPage(searchPath('补贴', '&who=school'), { now });
    await settled(page);
    const texts = await page.locator('[data-results] > li').allInnerTexts();
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text).toContain('给院校');
    await page.getByLabel('状态').selectOption('in-force');
    await expect.poll(() => status(page).innerText()).toBe('没有找到');
    expect(await page.locator('[data-search-remarks]').innerText()).toContain('被筛选条件挡住了');
  });
});

describe('the day in the address', () => {
  const words = (page: Page) => page.locator('[data-results] > li').first().innerText();

  test('determines the state shown for work injury insurance', async () => {
    const { page } = await openPage('/robots.txt', { now });
    for (const [on, word] of [
      ['2021-09-30', '未生效'],
      ['2022-03-30', '有效'],
      ['2022-03-31', '即将到期'],
      ['2022-04-30', '即将到期'],
      ['2022-05-01', '已失效'],
    ] as const) {
      await page.goto(new URL(searchPath('工伤保险减半', `&on=${on}`), page.url()).href);
      await settled(page);
      expect(await words(page), on).toContain(word);
    }
  });

  test('is kept in the links of the answers and by the next query', async () => {
    const { page } = await openPage(searchPath('海归'), { on: '2022-06-01', now });
    expect((await hrefs(page))[0]).toBe('/articles/4/?on=2022-06-01#overseas-returnee');
    await firstFor(page, '残保金');
    expect(parameters(page).get('on')).toBe('2022-06-01');
  });
});

describe('the search field in the header of every page', () => {
  const input = (page: Page) => page.locator('.masthead [data-search-input]');

  test('loads nothing before it has the focus, then the catalogue once', async () => {
    const { page } = await openPage('/articles/5/', { now, alone: true });
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForTimeout(300);
    expect(asked.filter((path) => /search|panel|box/.test(path))).toEqual([]);
    await input(page).fill('残保金');
    await links(page).first().waitFor();
    const ofIndex = asked.filter((path) => /\/search\/(?!explanations)/.test(path));
    expect(ofIndex).toEqual(['/search/catalogue.utf16']);
  });

  test('shows the answers below itself, and hides them on Escape', async () => {
    const { page } = await openPage('/articles/5/', { now });
    await input(page).pressSequentially('残保金', { delay: 20 });
    await links(page).first().waitFor();
    expect((await hrefs(page))[0]).toBe('/articles/1/#disability-levy');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    expect(await input(page).evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test('opens the search page on Enter, with and without JavaScript', async () => {
    for (const javaScript of [true, false]) {
      const { page } = await openPage('/articles/5/', { javaScript, now });
      await input(page).fill('残保金');
      await input(page).press('Enter');
      await page.waitForURL('**/search/?q=*');
      expect(parameters(page).get('q')).toBe('残保金');
    }
  });
});

test('without JavaScript the search page links to articles and the full text', async () => {
  const { page } = await openPage(searchPath('残保金'), { javaScript: false });
  const words = await page.locator('main').innerText();
  expect(words).toContain('这里的搜索要用 JavaScript');
  expect(await page.locator('main a[href="/articles/9/"]').count()).toBe(1);
  expect(await page.locator('main a[href="/plan/"]').count()).toBeGreaterThan(0);
});

describe('transfer size', () => {
  test.each([
    ['灵活就业社保补贴', MAX_INDEX, MAX_FIRST_QUERY],
    ['租金怎么算一个月', MAX_INDEX, MAX_FIRST_QUERY],
    ['彩票中奖', MAX_INDEX, MAX_FIRST_QUERY],
    // Names do not load the questions.
    ['求职创业补贴', MAX_NAME_INDEX, MAX_NAME_QUERY],
    ['創業貸款', MAX_NAME_INDEX, MAX_NAME_QUERY],
    ['第五条第二款', MAX_NAME_INDEX, MAX_NAME_QUERY],
  ])(
    'the first query, %s, loads no more than its limits for index and scripts',
    async (query, maxIndex, maxQuery) => {
      const bodies: Promise<[string, number]>[] = [];
      const { page } = await openPage('/search/', {
        now,
        prepare: async (context) => {
          context.on('response', (response) => {
            const path = new URL(response.url()).pathname;
            if (/\.(?:css|svg|html)$|\/$|\/pagefind\//.test(path)) return;
            bodies.push(response.body().then((body) => [path, brotliCompressSync(body).length]));
          });
        },
      });
      await field(page).fill(query);
      await expect.poll(() => parameters(page).get('q')).toBe(query);
      await settled(page);
      const weighed = await Promise.all(bodies);
      expect(weighed.map(([path]) => path)).toContain('/search/catalogue.utf16');
      const index = weighed.filter(([path]) => path.startsWith('/search/'));
      const most = index.reduce((total, [, bytes]) => total + bytes, 0);
      expect(most, JSON.stringify(index)).toBeLessThanOrEqual(maxIndex);
      const sum = weighed.reduce((total, [, bytes]) => total + bytes, 0);
      expect(sum, JSON.stringify(weighed)).toBeLessThanOrEqual(maxQuery);
    },
  );
});
