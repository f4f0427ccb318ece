import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { codeSplitting, entryFileNames, plainImports } from './integrations/bundling.ts';
import { finishPages } from './integrations/finish-pages.ts';
import { fromSources } from './integrations/from-sources.ts';
import { fullText } from './integrations/full-text.ts';
import { hostHeaders } from './integrations/host-headers.ts';
import { markdownPages } from './integrations/markdown-pages.ts';
import { offline } from './integrations/offline.ts';
import { precompressed } from './integrations/precompress.ts';
import { siteMap } from './integrations/site-map.ts';
import { scriptTargets, styleTargets } from './integrations/targets.ts';
import { traditionalTable } from './integrations/traditional-table.ts';

export default defineConfig({
  output: 'static',
  // Without it no page names an address of its own: nobody but the builder could open it.
  site: process.env.SITE_URL || undefined,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // With one page at a time, the processor is idle while its file is written.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  vite: {
    // What is taken is said, by scripts/check-port.ts too; nobody is led to another port unasked.
    preview: { strictPort: true },
    // A script in the page itself would need leave of its own in the content policy.
    build: {
      assetsInlineLimit: 0,
      target: scriptTargets,
      // Warnings about Astro's own directive in MDX files, and about pages that are rendered by Node.
      rollupOptions: { checks: { moduleLevelDirective: false, toleratedTransform: false } },
    },
    css: { transformer: 'lightningcss', lightningcss: { targets: styleTargets } },
    environments: {
      client: { build: { rollupOptions: { output: { codeSplitting, entryFileNames } } } },
    },
    plugins: [plainImports, traditionalTable],
  },
  integrations: [
    mdx(),
    fromSources(),
    ...siteMap(process.env.SITE_URL),
    finishPages(),
    markdownPages(),
    hostHeaders(),
    fullText(),
    offline(),
    precompressed(),
  ],
  markdown: {
    // Shiki writes style attributes, which the CSP refuses; the site shows no code.
    syntaxHighlight: false,
    // The official text must keep its own quotation marks; MDX inherits this processor.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
});
