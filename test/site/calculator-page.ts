import type { Locator, Page } from 'playwright-core';
import { measureOf, type NamedField } from '../../src/policy/index.ts';

/** What is typed or picked, by field; a list's cells by their path, `hires.0.hiredOn`. */
export type Typed = Readonly<Record<string, string | boolean | number>>;

/** The page on which a measure's calculator stands. */
export function calculatorPath(id: string): string {
  const { article } = measureOf(id);
  return article === 'closing' ? '/plan/' : `/articles/${article}/`;
}

/** A measure's calculator, scrolled to and awake. */
export async function awakeCalculator(page: Page, id: string): Promise<Locator> {
  const calculator = page.locator(`[data-calculator="${id}"]`);
  await calculator.scrollIntoViewIfNeeded();
  await page.locator(`[data-calculator="${id}"][data-awake="true"]`).waitFor();
  return calculator;
}

/** The input of a field, or of a cell of a list, or the radio with a value. */
export const inputOf = (page: Page, id: string, path: string, value?: string) =>
  page.locator(`[name="${id}.${path}"]${value === undefined ? '' : `[value="${value}"]`}`);

const isPicked = (field: NamedField | undefined) =>
  field?.kind === 'yes-no' || field?.kind === 'choice';

/** Fills a calculator in as a person would, field by field. */
export async function fillIn(page: Page, id: string, typed: Typed): Promise<void> {
  for (const [path, value] of Object.entries(typed)) {
    const field = measureOf(id).fields.find(({ name }) => name === path);
    if (isPicked(field)) {
      const radio = inputOf(page, id, path, String(value));
      await radio.locator('xpath=..').click();
    } else {
      await inputOf(page, id, path).fill(String(value));
    }
  }
}

/** Pastes a text into an input, as from a spreadsheet. */
export async function paste(input: Locator, text: string): Promise<void> {
  await input.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, text);
}
