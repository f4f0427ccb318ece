import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { BuiltSite } from '../test/site/page-weight.ts';
import { ourFolder, serve } from './built-site.ts';
import { startBrowser } from './phone.ts';
import type { Result } from './result.ts';

const { resolve } = createRequire(import.meta.url);

/** A finding of a checker: the message and its location. */
interface Finding {
  what: string;
  where: string;
}

/** False positives of the Nu HTML checker, with the reason. */
const NOT_WRONG_HTML: readonly [RegExp, string][] = [
  [/^CSS: Unrecognized at-rule “@(?:view-transition|container)”/, 'CSS that it does not support'],
  [/^CSS: “(?:container-type|line-clamp)”: Property/, 'CSS that it does not support'],
  [/^CSS: Parse Error\.$/, '`::view-transition-group(root)`, which it does not support'],
];

/** Rules of Equal Access with false positives on this site, with the reason. */
const NOT_INACCESSIBLE: Record<string, string> = {
  aria_content_in_landmark: 'the skip link is before all landmarks',
  aria_form_label_unique: 'forms without a name are not landmarks',
  element_tabbable_role_valid: 'horizontally scrollable areas are focusable for keyboard scrolling',
  input_checkboxes_grouped: 'persons and organisations are two groups of one question',
  target_spacing_sufficient: 'the label around a checkbox is its target, 44 pixels high',
};

/** One page of each kind, and one with answers in its URL. */
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

/** Errors of the Nu HTML checker on all built pages; `null` if Java is not installed. */
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

/** Violations reported by Equal Access for a page, without the items for manual review. */
async function inaccessibleIn(browser: Browser, site: string, path: string): Promise<Finding[]> {
  // The page's Content-Security-Policy would block the checker, which runs in the page.
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

/** Runs two checkers that are not part of `npm test`: one requires Java, the other is a large dependency. */
export async function conformance(): Promise<Result[]> {
  const html = wrongHtml();
  if (!html) console.error('HTML is not checked: Java is not installed.');
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
