import { planEnd } from '../components/reader-day/build-status.ts';
import { siteAddress } from '../components/site/address.ts';
import { backgroundColour, iconSizes } from '../components/site/icon.ts';
import { plan } from '../policy/index.ts';

/** The web app manifest. `minimal-ui`: a separate window that still shows the address. */
const manifest = {
  name: `${plan.number}逐条解读`,
  short_name: '就业方案解读',
  description: `逐条解读《${plan.title}》。方案${planEnd}。`,
  lang: 'zh-CN',
  dir: 'ltr',
  id: siteAddress(''),
  start_url: siteAddress(''),
  scope: siteAddress(''),
  display: 'minimal-ui',
  theme_color: backgroundColour,
  background_color: backgroundColour,
  icons: [
    { src: siteAddress('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
    ...[iconSizes['icon-192'], iconSizes['icon-512']].map((size) => ({
      src: siteAddress(`icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  ],
};

export const GET = () =>
  Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
