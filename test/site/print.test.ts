import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const openPage = useBrowser();

/** The width of A4 within the margins of the site's pages, 170 mm. */
const PAPER = { width: 643, height: 976 };

test('a printed list has one line per person, and cites its clause once', async () => {
  const hires = Array.from({ length: 30 }, (_, i) => `2021-12-01,2022-03-01,${3 + (i % 14)}`);
  const { page } = await openPage(
    `/measures/veteran-hire/?veteran-hire.employer=enterprise&veteran-hire.hires=${hires.join(';')}`,
  );
  await page.setViewportSize(PAPER);
  await page.locator('.calc-steps').waitFor();
  await page.emulateMedia({ media: 'print' });
  const people = page.locator('.calc-steps > li', { hasText: /^第 \d+ 名：/ });
  expect(await people.count()).toBe(30);
  const lines = () =>
    people.evaluateAll((all) =>
      all.map((one) =>
        Math.round(one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
      ),
    );
  await expect.poll(async () => (await lines()).slice(1)).toEqual(Array(29).fill(1));
  const cited = people.locator('.calc-cite:visible');
  expect(await cited.allInnerTexts()).toEqual(['第四条第二款第1句']);
  // The note that a link was read is not printed. A note that a link is incomplete would be.
  expect(await page.locator('.calc-arrived').isVisible()).toBe(false);
});

test.each(['/timeline/', '/'])('the timeline of %s is printed with one scale', async (path) => {
  const { page } = await openPage(path);
  await page.emulateMedia({ media: 'print' });
  const scales = page.locator('.timeline-scale:visible');
  await expect.poll(() => scales.count()).toBe(1);
  expect(await scales.boundingBox()).toMatchObject({ height: expect.any(Number) });
});

test('the page of a measure with a result and its chart is printed on two sheets', async () => {
  const { page } = await openPage(
    '/measures/flexible-employment/?flexible-employment.pension=true&flexible-employment.medical=true&flexible-employment.months=12',
  );
  await page.locator('.calc-growth > svg').waitFor();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
});

test('the page of each article among the clauses is printed on one sheet, with a QR code', async () => {
  const { page } = await openPage('/clauses/art_1/');
  for (let article = 1; article <= 9; article += 1) {
    await page.goto(new URL(`/clauses/art_${article}/`, page.url()).href);
    // Only a build with an address of its own has the code.
    await page.evaluate(() => {
      const code = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      code.setAttribute('viewBox', '0 0 29 29');
      document.querySelector('.clause-page-proof')?.prepend(code);
    });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g), `article ${article}`).toHaveLength(1);
  }
});

test('a page that the browser prints has the answers of a result, but not its form', async () => {
  const { page } = await openPage(
    '/articles/5/?flexible-employment.pension=true&flexible-employment.medical=true&flexible-employment.months=12',
  );
  const answers = page.locator('[data-calculator="flexible-employment"] .calc-inputs');
  await answers.waitFor({ state: 'attached' });
  expect(await answers.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await answers.innerText()).toMatch(
    /参加了职工养老保险\s+是\s+参加了基本医疗保险\s+是\s+灵活就业缴社会保险费的月数\s+12 个月/,
  );
  expect(await page.locator('.calc-form:visible').count()).toBe(0);
});
