import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, SiteCopy } from './site-copy.ts';

const breaks: { what: string; inCopy: (copy: SiteCopy) => void; told: RegExp }[] = [
  {
    what: 'a wrong clause id in an explanation',
    inCopy: (copy) =>
      copy.replace(
        'src/content/jiangmen-2021-14/1.mdx',
        '<Misread>',
        '<Cite id="art_1__para_1__sent_99" />\n\n<Misread>',
      ),
    told: /src\/content\/jiangmen-2021-14\/1\.mdx:\d+ names the clause “art_1__para_1__sent_99” in <Cite>.*#plan\/clauses\.lock\.json/,
  },
  {
    what: 'a figure that does not stand in its clause',
    inCopy: (copy) =>
      copy.replace(
        'src/policy/plans/jiangmen-2021-14/measures/article-5.ts',
        'figure(191,',
        'figure(192,',
      ),
    told: /art_5__para_2__sent_5\S*: the words “192元\/人\/月” of the figure flexible-employment\.\w+ do not occur in .*Quote the official words/,
  },
  {
    what: 'an unknown measure in a calculator',
    inCopy: (copy) =>
      copy.replace('src/content/jiangmen-2021-14/2.mdx', 'id="exhibitions"', 'id="exhibition"'),
    told: /src\/content\/jiangmen-2021-14\/2\.mdx:\d+ names the measure “exhibition” in <Measure>.*#plan\/measures/,
  },
  {
    what: 'a figure that no measure has',
    inCopy: (copy) =>
      copy.replace(
        'src/content/jiangmen-2021-14/3.mdx',
        'of="loan-publicity.days"',
        'of="loan-publicity.weeks"',
      ),
    told: /src\/content\/jiangmen-2021-14\/3\.mdx:\d+ names the figure “loan-publicity\.weeks”.*Its figures: days/,
  },
  {
    what: 'a measure without an explanation',
    inCopy: (copy) =>
      copy.replace(
        'src/content/jiangmen-2021-14/8.mdx',
        '<Measure id="job-fair-service">',
        '<Measure id="labour-export">',
      ),
    told: /src\/content\/jiangmen-2021-14\/8\.mdx does not explain “job-fair-service”\. Add <Measure id="job-fair-service">/,
  },
  {
    what: 'a bad date in data',
    inCopy: (copy) =>
      copy.replace('src/policy/plans/jiangmen-2021-14/sources.ts', "'2026-11-24'", "'2026-11-31'"),
    told: /#plan\/sources\.ts: checkedOn of “civil-code-1259” is “2026-11-31”, which is not a date\. Use an existing one/,
  },
  {
    what: 'a missing article',
    inCopy: (copy) => copy.remove('src/content/jiangmen-2021-14/9.mdx'),
    told: /src\/content\/jiangmen-2021-14\/9\.mdx is missing: article 9 would stand unexplained\. Write it/,
  },
];

// One build tells of everything that is wrong, so one build is enough to see each break told.
describe('the build refuses', () => {
  const copy = new SiteCopy();
  let result: BuildResult;

  beforeAll(async () => {
    for (const { inCopy } of breaks) inCopy(copy);
    result = await copy.build();
  }, 240_000);
  afterAll(() => copy.dispose());

  test('to build anything while something is wrong', () => {
    expect(result.exitCode).not.toBe(0);
    expect(existsSync(copy.path('dist/index.html'))).toBe(false);
  });

  test.each(breaks)('$what, and says where and how to mend it', ({ told }) => {
    expect(result.said).toMatch(told);
  });
});

test('the build fails where a picture cannot be drawn, and names what it lacks', {
  timeout: 240_000,
}, async () => {
  const copy = new SiteCopy().withoutCompression();
  copy.remove('public/favicon.svg');
  const { exitCode, said } = await copy.build();
  copy.dispose();
  expect(exitCode).not.toBe(0);
  expect(said).toMatch(/from-sources[\s\S]*favicon\.svg/);
});
