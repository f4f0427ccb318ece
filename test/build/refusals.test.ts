import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, SiteCopy } from './site-copy.ts';

const problems: { what: string; inCopy: (copy: SiteCopy) => void; message: RegExp }[] = [
  {
    what: 'a wrong clause id in an explanation',
    inCopy: (copy) =>
      copy.replace(
        'src/content/jiangmen-2021-14/1.mdx',
        '<Misread>',
        '<Cite id="art_1__para_1__sent_99" />\n\n<Misread>',
      ),
    message:
      /src\/content\/jiangmen-2021-14\/1\.mdx:\d+ names the clause “art_1__para_1__sent_99” in <Cite>.*#plan\/clauses\.lock\.json/,
  },
  {
    what: 'a figure that its clause does not state',
    inCopy: (copy) =>
      copy.replace(
        'src/policy/plans/jiangmen-2021-14/measures/article-5.ts',
        'figure(191,',
        'figure(192,',
      ),
    message:
      /art_5__para_2__sent_5\S*: the words “192元\/人\/月” of the figure flexible-employment\.\w+ do not occur in .*Quote the official words/,
  },
  {
    what: 'an unknown measure in a calculator',
    inCopy: (copy) =>
      copy.replace('src/content/jiangmen-2021-14/2.mdx', 'id="exhibitions"', 'id="exhibition"'),
    message:
      /src\/content\/jiangmen-2021-14\/2\.mdx:\d+ names the measure “exhibition” in <Measure>.*#plan\/measures/,
  },
  {
    what: 'a figure that no measure has',
    inCopy: (copy) =>
      copy.replace(
        'src/content/jiangmen-2021-14/3.mdx',
        'of="loan-publicity.days"',
        'of="loan-publicity.weeks"',
      ),
    message:
      /src\/content\/jiangmen-2021-14\/3\.mdx:\d+ names the figure “loan-publicity\.weeks”.*Its figures: days/,
  },
  {
    what: 'a measure without an explanation',
    inCopy: (copy) =>
      copy.replace(
        'src/content/jiangmen-2021-14/8.mdx',
        'id="job-fair-service"',
        'id="labour-export"',
      ),
    message:
      /src\/content\/jiangmen-2021-14\/8\.mdx does not explain “job-fair-service”\. Add <Measure id="job-fair-service">/,
  },
  {
    what: 'a bad date in data',
    inCopy: (copy) =>
      copy.replace('src/policy/plans/jiangmen-2021-14/sources.ts', "'2026-11-24'", "'2026-11-31'"),
    message:
      /#plan\/sources\.ts: checkedOn of “civil-code-1259” is “2026-11-31”, which is not a date\. Use an existing one/,
  },
  {
    what: 'a measure without a title',
    inCopy: (copy) =>
      copy.replace(
        'src/policy/plans/jiangmen-2021-14/measures/article-9.ts',
        "title: '就业工作目标责任制考核'",
        "title: ''",
      ),
    message: /#plan\/measures: “annual-assessment”: it has no title\./,
  },
  {
    what: 'a missing article',
    inCopy: (copy) => copy.remove('src/content/jiangmen-2021-14/9.mdx'),
    message:
      /src\/content\/jiangmen-2021-14\/9\.mdx is missing: article 9 would stand unexplained\. Write it/,
  },
];

// A build reports all problems, so one build is enough for all of them.
describe('a build with problems', () => {
  const copy = new SiteCopy();
  let result: BuildResult;

  beforeAll(async () => {
    for (const { inCopy } of problems) inCopy(copy);
    result = await copy.build();
  }, 240_000);
  afterAll(() => copy.dispose());

  test('fails and writes no pages', () => {
    expect(result.exitCode).not.toBe(0);
    expect(existsSync(copy.path('dist/index.html'))).toBe(false);
  });

  test.each(problems)('reports $what, with the place and the fix', ({ message }) => {
    expect(result.output).toMatch(message);
  });
});

test('a build fails if a share image cannot be drawn, and the error names the missing file', {
  timeout: 240_000,
}, async () => {
  const copy = new SiteCopy();
  // Few pages are rendered before the build waits for the pictures.
  for (const pages of ['articles', 'clauses', 'embed', 'measures'])
    copy.remove(`src/pages/${pages}`);
  copy.remove('public/favicon.svg');
  const { exitCode, output } = await copy.build();
  copy.dispose();
  expect(exitCode).not.toBe(0);
  expect(output).toMatch(/from-sources[\s\S]*favicon\.svg/);
});
