import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../src/policy/index.ts';
import { exampleSearch } from '../components/calculator/example-answers.ts';
import { useBrowser, type Visit } from './browser.ts';
import { hydratedCalculator, inputOf } from './calculator-page.ts';

const openPage = useBrowser();

/**
 * Imitates a browser's page translator: replaces each text node, later ones too, by
 * `<font><font>…</font></font>` with another text.
 */
function translate(): void {
  const words = (text: string) => `«${text}»`;
  const isOwn = (node: Node) =>
    node.parentElement?.closest('font, script, style, textarea') != null;
  const replace = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.textContent?.trim() || isOwn(node)) return;
      const inner = document.createElement('font');
      inner.append(words(node.textContent));
      const outer = document.createElement('font');
      outer.append(inner);
      node.parentNode?.replaceChild(outer, node);
      return;
    }
    if (node instanceof Element && node.matches('script, style, textarea, font, svg')) return;
    for (const child of Array.from(node.childNodes)) replace(child);
  };
  addEventListener('DOMContentLoaded', () => {
    replace(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        if (type === 'characterData') replace(target);
        for (const node of Array.from(addedNodes)) if (node.isConnected) replace(node);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

const translated: Visit = { preparePage: (page) => page.addInitScript(translate) };

/** Types a number, and returns a polling assertion on the sum. */
async function sumAfter(page: Page, calculator: Locator, id: string, name: string, text: string) {
  await inputOf(page, id, name).fill(text);
  return expect.poll(() => calculator.locator('.calc-sum').allInnerTexts());
}

describe('in a page that the browser translates', () => {
  test.each([
    [
      '/articles/5/',
      'flexible-employment',
      'months',
      '?flexible-employment.pension=true&flexible-employment.medical=true',
      [
        ['12', '3,276.00 元'],
        ['6', '1,638.00 元'],
        ['1', '273.00 元'],
      ],
    ],
  ] as const)('%s: the sum is updated while typing', async (path, id, name, link, sums) => {
    const { page } = await openPage(path + link, translated);
    const calculator = await hydratedCalculator(page, id);
    for (const [typed, sum] of sums) {
      await (await sumAfter(page, calculator, id, name, typed)).toEqual([`«${sum}»`]);
      // The answers that a browser prints.
      const printed = calculator.locator('.calc-inputs dd').last();
      await expect.poll(() => printed.textContent()).toBe(`«${typed} 个月»`);
    }
    await inputOf(page, id, name).fill('');
    await expect.poll(() => calculator.locator('.calc-sum').count()).toBe(0);
    await calculator.getByRole('button', { name: '计算' }).click();
    await expect.poll(() => calculator.locator('.calc-problems').innerText()).toContain('1 处');
    await inputOf(page, id, name).fill('很多');
    await expect.poll(() => calculator.locator('.calc-error').count()).toBe(1);
    await (await sumAfter(page, calculator, id, name, '2')).toEqual(['«546.00 元»']);
  });

  test.each([
    ['disability-levy', 'employees', ['500', '200', '20']],
    ['incubation-service', 'serviceMonths', ['12', '0', '3']],
    ['founder-training', 'joinedOn', ['2022-06-01', '2025-06-01', '2016-06-01']],
    ['startup-loan', 'jobsCreated', ['5', '4', '0']],
    ['work-injury-rate-cut', 'through', ['2022-04', '2022-0', '2022-01']],
  ])('%s: each line of the result follows the answers', async (id, name, texts) => {
    const path = `/measures/${id}/${exampleSearch(measureOf(id))}`;
    const linesOf = async (visit?: Visit) => {
      const { page } = await openPage(path, visit);
      const calculator = await hydratedCalculator(page, id);
      await calculator.locator('.calc-headline').waitFor();
      const lines = () =>
        calculator
          .locator('.printed, .calc-as-of, .calc-beyond, .calc-headline, .calc-part')
          .evaluateAll((parts) =>
            parts.map(({ textContent }) => textContent?.replace(/[«»]/g, '').trim()),
          );
      return { lines, type: (text: string) => inputOf(page, id, name).fill(text) };
    };
    const [plain, under] = [await linesOf(), await linesOf(translated)];
    for (const text of texts) {
      await plain.type(text);
      await under.type(text);
      await expect.poll(under.lines).toEqual(await plain.lines());
    }
  });

  test('a list can be extended, shortened and cleared', async () => {
    const { page } = await openPage(
      '/articles/4/?veteran-hire.employer=enterprise&veteran-hire.hires=2021-06-01,2022-06-01,12',
      translated,
    );
    const calculator = await hydratedCalculator(page, 'veteran-hire');
    const sum = () => expect.poll(() => calculator.locator('.calc-sum').allInnerTexts());
    await sum().toEqual(['«10,000.00 元»']);
    await calculator.getByRole('button', { name: '再加一' }).click();
    for (const [column, text] of [
      ['dischargedOn', '2021-07-01'],
      ['hiredOn', '2022-07-01'],
      ['insuredMonths', '12'],
    ]) {
      await inputOf(page, 'veteran-hire', `hires.1.${column}`).fill(text ?? '');
    }
    await sum().toEqual(['«20,000.00 元»']);
    await calculator.getByRole('button', { name: '删去第 2' }).click();
    await sum().toEqual(['«10,000.00 元»']);
    await calculator.getByRole('button', { name: '从表格粘贴' }).click();
    await calculator
      .locator('textarea')
      .fill('2021-06-01,2022-06-01,12\n2021-06-01,2022-06-01,12\n2021-06-01,2022-06-01,12');
    await sum().toEqual(['«30,000.00 元»']);
    await calculator.getByRole('button', { name: '重填' }).click();
    await sum().toEqual([]);
  });

  test('the estimate can be answered, and goes back a question', async () => {
    const { page } = await openPage('/estimate/?who=working', translated);
    const question = page.locator('.estimate-question');
    await page.locator('.estimate[data-hydrated=true]').waitFor();
    const before = await question.innerText();
    await page.getByRole('button', { name: '跳过' }).click();
    await expect.poll(() => question.innerText()).not.toBe(before);
    await page.getByRole('button', { name: '上一题' }).click();
    await expect.poll(() => question.innerText()).toBe(before);
    const { page: answered } = await openPage(
      '/estimate/?who=working&flexible-employment.medical=true&flexible-employment.months=12&flexible-employment.pension=true',
      translated,
    );
    await answered.locator('[data-question="ask.certificates"]').waitFor();
    await answered.getByRole('button', { name: '都没有' }).click();
    await expect
      .poll(() => answered.locator('.estimate-result').innerText())
      .toContain('3,276.00 元');
  });
});
