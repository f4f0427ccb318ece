import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { type OpenedPage, useBrowser } from './browser.ts';
import { fillIn, hydratedCalculator, inputOf, paste } from './calculator-page.ts';

const openPage = useBrowser();

const now = '2026-11-24T09:00:00+08:00';
const ARTICLE = '/articles/5/';
const ID = 'flexible-employment';
const CLAUSE = '#art_5__para_2__sent_5';
const TWELVE_MONTHS = { pension: true, medical: true, months: 12 };
const LINK = `${ARTICLE}?${ID}.pension=true&${ID}.medical=true&${ID}.months=12`;
const SUM = '3,276.00 元';

/** What a user must still see, whatever fails: the official words, their status, and the figures. */
async function expectReadable(page: Page): Promise<void> {
  expect(await page.locator(CLAUSE).innerText()).toContain('补贴标准提高至273元/人/月');
  const measure = page.locator(`.measure:has(#${ID})`);
  expect(await measure.innerText()).toContain('每人每月273元');
  expect(await measure.locator('.status').first().innerText()).toMatch(
    /已失效\s*2021-10-01\s*至\s*2023-12-31/,
  );
  expect(await page.locator('.notice').innerText()).toContain('已于 2023-12-31 到期失效');
}

// An intended failure is reported in the console. Where requests are intercepted, Chromium also skips the
// transition between pages and reports that; without interception it does not.
const EXPECTED = /Failed to load resource|ViewTransition opt-in disabled/;
/** All errors except those of requests that the test itself made fail. */
const unexpected = ({ errors }: OpenedPage) => errors.filter((error) => !EXPECTED.test(error));

const calculatorOf = (page: Page, id = ID) => page.locator(`[data-calculator="${id}"]`);
const headline = (page: Page) => calculatorOf(page).locator('.calc-headline');
const months = (page: Page) => inputOf(page, ID, 'months');

/** Whether the browser fetches a script again that failed once in the same page. Until 2026 browsers did not. */
async function asksAgainForScripts(page: Page): Promise<boolean> {
  const address = new URL('/asked-twice.js', page.url()).href;
  // As a text, so that Vitest leaves the import alone.
  const tryIt = () =>
    page.evaluate<boolean>(`import(${JSON.stringify(address)}).then(Boolean, () => false)`);
  await page.route(address, breaking);
  await tryIt();
  await page.unroute(address);
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export {}' }),
  );
  return tryIt();
}

const answering = (status: number) => (route: Route) => route.fulfill({ status, body: '' });
const breaking = (route: Route) => route.abort();
const routing = (url: RegExp, handle: (route: Route) => Promise<void>) => (page: Page) =>
  page.route(url, handle);

describe('without JavaScript', () => {
  test('an article shows its text, status and figures, and says why nothing can be computed', async () => {
    const { page } = await openPage(ARTICLE, { javaScript: false });
    await expectReadable(page);
    const measure = await page.locator(`.measure:has(#${ID})`).innerText();
    expect(measure).toContain('需要 JavaScript 才能在这里计算；条件和标准见上文。');
    expect(await calculatorOf(page).isVisible()).toBe(false);
  });

  test.each([
    ['/', '江府〔2021〕14号'],
    ['/plan/', '本实施方案自2021年10月1日起实施'],
    ['/measures/', '灵活就业社保补贴'],
    ['/timeline/', '2022-04-30'],
    ['/search/?q=残疾人', '这里的搜索要用 JavaScript'],
    ['/estimate/', '一题一题的估算要用 JavaScript'],
  ])('%s shows its content, and that the plan has ended', async (path, words) => {
    const { page } = await openPage(path, { javaScript: false });
    expect(await page.locator('body').innerText()).toContain(words);
    expect(await page.locator('.notice').innerText()).toContain('已于 2023-12-31 到期失效');
    const dead = await page.locator('.needs-script').all();
    expect(dead).not.toEqual([]);
    for (const control of dead) expect(await control.isVisible()).toBe(false);
  });
});

