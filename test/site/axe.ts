import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that look at colours and boxes: only these can find another fault where a page looks otherwise. */
export const rulesOfTheLook = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
];

interface Asked {
  /** A selector of the part that is looked at; all of the page unless told. */
  within?: string;
  /** The only rules that are asked; all unless told. */
  rules?: string[];
}

/** What axe finds wrong with a page as it stands, each a line with the rule and the elements. */
export async function faultsByAxe(page: Page, { within, rules }: Asked = {}): Promise<string[]> {
  // Half a megabyte that a page which was looked at before has already.
  const isLoaded = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isLoaded && { axeSource: 'void 0' }) })
    // No frames, so no second page to join them in.
    .setLegacyMode()
    // What passes is not listed, which takes most of the time; no rule that is asked reads stylesheets.
    .options({ resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) });
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
  );
}
