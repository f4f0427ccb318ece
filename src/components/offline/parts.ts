/**
 * What a page loads only when it is used: the script, by its module's name, for the elements that a selector finds.
 * The build lists the files of each (`integrations/offline-parts.ts`), and the service worker stores them.
 */
export const partScripts: Readonly<Record<string, string>> = {
  'plan-calculator[asks=answers]': 'Calculator',
  'plan-calculator[asks=lists]': 'ListCalculator',
  'plan-calculator[asks=nothing]': 'StaticResult',
  'plan-estimate': 'start',
  '.clause-number[aria-haspopup]': 'clause-tools',
};

/** The names of the parts that a page has: selectors of `partScripts`, and addresses of its forms. */
export function partsIn(page: Document): string[] {
  const used = Object.keys(partScripts).filter((selector) => page.querySelector(selector));
  const forms = [...page.querySelectorAll('plan-calculator')].map(
    (calculator) => calculator.getAttribute('forms') ?? '',
  );
  return [...new Set([...forms, ...used])];
}
