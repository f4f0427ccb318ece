import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

const ANSWERS =
  'flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true';
const HIRES = 'veteran-hire.employer=enterprise&veteran-hire.hires=2021-12-01,2022-12-01,12';
const SENTENCE = { citation: '第五条第二款第6句', words: '用人单位吸纳脱贫人口就业' };
const ON = { day: '2022-03-01', shows: '按 2022-03-01' };

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const addressOf = (page: Page) => Promise.resolve(page.url());
const hrefOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((link) => (link as HTMLAnchorElement).href);

/** Selects a sentence by its number and copies its link. */
async function sentenceLink(page: Page): Promise<string> {
  await page
    .locator('.official')
    .getByRole('link', { name: SENTENCE.citation, exact: true })
    .click();
  await page.locator('.clause-tools').getByRole('button', { name: '复制链接' }).click();
  await page.locator('.clause-tools').getByText('链接已复制。').waitFor();
  return clipboard(page);
}

const fromCalculator = (id: string, button: string) => async (page: Page) => {
  const calculator = page.locator(`[data-calculator="${id}"]`);
  await calculator.locator('.calc-headline').waitFor();
  // By keyboard, because a chart that loads may move the button away from the pointer.
  await calculator.getByRole('button', { name: button }).press('Enter');
  await expect.poll(() => calculator.locator('[id$=".copied"]').textContent()).toContain('已复制');
  return /https?:\/\/\S+/.exec(await clipboard(page))?.[0] ?? '';
};

/** One entry for each place that gives a link: the page, how to take the link, and what the link must show. */
const places: {
  place: string;
  at: string;
  take: (page: Page) => Promise<string>;
  shows: string[];
}[] = [
  {
    place: 'a sentence of an article',
    at: '/articles/5/',
    take: sentenceLink,
    shows: [SENTENCE.words, SENTENCE.citation],
  },
  {
    place: 'a sentence of the whole text, on a day',
    at: `/plan/?on=${ON.day}`,
    take: sentenceLink,
    shows: [SENTENCE.words, SENTENCE.citation, ON.day],
  },
  {
    place: 'the page of a clause',
    at: `/clauses/art_1__para_1__sent_4/?on=${ON.day}`,
    take: async (page) => {
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.getByText('已复制：链接').waitFor();
      return clipboard(page);
    },
    shows: ['第一条第4句', ON.day],
  },
  {
    place: 'a comparison of two clauses',
    at: '/clauses/art_1__para_1__sent_4/?with=第一条第6句',
    take: addressOf,
    shows: ['第一条第4句', '继续按不高于'],
  },
  {
    place: 'the link of a result on an article',
    at: `/articles/5/?${ANSWERS}&on=2022-06-01`,
    take: fromCalculator('flexible-employment', '复制链接'),
    shows: ['3,276.00 元', '2022-06-01'],
  },
  {
    place: 'the text of a result on an article',
    at: `/articles/4/?${HIRES}`,
    take: fromCalculator('veteran-hire', '复制结果'),
    shows: ['10,000.00 元'],
  },
  {
    place: 'the link of a result on its own page',
    at: `/measures/veteran-hire/?${HIRES}`,
    take: fromCalculator('veteran-hire', '复制链接'),
    shows: ['10,000.00 元'],
  },
  {
    place: 'the source link below an embedded frame',
    at: '/embed/flexible-employment/',
    take: (page) => hrefOf(page, '.embed-source a'),
    shows: ['灵活就业社保补贴', '273'],
  },
  {
    place: 'the estimate',
    at: '/estimate/?ask.hired=veteran&ask.rates=no&disability-levy.employees=28&veteran-hire.employer=enterprise&veteran-hire.hires=2021-12-01,2022-03-01,12&who=employer',
    take: async (page) => {
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.getByText('链接已复制').first().waitFor();
      return clipboard(page);
    },
    shows: ['10,000.00 元', '0.00 元'],
  },
  {
    place: 'the filtered list of measures',
    at: '/measures/?article=5&gives=exact',
    take: addressOf,
    shows: ['共 1 项'],
  },
  {
    place: 'a bar of the timeline',
    at: `/timeline/?on=${ON.day}`,
    take: (page) => hrefOf(page, '.timeline a[href*="work-injury-rate-cut"]'),
    shows: ['工伤保险费率阶段性下调', ON.day],
  },
  {
    place: 'a search query',
    at: '/search/?q=残保金',
    take: addressOf,
    shows: ['残疾人就业保障金'],
  },
  {
    place: 'a search result',
    at: '/search/?q=残保金',
    take: (page) => hrefOf(page, 'main a[href*="disability-levy"]'),
    shows: ['残疾人就业保障金'],
  },
  {
    place: 'the printed address of a clause',
    at: '/clauses/art_5__para_2__sent_5/',
    take: async (page) => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return (await page.locator('[data-print-address]').textContent()) ?? '';
    },
    shows: ['第五条第二款第5句'],
  },
  {
    place: 'the printed address',
    at: `/measures/flexible-employment/?${ANSWERS}`,
    take: async (page) => {
      await page.locator('.calc-headline').waitFor();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return (await page.locator('[data-print-address]').textContent()) ?? '';
    },
    shows: ['3,276.00 元'],
  },
];

