import { copyFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Writes `/sitemap.xml` if the site's address is configured. Excludes embeddable pages. */
export function siteMap(site: string | undefined): AstroIntegration[] {
  if (!site) return [];
  return [
    sitemap({ filter: (page) => !page.includes('/embed/') }),
    {
      name: 'site-map',
      hooks: {
        // The package writes `sitemap-index.xml`; crawlers look for `sitemap.xml`.
        'astro:build:done': ({ dir }) =>
          copyFileSync(new URL('sitemap-index.xml', dir), new URL('sitemap.xml', dir)),
      },
    },
  ];
}