describe('where scripts do not load', () => {
  test.each([
    ['the connection fails', breaking],
    ['they are missing on the server, as after a new build', answering(404)],
    ['the server fails', answering(500)],
  ])(
    'because %s, an article stays readable, keeps what is typed, and reports it',
    async (_, handle) => {
      const opened = await openPage(ARTICLE, {
        preparePage: routing(/\.js(\?|$)/, handle),
        expectErrors: true,
      });
      const { page } = opened;
      await expectReadable(page);
      await months(page).fill('12');
      expect(await calculatorOf(page).innerText()).toContain('一直打不开请刷新网页');
      expect(await calculatorOf(page).getByRole('button', { name: '计算' }).isDisabled()).toBe(
        true,
      );
      expect(await months(page).inputValue()).toBe('12');
      expect(unexpected(opened)).toEqual([]);
    },
  );

  test.each(['/', '/clauses/art_1__para_1__sent_4/', '/embed/veteran-hire/', '/404.html'])(
    'where they do, %s shows its settings before any input',
    async (path) => {
      const { page } = await openPage(path, { expectErrors: true });
      await page.getByText('换一个日期看').waitFor();
      const settings = page.locator('[data-display]');
      for (const setting of await settings.all()) expect(await setting.isVisible()).toBe(true);
    },
  );

  test('the contents of an article open on a narrow screen', async () => {
    const { page } = await openPage(ARTICLE, {
      width: 390,
      preparePage: routing(/\.js(\?|$)/, breaking),
      expectErrors: true,
    });
    const contents = page.locator('.contents');
    expect(await contents.locator('nav').isVisible()).toBe(false);
    await contents.locator('summary').click();
    await contents.locator('summary').click();
    expect(await contents.locator('nav').isVisible()).toBe(true);
  });

  test.each(['?on=2022-06-01', '?with=art_1'])('a clause’s page with %s says so', async (query) => {
    const { page } = await openPage(`/clauses/art_3__para_1/${query}`, {
      preparePage: routing(/init-clause-page/, breaking),
      expectErrors: true,
    });
    await expect.poll(() => page.locator('.notice').innerText()).toContain('没有载入，请联网后');
  });

  test('no control is shown that needs a script', async () => {
    const { page } = await openPage('/measures/', {
      preparePage: routing(/\.js(\?|$)/, breaking),
      expectErrors: true,
    });
    for (const name of ['关怀版', '深色']) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
    expect(await page.getByText('换一个日期看').isVisible()).toBe(false);
    expect(await page.locator('[data-filter-count]').innerText()).toContain('刷新网页');
  });

  test('the estimate reports it, and links to all measures', async () => {
    const opened = await openPage('/estimate/', {
      preparePage: routing(/\.js(\?|$)/, breaking),
      expectErrors: true,
    });
    const main = opened.page.locator('main');
    expect(await main.innerText()).toContain('一直打不开请刷新网页');
    expect(await main.getByRole('link', { name: '全部措施' }).first().isVisible()).toBe(true);
    expect(unexpected(opened)).toEqual([]);
  });

  test('the search page reports it, and links to the full text', async () => {
    const opened = await openPage('/search/?q=%E6%AE%8B%E7%96%BE%E4%BA%BA', {
      preparePage: routing(/\.js(\?|$)/, breaking),
      expectErrors: true,
    });
    const main = opened.page.locator('main');
    expect(await main.innerText()).toContain('一直打不开请刷新网页');
    expect(await main.getByRole('link', { name: '看全文' }).isVisible()).toBe(true);
    expect(unexpected(opened)).toEqual([]);
  });
});

const measureScript = /\/article-5\.[^/]*\.js/;

describe('where a script is slow', () => {
  test('the calculator reports that it loads, and leaves the focus in the field being typed in', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { page } = await openPage(ARTICLE, {
      now,
      preparePage: routing(measureScript, async (route) => {
        await arrived;
        await route.continue();
      }),
    });
    await hydratedCalculator(page, ID);
    await calculatorOf(page).getByRole('button', { name: '计算' }).click();
    await calculatorOf(page).getByText('正在载入计算程序').waitFor();
    await months(page).click();
    await page.keyboard.type('1');
    arrive();
    await calculatorOf(page).locator('.calc-problems').waitFor();
    await page.keyboard.type('2', { delay: 50 });
    expect(await months(page).inputValue()).toBe('12');
    expect(await calculatorOf(page).getByText('正在载入计算程序').count()).toBe(0);
  });

  test('a chart that arrives late does not move the buttons of the result', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { page } = await openPage(LINK, {
      now,
      width: 390,
      preparePage: routing(/growth/, async (route) => {
        await arrived;
        await route.continue();
      }),
    });
    const calculator = await hydratedCalculator(page, ID);
    const share = calculator.locator('.calc-share');
    await share.waitFor();
    const top = () =>
      share.evaluate((one) => {
        const result = one.closest('.calc-result') as Element;
        return one.getBoundingClientRect().top - result.getBoundingClientRect().top;
      });
    const before = await top();
    arrive();
    await calculator.locator('.calc-growth').waitFor();
    expect(await top()).toBe(before);
  });

  test('what was typed before the script was loaded is kept and computed', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { page } = await openPage(ARTICLE, {
      now,
      preparePage: routing(/\/_astro\/Calculator\./, async (route) => {
        await arrived;
        await route.continue();
      }),
    });
    await months(page).fill('12');
    await page.locator(`[name="${ID}.pension"][value=true]`).check();
    arrive();
    await hydratedCalculator(page, ID);
    await fillIn(page, ID, { medical: true });
    await expect.poll(() => headline(page).innerText()).toContain(SUM);
  });
});

