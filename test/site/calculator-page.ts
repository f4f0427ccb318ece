import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { measureOf, type NamedField } from '../../src/policy/index.ts';

/** The values to enter, by field; cells of a list by their path, `hires.0.hiredOn`. */
export type Typed = Readonly<Record<string, string | boolean | number>>;

/** The page that contains a measure's calculator. */
export function calculatorPath(id: string): string {
  const { article } = measureOf(id);
  return article === 'closing' ? '/plan/' : `/articles/${article}/`;
}

/** Scrolls to a measure's calculator and waits until it is hydrated. */
export async function hydratedCalculator(page: Page, id: string): Promise<Locator> {
  const calculator = page.locator(`[data-calculator="${id}"]`);
  await calculator.scrollIntoViewIfNeeded();
  await page.locator(`[data-calculator="${id}"][data-hydrated="true"]`).waitFor();
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

/** Presses Tab until the focused element matches a selector and, if given, has the text. */
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

/** The id of each input of a field and the text to type into it, its example; `null` to pick the first option. */
function keysFor(id: string, field: NamedField): { at: string; text: string | null }[] {
  const at = `${id}.${field.name}`;
  if (field.kind === 'rows') {
    return field.columns.flatMap((column) => keysFor(`${at}.0`, column));
  }
  if (field.kind === 'counts') {
    return Array.from({ length: field.length }, (_, i) => ({
      at: `${at}.${i}`,
      text: String(field.example),
    }));
  }
  return [{ at, text: isPicked(field) ? null : String(field.example) }];
}

/** Jumps to a measure's anchor, so that Tab continues from its heading. */
export const followLinkTo = (page: Page, id: string): Promise<void> =>
  page.evaluate((anchor) => {
    location.hash = '';
    location.hash = anchor;
  }, id);

/** Focuses a calculator's title, from which the next Tab enters the form. */
export const focusTitleOf = (page: Page, id: string): Promise<void> =>
  page.locator(`[data-calculator="${id}"] .calc-title`).evaluate((title) => {
    title.setAttribute('tabindex', '-1');
    (title as HTMLElement).focus();
  });

/**
 * Fills in and submits a measure's form by keyboard, starting from a focus before it. In a calculator without
 * fields it goes to the copy button. The focus must then be on the result.
 */
export async function answerByKeyboard(page: Page, id: string): Promise<void> {
  const { fields } = measureOf(id);
  const keyed = fields.filter(({ optional }) => !optional).flatMap((field) => keysFor(id, field));
  for (const [i, { at, text }] of keyed.entries()) {
    // The next field must be one Tab away; otherwise its value is missing in the comparison below.
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

/**
 * Reloads from within the page. The browser's own reload takes some milliseconds until the page knows of it; answers that
 * are written meanwhile are lost.
 */
export async function reloadAtOnce(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => location.reload());
  await reloaded;
}
