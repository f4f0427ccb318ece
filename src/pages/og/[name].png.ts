import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { planDocument } from '../../content/plan/document.ts';
import { drawShareImage } from '../../share/draw.ts';
import { articleImage, siteImage } from '../../share/share-image.ts';
import { SongType } from '../../share/song-type.ts';

const song = new SongType();

export const getStaticPaths = () =>
  [siteImage, ...planDocument.articles.map(articleImage)].map((image) => ({
    params: { name: image.name },
    props: image,
  }));

/** A share image as a PNG of few colours, about 23 KB. */
export const GET: APIRoute<ReturnType<typeof articleImage>> = async ({ props }) => {
  const drawing = Buffer.from(await drawShareImage(props, song));
  const png = await sharp(drawing)
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