describe('where one file alone does not load', () => {
  test('the data of the forms: they report it, keep what is typed, and become active when scrolled into view again', async () => {
    let broken = true;
    const opened = await openPage(ARTICLE, {
      now,
      expectErrors: true,
      preparePage: routing(/\/forms\//, (route) => (broken ? breaking(route) : route.continue())),
    });
    const { page } = opened;
    const failed = page.waitForEvent('requestfailed');
    await months(page).fill('12');
    await failed;
    expect(await calculatorOf(page).innerText()).toContain('一直打不开请刷新网页');
    broken = false;
    await page.locator('h1').scrollIntoViewIfNeeded();
    await hydratedCalculator(page, ID);
    expect(await months(page).inputValue()).toBe('12');
    expect(unexpected(opened)).toEqual([]);
  });

  test('the sheet of a result: the page itself is printed', async () => {
    const opened = await openPage(LINK, {
      now,
      expectErrors: true,
      preparePage: async (page) => {
        await page.route(/\/Sheet\./, breaking);
        await page.addInitScript(() => {
          window.print = () => {
            document.documentElement.dataset.printed = '';
          };
        });
      },
    });
    const calculator = await hydratedCalculator(opened.page, ID);
    await calculator.getByRole('button', { name: '打印' }).press('Enter');
    await expect.poll(() => opened.page.locator('html').getAttribute('data-printed')).toBe('');
    expect(unexpected(opened)).toEqual([]);
  });

  test('the answers below the search field: the field still leads to the search page', async () => {
    const opened = await openPage(ARTICLE, {
      now,
      expectErrors: true,
      preparePage: routing(/\/panel\./, breaking),
    });
    const { page } = opened;
    const field = page.locator('[data-search-input]').first();
    await field.fill('残疾人');
    await field.press('Enter');
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain('残疾人');
    expect(unexpected(opened)).toEqual([]);
  });
});

describe('where the browser refuses', () => {
  const refuseStorage = (page: Page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });

  test('to store anything, the page still computes and its display settings work', async () => {
    const { page } = await openPage(LINK, { now, preparePage: refuseStorage });
    await hydratedCalculator(page, ID);
    await expect.poll(() => headline(page).innerText()).toContain(SUM);
    await page.locator('[data-display=care]').click();
    expect(await page.locator('html').getAttribute('data-care')).toBe('on');
    await expectReadable(page);
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    [
      'the clipboard',
      (page) =>
        page.addInitScript(() => {
          navigator.clipboard.writeText = () =>
            Promise.reject(new DOMException('', 'NotAllowedError'));
        }),
    ],
    [
      'to have a clipboard at all, as on a page without TLS',
      (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    ],
  ])('%s, the result is shown for copying by hand', async (_, preparePage) => {
    const { page } = await openPage(LINK, { now, preparePage });
    const calculator = await hydratedCalculator(page, ID);
    await calculator.getByRole('button', { name: '复制结果' }).press('Enter');
    const byHand = calculator.locator('.calc-share textarea');
    await byHand.waitFor();
    expect(await calculator.locator('.calc-share .calc-notice').innerText()).toContain(
      '请自己复制',
    );
    expect(await byHand.inputValue()).toContain(SUM);
    expect(await byHand.inputValue()).toContain('历史估算');
  });
});

describe('where the search index', () => {
  const SEARCH = '/search/?q=%E7%81%B5%E6%B4%BB%E5%B0%B1%E4%B8%9A';
  const cutShort = async (route: Route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2), headers: {} });
  };

  const answeringWith = (contentType: string, body: string) => (route: Route) =>
    route.fulfill({ status: 200, contentType, body });

  test.each<[string, RegExp, (route: Route) => Promise<void>]>([
    ['is missing', /\/search\/catalogue/, answering(404)],
    ['is out of reach', /\/search\/catalogue/, breaking],
    ['is cut short', /\/search\/catalogue\.utf16/, cutShort],
    ['is another file', /\/search\/catalogue\.utf16/, answeringWith('application/json', '{}')],
    [
      'is a page that says 404 in other words',
      /\/search\/catalogue\.utf16/,
      answeringWith('text/html', '<!doctype html>'),
    ],
  ])(
    '%s, the page reports it, keeps the query, and answers once it loads',
    async (_, url, handle) => {
      let broken = true;
      const opened = await openPage(SEARCH, {
        now,
        preparePage: routing(url, (route) => (broken ? handle(route) : route.continue())),
        expectErrors: true,
      });
      const { page } = opened;
      const main = page.locator('main');
      const field = main.locator('[data-search-input]');
      await expect.poll(() => main.innerText()).toContain('搜索现在用不了');
      expect(await main.innerText()).toContain('您写的字还在');
      expect(await field.inputValue()).toBe('灵活就业');
      expect(await main.getByRole('link', { name: '看全文' }).isVisible()).toBe(true);
      expect(unexpected(opened)).toEqual([]);

      broken = false;
      await field.press('Enter');
      await expect.poll(() => main.innerText()).toContain('灵活就业社保补贴');
    },
  );
});

