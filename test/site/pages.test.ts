import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { BuiltSite } from './page-weight.ts';
import { kindsOfPage } from './walk-through-time.ts';

const openPage = useBrowser();

const site = new BuiltSite('dist');
const paths = site.pages();
/** Every built page by its path, as text. */
const built = new Map(paths.map((path) => [path, site.read(path)]));

const textOf = (html: string) =>
  html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, '');

const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);

/** The ids of every page, by its path. */
const idsAt = new Map([...built].map(([path, html]) => [path, new Set(idsOf(html))]));

function brokenLinks(path: string, html: string): string[] {
  const links = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const url = new URL(link, `http://site${path}`);
    if (url.origin !== 'http://site') return false;
    const ids = idsAt.get(decodeURIComponent(url.pathname));
    const id = decodeURIComponent(url.hash.slice(1));
    if (ids === undefined) return !existsSync(`dist${url.pathname}`) || url.pathname.endsWith('/');
    return id !== '' && !ids.has(id);
  });
}

/** A page without its content: the header and the footer that list the site's pages. */
const header = (built.get('/about/') ?? '').replace(/<main[\s\S]*<\/main>/, '');

/** Whether the header or the footer of pages lists a page. */
const isListed = (path: string) => header.includes(`<a href="${path}"`);

