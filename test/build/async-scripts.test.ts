import { describe, expect, test } from 'vitest';
import { withAsyncScripts } from '../../integrations/async-scripts.ts';

const texts = new Map([
  ['a.1.js', 'import"./both.3.js";'],
  ['b.2.js', 'import"./both.3.js";\n'],
  ['both.3.js', 'import{x}from"./page.4.js";x()'],
  ['page.4.js', 'import"./first.5.js";start()'],
]);
const scripts = (...names: string[]) =>
  names.map((name) => `<script type="module" src="/base/_astro/${name}"></script>`).join('');
const asyncScripts = (...names: string[]) =>
  names.map((name) => `<script type="module" async src="/base/_astro/${name}"></script>`).join('');

describe('of its scripts a built page', () => {
  test.each([
    ['waits for none', ['both.3.js'], ['both.3.js']],
    ['names those that do something themselves', ['page.4.js'], ['page.4.js']],
    ['asks for what stands behind a mere import', ['a.1.js'], ['both.3.js']],
    ['asks for each once', ['a.1.js', 'b.2.js', 'page.4.js'], ['both.3.js', 'page.4.js']],
    ['leaves one that it does not know', ['other.6.js'], ['other.6.js']],
  ])('%s', (_, named, asked) => {
    const page = `<p>${scripts(...named)}</p>`;
    expect(withAsyncScripts(page, (name) => texts.get(name))).toBe(
      `<p>${asyncScripts(...asked)}</p>`,
    );
  });

  test('keeps those that stand in the page as they are', () => {
    const page = '<script>recall()</script><script type="speculationrules">{}</script>';
    expect(withAsyncScripts(page, (name) => texts.get(name))).toBe(page);
  });
});
