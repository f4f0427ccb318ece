import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, type Visit } from './browser.ts';

const openPage = useBrowser();

const ARTICLE = '/articles/3/';
const button = (page: Page, title: string) =>
  page.locator(`.speech-button[aria-label$="“${title}”"]`);
const FIRST = '创业担保贷款（“乐业五邑贷”）';
const SECOND = '创业担保贷款公示时间';

interface Said {
  text: string;
  rate: number;
  lang: string;
}

interface Fake {
  said: Said[];
  /** Ends what is being said; false where nothing is. */
  finish(): boolean;
  setVoices(voices: readonly [lang: string, localService: boolean][]): void;
}

/** Replaces speech synthesis by one that is silent and whose utterances end when the test says so. */
function fakeSpeech(voices: readonly [lang: string, localService: boolean][]): void {
  const synthesis = new EventTarget();
  const said: Said[] = [];
  let known = voices;
  let current: SpeechSynthesisUtterance | null = null;
  Object.assign(synthesis, {
    getVoices: () => known.map(([lang, localService]) => ({ lang, localService, name: lang })),
    speak(utterance: SpeechSynthesisUtterance) {
      current = utterance;
      said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
    },
    cancel() {
      const broken = current;
      current = null;
      queueMicrotask(() => broken?.onerror?.({} as SpeechSynthesisErrorEvent));
    },
  });
  class Utterance {
    text: string;
    rate = 1;
    lang = '';
    onend: (() => void) | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  const fake: Fake = {
    said,
    finish() {
      const ended = current;
      current = null;
      ended?.onend?.call(ended, {} as SpeechSynthesisEvent);
      return ended !== null;
    },
    setVoices(next) {
      known = next;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, fake });
}

const withVoices = (voices: readonly [string, boolean][], visit: Visit = {}): Visit => ({
  ...visit,
  preparePage: (page) => page.addInitScript(fakeSpeech, voices),
});
const mandarin = withVoices([['zh-CN', true]]);

const said = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (window as unknown as { fake: Fake }).fake.said);
const texts = async (page: Page) => (await said(page)).map(({ text }) => text);
const finish = (page: Page) =>
  page.evaluate(() => (window as unknown as { fake: Fake }).fake.finish());

/** Ends utterances until none is left; returns the texts of all. */
const finishAll = (page: Page) =>
  page.evaluate(() => {
    const { fake } = window as unknown as { fake: Fake };
    while (fake.finish());
    return fake.said.map(({ text }) => text);
  });

const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('speech') ?? [])].map((range) => (range as Range).toString()),
  );

describe('no speech buttons are shown', () => {
  test.each([
    ['no voice', []],
    ['no Chinese voice', [['en-US', true]]],
    ['no Chinese voice of the device itself', [['zh-CN', false]]],
  ] as [string, [string, boolean][]][])(
    'with %s, and only the script that looks for a voice is loaded',
    async (_, voices) => {
      const asked: string[] = [];
      const { page } = await openPage(ARTICLE, {
        prepare: async (context) => {
          await context.addInitScript(fakeSpeech, voices);
          context.on('request', (request) => asked.push(request.url()));
        },
      });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.speech').count()).toBe(0);
      expect(asked.filter((url) => /init-speech|speech\..*css/.test(url))).toEqual([]);
      expect(asked.filter((url) => url.includes('load-speech'))).toHaveLength(1);
    },
  );

  test('without JavaScript', async () => {
    const { page } = await openPage(ARTICLE, { javaScript: false });
    expect(await page.locator('.speech').count()).toBe(0);
  });
});

test('buttons are added when a voice becomes available later', async () => {
  const { page } = await openPage(ARTICLE, withVoices([]));
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.speech').count()).toBe(0);
  await page.evaluate(() =>
    (window as unknown as { fake: Fake }).fake.setVoices([['zh-CN', true]]),
  );
  await button(page, FIRST).waitFor();
  expect(await page.locator('h3[id] + .speech').count()).toBeGreaterThan(3);
  await button(page, '官方原文').waitFor();
});

test('a section is read from its heading to its end, with “官方原文” before official words', async () => {
  const { page } = await openPage(ARTICLE, mandarin);
  await button(page, FIRST).click();
  const all = await finishAll(page);
  expect(all[0]).toBe('创业担保贷款，乐业五邑贷');
  expect(all[1]).toBe('已失效');
  expect(all[2]).toBe('乐业五邑贷，是江门向创业的人推广的贷款。');
  const announced = all.indexOf('官方原文');
  expect(all[announced + 1]).toMatch(/^以更大力度推广乐业五邑贷，/);
  expect(all[all.length - 1]).toContain('普通商业贷款组合贷款的形式进行贷款');
  expect(all.join('')).not.toMatch(/算一算|单独一页|正在载入|第三条第一款/);
  await expect.poll(() => button(page, FIRST).textContent()).toBe('朗读');
});

test('official words are read sentence by sentence, without sentence numbers', async () => {
  const { page } = await openPage(ARTICLE, mandarin);
  await button(page, '官方原文').click();
  const all = await finishAll(page);
  expect(all.slice(0, 3)).toEqual(['官方原文', '方案已失效', '三、鼓励创业和多渠道灵活就业']);
  expect(all).toContain('将创业担保贷款公示时间缩短为3天。');
  expect(all.join('')).not.toMatch(/第一款|点句首/);
});

