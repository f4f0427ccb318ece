import type { APIRoute } from 'astro';
import { publicAddress, siteAddress } from '../components/site/address.ts';

/** Allows everything. Names the sitemap if the site's address is configured. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? [`Sitemap: ${publicAddress(siteAddress('sitemap.xml'), site)}`] : [];
  const lines = ['User-agent: *', 'Allow: /', ...sitemap];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
