import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that depend on colours and boxes. Only these can give another result where a page only looks different. */
export const rulesOfTheLook = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
];

interface Asked {
  /** A selector of the part that is checked; default the whole page. */
  within?: string;
  /** The only rules that run; default all. */
  rules?: string[];
}

/** What axe finds wrong with an open page: a line for each rule, with the elements. */
export async function faultsByAxe(page: Page, { within, rules }: Asked = {}): Promise<string[]> {
  // A page that was checked before has loaded the half megabyte of axe already.
  const isLoaded = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isLoaded && { axeSource: 'void 0' }) })
    // Without frames, results need not be joined in a second page.
    .setLegacyMode()
    // Listing what passes takes most of the time. No rule that runs reads stylesheets.
    .options({ resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) });
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
  );
}