const withoutHash = (link: string) => link.replace(/#.*/, '');

/** The link with each query value encoded a second time. */
function encodedTwice(link: string): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(link) ?? [];
  const pairs = query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    const text = decodeURIComponent(value.join('='));
    return `${name}=${encodeURIComponent(encodeURIComponent(text))}`;
  });
  return path + (query && `?${pairs.join('&')}`) + hash;
}

/** What chat programs do to a link. */
const chats: { chat: string; alter: (link: string) => string }[] = [
  { chat: 'leaves it alone', alter: (link) => link },
  { chat: 'cuts it at #', alter: withoutHash },
  {
    chat: 'adds its own words behind #',
    alter: (link) => `${withoutHash(link)}#wechat_redirect`,
  },
  {
    chat: 'adds parameters',
    alter: (link) =>
      link.replace(
        /^[^#]*/,
        (own) => `${own}${own.includes('?') ? '&' : '?'}from=singlemessage&isappinstalled=0`,
      ),
  },
  { chat: 'encodes it twice', alter: encodedTwice },
];

describe.each(places)('a link from $place', { timeout: 60_000 }, ({ at, take, shows }) => {
  test('shows what was meant, whatever a chat program does to it', async () => {
    const { page } = await openPage(at);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const link = await take(page);
    expect(link.startsWith(`${inject('siteUrl')}/`)).toBe(true);
    // Where there is nothing to cut or to encode, a chat program leaves the link as it was.
    const sent = new Map(chats.map(({ chat, alter }) => [alter(link), chat]));
    for (const [altered, chat] of sent) {
      const received = await page.context().newPage();
      await received.setViewportSize({ width: 390, height: 844 });
      await received.goto(altered);
      const missing = async () => {
        const text = await received.locator('body').innerText();
        return shows.filter((words) => !text.includes(words));
      };
      await expect.poll(missing, { message: chat }).toEqual([]);
      const reported = received
        .locator('[data-unknown-params], .calc-stale')
        .filter({ hasText: /对不上|不完整|没有用上/ });
      await expect.poll(() => reported.count(), { message: chat }).toBe(0);
      await received.close();
    }
  });
});

const CITATION =
  '《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）第八条第一款第1句';

test.each([
  { when: 'today', visit: {}, query: '', citation: `${CITATION}（已失效）` },
  {
    when: 'today, shown as of a day inside the plan',
    visit: { on: '2022-06-01' },
    query: '?on=2022-06-01',
    citation: `${CITATION}（已失效）`,
  },
  {
    when: 'on a day inside the plan',
    visit: { now: '2022-06-01T09:00:00+08:00' },
    query: '',
    citation: CITATION,
  },
])(
  'a clause is copied in six ways, and says whether the plan has ended today: $when',
  async ({ visit, query, citation }) => {
    const { page } = await openPage('/clauses/art_8__para_1__sent_1/', visit);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const words = await page.locator('[data-official-text]').textContent();
    const copied = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      const said = page.getByText(`已复制：${name.replace('复制', '')}`);
      await said.waitFor();
      // Directly below the buttons, where it is seen.
      const field = page.getByLabel('和另一句对照');
      expect((await said.boundingBox())?.y).toBeLessThan((await field.boundingBox())?.y ?? 0);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const address = `${inject('siteUrl')}/clauses/art_8__para_1__sent_1/`;
    const inner = words?.replaceAll('“', '‘').replaceAll('”', '’');
    expect(await copied('复制链接')).toBe(address + query);
    expect(await copied('引用')).toBe(citation);
    expect(await copied('引用和原文')).toBe(`${citation}：“${inner}”`);
    expect(await copied('引用、原文和网址')).toBe(`${citation}：“${inner}”\n${address}`);
    expect(await copied('Markdown')).toBe(`> ${words}\n>\n> ——[${citation}](${address})\n`);
    await page.getByRole('button', { name: /带格式/ }).click();
    await page.getByText('已复制：带格式').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(`<a href="${address}">${citation}</a>`);
  },
);

const FIRST = 'art_1__para_1__sent_4';

test.each([
  { words: 'art_1__para_1__sent_6', id: 'art_1__para_1__sent_6', shows: '继续按不高于' },
  { words: 'ART_1__PARA_1__SENT_6', id: 'art_1__para_1__sent_6', shows: '继续按不高于' },
  { words: '第一条第6句。', id: 'art_1__para_1__sent_6', shows: '继续按不高于' },
  { words: 'art_5__para_2', id: 'art_5__para_2', shows: SENTENCE.words },
  { words: '第五条', id: 'art_5', shows: SENTENCE.words },
  { words: 'preface__para_1', id: 'preface__para_1', shows: '印发通知' },
])('?with=$words shows $id beside the first clause', async ({ words, id, shows }) => {
  const { page } = await openPage(`/clauses/${FIRST}/?with=${words}`);
  const other = page.locator('[data-clause]').last();
  await expect.poll(() => other.getAttribute('data-clause')).toBe(id);
  // Where the address is corrected, the page loads once more.
  await expect.poll(() => page.locator('[data-clause]').count()).toBe(2);
  await expect.poll(() => other.innerText()).toContain(shows);
});

test.each([320, 390, 1000])(
  'in a window of %i pixels a link at the top leads to the second clause, and it is announced',
  async (width) => {
    const { page } = await openPage(`/clauses/art_5__para_2__sent_5/?with=第一条第6句`, { width });
    const says = '要对照的第一条第6句列在后面。';
    const link = page.locator('.comparison-message').getByRole('link', { name: '第一条第6句' });
    await link.waitFor();
    expect((await link.boundingBox())?.y).toBeLessThan(400);
    await expect.poll(() => page.locator('[data-announced]').textContent()).toBe(says);
    await link.click();
    const other = page.locator('[data-clause="art_1__para_1__sent_6"]');
    // The page may end before the clause is at the top.
    await expect.poll(async () => (await other.boundingBox())?.y).toBeLessThan(450);
    expect(await other.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(new URL(page.url()).searchParams.get('with')).toBe('第一条第6句');
  },
);

test('on a phone the second clause follows the first, before its tools and context', async () => {
  const { page } = await openPage(`/clauses/art_5__para_2__sent_5/?with=第一条第6句`, {
    width: 390,
  });
  const other = page.locator('[data-clause="art_1__para_1__sent_6"]');
  await other.waitFor();
  await expect.poll(() => other.evaluate((one) => one.closest('.is-compared') !== null)).toBe(true);
  const bottomOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  const top = (await other.boundingBox())?.y ?? 0;
  expect(top - (await bottomOf('.clause-page-state'))).toBeLessThan(30);
  expect((await page.locator('.clause-page-tools').boundingBox())?.y).toBeGreaterThan(top);
});

test('in a wide window the two clauses are side by side, without the link', async () => {
  const { page } = await openPage(`/clauses/art_5__para_2__sent_5/?with=第一条第6句`, {
    width: 1280,
  });
  const tops = () =>
    page
      .locator('.clause-page-paper')
      .evaluateAll((papers) => papers.map((paper) => paper.getBoundingClientRect().top));
  await expect.poll(async () => (await tops()).length).toBe(2);
  await expect.poll(async () => new Set(await tops()).size).toBe(1);
  expect(await page.locator('.comparison-message').isVisible()).toBe(false);
});

test.each([
  [FIRST, '要对照的就是这一页的条款'],
  ['第一条第4句', '要对照的就是这一页的条款'],
  ['第九十条', '没有第'],
  ['art_99', '没有第 99 条'],
  ['__proto__', '“__proto__”看不懂'],
  ['<img src=x>', '“<img src=x>”看不懂'],
  ['1', '“1”看不懂'],
])('?with=%s shows no second clause, and the page says why', async (words, says) => {
  const { page } = await openPage(`/clauses/${FIRST}/?with=${encodeURIComponent(words)}`);
  const message = page.locator('.clause-page > .comparison-message');
  await expect.poll(() => message.allInnerTexts()).toHaveLength(1);
  expect(await message.innerText()).toContain(says);
  await expect.poll(() => page.locator('[data-announced]').textContent()).toContain(says);
  expect(await page.locator('[data-clause]').count()).toBe(1);
});

test.each([
  {
    at: '/articles/5/?flexible-employment.months=12&from=singlemessage&on=2022-03-01#wechat_redirect',
    printed: '/articles/5/?flexible-employment.months=12&on=2022-03-01',
  },
  {
    at: '/clauses/art_5__para_2/?isappinstalled=0&on=2022-03-01',
    printed: '/clauses/art_5__para_2/?on=2022-03-01',
  },
  {
    at: '/plan/?utm_source=x#art_5__para_2__sent_5',
    printed: '/plan/#art_5__para_2__sent_5',
  },
])('$at is printed as $printed', async ({ at, printed }) => {
  const { page } = await openPage(at);
  const onPaper = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector('[data-print-address]')?.textContent;
    });
  await expect.poll(onPaper).toBe(inject('siteUrl') + printed);
});
