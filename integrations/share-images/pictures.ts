import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { backgroundColour, iconSizes, signLayout } from '../../src/components/site/icon.ts';
import { articleImage, type ShareImage, siteImage } from '../../src/components/site/share-image.ts';
import type { Article } from '../../src/policy/index.ts';
import { drawShareImage } from './draw.ts';
import { SongType } from './song-type.ts';

const favicon = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));
const FAVICON_SIDE = 32;
const USUAL_DPI = 72;

/** Writes a PNG with a small palette. */
const write = (picture: Sharp, file: string) =>
  picture
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toFile(file);

/** The favicon on an opaque background, because home screens require square icons without transparency. */
function icon(size: number): Sharp {
  const { side, before, after } = signLayout(size);
  return sharp(favicon, { density: (USUAL_DPI * side) / FAVICON_SIDE })
    .resize(side, side)
    .extend({
      top: before,
      left: before,
      bottom: after,
      right: after,
      background: backgroundColour,
    })
    .flatten({ background: backgroundColour });
}

/** Writes the share images `og/NAME.png` (about 23 KB each) and the icons. */
export async function drawPictures(folder: string, articles: readonly Article[]): Promise<void> {
  await mkdir(join(folder, 'og'), { recursive: true });
  const song = new SongType();
  const share = async (image: ShareImage) => {
    const drawing = Buffer.from(await drawShareImage(image, song));
    await write(sharp(drawing), join(folder, `og/${image.name}.png`));
  };
  await Promise.all([
    ...[siteImage, ...articles.map(articleImage)].map(share),
    ...Object.entries(iconSizes).map(([name, size]) =>
      write(icon(size), join(folder, `${name}.png`)),
    ),
  ]);
}