describe('where the questions of the estimate do not load', () => {
  const main = (page: Page) => page.locator('plan-estimate');

  /** Opens a page on which the questions for founders do not load until `repair` is called. */
  async function openBroken(path: string) {
    let broken = true;
    const { page } = await openPage(path, {
      now,
      preparePage: routing(/\/_astro\/article-3\./, (route) =>
        broken ? answering(503)(route) : route.continue(),
      ),
      expectErrors: true,
    });
    const repair = () => {
      broken = false;
    };
    return { page, repair };
  }

  test('a link to them says so, and asks once the network is back', async () => {
    const { page, repair } = await openBroken('/estimate/?who=founder');
    await expect.poll(() => main(page).innerText()).toContain('估算用的程序没有载入');
    if (!(await asksAgainForScripts(page))) return;
    repair();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await main(page).locator('.estimate-question').waitFor();
    expect(await main(page).innerText()).not.toContain('没有载入');
  });

  test('“开始” says so, and asks when it is pressed again', async () => {
    const { page, repair } = await openBroken('/estimate/');
    await page.locator('input[name="who"][value="founder"]').check();
    // Before the form is hydrated, the button opens the link instead.
    await page.locator('.estimate[data-hydrated="true"]').waitFor();
    await main(page).getByRole('button', { name: '开始' }).click();
    await expect.poll(() => main(page).innerText()).toContain('没有载入这些问题');
    if (!(await asksAgainForScripts(page))) return;
    repair();
    await main(page).getByRole('button', { name: '开始' }).click();
    await main(page).locator('.estimate-question').waitFor();
    expect(await main(page).innerText()).not.toContain('没有载入');
  });
});

describe('where the result of the estimate does not load', () => {
  const ANSWERED = `/estimate/?ask.certificates=none&ask.insurance=medical,pension&${ID}.months=12&who=working`;

  /** Opens the result without its script, and tries once more. */
  async function openWithoutResult(isReachable: boolean) {
    const opened = await openPage(ANSWERED, {
      now,
      expectErrors: true,
      preparePage: routing(/\/Result\./, breaking),
    });
    const { page } = opened;
    const asked = page.waitForRequest((request) => request.method() === 'HEAD');
    await page.route(/\/estimate\//, (route) =>
      route.request().method() === 'HEAD' && !isReachable ? route.abort() : route.continue(),
    );
    const alert = page.locator('.estimate-result').getByRole('alert');
    await alert.waitFor();
    await page.evaluate(() => document.body.setAttribute('data-before', ''));
    await alert.getByRole('button', { name: '再试一次' }).click();
    await (await asked).response();
    return { page, alert };
  }

  const isReloaded = async (page: Page) => (await page.locator('[data-before]').count()) === 0;

  test('the page is loaded again after another try', async () => {
    const { page, alert } = await openWithoutResult(true);
    await expect.poll(() => isReloaded(page)).toBe(true);
    await alert.waitFor();
  });

  test('the page stays if it cannot be reached', async () => {
    const { page, alert } = await openWithoutResult(false);
    await page.waitForTimeout(300);
    expect(await isReloaded(page)).toBe(false);
    expect(await alert.isVisible()).toBe(true);
    // The pressed button was removed.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
  });
});

describe('where the questions of the search', () => {
  const LONG =
    '/search/?q=%E5%A4%B1%E4%B8%9A%E4%B8%80%E5%B9%B4%E5%A4%9A%E4%BA%86%E8%83%BD%E9%A2%86%E5%A4%9A%E5%B0%91%E9%92%B1';

  test('do not load, the page finds by words, says so, and loads them with the next search', async () => {
    let broken = true;
    const opened = await openPage(LONG, {
      now,
      preparePage: routing(/\/search\/questions/, (route) =>
        broken ? route.abort() : route.continue(),
      ),
      expectErrors: true,
    });
    const { page } = opened;
    const main = page.locator('main');
    await expect.poll(() => main.innerText()).toContain('下面只按词语找');
    expect(await main.locator('[data-results] li a').count()).toBeGreaterThan(0);
    broken = false;
    await main.locator('[data-search-input]').press('Enter');
    await expect.poll(() => main.innerText()).not.toContain('下面只按词语找');
    expect(await main.locator('[data-results] li a').count()).toBeGreaterThan(0);
    expect(unexpected(opened)).toEqual([]);
  });

  test('are slow, the page says that it searches', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { page } = await openPage(LONG, {
      now,
      preparePage: routing(/\/search\/questions/, async (route) => {
        await arrived;
        await route.continue();
      }),
    });
    const main = page.locator('main');
    await expect.poll(() => main.innerText()).toContain('正在搜索…');
    arrive();
    await expect.poll(() => main.innerText()).toMatch(/找到 \d+ 条/);
    expect(await main.innerText()).not.toContain('正在搜索…');
  });
});

