import {
  type ShareImage,
  shareImageSize,
  statusLine,
} from '../../src/components/site/share-image.ts';
import { plan } from '../../src/policy/index.ts';
import { type Glyph, glyphsOf } from './song-type.ts';

// The light theme in src/styles/tokens.css.
const colour = { paper: '#ffffff', red: '#b0171c', ink: '#1c1b19', quiet: '#5b5751' };

const { width, height } = shareImageSize;
const MARGIN = 96;
const INNER = width - 2 * MARGIN;
const HEADING = { top: 188, room: 266, largest: 98, leading: 1.3 };

interface Setting {
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  weight: number;
  fill: string;
}

/** The image as SVG with text as paths, so that it does not depend on installed fonts. */
export async function drawShareImage(image: ShareImage): Promise<string> {
  const small = { size: 34, weight: 400, x: MARGIN };
  const words = await Promise.all([
    drawNumber(),
    ...drawHeading(image),
    drawLine(image.belongsTo, { ...small, y: 526, fill: colour.ink }),
    drawLine(statusLine, { ...small, y: 578, fill: colour.quiet }),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="${colour.paper}" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${colour.red}" d="M${MARGIN} 150h${INNER}v7h-${INNER}zm0 12h${INNER}v2h-${INNER}z"/>`,
    ...words,
    '</svg>',
  ].join('');
}

/** The document number, centred as on the official document. */
async function drawNumber(): Promise<string> {
  const size = 46;
  const glyphs = await glyphsOf(plan.number, 600);
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * (size / 1000);
  return outlined(glyphs, {
    x: (width - advance) / 2,
    y: 112,
    size,
    weight: 600,
    fill: colour.red,
  });
}

/** The heading in the largest size that fits, with the article number as a hanging indent. */
function drawHeading({ number, lines }: ShareImage): Promise<string>[] {
  const { top, room, largest, leading } = HEADING;
  const longest = Math.max(...lines.map((line) => line.length)) + number.length;
  const size = Math.floor(Math.min(largest, INNER / longest, room / lines.length / leading));
  const blank = room - lines.length * size * leading;
  const baseline = (line: number) => top + blank / 2 + size * (line * leading + 1.03);
  const bold = { size, weight: 700 };
  const x = MARGIN + number.length * size;
  return [
    drawLine(number, { ...bold, x: MARGIN, y: baseline(0), fill: colour.red }),
    ...lines.map((line, i) => drawLine(line, { ...bold, x, y: baseline(i), fill: colour.ink })),
  ];
}

async function drawLine(text: string, setting: Setting): Promise<string> {
  return outlined(await glyphsOf(text, setting.weight), setting);
}

function outlined(glyphs: Glyph[], { x, y, size, fill }: Setting): string {
  const scale = size / 1000;
  let pen = 0;
  const drawn = glyphs.map(({ character, outline, advance }, i) => {
    // The left half of “ is blank; removes it at the start of a line and after another quotation mark.
    if (character === '“' && (i === 0 || glyphs[i - 1]?.character === '”')) pen -= 500;
    const one = outline && `<path transform="translate(${pen})" d="${outline}"/>`;
    pen += advance;
    return one;
  });
  const place = `translate(${x} ${y}) scale(${scale} ${-scale})`;
  return `<g fill="${fill}" transform="${place}">${drawn.join('')}</g>`;
}
