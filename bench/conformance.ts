import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { BuiltSite } from '../test/site/page-weight.ts';
import { ourFolder, serve } from './built-site.ts';
import { startBrowser } from './phone.ts';
import type { Result } from './result.ts';

const { resolve } = createRequire(import.meta.url);

/** One finding of a checker: what it says, and where. */
interface Finding {
  what: string;
  where: string;
}

/** What the Nu HTML checker takes for an error and is none, and why. */
const NOT_WRONG_HTML: readonly [RegExp, string][] = [
  [/^CSS: Unrecognized at-rule “@(?:view-transition|container)”/, 'CSS that it does not know'],
  [/^CSS: “(?:container-type|line-clamp)”: Property/, 'the same'],
  [/^CSS: Parse Error\.$/, '`::view-transition-group(root)`, which it does not know'],
];

/** The rules of Equal Access whose violations are none here, and why. */
const NOT_INACCESSIBLE: Record<string, string> = {
  aria_content_in_landmark: 'the link that skips to the content stands before all landmarks',
  aria_form_label_unique: 'forms without a name are no landmarks',
  element_tabbable_role_valid: 'what scrolls sideways takes the focus, so that keys can scroll it',
  input_checkboxes_grouped: 'persons and organisations are two groups of one question',
  target_spacing_sufficient: 'the label around a checkbox is its target, 44 pixels high',
};

/** One page of each kind, and one with answers in it. */
const pages = [
  '/',
  '/articles/1/',
  '/articles/5/?flexible-employment.months=12&flexible-employment.pension=true',
  '/plan/',
  '/measures/',
  '/measures/small-firm-insurance/',
  '/clauses/',
  '/clauses/art_5__para_2__sent_5/',
  '/embed/flexible-employment/',
  '/estimate/',
  '/estimate/?who=jobless',
  '/search/?q=%E8%A1%A5%E8%B4%B4',
  '/timeline/',
  '/topics/',
  '/about/',
  '/data/',
  '/404.html',
];

/** Errors of the Nu HTML checker in every page of the build; null where there is no Java to run it. */
function wrongHtml(): Finding[] | null {
  if (spawnSync('java', ['-version']).error) return null;
  const jar = resolve('vnu-jar/build/dist/vnu.jar');
  const { stdout } = spawnSync(
    'java',
    ['-jar', jar, '--skip-non-html', '--format', 'json', '--stdout', ourFolder],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const { messages } = JSON.parse(stdout) as {
    messages: { type: string; message: string; url: string }[];
  };
  return messages
    .filter(({ type }) => type !== 'info')
    .filter(({ message }) => !NOT_WRONG_HTML.some(([pattern]) => pattern.test(message)))
    .map(({ message, url }) => ({ what: message, where: url }));
}

/** Violations that Equal Access finds in a page; what it only asks a person to look at is none. */
async function inaccessibleIn(browser: Browser, site: string, path: string): Promise<Finding[]> {
  // The checker runs in the page, whose policy would refuse it.
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(site + path, { waitUntil: 'networkidle' });
    await page.evaluate(
      `${readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8')};globalThis.ace = ace`,
    );
    const found = await page.evaluate(async () => {
      const { ace } = globalThis as unknown as { ace: { Checker: new () => AccessChecker } };
      const { results } = await new ace.Checker().check(document, ['IBM_Accessibility']);
      return results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet }));
    });
    return found
      .filter(({ ruleId }) => !(ruleId in NOT_INACCESSIBLE))
      .map(({ message, snippet }) => ({ what: message, where: `${path} ${snippet}` }));
  } finally {
    await context.close();
  }
}

interface AccessChecker {
  check(
    page: Document,
    rules: readonly string[],
  ): Promise<{
    results: { ruleId: string; value: [string, string]; message: string; snippet: string }[];
  }>;
}

function counted(what: string, findings: readonly Finding[]): Result {
  for (const finding of findings.slice(0, 20)) console.error(`  ${finding.what}: ${finding.where}`);
  return { what, unit: '', ours: findings.length, wanted: { at: 'most', value: 0 } };
}

/** What two checkers find that `npm test` does not run: the one needs Java, the other is heavier than the site. */
export async function conformance(): Promise<Result[]> {
  const html = wrongHtml();
  if (!html) console.error('HTML is not checked: there is no Java here.');
  const all = new BuiltSite(ourFolder).pages().length;
  const site = await serve(ourFolder);
  const browser = await startBrowser();
  const access: Finding[] = [];
  try {
    for (const path of pages) access.push(...(await inaccessibleIn(browser, site.url, path)));
  } finally {
    await browser.close();
    site.close();
  }
  return [
    ...(html ? [counted(`Nu HTML checker, ${all} pages: errors`, html)] : []),
    counted(`IBM Equal Access, ${pages.length} pages: violations`, access),
  ];
}
