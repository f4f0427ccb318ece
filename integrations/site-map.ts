import { copyFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** `/sitemap.xml`, an index of the site's pages; only where the site's address is configured. Frames are left out. */
export function siteMap(site: string | undefined): AstroIntegration[] {
  if (!site) return [];
  return [
    sitemap({ filter: (page) => !page.includes('/embed/') }),
    {
      name: 'site-map',
      hooks: {
        // The package names its index `sitemap-index.xml`; crawlers look for `sitemap.xml`.
        'astro:build:done': ({ dir }) =>
          copyFileSync(new URL('sitemap-index.xml', dir), new URL('sitemap.xml', dir)),
      },
    },
  ];
}