describe('a page that is reloaded', () => {
  test('still has the answers, which are in its address', async () => {
    const { page } = await openPage(ARTICLE, { now });
    await hydratedCalculator(page, ID);
    await fillIn(page, ID, TWELVE_MONTHS);
    await expect.poll(() => new URL(page.url()).search).toContain(`${ID}.months=12`);
    await page.reload();
    await hydratedCalculator(page, ID);
    await expect.poll(() => headline(page).innerText()).toContain(SUM);
  });

  test('still has a text that is no answer, which is not in its address, and then its correction', async () => {
    const { page } = await openPage(ARTICLE, { now });
    await hydratedCalculator(page, ID);
    await fillIn(page, ID, TWELVE_MONTHS);
    const query = () => decodeURIComponent(new URL(page.url()).search);
    // The address is the same for both texts.
    for (const text of ['约十二个', '约十三个']) {
      await months(page).fill(text);
      await expect.poll(query).toContain(`${ID}.months=略`);
      await expect
        .poll(() =>
          page.evaluate(() => Object.values(history.state?.['flexible-employment'] ?? {})),
        )
        .toContain(text);
    }
    await page.reload();
    await hydratedCalculator(page, ID);
    await expect.poll(() => months(page).inputValue()).toBe('约十三个');
    await expect.poll(() => calculatorOf(page).innerText()).toContain('约十三个');
    expect(await calculatorOf(page).innerText()).not.toContain('链接');
    // A link within the page makes a history entry without a state.
    await page.evaluate(() => location.assign('#departments'));
    await page.reload();
    await hydratedCalculator(page, ID);
    await expect.poll(() => months(page).inputValue()).toBe('约十三个');
    await months(page).fill('12');
    await expect.poll(query).toContain(`${ID}.months=12`);
    await page.reload();
    await hydratedCalculator(page, ID);
    await expect.poll(() => headline(page).innerText()).toContain(SUM);
  });

  test('still has a table that is too long for an address', async () => {
    const { page } = await openPage('/articles/4/', { now });
    await hydratedCalculator(page, 'veteran-hire');
    const rows = Array.from({ length: 400 }, () => '2021-06-01\t2022-06-01\t12').join('\n');
    await paste(inputOf(page, 'veteran-hire', 'hires.0.dischargedOn'), rows);
    const table = page.locator('[data-calculator="veteran-hire"] textarea.calc-table');
    const typed = await table.inputValue();
    expect(typed.split('\n').length).toBeGreaterThanOrEqual(400);
    await expect
      .poll(() => page.evaluate(() => history.state?.['veteran-hire'] !== undefined))
      .toBe(true);
    await page.reload();
    await hydratedCalculator(page, 'veteran-hire');
    await expect.poll(() => table.inputValue()).toBe(typed);
  });
});

describe('answers in several entries of the history', () => {
  /** Follows a link within the page. */
  const jump = (page: Page) =>
    page.evaluate(() => {
      location.hash = '#content';
    });

  /** The calculator after a reload. */
  async function reloaded(page: Page) {
    await page.reload();
    return hydratedCalculator(page, ID);
  }

  test('are the newest in each of them, also after a reload', async () => {
    const { page } = await openPage(LINK, { now });
    await hydratedCalculator(page, ID);
    await jump(page);
    await months(page).fill('11');
    await expect.poll(() => page.url()).toContain('months=11');
    await reloaded(page);
    await page.goBack();
    await expect.poll(() => page.url()).toContain('months=11');
    await reloaded(page);
    expect(await months(page).inputValue()).toBe('11');
  });

  test('keep a text that is no answer when a link within the page is followed after a reload', async () => {
    const { page } = await openPage(ARTICLE, { now });
    await hydratedCalculator(page, ID);
    await months(page).fill('约半年');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('months=略');
    await reloaded(page);
    await jump(page);
    await reloaded(page);
    await expect.poll(() => months(page).inputValue()).toBe('约半年');
  });
});

test('a text that is no answer stays when another day is chosen and left', async () => {
  const { page } = await openPage(ARTICLE, { now });
  await hydratedCalculator(page, ID);
  await months(page).fill('约半年');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('months=略');
  await page.getByText('换一个日期看').click();
  await page.getByLabel('看哪一天').fill('2022-03-01');
  await page.getByRole('button', { name: '看这一天' }).click();
  await page.waitForURL(/on=2022-03-01/);
  await hydratedCalculator(page, ID);
  await expect.poll(() => months(page).inputValue()).toBe('约半年');
  await page.getByRole('link', { name: '回到今天' }).click();
  await page.waitForURL((url) => !url.searchParams.has('on'));
  await hydratedCalculator(page, ID);
  await expect.poll(() => months(page).inputValue()).toBe('约半年');
});

