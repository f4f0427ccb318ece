import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/policy/index.ts';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();
const files = readdirSync('dist/data').filter((name) => !/\.(?:br|gz|html)$/.test(name));

describe('the page of all downloads', () => {
  test('lists each file with its size and an example', async () => {
    const { page } = await openPage('/data/', { javaScript: false });
    const parts = page.locator('.download');
    expect((await parts.locator('h3 a').allInnerTexts()).toSorted()).toEqual(files.toSorted());
    for (const name of files) {
      const part = parts.filter({ has: page.locator(`[id="${name}"]`) });
      const size = Math.ceil(statSync(`dist/data/${name}`).size / 1000);
      expect(await part.locator('h3').innerText()).toContain(`${size} KB`);
      expect((await part.locator('pre').innerText()).length, name).toBeGreaterThan(20);
    }
  });

  test('explains every field name', async () => {
    const { page } = await openPage('/data/', { javaScript: false });
    const meanings = await page.locator('.download dd').allTextContents();
    expect(meanings.length).toBeGreaterThan(60);
    expect(meanings.filter((words) => words.trim() === '')).toEqual([]);
  });

  test('generates the embed markup of any measure, with the address of the visited site', async () => {
    const { page } = await openPage('/data/');
    const snippet = page.locator('[data-snippet]');
    const options = await page
      .locator('[data-embed] option')
      .evaluateAll((all) => all.map((option) => option.getAttribute('value')));
    expect(options).toEqual(measures.map(({ id }) => id));
    await page.getByLabel('哪项措施').selectOption('veteran-hire');
    const root = new URL('/', page.url()).href;
    expect(await snippet.innerText()).toContain(`<iframe src="${root}embed/veteran-hire/" title="`);
    expect(await snippet.innerText()).toContain('data-measure="veteran-hire"');
  });

  test('is linked in the footer', async () => {
    const { page } = await openPage('/articles/5/', { javaScript: false });
    expect(
      await page.locator('footer').getByRole('link', { name: '数据' }).getAttribute('href'),
    ).toBe('/data/');
  });
});

test('docs/flexible-worker.ts finds what a flexible worker could get on a day, with its citation', () => {
  const run = (day: string) =>
    execFileSync(process.execPath, ['docs/flexible-worker.ts', 'dist/data/plan.json', day], {
      encoding: 'utf8',
    });
  const said = run('2022-06-01');
  expect(said).toContain('到期失效');
  expect(said).toContain('2022-06-01 灵活就业社保补贴');
  expect(said).toContain(
    '273元/人/月，《江门市进一步做好稳定和扩大就业工作实施方案》（江府〔2021〕14号）第五条第二款第5句第1分句',
  );
  expect(run('2024-01-01')).not.toContain('273');
});
