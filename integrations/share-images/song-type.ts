import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { decompress } from 'wawoff2';

/** A glyph in thousandths of an em: SVG path data with the y axis upwards, and the advance width. */
export interface Glyph {
  character: string;
  outline: string;
  advance: number;
}

const FAMILY = '@fontsource-variable/noto-serif-sc';
const require = createRequire(import.meta.url);

/** The files into which the package splits the font by character. Each is loaded on first use. */
const parts = Object.entries<string>(require(`${FAMILY}/unicode.json`)).map(([name, ranges]) => ({
  file: `${FAMILY}/files/noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
  holds: rangesOf(ranges),
}));
const fonts = new Map<string, Promise<Font>>();

/**
 * The glyphs of `text` in Noto Serif SC, from its npm package, so that no installed Chinese font is needed. The weight is
 * from 200 to 900. Throws an Error that names a character missing in the font.
 */
export const glyphsOf = (text: string, weight: number): Promise<Glyph[]> =>
  Promise.all([...text].map((character) => glyphOf(character, weight)));

async function glyphOf(character: string, weight: number): Promise<Glyph> {
  const codePoint = character.codePointAt(0) ?? 0;
  const part = parts.find(({ holds }) => holds(codePoint));
  const font = part && (await fontOf(part.file, weight));
  if (!font?.hasGlyphForCodePoint(codePoint)) {
    throw new Error(
      `${FAMILY} has no “${character}”: use other words, or a font that contains it.`,
    );
  }
  const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
  return { character, outline: path.toSVG(), advance: advanceWidth };
}

function fontOf(file: string, weight: number): Promise<Font> {
  const key = `${weight} ${file}`;
  const font = fonts.get(key) ?? readFont(file, weight);
  fonts.set(key, font);
  return font;
}

async function readFont(file: string, weight: number): Promise<Font> {
  // fontkitten supports weight variation for TrueType outlines, but not for WOFF2's transformed ones.
  const font = create(Buffer.from(await decompress(await readFile(require.resolve(file)))));
  if (font.isCollection) throw new Error(`${file} is a font collection; expected a single font.`);
  return font.getVariation({ wght: weight });
}

/** Parses a CSS `unicode-range`: `U+4e00,U+4e02-4e05`. */
function rangesOf(list: string): (codePoint: number) => boolean {
  const ranges = list.split(',').map((range) => {
    const [from = 0, through = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return { from, through };
  });
  return (codePoint) =>
    ranges.some(({ from, through }) => codePoint >= from && codePoint <= through);
}