test('a truncated link that was edited but not confirmed is still reported after a reload', async () => {
  const whole = `${ARTICLE}?check=3-fielgd&${ID}.medical=true&${ID}.months=12&${ID}.pension=true`;
  const { page } = await openPage(whole.replace(/&[^&]*$/, ''), { now });
  const box = (await hydratedCalculator(page, ID)).locator('.calc-cut');
  await box.waitFor();
  await fillIn(page, ID, { pension: false, months: 11 });
  await expect.poll(() => page.url()).toContain('months=11');
  await page.reload();
  await hydratedCalculator(page, ID);
  await box.waitFor();
  expect(await headline(page).count()).toBe(0);
  expect(await months(page).inputValue()).toBe('11');
  await box.getByRole('button', { name: '核对过了，照这样算' }).click();
  await expect.poll(() => headline(page).innerText()).toContain('902.00 元');
  await page.reload();
  await hydratedCalculator(page, ID);
  await expect.poll(() => headline(page).innerText()).toContain('902.00 元');
  expect(await box.count()).toBe(0);
});

test('what is typed before the form is hydrated is still there after a reload', async () => {
  const { promise: asked, resolve: hydrate } = Promise.withResolvers<void>();
  const { page } = await openPage(`${ARTICLE}?${ID}.months=12`, {
    now,
    preparePage: routing(/\/_astro\/Calculator\./, async (route) => {
      await asked;
      await route.continue();
    }),
  });
  await calculatorOf(page).scrollIntoViewIfNeeded();
  await months(page).fill('11');
  hydrate();
  await hydratedCalculator(page, ID);
  await expect.poll(() => page.url()).toContain('months=11');
  await page.reload();
  await hydratedCalculator(page, ID);
  expect(await months(page).inputValue()).toBe('11');
});

test('two tabs keep their own answers, and share display settings on the next load', async () => {
  const { page } = await openPage(LINK, { now });
  await hydratedCalculator(page, ID);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await hydratedCalculator(other, ID);
  await months(other).fill('1');
  await expect.poll(() => headline(other).innerText()).toContain('273.00 元');
  expect(await headline(page).innerText()).toContain(SUM);
  await other.locator('[data-display=care]').click();
  await page.reload();
  expect(await page.locator('html').getAttribute('data-care')).toBe('on');
});

describe('on paper', () => {
  test('an article has its text, its status and its figures', async () => {
    const { page } = await openPage(ARTICLE, { now });
    await page.emulateMedia({ media: 'print' });
    await expectReadable(page);
  });

  test.each([
    ['a plain address', LINK],
    ['an address that is no proper one', `${LINK}&x=%E0%A4%A`],
  ])('a result has its day, and the page is restored after it: %s', async (_, path) => {
    const preparePage = (page: Page) =>
      page.addInitScript(() => {
        window.print = () => {
          dispatchEvent(new Event('beforeprint'));
          document.documentElement.dataset.printed =
            document.querySelector('.calc-sheet')?.textContent ?? '';
          dispatchEvent(new Event('afterprint'));
        };
      });
    const { page } = await openPage(path, { now, preparePage });
    const calculator = await hydratedCalculator(page, ID);
    await calculator.getByRole('button', { name: '打印' }).press('Enter');
    const printed = () => page.locator('html').getAttribute('data-printed');
    await expect.poll(printed).toContain(SUM);
    expect(await printed()).toContain('2023-12-31');
    expect(await page.locator('.calc-sheet').count()).toBe(0);
    await expectReadable(page);
  });
});

test('a clause’s buttons whose script does not load say so, and work once it loads', async () => {
  let broken = true;
  const opened = await openPage('/clauses/art_1__para_1__sent_4/', {
    now,
    expectErrors: true,
    preparePage: routing(/\/init-clause-page\./, (route) =>
      broken ? breaking(route) : route.continue(),
    ),
  });
  const { page } = opened;
  const button = page.getByRole('button', { name: '复制链接' });
  await button.click();
  const status = page.locator('[data-copied]');
  await expect.poll(() => status.textContent()).toContain('没有载入');
  const again = await asksAgainForScripts(page);
  broken = false;
  await button.click();
  await expect.poll(() => status.textContent()).toMatch(again ? /已复制|请自己复制/ : /没有载入/);
  expect(unexpected(opened)).toEqual([]);
});

test.each(['关怀版', '深色', '繁體字'])(
  'a clause’s button %s whose script does not load says so in the notice below it',
  async (name) => {
    const opened = await openPage('/clauses/art_1__para_1__sent_4/', {
      now,
      width: 390,
      expectErrors: true,
      preparePage: routing(/\/init-clause-page\./, breaking),
    });
    await opened.page.getByRole('button', { name }).click();
    await opened.page.locator('.notice [role=alert]', { hasText: '没有载入' }).waitFor();
    expect(unexpected(opened)).toEqual([]);
  },
);

