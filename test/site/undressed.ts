import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';
import type { Page } from 'playwright-core';

const calculator = ['calculator', 'form/lists', 'result/result'].map(
  (name) => `components/calculator/${name}.css`,
);

/** What each kind of page wears beside the dress of all. */
const wardrobe: [RegExp, string[]][] = [
  [/^\/$/, ['styles/home.css', 'styles/timeline.css']],
  [/^\/articles\//, calculator],
  [/^\/clauses\/./, ['components/clause/clause-page.css']],
  [/^\/plan\//, ['styles/plan.css', ...calculator]],
  [/^\/about\//, ['styles/about.css']],
  [/^\/measures\/$/, ['styles/measures.css']],
  [/^\/measures\/./, calculator],
  [/^\/embed\//, calculator],
  [/^\/timeline\//, ['styles/timeline.css']],
  [/^\/search\//, ['styles/search.css']],
  [/^\/estimate\//, [...calculator, 'components/estimate/estimate.css']],
];

function styles(file: string): string {
  const filename = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  return bundle({ filename, minify: true }).code.toString();
}

const wornOn = (path: string) =>
  ['styles/site.css', ...wardrobe.flatMap(([pages, files]) => (pages.test(path) ? files : []))]
    .map(styles)
    .join('\n');

/**
 * The selectors of a page's stylesheets, as they stand in the sources, that match something on the page as it is now
 * and stand in none of the styles that it has: the build left them out, and should not have.
 */
export function undressed(page: Page): Promise<string[]> {
  return page.evaluate(
    (whole) => {
      const selectorsOf = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => {
          if (rule instanceof CSSStyleRule) return splitList(rule.selectorText);
          return 'cssRules' in rule ? selectorsOf(rule.cssRules as CSSRuleList) : [];
        });
      // Commas inside brackets part no selectors.
      const splitList = (list: string) => list.split(/,\s*(?![^(]*\))/);
      const matches = (selector: string) => {
        try {
          return (
            document.querySelector(selector.replace(/::[\w-]+(\([^)]*\))?/g, '') || '*') !== null
          );
        } catch {
          return false;
        }
      };
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(whole);
      const worn = new Set(
        [...document.styleSheets].flatMap(({ cssRules }) => selectorsOf(cssRules)),
      );
      const wanted = new Set(selectorsOf(sheet.cssRules));
      return [...wanted].filter((selector) => !worn.has(selector) && matches(selector));
    },
    wornOn(new URL(page.url()).pathname),
  );
}
