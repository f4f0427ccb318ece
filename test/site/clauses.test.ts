import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { officialText } from '../policy/official-text.ts';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

const officialLines = officialText.split('\n').filter((line) => line !== '');

/** The published ids with their words; the words of a paragraph are those of its sentences. */
const published = publishedClauses();

function publishedClauses(): { id: string; words: string }[] {
  const rows = readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string]);
  return rows.map(([id, text]) => {
    const sentences = rows.filter(([other]) => other.startsWith(`${id}__sent_`));
    const whole = sentences.filter(([other]) => !other.includes('__seg_'));
    return { id, words: text || whole.map(([, words]) => words).join('') };
  });
}

/** The words of a page's official text, without the site's labels and tools. */
const officialWords = (page: Page) =>
  page.evaluate(() => {
    const official = document.querySelector('.official')?.cloneNode(true) as Element;
    const added = official.querySelectorAll('.clause-label, .clause-tools, script');
    for (const element of added) element.remove();
    return official.textContent ?? '';
  });

const wordsById = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[id]')].map(({ id, textContent }) => ({
      id,
      words: textContent ?? '',
    })),
  );

const starts = officialLines.flatMap((line, i) =>
  /^[一二三四五六七八九]、/.test(line) ? [i] : [],
);
const closing = officialLines.findIndex((line) => line.startsWith('本实施方案自'));

/** The numbers that CSS counts beside sentences and segments, each with the end of the clause id that it links to. */
const countedNumbers = (page: Page) =>
  page.evaluate(() => {
    const count = (within: string, numbers: string) =>
      [...document.querySelectorAll(`.official ${within}`)].flatMap((whole) =>
        [...whole.querySelectorAll<HTMLAnchorElement>(numbers)].map((number, i) => ({
          counted: String(i + 1),
          id: number.hash.replace(/.*_/, ''),
          counter: getComputedStyle(number).counterIncrement,
          from: getComputedStyle(whole).counterReset,
        })),
      );
    return {
      sentences: count('.paragraph', '.clause-number:not(.segment-number)'),
      segments: count('.sentence', '.segment-number'),
    };
  });

/** Opens a page with its scripts held back; returns a function that releases them and waits until they have run. */
async function openBeforeScripts(page: Page, path: string): Promise<() => Promise<void>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(inject('siteUrl') + path, { waitUntil: 'commit' });
  return async () => {
    release();
    await page.waitForLoadState('load');
    await page.locator('[data-contents][data-ready]').waitFor({ state: 'attached' });
    // Effects of the scripts, such as scrolling, come with the next frames.
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
  };
}

/** Expects each clause exactly once on the page, with its words. */
function expectEachOnce(
  there: Awaited<ReturnType<typeof wordsById>>,
  clauses: readonly { id: string; words: string }[],
): void {
  for (const clause of clauses) {
    const found = there.filter(({ id }) => id === clause.id);
    expect.soft(found, clause.id).toEqual([clause]);
  }
}

describe('the official text', () => {
  test('is complete on /plan/: every character, all 154 ids with their words, each number that CSS counts', async () => {
    const { page } = await openPage('/plan/');
    expect.soft(await officialWords(page)).toBe(officialLines.join(''));

    expect(published).toHaveLength(154);
    expectEachOnce(await wordsById(page), published);

    const { sentences, segments } = await countedNumbers(page);
    const ids = published.map(({ id }) => id);
    expect(segments).toHaveLength(ids.filter((id) => id.includes('__seg_')).length);
    expect(sentences).toHaveLength(ids.filter((id) => /__sent_\d+$/.test(id)).length);
    for (const { counted, id, counter, from } of sentences) {
      expect([counted, counter, from]).toEqual([id, 'sentence 1', 'sentence 0']);
    }
    for (const { counted, id, counter, from } of segments) {
      expect([counted, counter, from]).toEqual([id, 'segment 1', 'segment 0']);
    }
  });

  test.each(starts.map((start, i) => ({ article: i + 1, start, end: starts[i + 1] ?? closing })))(
    'of article $article is complete on its page: every character, and its ids with their words',
    async ({ article, start, end }) => {
      const { page } = await openPage(`/articles/${article}/`);
      expect.soft(await officialWords(page)).toBe(officialLines.slice(start, end).join(''));
      const own = published.filter(
        ({ id }) => id === `art_${article}` || id.startsWith(`art_${article}__`),
      );
      expect(own.length).toBeGreaterThan(5);
      expectEachOnce(await wordsById(page), own);
    },
  );

  test('has nine articles', () => expect(starts).toHaveLength(9));
});

