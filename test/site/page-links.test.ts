import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

const ANSWERS =
  'flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true';

/** Copied links, and what each means. */
const links = [
  { link: '/clauses/art_5__para_2__sent_6/', shows: '用人单位吸纳脱贫人口就业' },
  { link: '/clauses/art_1__para_1__sent_4/?on=2022-03-01', shows: '第一条第4句' },
  { link: `/measures/flexible-employment/?${ANSWERS}`, shows: '3,276.00 元' },
  { link: `/measures/flexible-employment/?${ANSWERS}&on=2022-06-01`, shows: '3,276.00 元' },
];

/** What a chat program does to a link on its way. */
const chats = [
  { chat: 'leaves it alone', alter: (link: string) => link },
  { chat: 'cuts it at #', alter: (link: string) => link.replace(/#.*/, '') },
  {
    chat: 'replaces what follows #',
    alter: (link: string) => `${link.replace(/#.*/, '')}#wechat_redirect`,
  },
  {
    chat: 'adds parameters',
    alter: (link: string) =>
      `${link}${link.includes('?') ? '&' : '?'}from=singlemessage&isappinstalled=0`,
  },
];

const cases = links.flatMap((link) => chats.map((chat) => ({ ...link, ...chat })));

test.each(cases)(
  '$link shows what was meant where a chat $chat',
  async ({ link, shows, alter }) => {
    const { page } = await openPage(alter(link), { width: 390, height: 844 });
    expect(page.url().startsWith(inject('siteUrl'))).toBe(true);
    await expect.poll(() => page.locator('main').innerText()).toContain(shows);
  },
);

test('a clause is copied in six ways', async () => {
  const { page } = await openPage('/clauses/art_8__para_1__sent_1/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const words = await page.locator('[data-official-text]').textContent();
  const citation = await page.locator('[data-citation]').textContent();
  const copied = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText(`已复制：${name}`).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const address = `${inject('siteUrl')}/clauses/art_8__para_1__sent_1/`;
  const inner = words?.replaceAll('“', '‘').replaceAll('”', '’');
  expect(await copied('复制链接')).toBe(address);
  expect(await copied('引用')).toBe(citation);
  expect(await copied('引用和原文')).toBe(`${citation}：“${inner}”`);
  expect(await copied('引用、原文和网址')).toBe(`${citation}：“${inner}”\n${address}`);
  expect(await copied('Markdown')).toContain(`](${address})`);
  await page.getByRole('button', { name: /带格式/ }).click();
  await page.getByText('已复制：带格式').waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain(citation);
});

test('a second clause stands beside the first, and an unknown one is said to be none', async () => {
  const { page } = await openPage('/clauses/art_1__para_1__sent_4/?with=art_1__para_1__sent_6');
  await expect.poll(() => page.locator('[data-clause] [data-official-text]').count()).toBe(2);
  expect(await page.locator('[data-clause]').last().getAttribute('data-clause')).toBe(
    'art_1__para_1__sent_6',
  );
  const { page: other } = await openPage('/clauses/art_1__para_1__sent_4/?with=第九十条');
  await other.locator('.slip > [role="status"]').waitFor();
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