test.each([
  ['an article', '/articles/5/'],
  ['the search', '/search/'],
  ['a clause', '/clauses/art_1__para_1__sent_4/'],
])(
  'traditional characters that do not load on the page of %s are reported until the next click',
  async (_, path) => {
    let broken = true;
    const opened = await openPage(path, {
      now,
      width: 390,
      expectErrors: true,
      preparePage: routing(/\/page-script\./, (route) =>
        broken ? route.abort() : route.continue(),
      ),
    });
    const { page } = opened;
    const button = page.getByRole('button', { name: '繁體字' });
    const message = page.getByRole('alert').filter({ hasText: '没有载入，请联网后刷新网页。' });
    await button.click();
    await message.waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await page.locator('main h1').click();
    await message.waitFor({ state: 'hidden' });
    await page.reload();
    await message.waitFor();
    // As the message says: the choice was stored.
    broken = false;
    await page.reload();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant-HK');
    expect(unexpected(opened)).toEqual([]);
  },
);

test('a chart that does not load is reported below the sum, with another try', async () => {
  let broken = true;
  let tries = 0;
  const opened = await openPage(LINK, {
    now,
    width: 390,
    expectErrors: true,
    preparePage: routing(/\/growth-of-verdict\./, (route) => {
      tries += 1;
      return broken ? route.abort() : route.continue();
    }),
  });
  const { page } = opened;
  const failed = calculatorOf(page).locator('.calc-result [role=status]', {
    hasText: '金额怎样变化的图没有载入',
  });
  await failed.waitFor();
  expect(await headline(page).innerText()).toContain(SUM);
  const again = await asksAgainForScripts(page);
  broken = false;
  await failed.getByRole('button', { name: '再试一次' }).click();
  await (again ? calculatorOf(page).locator('.calc-growth') : failed).waitFor();
  expect(tries).toBe(again ? 2 : 1);
  expect(unexpected(opened)).toEqual([]);
});

