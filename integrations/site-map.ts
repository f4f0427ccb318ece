import { copyFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** `/sitemap.xml`, an index of the site's pages; only where the site knows where it stands. A frame is no page of its own. */
export function siteMap(site: string | undefined): AstroIntegration[] {
  if (!site) return [];
  return [
    sitemap({ filter: (page) => !page.includes('/embed/') }),
    {
      name: 'site-map',
      hooks: {
        // The kept name of an index is the package's own; crawlers look for this one.
        'astro:build:done': ({ dir }) =>
          copyFileSync(new URL('sitemap-index.xml', dir), new URL('sitemap.xml', dir)),
      },
    },
  ];
}