describe('every built page', () => {
  test('is found by this test, for each kind of page', () => {
    expect(paths).toEqual(expect.arrayContaining(kindsOfPage));
    expect(paths.filter((path) => /^\/articles\/\d+\/$/.test(path))).toHaveLength(9);
  });

  test.each(paths)('%s is valid: links, ids, metadata, form names, state, current page', (path) => {
    const html = built.get(path) ?? '';
    const ids = idsOf(html);
    expect.soft(brokenLinks(path, html), 'broken links').toEqual([]);
    const repeated = ids.filter((id, i) => ids.indexOf(id) !== i);
    expect.soft(repeated, 'repeated ids').toEqual([]);

    expect.soft(textOf(html), 'Markdown left in the text').not.toContain('**');
    expect.soft(html, 'inline style').not.toMatch(/<[^>]+\sstyle="/);
    expect.soft(html, 'inline event handler').not.toMatch(/<[^>]+\son[a-z]+="/);

    expect.soft(html).toContain('<html lang="zh-CN"');
    // Without character references: the page for missing addresses shows it as it is written.
    expect.soft(html.match(/<title>[^<&]{8,}<\/title>/g), 'title').toHaveLength(1);
    const descriptions = html.match(/<meta name="description" content="[^"]{10,}"/g);
    expect.soft(descriptions, 'description').toHaveLength(1);
    expect.soft(html.match(/<h1[\s>]/g), 'h1').toHaveLength(1);
    expect.soft(html.match(/<main[\s>]/g), 'main').toHaveLength(1);
    expect.soft(html.split('</html>'), 'end').toEqual([expect.anything(), '']);

    const forms = [...html.matchAll(/<form class="calc-form"[^>]*>/g)];
    const names = forms.map(([tag]) => /aria-label="([^"]+)"/.exec(tag)?.[1]);
    expect.soft(names, 'names of forms').not.toContain(undefined);
    expect.soft(new Set(names).size, 'different names of forms').toBe(names.length);

    // Search engines show title and description. Those of the search page may contain only the query.
    for (const part of [
      /<title>([^<]*)/,
      /name="description" content="([^"]*)/,
      /property="og:title" content="([^"]*)/,
      /property="og:description" content="([^"]*)/,
    ]) {
      const words = part.exec(html)?.[1];
      // These titles name no content of the plan.
      if (words && /^(?:搜索|没有这个网页)(?:｜|$)/.test(words)) continue;
      expect.soft(words, `${part}: the plan has ended`).toContain('失效');
    }

    const current = [...html.matchAll(/<a href="([^"]+)" aria-current="page"/g)];
    const expected = new Set(isListed(path) ? [path] : []);
    expect.soft(new Set(current.map(([, href]) => href)), 'current page').toEqual(expected);
  });

  test('has a unique title and description', () => {
    for (const part of [/<title>[^<]*/, /name="description" content="[^"]*/]) {
      // Embedded pages have those of their measure's page; an article of one paragraph has those of its paragraph.
      const own = paths.filter((path) => !/^\/(?:embed|clauses)\//.test(path));
      const all = own.map((path) => part.exec(built.get(path) ?? '')?.[0]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('an article page', () => {
  test('has its parts in order, lists unverified periods and each document of the levy, and prints without controls', async () => {
    const { page } = await openPage('/articles/1/');
    const tops = await page.evaluate(() =>
      [
        'h1',
        '.summary',
        '.article-head .status',
        '.audience',
        '#computed',
        '.measure',
        '#misread',
        '#departments',
        '#official',
        '.article-navigation',
      ].map(
        (selector) =>
          (document.querySelector(selector)?.getBoundingClientRect().top ?? -1e9) + scrollY,
      ),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(tops[0]).toBeGreaterThan(0);
    const injury = page.locator('.measure:has(#work-injury-rate-cut) .facts');
    expect(await injury.innerText()).toMatch(
      /2022-05-01 至 2023-04-30：未核实.*人社部发〔2023〕19号.*2025-01-01 起：未核实/s,
    );
    const levy = await page.locator('.measure:has(#disability-levy) .facts').innerText();
    expect(levy).toContain('30人（含）以下的企业暂免征收');
    expect(levy).not.toContain('没写条件');
    expect(levy).not.toContain('给谁');
    for (const document of [
      '财税〔2015〕72号第八条',
      '《残疾人就业条例》',
      '财政部公告2019年第98号',
    ])
      expect(levy).toContain(document);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const words = await page.locator('body').innerText();
    expect(words).toContain('已失效');
    expect(words).toContain('/articles/1/');
    expect(words).toMatch(/打印于 \d{4}-\d{2}-\d{2}/);
    const number = page.locator('.official .clause-number').first();
    expect(await number.isVisible()).toBe(true);
    expect(await number.evaluate((one) => getComputedStyle(one, '::before').content)).toBe(
      'counter(sentence)',
    );
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
  });

  test('marks text and explanation as regions; its contents list every heading and mark the current one', async () => {
    const { page } = await openPage('/articles/5/');
    expect(await page.getByRole('region', { name: '官方原文' }).count()).toBe(1);
    expect(await page.getByRole('region', { name: '本站解释' }).count()).toBe(1);
    const quotes = page.locator('.quote');
    expect(await quotes.count()).toBeGreaterThan(0);
    expect(await page.getByRole('group', { name: '官方原文' }).count()).toBe(await quotes.count());
    const headings = await page
      .locator('.explanation :is(h2, h3)[id]:not(#explained)')
      .evaluateAll((all) => all.map(({ id, textContent }) => `#${id} ${textContent}`));
    const entries = await page
      .locator('.contents a:not([href="#official"])')
      .evaluateAll((all) => all.map((one) => `${one.getAttribute('href')} ${one.textContent}`));
    expect(headings.length).toBeGreaterThan(5);
    expect(entries).toEqual(headings);
    await page.locator('#flexible-employment').evaluate((one) => one.scrollIntoView());
    await expect
      .poll(() => page.locator('.contents [aria-current]').innerText())
      .toBe('灵活就业社保补贴');
  });

  test('lists the lead department first', async () => {
    const { page } = await openPage('/articles/2/');
    const words = await page.locator('.departments').innerText();
    expect(words).toContain('市发展改革局牵头');
    expect(words).toContain('市教育局、市工业和信息化局');
    expect(words).not.toContain('按职能分工');
  });

  test('has contents that show the current section on a phone', async () => {
    const { page } = await openPage('/plan/', { width: 390 });
    await page.locator('#preface__para_1').evaluate((one) => one.scrollIntoView());
    await expect.poll(() => page.locator('.contents-here').innerText()).toBe('印发通知');
  });

  test('has collapsed contents on a phone', async () => {
    const { page } = await openPage('/articles/5/', { width: 390 });
    const link = page.locator('.contents').getByRole('link', { name: '容易看错' });
    expect(await link.isVisible()).toBe(false);
    await page.getByText('本页内容').click();
    await link.click();
    expect(await link.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#misread');
  });
});

test('an empty search shows examples, and each of them has results', async () => {
  const { page } = await openPage('/search/?q=');
  const examples = page.locator('.search-examples a');
  await examples.first().waitFor();
  const addresses = await examples.evaluateAll((all) =>
    all.map((one) => (one as HTMLAnchorElement).href),
  );
  expect(addresses).toHaveLength(6);
  for (const address of addresses) {
    await page.goto(address);
    await page.locator('.results a').first().waitFor();
    expect(await examples.first().isVisible()).toBe(false);
  }
});

test('the about page lists each document from outside the plan in a row of its own, with a rule below', async () => {
  const { page } = await openPage('/about/');
  const row = page.locator('[aria-labelledby="outside"] .outside > div').first();
  const style = await row.evaluate((element) => {
    const { display, borderBottomStyle } = getComputedStyle(element);
    return { display, borderBottomStyle };
  });
  expect(style).toEqual({ display: 'grid', borderBottomStyle: 'solid' });
});

test('the about page shows the measure or reason for every sentence and number of the text', async () => {
  const { page } = await openPage('/about/');
  await page.locator('.coverage summary', { hasText: '第五条' }).click();
  const row = page.getByRole('row').filter({ hasText: '第五条第二款第5句第1分句' }).first();
  expect(await row.innerText()).toContain('灵活就业社保补贴');
});

describe('all measures', () => {
  test('can be filtered, with the filters in the address; copy and download contain what is shown', async () => {
    const { page } = await openPage('/measures/?article=5');
    const link = page.url();
    const shown = page.locator('[data-measure]:visible');
    const ofArticle = await shown.count();
    await page.getByLabel('金额').selectOption('exact');
    expect(await shown.locator('a').allInnerTexts()).toEqual(['灵活就业社保补贴']);
    expect(new URL(page.url()).search).toBe('?article=5&gives=exact');
    expect(await page.locator('[data-filter-count]').innerText()).toBe('共 1 项');
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(() => shown.count()).toBeGreaterThan(ofArticle);
    await page.goto(link);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const titles = await shown.locator('th').allInnerTexts();
    await page.locator('.measure-table').evaluate((table) => {
      getSelection()?.selectAllChildren(table);
    });
    await page.keyboard.press('Control+C');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const [heads, ...rows] = text
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(heads).toEqual(await page.locator('.measure-table thead th').allInnerTexts());
    expect(rows.map(([title]) => title)).toEqual(titles);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([heads?.length]));
    const saved = async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载这张表' }).click();
      const path = await (await download).path();
      return readFileSync(path, 'utf8').split('\r\n');
    };
    const whole = readFileSync('dist/data/measures.csv', 'utf8').split('\r\n');
    const ids = await page
      .locator('[data-measure]:visible')
      .evaluateAll((rows) => rows.map((row) => row.dataset.measure));
    expect(ids.length).toBeGreaterThan(3);
    const [head, ...lines] = await saved();
    expect(head).toBe(whole[0]);
    expect(lines.map((line) => line.split(',')[0])).toEqual([...ids, '']);
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(() => page.locator('[data-measure]:visible').count()).toBe(60);
    expect(await saved()).toEqual(whole);
  });

  test('are filtered by their state on the day in the address', async () => {
    const { page } = await openPage('/measures/?lifecycle=in-force', { on: '2022-03-01' });
    const said = page.locator('[data-filter-count]');
    await expect.poll(() => said.innerText()).toMatch(/^共 \d\d 项$/);
    const badges = page.locator('[data-measure]:visible [data-lifecycle]');
    const states = await badges.evaluateAll((all) => all.map((one) => one.dataset.lifecycle));
    expect(new Set(states)).toEqual(new Set(['in-force']));
    expect(await said.innerText()).toBe(`共 ${states.length} 项`);
  });

  test('are filtered again when the day ends while the page is open', async () => {
    const { page } = await openPage('/measures/?lifecycle=upcoming', {
      prepare: (context) => context.clock.install({ time: '2021-09-30T23:59:40+08:00' }),
    });
    const said = page.locator('[data-filter-count]');
    await expect.poll(() => said.innerText()).toMatch(/^共 \d\d 项$/);
    await page.clock.fastForward(60_000);
    await expect.poll(() => said.innerText()).toContain('没有这样的措施');
    expect(await page.locator('[data-measure]:visible').count()).toBe(0);
  });

  test('can be pasted into a spreadsheet, and on a narrow phone have labelled cells without horizontal scrolling', async () => {
    const { page } = await openPage('/measures/', { width: 1280 });
    const copied = await page.evaluate(() => {
      const table = document.querySelector('.measure-table');
      if (table) getSelection()?.selectAllChildren(table);
      return `${getSelection()}`;
    });
    const lines = copied.trim().split('\n');
    const cells = lines.map((line) => line.split('\t'));
    expect(cells).toHaveLength(61);
    expect(cells[0]).toEqual(
      '措施 给谁 金额 单位 怎样给 第一天 最后一天 条文 牵头部门 状态'.split(' '),
    );
    expect(cells.find(([title]) => title === '求职创业补贴')?.slice(1, 9)).toEqual(
      '高校毕业生和青年 3,000 元/人 能算出金额 2021-10-01 2023-12-31 第四条第一款第9句 市人力资源社会保障局'.split(
        ' ',
      ),
    );
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([10]));
    const amounts = cells.slice(1).map((row) => row[2] ?? '');
    expect(amounts).toContain('5,000,000');
    expect(amounts).toContain('1,000、100,000');
    // A spreadsheet reads a number only with three digits after each comma.
    const number = /^(?:\d{1,3}(?:,\d{3})*(?:\.\d+)?)?$/;
    expect(
      amounts.flatMap((amount) => amount.split('、')).filter((one) => !number.test(one)),
    ).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    const row = page.locator('[data-measure="job-seeking-grant"]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const heads = await row
      .locator('td')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
    expect(heads.slice(0, 3)).toEqual(['"给谁"', '"金额"', '"单位"']);
    expect(await page.getByRole('row').count()).toBe(61);
  });

  test('are replaced by a message if none matches', async () => {
    const { page } = await openPage('/measures/?article=9&gives=exact');
    expect(await page.locator('[data-filter-count]').innerText()).toContain('没有这样的措施');
  });
});

describe('the timeline', () => {
  test('links every bar, and marks the day in ?on=', async () => {
    const { page } = await openPage('/timeline/', { on: '2022-03-01' });
    const bars = page.locator('.timeline li a');
    expect(await bars.count()).toBeGreaterThan(60);
    // The script that adds the day to links is fetched after the page has loaded.
    await expect
      .poll(() =>
        bars.evaluateAll((all) =>
          all
            .map((one) => one.getAttribute('href'))
            .filter((href) => !href?.includes('on=2022-03-01')),
        ),
      )
      .toEqual([]);
    const line = page.locator('[data-reader-line]').first();
    expect(await line.getAttribute('visibility')).toBe('visible');
    expect(await line.getAttribute('x1')).toBe('29.02%');
    expect(await page.locator('[data-reader-day]').first().textContent()).toBe('正在看 2022-03-01');
  });

  test('is a table for screen readers', async () => {
    const { page } = await openPage('/timeline/');
    const row = page.getByRole('row', { name: /工伤保险费率阶段性下调/ }).first();
    expect(await row.innerText()).toMatch(/2021-10-01 至 2022-04-30.*已失效/s);
  });
});

describe('the links of a built page', () => {
  /** Records every change of a link's target, except of the link that leaves the chosen day. */
  const recordChanges = (page: Page) =>
    page.addInitScript(() => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      new MutationObserver((records) => {
        for (const { target, oldValue } of records) {
          if (oldValue === null || !(target instanceof HTMLAnchorElement)) continue;
          if (!('leave' in target.dataset)) {
            changes.push(`${target.textContent}: ${oldValue} → ${target.getAttribute('href')}`);
          }
        }
      }).observe(document, { subtree: true, attributeFilter: ['href'], attributeOldValue: true });
    });

  const paths = [...kindsOfPage, '/measures/flexible-employment/', '/clauses/art_5__para_2/'];

  test.each(paths)('%s keep their targets when its scripts run', async (path) => {
    const { page } = await openPage(path, { preparePage: recordChanges });
    // The scripts of a clause's page load on the first interaction.
    await page.locator('h1').hover();
    const leave = page.locator('[data-notice] [data-leave]').first();
    await expect
      .poll(() => leave.dispatchEvent('pointerdown').then(() => leave.getAttribute('href')))
      .not.toBe('?');
    expect(await page.evaluate(() => Reflect.get(window, 'changes'))).toEqual([]);
  });
});
