import type { RequestListener, Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder } from '../site/server.ts';
import { lowestContrast } from './contrast.ts';
import { ENTER, type Engine, Reader, TAB } from './engine.ts';
import { engines } from './engines.ts';

const PAGES = [
  '/',
  '/articles/5/',
  '/plan/',
  '/measures/',
  '/timeline/',
  '/topics/',
  '/estimate/',
  '/search/',
  '/about/',
];
const MIN_CONTRAST = 4.5;

const ID = 'flexible-employment';
const CALCULATOR = `[data-calculator="${ID}"]`;
const ANSWERS = `${ID}.medical=true&${ID}.months=12&${ID}.pension=true`;

let server: Server;
let site: string;
/** Requests whose address contains it fail. */
let broken = '';

beforeAll(async () => {
  const folder = fileURLToPath(new URL(process.env.BUILT_SITE ?? '../../dist', import.meta.url));
  ({ url: site, server } = await serveFolder(folder));
  const [serve] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (broken && request.url?.includes(broken)) request.socket.destroy();
    else serve?.(request, response);
  });
});

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

describe.each(engines)('$name', ({ start, searchesText }) => {
  let engine: Engine;
  let reader: Reader;

  beforeAll(async () => {
    engine = await start();
    reader = new Reader(engine);
    console.log(`Driving ${engine.name}.`);
  });

  afterAll(() => engine?.stop());

  beforeEach(async () => {
    broken = '';
    await engine.resize(1280);
    engine.takeErrors();
  });

  async function open(path: string): Promise<void> {
    const { href, pathname } = new URL(path, site);
    await engine.goto(href);
    // Firefox reports the end of the navigation when the page that is left writes its history entry.
    await expect.poll(() => reader.run(() => location.pathname)).toBe(pathname);
  }
  const words = (selector: string) => reader.words(selector);
  const address = () => reader.run(() => location.pathname + location.search + location.hash);
  const shown = (selector: string) => expect.poll(() => words(selector));
  // A browser reports unknown directives of the policy and ignores them.
  const expectNoErrors = () =>
    expect(engine.takeErrors().filter((text) => !text.includes('wasm-unsafe-eval'))).toEqual([]);

  async function hydrate(selector = CALCULATOR): Promise<void> {
    await reader.run((asked) => document.querySelector(asked)?.scrollIntoView(), selector);
    const hydrated = (asked: string) =>
      document.querySelector<HTMLElement>(asked)?.dataset.hydrated;
    await expect.poll(() => reader.run(hydrated, selector)).toBe('true');
  }

  const setDark = (dark: boolean) =>
    reader.run((wanted) => {
      const button = document.querySelector<HTMLElement>('[data-display="theme"]');
      if ((button?.getAttribute('aria-pressed') === 'true') !== wanted) button?.click();
    }, dark);

  // First, while the browser's cache is empty.
  test('a search without its catalogue shows a message, and answers when the catalogue is back', async () => {
    broken = '/search/catalogue';
    await open('/search/?q=%E7%81%B5%E6%B4%BB%E5%B0%B1%E4%B8%9A');
    await shown('main').toContain('搜索现在用不了');
    broken = '';
    await reader.click('main [data-search-input]');
    await engine.type(ENTER);
    await shown('[data-results]').toContain('灵活就业社保补贴');
  });

  test('a failed script is reported, the input is kept, and loading can be retried', async () => {
    const form = 'plan-calculator[asks=answers] .calculator';
    const isPicked = () => document.querySelector('[type=radio]:checked') !== null;
    broken = '/article-8.';
    await open('/articles/8/');
    await hydrate(form);
    await reader.click(`${form} [type=radio] + span`);
    await shown(`${form} [role=alert]`).toContain('没有载入');
    // New content above the field may have moved it away from the pointer.
    await reader.click(`${form} [type=radio] + span`);
    // Firefox before 155 never requests a failed script again: the page is reloaded with its answers.
    broken = '';
    await reader.click(`${form} [role=alert] button`);
    await shown(`${form} [role=alert]`).toBe('');
    await hydrate(form);
    await expect.poll(() => reader.run(isPicked)).toBe(true);
  });

  test.each(PAGES)('%s has enough contrast in light and dark', async (path) => {
    await open(path);
    for (const dark of [false, true]) {
      const inkAndDesk = async () => {
        // Until the script has loaded, the button does nothing.
        await setDark(dark);
        return reader.run(() => {
          const { color, backgroundColor } = getComputedStyle(document.documentElement);
          return [color, backgroundColor];
        });
      };
      const light = ['rgb(28, 27, 25)', 'rgb(246, 244, 239)'];
      const night = ['rgb(233, 230, 223)', 'rgb(23, 24, 26)'];
      await expect.poll(inkAndDesk).toEqual(dark ? night : light);
      const { contrast, words: lowest } = await reader.run(lowestContrast);
      expect(contrast, lowest).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }
    await setDark(false);
    expectNoErrors();
  });

  test.each(PAGES)(
    '%s needs no horizontal scrolling at 320 pixels, also in 关怀版',
    async (path) => {
      await engine.resize(320);
      await open(path);
      for (const care of [false, true]) {
        await reader.run((on) => document.documentElement.toggleAttribute('data-care', on), care);
        const room = await reader.run(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(room).toBe(0);
      }
      expectNoErrors();
    },
  );

  test('a link to a sentence scrolls there and highlights it', async () => {
    await engine.resize(390);
    await open('/articles/5/#art_5__para_2__sent_5');
    const mark = () => {
      const clause = document.getElementById('art_5__para_2__sent_5') as HTMLElement;
      const { top, bottom } = clause.getBoundingClientRect();
      const contents = document.querySelector('.contents')?.getBoundingClientRect();
      return {
        isSeen: top >= (contents?.bottom ?? 0) && bottom <= innerHeight,
        ground: getComputedStyle(clause).backgroundColor,
      };
    };
    await expect
      .poll(() => reader.run(mark))
      .toEqual({ isSeen: true, ground: 'rgb(253, 239, 184)' });
    expectNoErrors();
  });

  test('a calculator works by mouse and keyboard, and its link restores the answers', async () => {
    await open('/articles/5/');
    await hydrate();
    await reader.click(`[name="${ID}.pension"][value=true] + span`);
    await reader.click(`[name="${ID}.medical"][value=true] + span`);
    await engine.type(`${TAB}12${ENTER}`);
    await shown(`${CALCULATOR} .calc-headline`).toContain('3,276.00 元');
    expect(await words(`${CALCULATOR} .calc-result`)).toContain('历史估算');
    expect(await words(`${CALCULATOR} .calc-evaluation, ${CALCULATOR} .calc-standing`)).toContain(
      '今天不能申请：2023-12-31 已到期',
    );
    await expect.poll(address).toContain(`${ID}.months=12`);
    const link = await address();
    await open('/about/');
    await open(link);
    await hydrate();
    await shown(`${CALCULATOR} .calc-headline`).toContain('3,276.00 元');
    expectNoErrors();
  });

  test('a measure with a list accepts a table as text', async () => {
    const list = '[data-calculator="veteran-hire"]';
    await open('/articles/4/');
    await hydrate(list);
    await reader.click(`${list} [name="veteran-hire.employer"][value=enterprise] + span`);
    await reader.click(`${list} .calc-rows > button:last-of-type`);
    await reader.click(`${list} textarea`);
    await engine.type('2021-12-01,2022-03-01,12');
    await shown(`${list} .calc-headline`).toContain('10,000.00 元');
    expectNoErrors();
  });

  test('a measure without fields shows its conclusion', async () => {
    await open('/articles/5/');
    const settled = 'plan-calculator[asks=nothing] .calculator';
    await hydrate(settled);
    await shown(`${settled} .calc-result`).toContain('2023-12-31 已到期');
    expectNoErrors();
  });

  test('fields have a visible border, and a font size at which iOS does not zoom', async () => {
    await open('/articles/5/');
    await hydrate();
    const looks = await reader.run((selector) => {
      const field = document.querySelector(`${selector} input[type=text]`) as HTMLElement;
      const { borderTopColor, borderTopWidth, fontSize } = getComputedStyle(field);
      return { borderTopColor, borderTopWidth, fontSize: Number.parseFloat(fontSize) };
    }, CALCULATOR);
    expect(looks).toMatchObject({ borderTopColor: 'rgb(133, 127, 117)', borderTopWidth: '1px' });
    expect(looks.fontSize).toBeGreaterThanOrEqual(16);
  });

  test('the estimate accepts a role by click, and answers in a link', async () => {
    await open('/estimate/');
    const hydrated = () => document.querySelector<HTMLElement>('.estimate')?.dataset.hydrated;
    await reader.click('.estimate-roles input');
    await expect.poll(() => reader.run(hydrated)).toBe('true');
    await reader.click('.estimate-roles button');
    await shown('.estimate-question').not.toBe('');
    await expect.poll(address).toMatch(/^\/estimate\/\?who=/);
    await open(`/estimate/?ask.certificates=none&who=working&${ANSWERS}`);
    await shown('.estimate-result').toContain('3,276.00 元');
    expect(await words('.estimate-result')).toContain('历史估算');
    expectNoErrors();
  });

  test('the search finds a measure and a clause, and shows a message if it cannot search the full text', async () => {
    await open('/search/');
    await reader.click('main [data-search-input]');
    await engine.type(`灵活就业补贴${ENTER}`);
    await shown('[data-results]').toContain('灵活就业社保补贴');
    await open(`/search/?q=${encodeURIComponent('灵活就业')}&in=text`);
    const found = '[data-full-text-results]';
    if (searchesText) await shown(found).toContain('灵活就业');
    else await shown('[data-full-text-status]').toContain('这个浏览器');
  });

  test('`?on=` shows the state of the day, is kept on links, and can be removed', async () => {
    await open('/articles/1/?on=2022-04-30');
    expect(await words('[data-asked-day]')).toBe('2022-04-30');
    expect(await words('#work-injury-rate-cut ~ p .status')).toContain('即将到期');
    await reader.click('a[href^="/plan/"]');
    await expect.poll(address).toBe('/plan/?on=2022-04-30');
    await shown('[data-asked-day]').toBe('2022-04-30');
    await reader.click('[data-asked] [data-leave]');
    await expect.poll(address).toBe('/plan/');
    expectNoErrors();
  });

  test('关怀版 enlarges the type and is remembered', async () => {
    await open('/articles/5/');
    const type = () => Number.parseFloat(getComputedStyle(document.body).fontSize);
    expect(await reader.run(type)).toBe(18);
    await reader.click('[data-display="care"]');
    expect(await reader.run(type)).toBe(22);
    await open('/plan/');
    expect(await reader.run(type)).toBe(22);
    await reader.click('[data-display="care"]');
    expect(await reader.run(type)).toBe(18);
    expectNoErrors();
  });

  test('the link and the citation of a sentence are copied, or shown for copying by hand', async () => {
    await open('/articles/5/');
    await reader.click('a.clause-number[href="#art_5__para_2__sent_5"]');
    await shown('.clause-tools').toContain('复制引用');
    await reader.click('.clause-tools [data-copy=citation]');
    await shown('.clause-tools-status').toMatch(/已复制|请自己复制/);
    const byHand = () => {
      const field = document.querySelector<HTMLTextAreaElement>('.clause-tools textarea');
      return field && !field.hidden ? field.value : '273元/人/月';
    };
    expect(await reader.run(byHand)).toContain('273元/人/月');
  });

  test('back and forward work, and a form is restored', async () => {
    await open(`/articles/5/?${ANSWERS}`);
    await hydrate();
    await shown(`${CALCULATOR} .calc-headline`).toContain('3,276.00 元');
    await open('/plan/');
    await engine.traverse(-1);
    await expect.poll(address).toContain('/articles/5/');
    await hydrate();
    await shown(`${CALCULATOR} .calc-headline`).toContain('3,276.00 元');
    await engine.traverse(1);
    await expect.poll(address).toBe('/plan/');
    expectNoErrors();
  });

  test('no text becomes markup, and no request goes to another host', async () => {
    await open('/about/');
    const gone = await reader.run(() => fetch('http://127.0.0.1:9/').then(String, String));
    expect(gone).toMatch(/TypeError/);
  });
});
