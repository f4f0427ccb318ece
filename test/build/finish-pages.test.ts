import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withAsyncScripts, withStyleHashes } from '../../integrations/finish-pages.ts';

const policy = '<meta http-equiv="content-security-policy" content="style-src \'self\';x">';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page’s policy has the hash of each inline style once', () => {
  const html = `${policy}<style>a{}</style><style media="print">b{}</style><style>a{}</style>`;
  expect(withStyleHashes(html)).toContain(
    `content="style-src 'self' ${hash('a{}')} ${hash('b{}')};x"`,
  );
});

test('a page without styles keeps its policy', () => {
  expect(withStyleHashes(policy)).toBe(policy);
});

test('a page without a policy is rejected, and the error explains how to fix it', () => {
  expect(() => withStyleHashes('<style>a{}</style>')).toThrow('src/layouts/Page.astro');
});

test('external scripts become async, and inline scripts are unchanged', () => {
  const inline = '<script>recall()</script><script type="speculationrules">{}</script>';
  expect(
    withAsyncScripts(`${inline}<script type="module" src="/base/_astro/a.1.js"></script>`),
  ).toBe(`${inline}<script type="module" async src="/base/_astro/a.1.js"></script>`);
});