describe('the data of a page’s forms', () => {
  test.each([
    ['the connection fails', breaking],
    ['the file is gone', answering(404)],
  ])('where %s, the form reports it, and computes after another try', async (_, handle) => {
    let broken = true;
    const opened = await openPage(ARTICLE, {
      now,
      width: 390,
      expectErrors: true,
      preparePage: routing(/\/forms\//, (route) => (broken ? handle(route) : route.continue())),
    });
    const { page } = opened;
    await calculatorOf(page).scrollIntoViewIfNeeded();
    const alert = calculatorOf(page).getByRole('alert');
    await alert.waitFor();
    await months(page).fill('12');
    await alert.getByRole('button', { name: '再试一次' }).click();
    await alert.waitFor();
    expect(await calculatorOf(page).getAttribute('data-hydrated')).toBe('false');

    broken = false;
    await alert.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => calculatorOf(page).getAttribute('data-hydrated')).toBe('true');
    expect(await alert.count()).toBe(0);
    expect(await months(page).inputValue()).toBe('12');
    await fillIn(page, ID, { pension: true, medical: true });
    await expect.poll(() => headline(page).innerText()).toContain(SUM);
    expect(unexpected(opened)).toEqual([]);
  });

  test('are not reported as missing if they came before the report', async () => {
    const { promise: late, resolve: deliver } = Promise.withResolvers<void>();
    let broken = true;
    const { page } = await openPage(`/measures/${ID}/`, {
      now,
      expectErrors: true,
      preparePage: async (page) => {
        await routing(/\/forms\//, (route) => (broken ? route.abort() : route.continue()))(page);
        await routing(/\/form-load-error\./, async (route) => {
          await late;
          await route.continue();
        })(page);
      },
    });
    const report = page.waitForRequest(/\/form-load-error\./);
    await calculatorOf(page).scrollIntoViewIfNeeded();
    await report;
    broken = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await hydratedCalculator(page, ID);
    const delivered = page.waitForResponse(/\/form-load-error\./);
    deliver();
    await (await delivered).finished();
    // Its script runs after it has arrived.
    await page.waitForTimeout(200);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

// Only an installed browser has a cache for going back, and only a new one fetches a failed script again.
describe('in an installed browser', () => {
  const openPage = useBrowser({ backForwardCache: true });

  test.each([
    ['the connection fails', breaking],
    ['the script of an older build is gone', answering(404)],
  ])(
    'where %s, the calculator reports it, keeps what was typed, and computes once the script loads',
    async (_, handle) => {
      let broken = true;
      const opened = await openPage(ARTICLE, {
        now,
        preparePage: routing(measureScript, (route) => (broken ? handle(route) : route.continue())),
        expectErrors: true,
      });
      const { page } = opened;
      await hydratedCalculator(page, ID);
      await fillIn(page, ID, TWELVE_MONTHS);
      const alert = calculatorOf(page).getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(
        '计算程序没有载入，可能是网络断了，也可能是本站刚更新过。您填的内容还在；',
      );
      expect(await months(page).inputValue()).toBe('12');
      await expectReadable(page);

      // The site answers but the script is still missing: the page reloads, with the answers in its address.
      await page.evaluate(() => {
        document.documentElement.dataset.before = '';
      });
      await alert.getByRole('button', { name: '再试一次' }).click();
      await expect.poll(() => page.locator('html').getAttribute('data-before')).toBe(null);
      await alert.waitFor();
      expect(await months(page).inputValue()).toBe('12');

      broken = false;
      await alert.getByRole('button', { name: '再试一次' }).click();
      await expect.poll(() => headline(page).innerText()).toContain(SUM);
      // The pressed button was removed.
      await calculatorOf(page).locator('.calc-result:focus').waitFor();
      expect(await months(page).inputValue()).toBe('12');
      expect(unexpected(opened)).toEqual([]);
    },
  );

  test('what is typed while the script is fetched again is kept when the page reloads', async () => {
    let tries = 0;
    const { promise: failed, resolve: fail } = Promise.withResolvers<void>();
    const { page } = await openPage(ARTICLE, {
      now,
      expectErrors: true,
      preparePage: routing(measureScript, async (route) => {
        if (tries++ > 0) await failed;
        await route.abort();
      }),
    });
    await hydratedCalculator(page, ID);
    // Other browsers fail the second import at once, without a request.
    if (!(await asksAgainForScripts(page))) return;
    await months(page).fill('1');
    const alert = calculatorOf(page).getByRole('alert');
    await alert.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => tries).toBe(2);
    await months(page).fill('12');
    await page.evaluate(() => {
      document.documentElement.dataset.before = '';
    });
    fail();
    await expect.poll(() => page.locator('html').getAttribute('data-before')).toBe(null);
    await hydratedCalculator(page, ID);
    expect(await months(page).inputValue()).toBe('12');
  });

  test('a calculator that scrolls into view offline reports it, keeps what is typed, and becomes active once online', async () => {
    const opened = await openPage(ARTICLE, { now, width: 390, expectErrors: true });
    const { page } = opened;
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const tried = page.waitForEvent('requestfailed');
    await calculatorOf(page).scrollIntoViewIfNeeded();
    await tried;
    await months(page).fill('12');
    expect(await calculatorOf(page).innerText()).toContain('一直打不开请刷新网页');
    expect(await calculatorOf(page).getAttribute('data-hydrated')).toBe('false');
    await page.context().setOffline(false);
    if (!(await asksAgainForScripts(page))) {
      expect(await months(page).inputValue()).toBe('12');
      return;
    }
    await expect.poll(() => calculatorOf(page).getAttribute('data-hydrated')).toBe('true');
    await fillIn(page, ID, { pension: true, medical: true });
    await expect.poll(() => headline(page).innerText()).toContain(SUM);
    expect(unexpected(opened)).toEqual([]);
  });

  test('the number of a clause whose tools do not load says so, is still a link, and loads them on the next click', async () => {
    let broken = true;
    const opened = await openPage(ARTICLE, {
      now,
      expectErrors: true,
      preparePage: routing(/\/clause-tools\./, (route) =>
        broken ? breaking(route) : route.continue(),
      ),
    });
    const { page } = opened;
    const number = page.locator(`.clause-number[href="${CLAUSE}"]`);
    const failed = page.waitForEvent('requestfailed');
    await number.click();
    await failed;
    await expect.poll(() => new URL(page.url()).hash).toBe(CLAUSE);
    const message = page.getByRole('alert').filter({ hasText: '没有载入，请联网后刷新网页。' });
    await message.waitFor();
    expect(await message.evaluate((one) => innerHeight - one.getBoundingClientRect().bottom)).toBe(
      0,
    );
    broken = false;
    if (!(await asksAgainForScripts(page))) return;
    await number.click();
    await page.locator('.clause-tools').waitFor();
    await message.waitFor({ state: 'hidden' });
    expect(unexpected(opened)).toEqual([]);
  });

  const whereItCan = test.skipIf(inject('installedChromium') === null);
  // Chromium may drop a page from its cache at any time, more often on a busy machine.
  const whileCached = { retry: 2 };
  whereItCan('a page opened with the back button still has its answers', whileCached, async () => {
    const { page } = await openPage(ARTICLE, { now });
    await hydratedCalculator(page, ID);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.cameBack = String(persisted);
      }),
    );
    await fillIn(page, ID, TWELVE_MONTHS);
    await expect.poll(() => headline(page).innerText()).toContain(SUM);
    await page.goto(new URL('/plan/', page.url()).href);
    // Not `goBack`, which waits for a load that a page kept in memory does not have.
    page.evaluate(() => history.back()).catch(() => {});
    await expect.poll(() => page.locator('html').getAttribute('data-came-back')).toBe('true');
    expect(await headline(page).innerText()).toContain(SUM);
    expect(await months(page).inputValue()).toBe('12');
    await expectReadable(page);
  });
});
