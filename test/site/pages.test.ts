import { existsSync, readFileSync } from 'node:fs';
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

const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

function brokenLinks(path: string, html: string): string[] {
  const links = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const url = new URL(link, `http://site${path}`);
    if (url.origin !== 'http://site') return false;
    const target = built.get(decodeURIComponent(url.pathname));
    const id = decodeURIComponent(url.hash.slice(1));
    if (target === undefined)
      return !existsSync(`dist${url.pathname}`) || url.pathname.endsWith('/');
    return id !== '' && !idsOf(target).includes(id);
  });
}

/** Whether the header or the footer of pages lists a page. */
const listed = (path: string) =>
  (built.get('/about/') ?? '').replace(/<main[\s\S]*<\/main>/, '').includes(`<a href="${path}"`);

describe('every built page', () => {
  test('is there, each kind of it', () => {
    expect(paths).toEqual(expect.arrayContaining(kindsOfPage));
    expect(paths.filter((path) => /^\/articles\/\d+\/$/.test(path))).toHaveLength(9);
  });

  test.each(paths)('%s has no link that leads nowhere, and no id twice', (path) => {
    const html = built.get(path) ?? '';
    const ids = idsOf(html);
    expect(brokenLinks(path, html)).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test.each(paths)('%s shows no asterisks and no style of its own', (path) => {
    const html = built.get(path) ?? '';
    expect(textOf(html)).not.toContain('**');
    expect(html).not.toMatch(/<[^>]+\sstyle="/);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+="/);
  });

  test.each(paths)('%s names itself, its language and its place', (path) => {
    const html = built.get(path) ?? '';
    expect(html).toContain('<html lang="zh-CN">');
    expect(html.match(/<title>[^<]{8,}<\/title>/g)).toHaveLength(1);
    expect(html.match(/<meta name="description" content="[^"]{10,}"/g)).toHaveLength(1);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main[\s>]/g)).toHaveLength(1);
    expect(html.split('</html>')).toEqual([expect.anything(), '']);
  });

  test.each(paths)('%s names each of its forms with questions by another name', (path) => {
    const forms = [...(built.get(path) ?? '').matchAll(/<form class="calc-form"[^>]*>/g)];
    const names = forms.map(([tag]) => /aria-label="([^"]+)"/.exec(tag)?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  // Whoever searches is told by the page itself; the words of the search stand in its title.
  test.each(paths)('%s says in its title and its description that the plan has ended', (path) => {
    const html = built.get(path) ?? '';
    for (const part of [
      /<title>([^<]*)/,
      /name="description" content="([^"]*)/,
      /property="og:title" content="([^"]*)/,
      /property="og:description" content="([^"]*)/,
    ]) {
      const says = part.exec(html)?.[1];
      if (path === '/search/' && says?.startsWith('搜索')) continue;
      expect(says).toContain('失效');
    }
  });

  test.each(paths)('%s marks itself wherever the site’s pages are listed', (path) => {
    const marked = [...(built.get(path) ?? '').matchAll(/<a href="([^"]+)" aria-current="page"/g)];
    expect(new Set(marked.map(([, href]) => href))).toEqual(new Set(listed(path) ? [path] : []));
  });

  test('has a title and a description of its own', () => {
    for (const part of [/<title>[^<]*/, /name="description" content="[^"]*/]) {
      // An embedded form has those of its measure's page; an article of one paragraph is cited as that paragraph is.
      const own = paths.filter((path) => !/^\/(?:embed|clauses)\//.test(path));
      const all = own.map((path) => part.exec(built.get(path) ?? '')?.[0]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('an article page', () => {
  test('goes from one sentence to the official text, in that order', async () => {
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
  });

  test('announces its two voices', async () => {
    const { page } = await openPage('/articles/5/');
    expect(await page.getByRole('region', { name: '官方原文' }).count()).toBe(1);
    expect(await page.getByRole('region', { name: '本站解释' }).count()).toBe(1);
    const quotes = page.locator('.quote');
    expect(await quotes.count()).toBeGreaterThan(0);
    expect(await page.getByRole('group', { name: '官方原文' }).count()).toBe(await quotes.count());
  });

  test('names the lead department first', async () => {
    const { page } = await openPage('/articles/2/');
    const words = await page.locator('.departments').innerText();
    expect(words).toContain('市发展改革局牵头');
    expect(words).toContain('市教育局、市工业和信息化局');
    expect(words).not.toContain('按职能分工');
  });

  test('has contents that name every heading of its explanation', async () => {
    const { page } = await openPage('/articles/5/');
    const headings = await page
      .locator('.explanation :is(h2, h3)[id]:not(#explained)')
      .evaluateAll((all) => all.map(({ id, textContent }) => `#${id} ${textContent}`));
    const entries = await page
      .locator('.contents a:not([href="#official"])')
      .evaluateAll((all) => all.map((one) => `${one.getAttribute('href')} ${one.textContent}`));
    expect(headings.length).toBeGreaterThan(5);
    expect(entries).toEqual(headings);
  });

  test('has contents that follow the reader', async () => {
    const { page } = await openPage('/articles/5/');
    await page.locator('#flexible-employment').evaluate((one) => one.scrollIntoView());
    await expect
      .poll(() => page.locator('.contents [aria-current]').innerText())
      .toBe('灵活就业社保补贴');
  });

  test('has contents that say on a phone what is being read, in their own words', async () => {
    const { page } = await openPage('/plan/', { width: 390 });
    await page.locator('#preface__para_1').evaluate((one) => one.scrollIntoView());
    await expect.poll(() => page.locator('.contents-here').innerText()).toBe('印发通知');
  });

  test('has contents that fold away on a phone', async () => {
    const { page } = await openPage('/articles/5/', { width: 390 });
    const link = page.locator('.contents').getByRole('link', { name: '容易看错' });
    expect(await link.isVisible()).toBe(false);
    await page.getByText('本页内容').click();
    await link.click();
    expect(await link.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#misread');
  });

  test('prints with its status, its address, the day and its clause numbers, without controls', async () => {
    const { page } = await openPage('/articles/1/');
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
});

test('a search without a question shows what can be asked, and each of that has an answer', async () => {
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

test('what accounts for every sentence and number of the text is shown', async () => {
  const { page } = await openPage('/about/');
  await page.locator('.coverage summary', { hasText: '第五条' }).click();
  const row = page.getByRole('row').filter({ hasText: '第五条第二款第5句第1分句' }).first();
  expect(await row.innerText()).toContain('灵活就业社保补贴');
});

test('days after a measure’s end of which nothing is known are said to be unchecked', async () => {
  const { page } = await openPage('/articles/1/');
  const facts = page.locator('.measure:has(#work-injury-rate-cut) .facts');
  expect(await facts.innerText()).toMatch(
    /2022-05-01 至 2023-04-30：未核实.*人社部发〔2023〕19号.*2025-01-01 起：未核实/s,
  );
});

test('the levy says what holds in place of conditions, and each document that it computes with', async () => {
  const { page } = await openPage('/articles/1/');
  const facts = await page.locator('.measure:has(#disability-levy) .facts').innerText();
  expect(facts).toContain('30人（含）以下的企业暂免征收');
  expect(facts).not.toContain('没写条件');
  for (const document of ['财税〔2015〕72号第八条', '《残疾人就业条例》', '财政部公告2019年第98号'])
    expect(facts).toContain(document);
});

describe('all measures', () => {
  test('can be narrowed down, and the view is a link', async () => {
    const { page } = await openPage('/measures/?article=5');
    const shown = page.locator('[data-measure]:visible');
    const ofArticle = await shown.count();
    await page.getByLabel('金额').selectOption('exact');
    expect(await shown.locator('a').allInnerTexts()).toEqual(['灵活就业社保补贴']);
    expect(new URL(page.url()).search).toBe('?article=5&gives=exact');
    expect(await page.locator('[data-filter-count]').innerText()).toBe('共 1 项');
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(() => shown.count()).toBeGreaterThan(ofArticle);
  });

  test('are narrowed down by what holds on the day that was asked about', async () => {
    const { page } = await openPage('/measures/?lifecycle=in-force', { on: '2022-03-01' });
    const said = page.locator('[data-filter-count]');
    await expect.poll(() => said.innerText()).toMatch(/^共 \d\d 项$/);
    const badges = page.locator('[data-measure]:visible [data-lifecycle]');
    const states = await badges.evaluateAll((all) => all.map((one) => one.dataset.lifecycle));
    expect(new Set(states)).toEqual(new Set(['in-force']));
    expect(await said.innerText()).toBe(`共 ${states.length} 项`);
  });

  test('are narrowed down anew when the day ends while the page stays open', async () => {
    const { page } = await openPage('/measures/?lifecycle=upcoming', {
      prepare: (context) => context.clock.install({ time: '2021-09-30T23:59:40+08:00' }),
    });
    const said = page.locator('[data-filter-count]');
    await expect.poll(() => said.innerText()).toMatch(/^共 \d\d 项$/);
    await page.clock.fastForward(60_000);
    await expect.poll(() => said.innerText()).toContain('没有这样的措施');
    expect(await page.locator('[data-measure]:visible').count()).toBe(0);
  });

  test('are a table that pastes into a spreadsheet as it stands: a row a line, a tab a cell', async () => {
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
      '高校毕业生和青年 3000 元/人 能算出金额 2021-10-01 2023-12-31 第四条第一款第9句 市人力资源社会保障局'.split(
        ' ',
      ),
    );
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([10]));
  });

  test('are copied as they are shown, each cell in its column', async () => {
    const { page } = await openPage('/measures/?article=5');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const shown = page.locator('[data-measure]:visible');
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
  });

  test('are downloaded as they are shown', async () => {
    const { page } = await openPage('/measures/?article=5');
    const saved = async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载这张表' }).click();
      const path = await (await download).path();
      return readFileSync(path, 'utf8').split('\r\n');
    };
    const whole = readFileSync('dist/data/measures.csv', 'utf8').split('\r\n');
    const shown = await page
      .locator('[data-measure]:visible')
      .evaluateAll((rows) => rows.map((row) => row.dataset.measure));
    expect(shown.length).toBeGreaterThan(3);
    const [head, ...lines] = await saved();
    expect(head).toBe(whole[0]);
    expect(lines.map((line) => line.split(',')[0])).toEqual([...shown, '']);
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(() => page.locator('[data-measure]:visible').count()).toBe(60);
    expect(await saved()).toEqual(whole);
  });

  test('are read on a narrow phone without moving sideways, each cell under its head', async () => {
    const { page } = await openPage('/measures/', { width: 320 });
    const row = page.locator('[data-measure="job-seeking-grant"]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const heads = await row
      .locator('td')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
    expect(heads.slice(0, 3)).toEqual(['"给谁"', '"金额"', '"单位"']);
    expect(await page.getByRole('row').count()).toBe(61);
  });

  test('say so where none is left', async () => {
    const { page } = await openPage('/measures/?article=9&gives=exact');
    expect(await page.locator('[data-filter-count]').innerText()).toContain('没有这样的措施');
  });
});

describe('the chart of time', () => {
  test('links every bar, and marks the reader’s day', async () => {
    const { page } = await openPage('/timeline/', { on: '2022-03-01' });
    const bars = page.locator('.timeline li a');
    expect(await bars.count()).toBeGreaterThan(60);
    for (const href of await bars.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href')),
    )) {
      expect(href).toContain('on=2022-03-01');
    }
    const line = page.locator('[data-reader-line]').first();
    expect(await line.getAttribute('visibility')).toBe('visible');
    expect(await line.getAttribute('x1')).toBe('29.02%');
    expect(await page.locator('[data-reader-day]').first().textContent()).toBe('正在看 2022-03-01');
  });

  test('reads as a table', async () => {
    const { page } = await openPage('/timeline/');
    const row = page.getByRole('row', { name: /工伤保险费率阶段性下调/ }).first();
    expect(await row.innerText()).toMatch(/2021-10-01 至 2022-04-30.*已失效/s);
  });
});
