import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches, circleIn, readSources } from './import-law.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

test('every import in src/ is allowed', () => {
  const sources = readSources(src);
  expect(Object.keys(sources).length).toBeGreaterThan(0);
  const reported = breaches(sources).map(
    ({ file, imports, fix }) => `src/${file} imports '${imports}', which it may not. ${fix}`,
  );
  expect(reported).toEqual([]);
});

test('src/policy has no circular imports', () => {
  const sources = Object.entries(readSources(src)).filter(([file]) => file.startsWith('policy/'));
  expect(sources.length).toBeGreaterThan(30);
  expect(circleIn(Object.fromEntries(sources))).toBeNull();
});

test('a circular import is reported with its files', () => {
  const from = (file: string) => `import x from './${file}';`;
  const circle = { 'a.ts': from('b.ts'), 'b.ts': from('c.ts'), 'c.ts': from('b.ts') };
  expect(circleIn(circle)).toEqual(['b.ts', 'c.ts', 'b.ts']);
  expect(circleIn({ ...circle, 'c.ts': '' })).toBeNull();
});

describe('the import rules', () => {
  const from = (specifier: string) => `import x from '${specifier}';`;

  test.each([
    ['policy/plans/a-plan/measures/article-1.ts', '../../../core/money.ts'],
    ['policy/core/measure.ts', 'zod/mini'],
    ['policy/plans/a-plan/plan.ts', './clauses.lock.json'],
    ['components/measure/Figure.astro', '../../policy/index.ts'],
    ['components/search/Search.tsx', 'preact/hooks'],
    ['components/search/Search.tsx', '../../search/query.ts'],
    ['components/clause/Clause.astro', '../../policy/document.ts'],
    ['components/coverage/coverage.ts', '#content/coverage-notes.ts'],
    ['content/a-plan/1.mdx', '../../components/measure/Figure.astro'],
    ['content/a-plan/coverage-notes.ts', '../../policy/index.ts'],
    ['pages/index.astro', '../policy/document.ts'],
    ['pages/index.astro', 'node:fs'],
  ])('allow %s to import %s', (file, specifier) => {
    expect(breaches({ [file]: sourceOf(file, from(specifier)) })).toEqual([]);
  });

  test.each([
    ['policy/core/measure.ts', 'zod'],
    ['policy/text/clause.ts', 'node:fs'],
    ['policy/text/clause.ts', '#content/coverage-notes.ts'],
    ['policy/text/clause.ts', '/src/components/measure/Figure.astro'],
    ['components/measure/Figure.astro', '../../policy/core/money.ts'],
    ['components/measure/Figure.astro', '#plan/plan.ts'],
    ['components/measure/Figure.astro', 'node:fs'],
    ['components/measure/Figure.astro', '../../../integrations/bundling.ts'],
    ['content/a-plan/1.mdx', '../../policy/index.ts'],
    ['content/a-plan/1.mdx', './coverage-notes.ts'],
    ['content/a-plan/1.mdx', 'preact'],
    ['content/a-plan/coverage-notes.ts', '../../policy/text/clause.ts'],
    ['content/a-plan/coverage-notes.ts', '../../components/measure/Figure.astro'],
    ['layouts/Page.astro', '../pages/index.astro'],
    ['pages/index.astro', '../policy/core/date.ts'],
    ['pages/index.astro', './404.astro'],
    ['somewhere/new.ts', 'preact'],
  ])('forbid %s to import %s', (file, specifier) => {
    const [breach, ...others] = breaches({ [file]: sourceOf(file, from(specifier)) });
    expect(breach).toMatchObject({ file, imports: specifier });
    expect(others).toEqual([]);
  });

  test.each([
    ['a type', "import type { X } from 'zod';"],
    ['what is exported on', "export { x } from 'zod';"],
    ['what is imported only for its effect', "import 'zod';"],
    ['what is imported later', "const x = await import('zod');"],
  ])('detect %s', (_, text) => {
    expect(breaches({ 'policy/measure.ts': text })).toHaveLength(1);
  });

  test('detect the imports of a script in an Astro file', () => {
    const text = "---\n---\n<p>1</p>\n<script>\n  import '../policy/money.ts';\n</script>\n";
    expect(breaches({ 'components/Figure.astro': text })).toHaveLength(1);
  });

  test('name the only entry of the policy core', () => {
    const text = "import { yuan } from '../policy/money.ts';";
    expect(breaches({ 'components/Figure.tsx': text })[0]?.fix).toContain('policy/index.ts');
  });
});

function sourceOf(file: string, script: string): string {
  if (file.endsWith('.astro')) return `---\n${script}\n---\n<p>1</p>\n`;
  if (file.endsWith('.mdx'))
    return `---\ntitle: 1\n---\n\n${script}\n\nProse may say import 'zod'.\n`;
  return script;
}
