import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { refuseBrokenContent } from './checks/refuse-broken-content.ts';

// What every page loads, in one file: it compresses better than seven, and calculators find it there.
const onEveryPage = [
  /\/(?:Notice|Footer|SearchField)\.astro/,
  /\/src\/components\/(?:reader-day|lifecycle|carry-day|show-time|watch-day)\.ts/,
  /\/src\/policy\/(?:date|figure|plan)\.ts/,
  /vite\/preload-helper/,
];
const codeSplitting = {
  groups: [{ name: 'page', test: (id) => onEveryPage.some((part) => part.test(id)) }],
};

export default defineConfig({
  output: 'static',
  // Without it no page names an address of its own: nobody but the builder could open it.
  site: process.env.SITE_URL || undefined,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { environments: { client: { build: { rollupOptions: { output: { codeSplitting } } } } } },
  integrations: [mdx(), preact(), refuseBrokenContent()],
  markdown: {
    // Shiki writes style attributes, which the CSP refuses; the site shows no code.
    syntaxHighlight: false,
    // The official text must keep its own quotation marks; MDX inherits this processor.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  security: {
    // Astro adds script-src and style-src with the hashes of what it emits inline.
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "frame-src 'none'",
        "form-action 'self'",
        "base-uri 'none'",
        // No page writes markup from a string, so no policy is needed that would let one through.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
      // Pagefind searches in WebAssembly, and fetching the next page ahead is told in a script element.
      // Each needs leave of its own.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'", "'inline-speculation-rules'"],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