describe('anchors', () => {
  test.each(['flexible-employment', 'art_5__para_2__sent_5'])(
    'the address #%s scrolls before any script runs, and no script scrolls again',
    async (id) => {
      const { page } = await openPage('/about/', { width: 390, alone: true });
      const runScripts = await openBeforeScripts(page, `/articles/5/#${id}`);
      const top = () =>
        page.evaluate((target) => {
          const at = document.getElementById(target)?.getBoundingClientRect().top ?? -1;
          return { scrolled: scrollY > 0, inView: at >= 0 && at < innerHeight / 2, at };
        }, id);
      await expect.poll(top).toMatchObject({ scrolled: true, inView: true });
      const before = await top();
      await runScripts();
      expect(await top()).toEqual(before);
    },
  );

  test('scripts that arrive late do not scroll after the user has scrolled and begun to answer', async () => {
    const { page } = await openPage('/about/', { width: 390, alone: true });
    const runScripts = await openBeforeScripts(page, '/articles/5/#art_5__para_2__sent_5');
    const scrolled = () => page.evaluate(() => scrollY);
    await expect.poll(scrolled).toBeGreaterThan(0);
    const arrived = await scrolled();
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 300);
    // Wheel scrolling takes several frames and must end before the focus is set.
    await expect.poll(scrolled).toBe(arrived + 300);
    await page.locator('plan-calculator input').first().focus();
    const where = () => page.evaluate(() => [scrollY, document.activeElement?.tagName]);
    const before = await where();
    await runScripts();
    expect(await where()).toEqual(before);
  });

  test.each([
    { id: 'art_5__para_2__sent_6', how: 'a sentence', visit: {} },
    { id: 'art_5__para_2__sent_5__seg_2', how: 'a segment', visit: { dark: true } },
    { id: 'art_5__para_1', how: 'a paragraph', visit: { reducedMotion: true } },
    { id: 'art_5__resp', how: 'the departments', visit: { width: 390 } },
  ])(
    'the address of $how highlights its words, with an outline in forced colours',
    async ({ id, visit }) => {
      const { page } = await openPage(`/articles/5/#${id}`, visit);
      const marked = await page.evaluate((target) => {
        const ground = (one: Element | null) => one && getComputedStyle(one).backgroundColor;
        const element = document.getElementById(target);
        const { top, bottom } = element?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return {
          marked: ground(element),
          others: ground(document.getElementById('art_5')),
          inView: top >= 0 && bottom <= innerHeight,
        };
      }, id);
      expect(marked.marked).not.toBe(marked.others);
      expect(marked.inView).toBe(true);
      await page.emulateMedia({ forcedColors: 'active' });
      const outline = await page
        .locator(`[id="${id}"]`)
        .evaluate((element) => getComputedStyle(element).outlineWidth);
      expect(outline, 'in forced colours').toBe('2px');
    },
  );
});

