import type { APIRoute } from 'astro';
import { publicAddress, siteAddress } from '../components/site/address.ts';

/** Everything may be read; where the site's address is configured, it says where its pages are listed. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? [`Sitemap: ${publicAddress(siteAddress('sitemap.xml'), site)}`] : [];
  const lines = ['User-agent: *', 'Allow: /', ...sitemap];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
