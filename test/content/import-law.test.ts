import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches, readSources } from './import-law.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

test('every import in src/ keeps to the law', () => {
  const sources = readSources(src);
  expect(Object.keys(sources).length).toBeGreaterThan(0);
  const told = breaches(sources).map(
    ({ file, imports, mend }) => `src/${file} imports '${imports}', which it may not. ${mend}`,
  );
  expect(told).toEqual([]);
});

describe('the law', () => {
  const from = (specifier: string) => `import x from '${specifier}';`;

  test.each([
    ['policy/measures/article-1.ts', '../money.ts'],
    ['policy/measure.ts', 'zod/mini'],
    ['policy/clause.ts', './clauses.lock.json'],
    ['components/Figure.astro', '../policy/index.ts'],
    ['components/Search.tsx', 'preact/hooks'],
    ['components/Search.tsx', '../search/query.ts'],
    ['components/Clause.astro', '../content/plan/document.ts'],
    ['content/articles/1.mdx', '../../components/Figure.astro'],
    ['content/plan/document.ts', '../../policy/index.ts'],
    ['pages/index.astro', '../content/plan/official.txt?raw'],
    ['pages/index.astro', 'node:fs'],
    ['layouts/Page.astro', '../share/share-image.ts'],
  ])('lets %s import %s', (file, specifier) => {
    expect(breaches({ [file]: sourceOf(file, from(specifier)) })).toEqual([]);
  });

  test.each([
    ['policy/measure.ts', 'zod'],
    ['policy/clause.ts', 'node:fs'],
    ['policy/clause.ts', '../content/plan/official.txt?raw'],
    ['policy/clause.ts', '/src/components/Figure.astro'],
    ['components/Figure.astro', '../policy/money.ts'],
    ['components/Figure.astro', '../content/articles/1.mdx'],
    ['components/Figure.astro', 'node:fs'],
    ['components/Figure.astro', '../../test/site/browser.ts'],
    ['content/articles/1.mdx', '../../policy/index.ts'],
    ['content/articles/1.mdx', '../plan/document.ts'],
    ['content/articles/1.mdx', 'preact'],
    ['content/plan/document.ts', '../../policy/clause.ts'],
    ['content/plan/document.ts', '../../components/Figure.astro'],
    ['layouts/Page.astro', '../pages/index.astro'],
    ['layouts/Page.astro', '../share/song-type.ts'],
    ['components/Figure.astro', '../share/share-image.ts'],
    ['pages/index.astro', '../policy/date.ts'],
    ['pages/index.astro', './404.astro'],
    ['somewhere/new.ts', 'preact'],
  ])('forbids %s to import %s', (file, specifier) => {
    const [breach, ...others] = breaches({ [file]: sourceOf(file, from(specifier)) });
    expect(breach).toMatchObject({ file, imports: specifier });
    expect(others).toEqual([]);
  });

  test.each([
    ['a type', "import type { X } from 'zod';"],
    ['what is exported on', "export { x } from 'zod';"],
    ['what is imported only for its effect', "import 'zod';"],
    ['what is imported later', "const x = await import('zod');"],
  ])('sees %s', (_, text) => {
    expect(breaches({ 'policy/measure.ts': text })).toHaveLength(1);
  });

  test('sees what a script in an Astro file imports', () => {
    const text = "---\n---\n<p>1</p>\n<script>\n  import '../policy/money.ts';\n</script>\n";
    expect(breaches({ 'components/Figure.astro': text })).toHaveLength(1);
  });

  test('names the door when somebody climbs in at the window', () => {
    const text = "import { yuan } from '../policy/money.ts';";
    expect(breaches({ 'components/Figure.tsx': text })[0]?.mend).toContain('policy/index.ts');
  });
});

function sourceOf(file: string, script: string): string {
  if (file.endsWith('.astro')) return `---\n${script}\n---\n<p>1</p>\n`;
  if (file.endsWith('.mdx'))
    return `---\ntitle: 1\n---\n\n${script}\n\nProse may say import 'zod'.\n`;
  return script;
}
