import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
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

/** Presses Tab until what has the focus matches a selector, and reads as `text` where that is told. */
async function tabTo(page: Page, selector: string, text?: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      ([wanted, words]) => {
        const focused = document.activeElement;
        const says = words === undefined || focused?.textContent?.trim() === words;
        return says && focused?.matches(wanted ?? '');
      },
      [selector, text],
    );
    if (isThere) return;
  }
  throw new Error(`Tab does not lead to ${selector} ${text ?? ''}.`);
}

/** The texts of inputs by their ids; `null` for a choice whose first option is picked. */
const valuesAt = (page: Page, ids: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.map((id) => {
        const input = document.getElementById(id) as HTMLInputElement;
        return input.checked ? null : input.value;
      }),
    ids,
  );

/** What a field, or a cell of a list, is told by keyboard: the first choice, or its example. */
function keyedIn(id: string, field: NamedField): { at: string; text: string | null }[] {
  const at = `${id}.${field.name}`;
  if (field.kind === 'rows') {
    return field.columns.flatMap((column) => keyedIn(`${at}.0`, column));
  }
  if (field.kind === 'counts') {
    return Array.from({ length: field.length }, (_, i) => ({
      at: `${at}.${i}`,
      text: String(field.example),
    }));
  }
  return [{ at, text: isPicked(field) ? null : String(field.example) }];
}

/** Comes to a measure as a link to it does: Tab goes on from its heading. */
export const followLinkTo = (page: Page, id: string): Promise<void> =>
  page.evaluate((anchor) => {
    location.hash = '';
    location.hash = anchor;
  }, id);

/** Stands where Tab leads into a measure's form next: its heading may be many links away. */
export const standBefore = (page: Page, id: string): Promise<void> =>
  page.locator(`[data-calculator="${id}"] .calc-title`).evaluate((title) => {
    title.setAttribute('tabindex', '-1');
    (title as HTMLElement).focus();
  });

/**
 * Fills in and asks a measure's form by keys alone, from where the focus stands ahead of it; one that asks nothing
 * is reached at what takes its result along. The focus must then stand at the result.
 */
export async function answerByKeyboard(page: Page, id: string): Promise<void> {
  const { fields } = measureOf(id);
  const keyed = fields.filter(({ optional }) => !optional).flatMap((field) => keyedIn(id, field));
  for (const [i, { at, text }] of keyed.entries()) {
    // From one field to the next it is one Tab: what went astray is missing in the values below.
    if (i === 0) await tabTo(page, `[id="${at}"]`);
    else await page.keyboard.press('Tab');
    if (text === null) await page.keyboard.press('Space');
    else await page.keyboard.insertText(text);
  }
  expect(
    await valuesAt(
      page,
      keyed.map(({ at }) => at),
    ),
  ).toEqual(keyed.map(({ text }) => text));
  const calculator = `[data-calculator="${id}"]`;
  if (fields.length === 0) return tabTo(page, `${calculator} button`, '复制链接');
  await tabTo(page, `${calculator} [type="submit"]`);
  await page.keyboard.press('Enter');
  await page.locator(`${calculator} .calc-result:focus:has(.calc-headline)`).waitFor();
}