const numberOf = (page: Page, citation: string) =>
  page.locator('.official').getByRole('link', { name: citation, exact: true });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('the tools of a clause', () => {
  const sentence = '第五条第二款第6句';
  const words = '用人单位吸纳脱贫人口就业的吸纳就业补贴、社保补贴和岗位补贴继续实施。';

  test('copy its link and its citation, which says that the plan has ended, and add no word to the text', async () => {
    const { page } = await openPage('/articles/5/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await numberOf(page, sentence).click();
    // Calculators have a button of the same name.
    await page.locator('.clause-tools').getByRole('button', { name: '复制链接' }).click();
    await page.locator('.clause-tools').getByText('链接已复制。').waitFor();
    expect(await clipboard(page)).toBe(`${inject('siteUrl')}/clauses/art_5__para_2__sent_6/`);
    await page.getByRole('button', { name: '复制引用' }).click();
    await page.locator('.clause-tools').getByText('引用已复制。').waitFor();
    expect(await clipboard(page)).toBe(
      `《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）第五条第二款第6句（已失效）：“${words}”`,
    );
    expect(await page.locator('.clause-tools').count()).toBe(1);
    expect(await page.locator('#art_5__para_2').textContent()).toBe(
      published.find(({ id }) => id === 'art_5__para_2')?.words,
    );
  });

  test.each([
    { when: 'today, shown as of a day inside the plan', visit: { on: '2022-03-01' }, ended: true },
    {
      when: 'on a day inside the plan, shown as of a day after it',
      visit: { now: '2022-03-01T09:00:00+08:00', on: '2024-03-01' },
      ended: false,
    },
  ])('copy a citation that says whether the plan has ended today: $when', async (when) => {
    const { page } = await openPage('/plan/', when.visit);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await numberOf(page, '结尾第2句').click();
    await page.getByRole('button', { name: '复制引用' }).click();
    await page.locator('.clause-tools').getByText('引用已复制。').waitFor();
    expect(await clipboard(page)).toBe(
      `《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）结尾第2句${when.ended ? '（已失效）' : ''}：“此前规定与本实施方案不一致的，按本实施方案执行。”`,
    );
  });

  test('show the text selected where the browser refuses to copy', async () => {
    const { page } = await openPage('/articles/5/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await numberOf(page, sentence).click();
    await page.getByRole('button', { name: '复制引用' }).click();
    const field = page.getByLabel('要复制的文字');
    await field.waitFor();
    expect(await field.inputValue()).toContain(words);
    const selected = await field.evaluate(
      (one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart,
    );
    expect(selected).toBe((await field.inputValue()).length);
  });

  test('open at the number chosen last, though their stylesheet was still loading', async () => {
    const { promise: slow, resolve: deliver } = Promise.withResolvers<void>();
    const { page } = await openPage('/articles/5/', {
      prepare: (context) =>
        context.route(/clause-tools\..*css$/, async (route) => {
          await slow;
          await route.continue();
        }),
    });
    await numberOf(page, '第五条第一款第1句').click();
    await numberOf(page, sentence).click();
    deliver();
    const tools = page.locator('.clause-tools');
    // The tools may be open at the first number until the second click is handled.
    await expect.poll(() => tools.locator('p').first().innerText()).toBe(sentence);
    expect(
      await page.locator('.clause-row', { has: tools }).locator('.clause-label').innerText(),
    ).toBe('第二款');
  });

  test('open and close by keyboard, and return the focus', async () => {
    const { page } = await openPage('/articles/5/');
    await numberOf(page, sentence).focus();
    await page.keyboard.press('Enter');
    const first = page.locator('.clause-tools').getByRole('button', { name: '复制链接' });
    await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    const number = numberOf(page, sentence);
    expect(await number.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await first.isVisible()).toBe(false);
  });

  test('close on the browser’s Back, and return the focus', async () => {
    const { page } = await openPage('/articles/5/');
    const number = numberOf(page, sentence);
    await number.click();
    const tools = page.locator('.clause-tools');
    await tools.waitFor();
    await page.goBack();
    await tools.waitFor({ state: 'hidden' });
    expect(await number.evaluate((one) => one === document.activeElement)).toBe(true);
    // Forward to the clause opens nothing; the number opens the tools again.
    await page.goForward();
    expect(await tools.isVisible()).toBe(false);
    await number.click();
    await tools.waitFor();
  });

  test('close when the focus leaves them, by Tab to the next number, by Shift and Tab to their own', async () => {
    const { page } = await openPage('/articles/5/');
    const tools = page.locator('.clause-tools');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await numberOf(page, sentence).click();
    // A click on their own text does not close them.
    await tools.getByText(sentence).click();
    await tools.getByRole('link', { name: '单独一页' }).focus();
    await page.keyboard.press('Tab');
    expect(await tools.isVisible()).toBe(false);
    expect(await focused()).toBe('第五条第二款第7句');
    await numberOf(page, sentence).click();
    await tools.getByRole('button', { name: '复制链接' }).focus();
    await page.keyboard.press('Shift+Tab');
    expect(await tools.isVisible()).toBe(false);
    expect(await focused()).toBe(sentence);
    await numberOf(page, sentence).click();
    await tools.waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await tools.waitFor({ state: 'hidden' });
  });

  test.each(['/articles/5/', '/plan/'])(
    'have numbers of at least 24 pixels on %s',
    async (path) => {
      const { page } = await openPage(path, { width: 390 });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const numbers = await page.evaluate(() =>
          [...document.querySelectorAll('.clause-number, .clause-label')].map((one) => {
            const { width, height } = one.getBoundingClientRect();
            return { name: one.ariaLabel, least: Math.min(width, height) };
          }),
        );
        expect(numbers).not.toEqual([]);
        const small = numbers.filter(({ least }) => least < 24);
        expect(small, `${width} pixels wide`).toEqual([]);
      }
    },
  );
});
