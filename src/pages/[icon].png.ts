import { publicDir } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { deskColour, iconSizes, placeSign } from '../share/icon.ts';

const favicon = fileURLToPath(new URL('favicon.svg', publicDir));
const FAVICON_SIDE = 32;
const USUAL_DPI = 72;

export const getStaticPaths = () =>
  Object.entries(iconSizes).map(([icon, size]) => ({ params: { icon }, props: { size } }));

/** The favicon on the desk's colour, for home screens, which want a square without holes. */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const { side, before, after } = placeSign(size);
  const png = await sharp(favicon, { density: (USUAL_DPI * side) / FAVICON_SIDE })
    .resize(side, side)
    .extend({ top: before, left: before, bottom: after, right: after, background: deskColour })
    .flatten({ background: deskColour })
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
