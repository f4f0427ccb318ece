import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveFolder } from '../site/server.ts';
import { Firefox, type Tab } from './firefox.ts';

const ID = 'flexible-employment';
const CALCULATOR = `[data-calculator="${ID}"]`;
const LINK = `/articles/5/?${ID}.medical=true&${ID}.months=12&${ID}.pension=true`;
const TAB = '\uE004';
const ENTER = '\uE007';

let firefox: Firefox;
let server: Server;
let site: string;
let tab: Tab;
/** What the browser reported as an error, and whom it asked besides the site; each test ends with none. */
const errors: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  ({ url: site, server } = await serveFolder(
    fileURLToPath(new URL('../../dist', import.meta.url)),
  ));
  firefox = await Firefox.start();
  firefox.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') errors.push(String(text));
  });
  firefox.on('network.beforeRequestSent', ({ request, context }) => {
    const { url } = request as { url: string };
    if (context && !url.startsWith(site) && !/^(?:data|about|blob):/.test(url)) foreign.push(url);
  });
  tab = await firefox.openTab();
  console.log(`Driving ${firefox.version}.`);
});

afterAll(async () => {
  await firefox?.stop();
  server?.closeAllConnections();
  server?.close();
});

beforeEach(() => {
  errors.length = 0;
  foreign.length = 0;
});

const open = (path: string) => tab.goto(site + path);
const address = () => tab.run(() => location.pathname + location.search + location.hash);
const expectQuiet = () => expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });

async function wake(): Promise<void> {
  await tab.run((asked) => document.querySelector(asked)?.scrollIntoView(), CALCULATOR);
  await expect
    .poll(() =>
      tab.run((asked) => document.querySelector<HTMLElement>(asked)?.dataset.awake, CALCULATOR),
    )
    .toBe('true');
}

test('the home page says that the plan has ended, and leads to an article', async () => {
  await open('/');
  expect(await tab.words('[data-notice]')).toContain('已于 2023-12-31 到期失效');
  await tab.click('main a[href="/articles/5/"]');
  await expect.poll(address).toBe('/articles/5/');
  await expect
    .poll(() => tab.words('#art_5__para_2__sent_5'))
    .toContain('补贴标准提高至273元/人/月');
  await expect.poll(() => tab.words('.article-head .status')).toContain('已失效');
  expectQuiet();
});

test('a calculator is filled in by mouse and keyboard, and its link brings the answers back', async () => {
  await open('/articles/5/');
  await wake();
  await tab.click(`[name="${ID}.pension"][value=true] + span`);
  await tab.click(`[name="${ID}.medical"][value=true] + span`);
  await tab.type(`${TAB}12${ENTER}`);
  await expect.poll(() => tab.words(`${CALCULATOR} .calc-headline`)).toContain('3,276.00 元');
  expect(await tab.words(`${CALCULATOR} .calc-result`)).toContain('历史估算');
  expect(await tab.words(`${CALCULATOR} .calc-standing`)).toContain(
    '今天不能申请：2023-12-31 已到期',
  );
  await expect.poll(address).toContain(`${ID}.months=12`);

  const link = await address();
  await open('/about/');
  await open(link);
  await wake();
  await expect.poll(() => tab.words(`${CALCULATOR} .calc-headline`)).toContain('3,276.00 元');
  expectQuiet();
});

test('a page that was left comes back from memory as it was', async () => {
  await open(LINK);
  await wake();
  await expect.poll(() => tab.words(`${CALCULATOR} .calc-headline`)).toContain('3,276.00 元');
  await tab.run(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.cameBack = String(persisted);
    });
  });
  await open('/plan/');
  await tab.back();
  await expect.poll(() => tab.run(() => document.documentElement.dataset.cameBack)).toBe('true');
  expect(await tab.words(`${CALCULATOR} .calc-headline`)).toContain('3,276.00 元');
  expectQuiet();
});

test('a search finds the measure and leads to it', async () => {
  await open('/search/');
  await tab.click('main [data-search-input]');
  await tab.type(`灵活就业补贴${ENTER}`);
  await expect.poll(() => tab.words('[data-results]')).toContain('灵活就业社保补贴');
  await tab.click(`[data-results] a[href*="#${ID}"]`);
  await expect.poll(address).toContain(`/articles/5/`);
  expectQuiet();
});

