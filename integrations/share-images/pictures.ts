import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { backgroundColour, iconSizes } from '../../src/components/site/icon.ts';
import { articleImage, type ShareImage, siteImage } from '../../src/components/site/share-image.ts';
import type { Article } from '../../src/policy/index.ts';
import { drawShareImage } from './draw.ts';

const favicon = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));
const FAVICON_SIDE = 32;
const USUAL_DPI = 72;

/** Writes a PNG with a small palette. */
const write = (picture: Sharp, file: string) =>
  picture
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toFile(file);

/**
 * The favicon on an opaque square, because home screens require icons without transparency. They crop them to rounded
 * squares or circles, so it takes up the central 72 %.
 */
async function icon(size: number): Promise<Sharp> {
  const side = Math.round(size * 0.72);
  const sign = sharp(favicon, { density: (USUAL_DPI * side) / FAVICON_SIDE }).resize(side, side);
  return sharp({
    create: { width: size, height: size, channels: 3, background: backgroundColour },
  }).composite([{ input: await sign.png().toBuffer() }]);
}

/** Writes the share images `og/NAME.png` (about 23 KB each) and the icons. */
export async function drawPictures(folder: string, articles: readonly Article[]): Promise<void> {
  await mkdir(join(folder, 'og'), { recursive: true });
  const share = async (image: ShareImage) => {
    const drawing = Buffer.from(await drawShareImage(image));
    await write(sharp(drawing), join(folder, `og/${image.name}.png`));
  };
  await Promise.all([
    ...[siteImage, ...articles.map(articleImage)].map(share),
    ...Object.entries(iconSizes).map(async ([name, size]) =>
      write(await icon(size), join(folder, `${name}.png`)),
    ),
  ]);
}
