import axeCore, { type RunOptions } from 'axe-core';
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
  // A page that was checked before has loaded axe already.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const options: RunOptions = {
    // Listing what passes takes most of the time. No rule that runs reads stylesheets.
    resultTypes: ['violations'],
    preload: false,
    ...(rules && { runOnly: rules }),
  };
  const violations = await page.evaluate(
    async ([part, asked]) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      return (await axe.run(part ?? document, asked)).violations;
    },
    [within, options] as const,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
  );
}