describe('every part that can be read alone says its state', () => {
  test.each([
    ['today', '/articles/1/', /已失效/],
    ['today, in the full text', '/plan/', /已失效/],
    [
      'on the day that the address asks for',
      '/articles/1/?on=2023-06-01',
      /2023年6月1日 (?:有效|已失效)/,
    ],
  ])('%s', async (_, path, state) => {
    const { page } = await openPage(path, mandarin);
    await page.locator('.article-body .speech-button').first().waitFor();
    const buttons = page.locator('.article-body .speech-button');
    for (const one of await buttons.all()) {
      const before = (await said(page)).length;
      await one.click();
      const read = (await finishAll(page)).slice(before);
      expect(read.slice(1, 3).join('｜'), read[0]).toMatch(state);
    }
    expect(await buttons.count()).toBeGreaterThan(4);
  });

  test('an official sentence that ended before the plan says so at its end', async () => {
    const { page } = await openPage('/articles/1/?on=2023-06-01', mandarin);
    await button(page, '官方原文').click();
    const all = await finishAll(page);
    expect(all[1]).toBe('方案2023年6月1日 有效');
    const ended = all.filter((each) => each.startsWith('已失效，'));
    expect(ended).toEqual([
      '已失效，2021年10月1日 至 2022年4月30日。',
      '已失效，2021年10月1日 至 2022年4月30日。',
      '已失效，2021年10月1日 至 2022年12月31日。',
      '已失效，2021年10月1日 至 2022年12月31日。',
    ]);
  });
});

test('sums and telephone numbers are read as people say them', async () => {
  const { page } = await openPage('/articles/5/', mandarin);
  await button(page, '官方原文').click();
  expect((await finishAll(page)).join('')).toContain('每人每月273元');
  await button(page, '责任单位').click();
  expect((await finishAll(page)).join('')).toContain('幺二三三三');
});

test('reading can be paused, resumed, changed in speed and stopped, and the sentence is highlighted', async () => {
  const { page } = await openPage(ARTICLE, mandarin);
  const first = button(page, FIRST);
  await first.focus();
  await page.keyboard.press('Enter');
  expect(await first.getAttribute('aria-label')).toBe(`暂停“${FIRST}”`);
  await finish(page);
  await finish(page);
  expect(await marked(page)).toEqual(['“乐业五邑贷”，是江门向创业的人推广的贷款。']);

  await page.keyboard.press('Enter');
  expect(await first.textContent()).toBe('继续');
  expect(await finish(page)).toBe(false);
  await page.keyboard.press('Enter');
  expect((await texts(page)).slice(-2)).toEqual(
    Array(2).fill('乐业五邑贷，是江门向创业的人推广的贷款。'),
  );

  await page.getByLabel('语速').selectOption({ label: '较快' });
  const [fast] = (await said(page)).slice(-1);
  expect(fast).toMatchObject({ text: '乐业五邑贷，是江门向创业的人推广的贷款。', rate: 1.25 });
  await finish(page);
  expect((await said(page)).slice(-1)[0]?.rate).toBe(1.25);

  await page.getByRole('button', { name: '停止' }).click();
  expect(await first.getAttribute('aria-label')).toBe(`朗读“${FIRST}”`);
  expect(await page.getByRole('button', { name: '停止' }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('朗读');
  expect(await marked(page)).toEqual([]);
  expect(await finish(page)).toBe(false);
});

test('starting a section stops another one', async () => {
  const { page } = await openPage(ARTICLE, mandarin);
  await button(page, FIRST).click();
  await button(page, SECOND).click();
  expect(await button(page, FIRST).textContent()).toBe('朗读');
  expect(await button(page, SECOND).textContent()).toBe('暂停');
  expect((await texts(page)).slice(-1)).toEqual([SECOND]);
});

test('reading stops when the page is left', async () => {
  const { page } = await openPage(ARTICLE, mandarin);
  await button(page, FIRST).click();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await finish(page)).toBe(false);
  expect(await button(page, FIRST).textContent()).toBe('朗读');
});

test('关怀版 has a button for the whole article at the top; print has none', async () => {
  const { page } = await openPage(ARTICLE, mandarin);
  const whole = page.locator('.article-head .speech-button');
  await whole.waitFor({ state: 'attached' });
  await expect.poll(() => whole.isVisible()).toBe(false);
  await page.evaluate(() => {
    document.documentElement.dataset.care = 'on';
  });
  expect(await whole.isVisible()).toBe(true);
  await whole.click();
  const all = (await finishAll(page)).join('');
  const places = ['逐项解释', '缩短的只是公示的时间', '高校合作领域'].map((words) =>
    all.lastIndexOf(words),
  );
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  await page.emulateMedia({ media: 'print' });
  expect(await whole.isVisible()).toBe(false);
});

test.each([
  ['zh-Hant-HK', 'zh-HK'],
  ['zh-CN', 'zh-CN'],
])('a page in %s is read by the voice %s', async (language, voice) => {
  const { page } = await openPage(
    ARTICLE,
    withVoices([
      ['zh-CN', true],
      ['zh-HK', true],
    ]),
  );
  await page.evaluate((lang) => {
    document.documentElement.lang = lang;
  }, language);
  await button(page, FIRST).click();
  expect((await said(page)).map(({ lang }) => lang)).toEqual([voice]);
});

test('without the CSS highlight API the paragraph is marked', async () => {
  const { page } = await openPage(ARTICLE, {
    preparePage: async (page) => {
      await page.addInitScript(fakeSpeech, [['zh-CN', true]] as [string, boolean][]);
      await page.addInitScript(() =>
        Object.defineProperty(CSS, 'highlights', { value: undefined }),
      );
    },
  });
  await button(page, FIRST).click();
  expect(await page.locator('[data-spoken]').textContent()).toBe(FIRST);
  await finish(page);
  await finish(page);
  expect(await page.locator('[data-spoken]').textContent()).toMatch(/^“乐业五邑贷”/);
  await page.getByRole('button', { name: '停止' }).click();
  expect(await page.locator('[data-spoken]').count()).toBe(0);
});