test('an estimate begins with who asks and puts its first question', async () => {
  await open('/estimate/');
  await expect
    .poll(() => tab.run(() => document.querySelector<HTMLElement>('.estimate')?.dataset.awake))
    .toBe('true');
  await open(`/estimate/?who=working&${ID}.medical=true&${ID}.months=12&${ID}.pension=true`);
  await expect.poll(() => tab.words('.estimate-result')).toContain('3,276.00 元');
  expect(await tab.words('.estimate-result')).toContain('历史估算');
  expectQuiet();
});

test('a day that is asked for shows its state, travels along, and can be left', async () => {
  await open('/articles/1/?on=2022-04-30');
  expect(await tab.words('[data-asked-day]')).toBe('2022-04-30');
  expect(await tab.words('#work-injury-rate-cut ~ p .status')).toContain('即将到期');
  await tab.click('a[href^="/plan/"]');
  await expect.poll(address).toBe('/plan/?on=2022-04-30');
  await expect.poll(() => tab.words('[data-asked-day]')).toBe('2022-04-30');
  await tab.click('[data-asked] [data-leave]');
  await expect.poll(address).toBe('/plan/');
  expectQuiet();
});

test('the policy holds: no text becomes markup, no inline style, no request elsewhere', async () => {
  await open('/about/');
  const refused = await tab.run(() => {
    try {
      document.body.innerHTML = '<b>x</b>';
      return 'written';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toMatch(/TypeError/);
  const gone = await tab.run(() => fetch('http://127.0.0.1:9/').then(String, String));
  expect(gone).toMatch(/TypeError/);
});

/** Lets requests for some script fail until the function that it returns is called. */
async function breakLine(part: string): Promise<() => Promise<void>> {
  const { intercept } = (await firefox.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    contexts: [tab.context],
  })) as { intercept: string };
  let broken = true;
  firefox.on('network.beforeRequestSent', ({ request, isBlocked, intercepts }) => {
    if (!isBlocked || !(intercepts as string[]).includes(intercept)) return;
    const { url, request: id } = request as { url: string; request: string };
    const fails = broken && url.includes(part);
    firefox
      .send(fails ? 'network.failRequest' : 'network.continueRequest', { request: id })
      .catch(() => {});
  });
  return async () => {
    broken = false;
    await firefox.send('network.removeIntercept', { intercept });
  };
}

test('a search whose catalogue does not arrive says so, and answers once it is back', async () => {
  const mend = await breakLine('/search/catalogue.json');
  await open('/search/?q=%E7%81%B5%E6%B4%BB%E5%B0%B1%E4%B8%9A');
  await expect.poll(() => tab.words('main')).toContain('搜索现在用不了');
  await mend();
  await tab.click('main [data-search-input]');
  await tab.type(ENTER);
  await expect.poll(() => tab.words('[data-results]')).toContain('灵活就业社保补贴');
});

test('a script that does not arrive is told, what was typed is kept, and it can be tried again', async () => {
  const mend = await breakLine('/article-5.');
  await open('/articles/5/');
  await wake();
  await tab.click(`[name="${ID}.pension"][value=true] + span`);
  await expect.poll(() => tab.words(`${CALCULATOR} [role=alert]`)).toContain('计算程序没有载入');
  expect(await tab.words(`#art_5__para_2__sent_5`)).toContain('273元/人/月');

  // Firefox never asks again for a script that once did not arrive: the page comes anew, its answers in the address.
  await mend();
  await tab.run(() => {
    document.documentElement.dataset.before = '';
  });
  await tab.click(`${CALCULATOR} [role=alert] button`);
  await expect.poll(() => tab.run(() => 'before' in document.documentElement.dataset)).toBe(false);
  await wake();
  expect(
    await tab.run(
      (name) => document.querySelector(`[name="${name}"]:checked`) !== null,
      `${ID}.pension`,
    ),
  ).toBe(true);
  await tab.click(`[name="${ID}.medical"][value=true] + span`);
  await tab.type(`${TAB}12${ENTER}`);
  await expect.poll(() => tab.words(`${CALCULATOR} .calc-headline`)).toContain('3,276.00 元');
});
